/** Atoms chosen by what they stand near to. Every function returns ensemble atoms, each once, ascending. */
import { depthIn, solidBody } from '../geometry/solid-body'
import { pointAt } from '../geometry/vec3'
import { BondKind } from '../graph/atom-graph'
import { nearMembers } from './near-members'
import { atomsIn, maskOf, type Selectable } from './selectable'

/** `bonds`: covalent and coordination; `drawn`: metal contacts too. */
export type Joined = 'bonds' | 'drawn'

/** The atoms that are bonded to any of some atoms; of these only those that are so themselves. */
export function selectBonded(
  from: Selectable,
  atoms: Iterable<number>,
  joined: Joined = 'bonds',
): number[] {
  const { graph, ensemble } = from
  const { first, second, bond, count } = ensemble.bonds
  const of = maskOf(ensemble.count, atoms)
  const found = new Uint8Array(ensemble.count)
  for (let i = 0; i < count; i++) {
    if (joined === 'bonds' && graph.bonds.kind[bond[i]!] === BondKind.metalContact) continue
    if (of[first[i]!] === 1) found[second[i]!] = 1
    if (of[second[i]!] === 1) found[first[i]!] = 1
  }
  return atomsIn(found)
}

/** Some atoms with their neighbours, with the neighbours of those, and so on, `shells` times. */
export function growSelection(
  from: Selectable,
  atoms: Iterable<number>,
  shells = 1,
  joined: Joined = 'drawn',
): number[] {
  let grown = atomsIn(maskOf(from.ensemble.count, atoms))
  for (let shell = 0; shell < shells; shell++) {
    const next = atomsIn(
      maskOf(from.ensemble.count, [...grown, ...selectBonded(from, grown, joined)]),
    )
    if (next.length === grown.length) return grown
    grown = next
  }
  return grown
}

/**
 * The atoms within a distance of any of some atoms, these themselves included, through space and as they
 * stand in the ensemble.
 *
 * @param distance Å
 */
export function selectWithin(
  { ensemble }: Selectable,
  atoms: Iterable<number>,
  distance: number,
): number[] {
  return atomsIn(nearMembers(ensemble.cartn, maskOf(ensemble.count, atoms), distance))
}

/** Å below every face of the hull: what is nearer to one is of the hull. */
const DEPTH = 0.1

/** More atoms than anyone spans a cage with; their hull would take long. */
const MOST_CORNERS = 5000

/**
 * The atoms within the convex hull of some atoms, its corners and what lies in its faces left out. None
 * where these span no space, or are more than 5000.
 */
export function selectInside({ ensemble }: Selectable, atoms: Iterable<number>): number[] {
  const corners = [...new Set(atoms)].map((atom) => pointAt(ensemble.cartn, atom))
  const body = corners.length > MOST_CORNERS ? null : solidBody(corners)
  if (body === null) return []
  const found: number[] = []
  for (let atom = 0; atom < ensemble.count; atom++) {
    if (depthIn(body, pointAt(ensemble.cartn, atom)) > DEPTH) found.push(atom)
  }
  return found
}
