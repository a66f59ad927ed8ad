import { makePart } from '../dissection/make-part'
import type { Dissection, Part, PartRole } from '../dissection/dissection'
import { describeFusion } from '../polyhedron/fusion'
import type { Fusion } from '../polyhedron/polyhedron'
import type { Specimen } from '../ensemble/specimen'
import { centroidOfRows } from '../geometry/moments'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import { HYDROGEN, isMetal } from '../tables/elements'
import type { OwnDissection, OwnPart } from './own-parts'
import { enclosedAtoms } from './enclosed-atoms'
import { ownAtoms, shownOwnParts } from './own-atoms'

/**
 * The user's own parts as a dissection of this specimen, in their order; null when none of their
 * places is in it. Parts of which no atom is here are left out (`shownOwnParts` says which remain).
 * Metals that no part holds are a last part `rest` with their donors; other atoms fall to the peel's
 * ligands, hydrogen and ions.
 *
 * The first part with metals is the core, later ones are shells. Without metals, a part before the core
 * is interstitial, one of donors a cap (each on one metal) or anchors, the rest ligand bodies or
 * hydrogen. The score is the share of the cluster's metals that stand in a part.
 *
 * Cost: linear in the atoms, but for the cages of metals in search of what they hold.
 */
export function dissectByHand(specimen: Specimen, own: OwnDissection): Dissection | null {
  const { ensemble, element, main } = specimen
  const found = ownAtoms(specimen, own)
  const shown = shownOwnParts(found)
  if (shown.length === 0) return null

  const metals = main.filter((atom) => isMetal(element[atom]!))
  const held = new Set(found.flatMap(({ atoms }) => atoms))
  const center = centroidOfRows(ensemble.cartn, metals.length > 0 ? metals : [...held])
  const hasMetal = shown.map((index) => found[index]!.atoms.some((atom) => isMetal(element[atom]!)))
  const core = hasMetal.indexOf(true)
  const parts = shown.map((index, k) => {
    const { atoms } = found[index]!
    const role = hasMetal[k] === true ? metalRole(k, core) : bareRole(specimen, atoms, k < core)
    return partOf(specimen, own.parts[index]!, atoms, role, center)
  })
  const fusions = fusionsBetween(specimen, parts)
  const heldMetals = metals.filter((atom) => held.has(atom)).length
  return {
    scheme: 'own',
    score: metals.length === 0 ? 0 : heldMetals / metals.length,
    reason: reasonOf(found, heldMetals, metals.length),
    formula: joinNames(specimen, parts, center) + sharedWords(fusions),
    center,
    axis: null,
    parts: [...parts, ...restOf(specimen, metals, held, center)],
    fusions,
  }
}

function metalRole(index: number, core: number): PartRole {
  return index === core ? 'core' : 'shell'
}

/** The role of a part without metals. */
function bareRole(specimen: Specimen, atoms: readonly number[], isBeforeCore: boolean): PartRole {
  if (isBeforeCore) return 'interstitial'
  const metalsOf = atoms.map((atom) => boundMetals(specimen, atom))
  if (metalsOf.every((count) => count === 1)) return 'cap'
  if (metalsOf.every((count) => count > 0)) return 'anchor'
  return atoms.every((atom) => specimen.element[atom] === HYDROGEN) ? 'hydrogen' : 'ligand body'
}

function boundMetals({ graph, neighborhood }: Specimen, atom: number): number {
  let count = 0
  for (let row = neighborhood.start[atom]!; row < neighborhood.start[atom + 1]!; row++) {
    count += graph.bonds.isDonor[neighborhood.bond[row]!]!
  }
  return count
}

