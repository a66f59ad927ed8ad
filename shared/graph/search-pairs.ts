import type { Crystal } from '../crystal/crystal'
import { forEachPair } from '../geometry/neighbor-search'
import type { CellAtoms } from './atom-graph'
import type { BondLimits } from './bond-limits'
import { collectPairs, type PairCollector, type PairColumns } from './pair-columns'
import type { PairCounter } from './pair-histogram'

/** The pairs of near atoms, sorted by what they may mean; what the loose ones mean is still to be added. */
export interface PairSearch {
  /** Within the bond window, an end at least in no disorder. */
  readonly bonds: PairCollector
  /** Nearer than any bond, an end at least in no disorder. */
  readonly overlaps: PairCollector
  /** Both ends loose (see `looseSites`): as far as anything reaches, and not yet counted. */
  readonly loose: PairColumns
  /** A loose atom (second) that a full one (first) would bind by the default rule. */
  readonly attachments: PairColumns
}

/**
 * Finds all pairs of atoms that are near enough to mean something, and counts the distances between
 * those that can be present together for certain.
 *
 * @param isLoose by site
 * Cost: linear in the atoms at a given density.
 */
export function searchPairs(
  { cell }: Crystal,
  atoms: CellAtoms,
  limits: BondLimits,
  isLoose: Uint8Array,
  counter: PairCounter,
): PairSearch {
  const bonds = collectPairs()
  const overlaps = collectPairs()
  const loose = collectPairs()
  const attachments = collectPairs()
  const { kinds, kindOfAtom, reach, shortest, longest, usual } = limits
  const isLooseAtom = Uint8Array.from(atoms.site, (site) => isLoose[site]!)

  forEachPair(atoms.fract, cell, limits.cutoff, (first, second, a, b, c, distance) => {
    const pair = kindOfAtom[first]! * kinds + kindOfAtom[second]!
    if (!(distance <= reach[pair]!)) return
    if (isLooseAtom[first] === 1 && isLooseAtom[second] === 1) {
      loose.add(first, second, a, b, c, distance)
      return
    }
    counter.count(pair, distance)
    if (distance < shortest[pair]!) overlaps.add(first, second, a, b, c, distance)
    else if (distance <= longest[pair]!) bonds.add(first, second, a, b, c, distance)
    if (isLooseAtom[first] === isLooseAtom[second]) return
    if (distance > usual[pair]! || distance < shortest[pair]!) return
    if (isLooseAtom[second] === 1) attachments.add(first, second, a, b, c, distance)
    else attachments.add(second, first, -a + 0, -b + 0, -c + 0, distance)
  })
  return {
    bonds,
    overlaps,
    loose: loose.columns(),
    attachments: attachments.columns(),
  }
}
