import type { Specimen } from '../ensemble/specimen'
import { centroid } from '../geometry/moments'
import { distance } from '../geometry/vec3'
import type { UncentredFit } from './polyhedron'
import { allAtoms, type Candidate } from './make-polyhedron'

export interface Judged extends Candidate {
  readonly fit: UncentredFit
  readonly next: UncentredFit | null
}

/** No more are listed, so that a piece of metal gives no hundreds of tetrahedra. */
const MOST_LISTED = 64
/** A further polyhedron about a metal must bring so many atoms that are in none about a metal yet. */
const NEW_ATOMS = 4
/** A small empty cage beside polyhedra that hold something must bring so many vertices of its own. */
const NEW_VERTICES = 2
export const SMALL_CAGE = 6

/**
 * Chooses among polyhedra that overlap, orbit by orbit, so that what is alike by symmetry is kept or
 * left out together:
 *
 * 1. polyhedra about a metal, the largest and then the most regular first, each of which must bring
 *    atoms of its own (in a close-packed kernel every inner atom has one);
 * 2. those about a non-metal;
 * 3. empty ones and nested shells, unless all their vertices belong to one that is kept (but not
 *    when they lie inside it); small ones that only cap what is kept are left out too.
 *
 * @returns the most regular first, those alike by symmetry together
 */
export function selectPolyhedra(specimen: Specimen, found: readonly Judged[]): Judged[] {
  const all = withoutDoubles(found)
  const orbits = joinAlike(gatherOrbits(specimen, all))
  const kept: Orbit[] = []
  const covered = new Set<number>()
  let count = 0
  for (const orbit of orbits.toSorted(byPrecedence)) {
    if (!isWanted(orbit, kept, covered, all)) continue
    if (count + orbit.members.length > MOST_LISTED) continue
    count += orbit.members.length
    kept.push(orbit)
    if (orbit.rank > Rank.holdsDonor) continue
    for (const member of orbit.members) for (const atom of allAtoms(member)) covered.add(atom)
  }
  return kept
    .toSorted((a, b) => a.measure - b.measure || compareKeys(a.key, b.key))
    .flatMap(({ members }) => members)
}

/**
 * Whether a small cage of such vertices (ensemble atoms) would be left out, since it only caps
 * polyhedra that are kept and hold something.
 */
export function coveredBy(kept: readonly Judged[]): (vertices: readonly number[]) => boolean {
  const filled = kept.filter(
    ({ origin, inside }) => origin !== 'nested' && origin !== 'kernel' && inside.length > 0,
  )
  const covered = new Set(filled.flatMap(allAtoms))
  return (vertices) =>
    covered.size > 0 && vertices.filter((atom) => !covered.has(atom)).length < NEW_VERTICES
}

/** Of polyhedra with the same vertices the first. */
function withoutDoubles(found: readonly Judged[]): Judged[] {
  const known = new Map<string, Judged>()
  for (const it of found) {
    const key = it.vertices.join()
    if (!known.has(key)) known.set(key, it)
  }
  return [...known.values()]
}

/** Polyhedra of one shape whose measures differ by less are alike, though no symmetry of the file says so. */
const ALIKE = 0.3
/** More that are alike are those of a close packing, and are judged one by one. */
const MOST_ALIKE = 12

/** Joins orbits about metals that are alike, as the four cuboctahedra of an Au36 whose file has no symmetry. */
function joinAlike(orbits: readonly Orbit[]): Orbit[] {
  const families: Orbit[][] = []
  for (const orbit of orbits.toSorted(byPrecedence)) {
    const family = families.find(
      ([first, ...rest]) =>
        orbit.rank === Rank.holdsMetal &&
        first!.rank === orbit.rank &&
        first!.members[0]!.fit.code === orbit.members[0]!.fit.code &&
        orbit.measure - (rest.at(-1) ?? first!).measure < ALIKE,
    )
    if (family === undefined) families.push([orbit])
    else family.push(orbit)
  }
  return families.flatMap((family) => {
    const members = family.flatMap((orbit) => orbit.members)
    return members.length > MOST_ALIKE ? family : [{ ...family[0]!, members }]
  })
}

