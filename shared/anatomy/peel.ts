import { countElements, hillFormula } from '../ensemble/formula'
import { type Peel, type PeelStop } from './anatomy'
import type { Dissection, Part, PartRole } from '../dissection/dissection'
import { AtomRole } from '../coordination/coordination'
import { molecularFormula } from '../ensemble/part-names'
import { makePart } from '../dissection/make-part'
import type { Specimen } from '../ensemble/specimen'
import { HYDROGEN } from '../tables/elements'

/** More kinds of ions or solvent than this are switched together. */
const MOST_KINDS = 40

/**
 * Orders the whole ensemble from the inside out: the parts of the dissection (or, without one, the
 * metals and the anchors), then `ligands`, `hydrogen`, and `crystal` for everything else. A molecule
 * without metal begins with `molecule`. Stops that would show nothing new are left out; every atom has
 * a stop and a part, those that several parts share the innermost of them.
 */
export function layOutPeel(
  specimen: Specimen,
  role: Uint8Array,
  dissection: Dissection | null,
): Peel {
  const { ensemble, element } = specimen
  const inside = dissection?.parts ?? skeletonParts(specimen, role)
  const around = surroundingParts(specimen)
  const steps = [...[...inside, ...bodyParts(specimen, role, inside)].map((part) => [part]), around]
    .map((step) => step.filter((part) => part.atoms.length > 0))
    .filter((step) => step.length > 0)

  const partOfAtom = new Uint8Array(ensemble.count)
  const stopOfAtom = new Uint8Array(ensemble.count)
  const isPlaced = new Uint8Array(ensemble.count)
  const stops: PeelStop[] = []
  const parts: Part[] = []
  const shown: number[] = []
  for (const [stop, step] of steps.entries()) {
    for (const part of step) {
      for (const atom of part.atoms) {
        if (isPlaced[atom] === 1) continue
        isPlaced[atom] = 1
        partOfAtom[atom] = parts.length
        stopOfAtom[atom] = stop
        shown.push(element[atom]!)
      }
      parts.push(part)
    }
    const first = step[0]!
    const isAround = around.includes(first)
    stops.push({
      name: isAround ? 'crystal' : first.name,
      caption: isAround ? 'everything, with what stands around it' : captionOf(first, stop),
      formula: hillFormula(countElements(shown)),
      atoms: shown.length,
    })
  }
  return { stops, stopOfAtom, parts, partOfAtom }
}

function captionOf({ name, role }: Part, stop: number): string {
  if (role === 'hydrogen') return 'everything up to the hydrogen, without ions and solvent'
  if (role === 'ligand body') return 'everything up to the ligands, without hydrogen'
  if (role === 'molecule') return 'the molecule without hydrogen'
  return stop === 0 ? `${name} alone` : `everything up to ${name}, without ligand bodies`
}

/** Where there are no shells: the metals of the main cluster, then what binds them. */
function skeletonParts(specimen: Specimen, role: Uint8Array): Part[] {
  const { main } = specimen
  const metals = main.filter((atom) => role[atom] === AtomRole.metal)
  if (metals.length === 0) return []
  const anchors = main.filter(
    (atom) => role[atom] === AtomRole.anchor || role[atom] === AtomRole.hydride,
  )
  return [
    makePart(specimen, { role: 'core', atoms: metals, name: 'metals' }),
    makePart(specimen, { role: 'shell', atoms: anchors, name: 'donors' }),
  ]
}

function bodyParts(specimen: Specimen, role: Uint8Array, inside: readonly Part[]): Part[] {
  const { main, element } = specimen
  const taken = new Set(inside.flatMap((part) => [...part.atoms]))
  const rest = main.filter((atom) => !taken.has(atom))
  const heavy = rest.filter((atom) => element[atom] !== HYDROGEN)
  const hydrogen = rest.filter((atom) => element[atom] === HYDROGEN)
  const isCluster = main.some((atom) => role[atom] === AtomRole.metal)
  return [
    isCluster
      ? makePart(specimen, { role: 'ligand body', atoms: heavy, name: 'ligands' })
      : makePart(specimen, { role: 'molecule', atoms: heavy, name: 'molecule' }),
    makePart(specimen, { role: 'hydrogen', atoms: hydrogen, name: 'hydrogen' }),
  ]
}

const SURROUNDINGS: readonly { role: PartRole; plural: string }[] = [
  { role: 'molecule', plural: 'other molecules' },
  { role: 'counter-ion', plural: 'counter-ions' },
  { role: 'solvent', plural: 'solvent' },
]

/** Everything but the main cluster, one part for each formula, molecules before ions before solvent. */
function surroundingParts(specimen: Specimen): Part[] {
  const { ensemble } = specimen
  const kinds = new Map<string, { role: PartRole; name: string; atoms: number[] }>()
  for (let atom = 0; atom < ensemble.count; atom++) {
    if (ensemble.molecule[atom] === 0) continue
    const moiety = ensemble.moieties[ensemble.moiety[atom]!]
    const role =
      moiety?.role === 'counter-ion' || moiety?.role === 'solvent' ? moiety.role : 'molecule'
    const name = molecularFormula(moiety?.formula ?? '')
    const kind = kinds.get(`${role} ${name}`)
    if (kind === undefined) kinds.set(`${role} ${name}`, { role, name, atoms: [atom] })
    else kind.atoms.push(atom)
  }
  return SURROUNDINGS.flatMap(({ role, plural }) => {
    const members = [...kinds.values()].filter((kind) => kind.role === role)
    if (members.length <= MOST_KINDS) {
      return members.map(({ name, atoms }) => makePart(specimen, { role, atoms, name }))
    }
    return [
      makePart(specimen, { role, atoms: members.flatMap(({ atoms }) => atoms), name: plural }),
    ]
  })
}
