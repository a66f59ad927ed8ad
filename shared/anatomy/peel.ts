import { countElements, hillFormula } from '../ensemble/formula'
import { type Peel, type PeelStop } from './anatomy'
import type { Dissection, Part, PartRole } from '../dissection/dissection'
import { AtomRole } from '../coordination/coordination'
import { molecularFormula } from '../ensemble/part-names'
import { halvesOfPartName } from '../dissection/part-name'
import { makePart } from '../dissection/make-part'
import type { Specimen } from '../ensemble/specimen'
import { HYDROGEN } from '../tables/elements'

/** More kinds of ions or solvent than this are switched together. */
const MOST_KINDS = 40

/**
 * A dissection has no more parts than this: with ligands, hydrogen, three times `MOST_KINDS` and other
 * positions their numbers fit a byte.
 */
export const MOST_PARTS = 120

/**
 * Orders the whole ensemble from the inside out: the parts of the dissection (or, without one, the
 * metals and the anchors), then `ligands`, `hydrogen`, and `crystal` for everything else. A molecule
 * without metal begins with `molecule`. Every atom has a stop and a part, those that several parts share
 * the innermost of them. Equivalent parts in a row, as two caps, come on at one stop. A part whose
 * atoms all stand in parts before it has no stop of its own; the parts of the dissection are the first
 * of `parts` nevertheless, all of them.
 */
export function layOutPeel(
  specimen: Specimen,
  role: Uint8Array,
  dissection: Dissection | null,
): Peel {
  const { ensemble, element } = specimen
  const inside = dissection?.parts ?? skeletonParts(specimen, role)
  const taken = new Set(inside.flatMap((part) => [...part.atoms]))
  const bodies = bodyParts(specimen, role, taken)
  const around = surroundingParts(specimen, taken)

  const partOfAtom = new Uint8Array(ensemble.count)
  const stopOfAtom = new Uint8Array(ensemble.count)
  const isPlaced = new Uint8Array(ensemble.count)
  const stops: PeelStop[] = []
  const parts: Part[] = []
  const shown: number[] = []
  const addStop = (step: readonly Part[], name: string, caption: string): void => {
    const before = shown.length
    for (const part of step) {
      for (const atom of part.atoms) {
        if (isPlaced[atom] === 1) continue
        isPlaced[atom] = 1
        partOfAtom[atom] = parts.length
        stopOfAtom[atom] = stops.length
        shown.push(element[atom]!)
      }
      parts.push(part)
    }
    if (shown.length === before) return
    const formula = hillFormula(countElements(shown))
    stops.push({ name, caption, formula, atoms: shown.length })
  }
  // Parts that the user made are as they are, whatever they are called.
  const runs = dissection?.scheme === 'own' ? inside.map((part) => [part]) : runsOfEquals(inside)
  for (const equals of runs) {
    const first = equals[0]!
    const { short } = halvesOfPartName(first.name)
    const name = equals.length === 1 ? short : `${equals.length} ${short}`
    addStop(equals, name, captionOf({ ...first, name }, stops.length === 0))
  }
  for (const part of bodies) addStop([part], part.name, BODY_CAPTIONS[part.role] ?? part.name)
  addStop(around, 'crystal', 'everything, with what stands around it')
  return { stops, stopOfAtom, parts, partOfAtom }
}

/**
 * Parts in a row that are called the same and are of one set of sites, as the two caps of a sandwich:
 * symmetry makes one of the other. Shells of one name at two distances are not.
 */
function runsOfEquals(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last !== undefined && areEqual(last[0]!, part)) last.push(part)
    else runs.push([part])
  }
  return runs
}

function areEqual(p: Part, q: Part): boolean {
  return p.name === q.name && p.role === q.role && p.labels.join(' ') === q.labels.join(' ')
}

const BODY_CAPTIONS: Readonly<Partial<Record<PartRole, string>>> = {
  'ligand body': 'everything up to the ligands, without hydrogen',
  hydrogen: 'everything up to the hydrogen, without ions and solvent',
  molecule: 'the molecule without hydrogen',
}