function partOf(
  specimen: Specimen,
  { name }: OwnPart,
  atoms: readonly number[],
  role: PartRole,
  center: Vec3,
): Part {
  const inside = enclosedAtoms(specimen, atoms)
  const cage = atoms.filter((atom) => !inside.includes(atom))
  const { cartn } = specimen.ensemble
  const metals = cage.filter((atom) => isMetal(specimen.element[atom]!))
  const measured = metals.length > 0 ? metals : cage
  const total = measured.reduce((sum, atom) => sum + distance(pointAt(cartn, atom), center), 0)
  return makePart(specimen, {
    role,
    atoms: cage,
    inside,
    ...(name === null ? {} : { name }),
    meanRadius: total / measured.length,
  })
}

/** The metals that stand in no part, with their donors that do neither: they are no ligands. */
function restOf(
  specimen: Specimen,
  metals: readonly number[],
  held: ReadonlySet<number>,
  center: Vec3,
): Part[] {
  const { start, neighbor, bond } = specimen.neighborhood
  const free = metals.filter((atom) => !held.has(atom))
  if (free.length === 0) return []
  const rest = new Set(free)
  for (const metal of free) {
    for (let row = start[metal]!; row < start[metal + 1]!; row++) {
      const isDonor = specimen.graph.bonds.isDonor[bond[row]!] === 1
      if (isDonor && !held.has(neighbor[row]!)) rest.add(neighbor[row]!)
    }
  }
  const part = { name: 'rest', color: null, places: [] }
  return [
    partOf(
      specimen,
      part,
      [...rest].toSorted((a, b) => a - b),
      'shell',
      center,
    ),
  ]
}

/** Of parts that share atoms; that they lie against one another is no news of parts made by hand. */
function fusionsBetween(specimen: Specimen, parts: readonly Part[]): Fusion[] {
  const sets = parts.map(({ atoms }) => new Set(atoms))
  return parts.flatMap(({ atoms }, first) =>
    parts.flatMap((other, second) => {
      if (second <= first || !other.atoms.some((atom) => sets[first]!.has(atom))) return []
      return describeFusion(specimen, [first, second], atoms, other.atoms) ?? []
    }),
  )
}

function sharedWords(fusions: readonly Fusion[]): string {
  return fusions.length === 1 ? ` sharing ${fusions[0]!.shared}` : ''
}

/** Å: parts whose centroids are nearer than this to the centre are shells around one another. */
const CONCENTRIC = 1

/** Names from the inside out: with `@` before a shell around all before it, else with `+`. */
function joinNames({ ensemble }: Specimen, parts: readonly Part[], center: Vec3): string {
  const named = parts.filter(({ role }) => role !== 'ligand body' && role !== 'hydrogen')
  const isAround = (part: Part, inner: Part) =>
    [part, inner].every(
      ({ atoms }) => distance(centroidOfRows(ensemble.cartn, atoms), center) < CONCENTRIC,
    ) && part.meanRadius > inner.meanRadius
  return (named.length > 0 ? named : parts)
    .map((part, k, all) => {
      if (k === 0) return part.name
      return (isAround(part, all[k - 1]!) ? '@' : ' + ') + part.name
    })
    .join('')
}

/** In a sentence: how many metals the parts hold, how many atoms stand in several, what is not here. */
function reasonOf(
  found: ReturnType<typeof ownAtoms>,
  heldMetals: number,
  allMetals: number,
): string {
  const times = new Map<number, number>()
  for (const atom of found.flatMap(({ atoms }) => atoms)) {
    times.set(atom, (times.get(atom) ?? 0) + 1)
  }
  const shared = [...times.values()].filter((count) => count > 1).length
  const missing = found.reduce((sum, part) => sum + part.missing, 0)
  const parts = found.length === 1 ? 'One part' : `${found.length} parts`
  return [
    `${parts} made by hand, with ${heldMetals} of ${allMetals} metals.`,
    ...(shared > 0 ? [`${counted(shared, 'atom')} in more than one part.`] : []),
    ...(missing > 0 ? [`${counted(missing, 'place')} without an atom here, left out.`] : []),
  ].join(' ')
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