const Rank = { holdsMetal: 0, holdsDonor: 1, kernel: 2, nested: 3, empty: 4 } as const
type Rank = (typeof Rank)[keyof typeof Rank]

export interface Orbit {
  readonly key: string
  readonly rank: Rank
  readonly size: number
  readonly measure: number
  readonly members: readonly Judged[]
}

/** Polyhedra with the same sites at their vertices and inside, and of one measure. */
export function gatherOrbits(specimen: Specimen, all: readonly Judged[]): Orbit[] {
  const { site, element } = specimen
  const isVertexMetal = new Set(
    all.flatMap(({ vertices }) => [...vertices]).map((a) => element[a]!),
  )
  const groups = new Map<string, Judged[]>()
  for (const it of all) {
    const sites = (atoms: readonly number[]): string =>
      atoms
        .map((atom) => site[atom]!)
        .toSorted((a, b) => a - b)
        .join()
    const key = `${sites(it.vertices)}@${sites(it.inside)}:${it.fit.code}:${it.fit.measure.toFixed(2)}`
    groups.set(key, [...(groups.get(key) ?? []), it])
  }
  return [...groups].map(([key, members]) => {
    const [first] = members
    const holdsMetal = first!.inside.some((atom) => isVertexMetal.has(element[atom]!))
    return {
      key,
      rank: rankOf(first!, holdsMetal),
      size: first!.vertices.length,
      measure: first!.fit.measure,
      members,
    }
  })
}

function rankOf({ origin, inside }: Judged, holdsMetal: boolean): Rank {
  if (origin === 'nested') return Rank.nested
  if (origin === 'kernel') return Rank.kernel
  if (inside.length === 0) return Rank.empty
  return holdsMetal ? Rank.holdsMetal : Rank.holdsDonor
}

function byPrecedence(a: Orbit, b: Orbit): number {
  return a.rank - b.rank || b.size - a.size || a.measure - b.measure || compareKeys(a.key, b.key)
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isWanted(
  { rank, size, members }: Orbit,
  kept: readonly Orbit[],
  covered: ReadonlySet<number>,
  all: readonly Judged[],
): boolean {
  const [first] = members
  const fresh = (atoms: readonly number[]): number =>
    atoms.filter((atom) => !covered.has(atom)).length
  if (rank === Rank.holdsMetal) {
    return covered.size === 0 || members.some((it) => fresh(allAtoms(it)) >= NEW_ATOMS)
  }
  if (rank === Rank.holdsDonor) return true
  if (rank === Rank.nested && !isNested(first!, all)) return false
  const isOutline = rank === Rank.nested && first!.isContact.includes(false)
  const isEmptySmall = first!.inside.length === 0 && !isOutline && size <= SMALL_CAGE
  if (isEmptySmall && covered.size > 0) {
    if (fresh(first!.vertices) < NEW_VERTICES) return false
  }
  return !kept.some((orbit) => orbit.members.some((other) => isPartOf(first!, other)))
}

/** Whether all vertices belong to another polyhedron, and not all to what is inside that. */
function isPartOf({ vertices }: Judged, other: Judged): boolean {
  const all = new Set(allAtoms(other))
  const inside = new Set(other.inside)
  return vertices.every((atom) => all.has(atom)) && !vertices.every((atom) => inside.has(atom))
}

/** Å: what is nested has one center. */
const CONCENTRIC = 0.5

/** Whether nothing is inside a shell, or one atom, or a polyhedron about the same center. */
function isNested({ inside, body }: Judged, all: readonly Judged[]): boolean {
  if (inside.length < 2) return true
  const center = centroid(body.points)
  const within = new Set(inside)
  return all.some(
    (other) =>
      other.vertices.every((atom) => within.has(atom)) &&
      distance(centroid(other.body.points), center) < CONCENTRIC,
  )
}
