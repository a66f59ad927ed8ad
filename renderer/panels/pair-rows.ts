/** The pairs of elements whose bonds a rule decides, with their distances: the rows of the rule's list. */
import { longestBond } from '../../shared/graph/bond-limits'
import type { PairHistogram } from '../../shared/graph/pair-distances'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { isMetal, symbolOf } from '../../shared/tables/elements'

export interface PairRow {
  readonly histogram: PairHistogram
  /** The metal first, else in alphabetical order. */
  readonly elements: readonly [number, number]
  /** `Cu–Se`. */
  readonly pair: string
  /** Bonds per cell by the analysis that is shown. */
  readonly bonds: number
  /** Å: the longest bond by the tolerance alone; 0: these two have none. */
  readonly usual: number
  /** Å: the longest bond in that analysis. */
  readonly applied: number
}

/** Metal to non-metal first, then metal to metal, then the others; by symbols. */
export function buildPairRows({ graph }: StructureReport): readonly PairRow[] {
  const bonds = countBonds(graph)
  return graph.pairDistances.pairs
    .map((histogram) => {
      const elements = metalFirst(histogram.elements)
      const [p, q] = histogram.elements
      const { tolerance } = graph.rule
      return {
        histogram,
        elements,
        pair: elements.map(symbolOf).join('–'),
        bonds: bonds.get(histogram.elements.join()) ?? 0,
        usual: longestBond(p, q, { tolerance, longest: [] }),
        applied: longestBond(p, q, graph.rule),
      }
    })
    .toSorted((a, b) => rank(a) - rank(b) || collator.compare(a.pair, b.pair))
}

const collator = new Intl.Collator('en')

function rank({ elements }: PairRow): number {
  const metals = elements.filter(isMetal).length
  return metals === 1 ? 0 : metals === 2 ? 1 : 2
}

function metalFirst([p, q]: readonly [number, number]): readonly [number, number] {
  if (isMetal(p) !== isMetal(q)) return isMetal(p) ? [p, q] : [q, p]
  return symbolOf(p) <= symbolOf(q) ? [p, q] : [q, p]
}

/** Bonds per cell by the elements of their ends, the smaller atomic number first. */
function countBonds({ atoms, bonds }: StructureReport['graph']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let bond = 0; bond < bonds.count; bond++) {
    const ends = [atoms.element[bonds.first[bond]!]!, atoms.element[bonds.second[bond]!]!]
    const key = ends.toSorted((a, b) => a - b).join()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Distances per cell in the bins that begin below `limit` (Å). */
export function distancesBelow({ counts }: PairHistogram, binWidth: number, limit: number): number {
  const bins = Math.max(0, Math.round(limit / binWidth))
  return counts.subarray(0, bins).reduce((sum, count) => sum + count, 0)
}

/**
 * Bonds per cell that another limit would give: those there are, and the distances between the limits.
 * What the rest of the rule leaves out (overlaps, hydrogen that has its carbon) stays left out.
 */
export function bondsAt(row: PairRow, binWidth: number, limit: number): number {
  const { histogram, bonds, applied } = row
  const more =
    distancesBelow(histogram, binWidth, limit) - distancesBelow(histogram, binWidth, applied)
  return Math.max(0, bonds + more)
}

/** Å: what of a histogram is drawn, in whole bins: from before its first distance or overlap to its end. */
export function domainOf({ counts, radii }: PairHistogram, binWidth: number) {
  const first = counts.findIndex((count) => count > 0)
  const begin = Math.min(0.6 * radii, first < 0 ? radii : first * binWidth) - 0.1
  return {
    from: Math.max(0, Math.floor(begin / binWidth)) * binWidth,
    to: counts.length * binWidth,
  }
}