/** What a part of the skeleton is called before its name. */
const NOUNS: Readonly<Partial<Record<PartRole, string>>> = {
  interstitial: 'the interstitial',
  core: 'the core',
  kernel: 'the kernel',
  shell: 'the shell',
  layer: 'the layer',
  staple: 'the staples',
  cap: 'the cap',
  anchor: 'the donors',
}

/** "the core H@Cu6 alone", then "everything up to the shell Cu8Se12, without ligand bodies". */
function captionOf({ name, role }: Part, isFirst: boolean): string {
  const singular = NOUNS[role]
  const isCounted = /^\d/.test(name) && singular?.endsWith('s') === false
  const noun = isCounted ? `${singular}s` : singular
  // `metals` and `donors` stand for themselves, parts that the user named may hold anything.
  const what = noun === undefined ? name : `${/^[a-z]/.test(name) ? 'the' : noun} ${name}`
  if (isFirst) return `${what} alone`
  return `everything up to ${what}${noun === undefined ? '' : ', without ligand bodies'}`
}

/** Where there are no shells: the metals of the main cluster, then what binds them. */
function skeletonParts(specimen: Specimen, role: Uint8Array): Part[] {
  const { main } = specimen
  const metals = main.filter((atom) => role[atom] === AtomRole.metal)
  if (metals.length === 0) return []
  const anchors = main.filter(
    (atom) => role[atom] === AtomRole.anchor || role[atom] === AtomRole.hydride,
  )
  const parts = [
    makePart(specimen, { role: 'core', atoms: metals, name: 'metals' }),
    makePart(specimen, { role: 'shell', atoms: anchors, name: 'donors' }),
  ]
  return parts.filter(({ atoms }) => atoms.length > 0)
}

function bodyParts(specimen: Specimen, role: Uint8Array, taken: ReadonlySet<number>): Part[] {
  const { main, element } = specimen
  const rest = main.filter((atom) => !taken.has(atom))
  const heavy = rest.filter((atom) => element[atom] !== HYDROGEN)
  const hydrogen = rest.filter((atom) => element[atom] === HYDROGEN)
  const isCluster = main.some((atom) => role[atom] === AtomRole.metal)
  const bodies = [
    isCluster
      ? makePart(specimen, { role: 'ligand body', atoms: heavy, name: 'ligands' })
      : makePart(specimen, { role: 'molecule', atoms: heavy, name: 'molecule' }),
    makePart(specimen, { role: 'hydrogen', atoms: hydrogen, name: 'hydrogen' }),
  ]
  return bodies.filter(({ atoms }) => atoms.length > 0)
}

const SURROUNDINGS: readonly { role: PartRole; plural: string }[] = [
  { role: 'molecule', plural: 'other molecules' },
  { role: 'counter-ion', plural: 'counter-ions' },
  { role: 'solvent', plural: 'solvent' },
]

/**
 * Everything but the main cluster that no part holds yet, one part for each formula, molecules before
 * ions before solvent.
 */
function surroundingParts(specimen: Specimen, taken: ReadonlySet<number>): Part[] {
  const { ensemble } = specimen
  const kinds = new Map<string, { role: PartRole; name: string; atoms: number[] }>()
  const kindOfMoiety: { atoms: number[] }[] = []
  for (let atom = 0; atom < ensemble.count; atom++) {
    if (ensemble.molecule[atom] === 0 || taken.has(atom)) continue
    const own = ensemble.moiety[atom]!
    let kind = kindOfMoiety[own]
    if (kind === undefined) {
      const moiety = ensemble.moieties[own]
      const role =
        moiety?.role === 'counter-ion' || moiety?.role === 'solvent' ? moiety.role : 'molecule'
      const name = molecularFormula(moiety?.formula ?? '')
      const made = kinds.get(`${role} ${name}`) ?? { role, name, atoms: [] }
      kinds.set(`${role} ${name}`, made)
      kindOfMoiety[own] = made
      kind = made
    }
    kind.atoms.push(atom)
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
