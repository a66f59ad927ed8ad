import type { Bonds } from '../graph/atom-graph'
import type { LengthSummary } from './anatomy'

/**
 * Summarises the lengths (Å) of some bonds, given in any order. The standard deviation is that of a
 * sample, with n − 1.
 *
 * @returns NaN for least, mean and greatest of no lengths.
 */
export function summarizeLengths(bonds: Bonds, edges: readonly number[]): LengthSummary {
  // Sorted, so that the same lengths give the same sum to the last bit.
  const sorted = edges.toSorted((a, b) => bonds.length[a]! - bonds.length[b]!)
  const lengths = sorted.map((edge) => bonds.length[edge]!)
  const suAt = (edge: number | undefined): number | null => {
    const su = edge === undefined ? Number.NaN : bonds.lengthSu[edge]!
    return Number.isNaN(su) ? null : su
  }
  const count = lengths.length
  const mean = lengths.reduce((sum, x) => sum + x, 0) / count
  const squares = lengths.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return {
    count,
    min: lengths[0] ?? Number.NaN,
    minSu: suAt(sorted[0]),
    mean,
    max: lengths[count - 1] ?? Number.NaN,
    maxSu: suAt(sorted[count - 1]),
    standardDeviation: count < 2 ? null : Math.sqrt(squares / (count - 1)),
  }
}
