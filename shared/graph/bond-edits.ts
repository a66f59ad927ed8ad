import { warning } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { BondOrigin, type GraphProblem } from './atom-graph'
import type { BondEdit } from './bond-rule'
import type { ExpandedSites } from './cell-atoms'
import { collectPairs, type PairColumns } from './pair-columns'
import { indexPairs } from './pair-index'
import { pairOrbit, type AtomPair } from './pair-orbit'
import { pairLength } from './stated-pairs'

/** Pairs that are bonds, each with its `BondOrigin`. */
export interface FoundBonds {
  readonly pairs: PairColumns
  readonly origin: Uint8Array
}

/** Å: whoever joins atoms farther apart than this has clicked the wrong one. */
const LONGEST_EDIT = 10

/**
 * Makes and cuts bonds as the user says, each with all that symmetry makes from it, in the order in
 * which that was done.
 *
 * Problems: an edit that cannot be (a place that the crystal does not have, two atoms that exclude one
 * another, an atom and itself).
 */
export function editBonds(
  crystal: Crystal,
  expanded: ExpandedSites,
  found: FoundBonds,
  edits: readonly BondEdit[],
  canCoexist: (pair: AtomPair) => boolean,
): { bonds: FoundBonds; problems: GraphProblem[] } {
  if (edits.length === 0) return { bonds: found, problems: [] }
  const orbitOf = pairOrbit(crystal.spaceGroup, expanded)
  const findFound = indexPairs(found.pairs, expanded.atoms.count)
  const isCut = new Uint8Array(found.pairs.count)
  const added = new Map<string, AtomPair>()
  const problems: GraphProblem[] = []
  for (const { kind, places } of edits) {
    const images = places.every((place) => isPlace(crystal, place)) ? orbitOf(...places) : []
    const isPossible = (pair: AtomPair) => {
      const length = pairLength(crystal, expanded, pair.first, pair.second, pair.shift)
      return length > 0 && length <= LONGEST_EDIT && canCoexist(pair)
    }
    if (images.length === 0 || (kind === 'add' && !images.every(isPossible))) {
      problems.push(notApplied(crystal, places))
      continue
    }
    for (const pair of images) {
      const row = findFound(pair.first, pair.second, pair.shift)
      const key = `${pair.first} ${pair.second} ${pair.shift.join(' ')}`
      if (row >= 0) isCut[row] = Number(kind === 'remove')
      else if (kind === 'add') added.set(key, pair)
      else added.delete(key)
    }
  }
  return { bonds: join(crystal, expanded, found, isCut, [...added.values()]), problems }
}

function isPlace({ sites, spaceGroup }: Crystal, { site, symop, translation }: Place): boolean {
  const isSite = Number.isInteger(site) && site >= 0 && site < sites.count
  return isSite && spaceGroup.symops[symop] !== undefined && translation.every(Number.isInteger)
}

function join(
  crystal: Crystal,
  expanded: ExpandedSites,
  { pairs, origin }: FoundBonds,
  isCut: Uint8Array,
  added: readonly AtomPair[],
): FoundBonds {
  const joined = collectPairs()
  const origins: number[] = []
  for (let row = 0; row < pairs.count; row++) {
    if (isCut[row] === 1) continue
    const [a, b, c] = [pairs.shift[3 * row]!, pairs.shift[3 * row + 1]!, pairs.shift[3 * row + 2]!]
    joined.add(pairs.first[row]!, pairs.second[row]!, a, b, c, pairs.distance[row]!)
    origins.push(origin[row]!)
  }
  for (const { first, second, shift } of added) {
    joined.add(first, second, ...shift, pairLength(crystal, expanded, first, second, shift))
    origins.push(BondOrigin.user)
  }
  return { pairs: joined.columns(), origin: Uint8Array.from(origins) }
}

function notApplied({ sites }: Crystal, places: readonly Place[]): GraphProblem {
  const labels = places.map(({ site }) => sites.label[site] ?? 'a missing atom')
  return warning(
    'graph.edit-not-applied',
    `The change to the bond ${labels.join('–')} does not fit this structure and was left out.`,
  )
}
