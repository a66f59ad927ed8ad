import type { LengthSummary } from './anatomy'

/**
 * Summarises lengths (Å) in any order. The standard deviation is that of a sample, with n − 1.
 *
 * @returns NaN for least, mean and greatest of no lengths.
 */
export function summarizeLengths(lengths: Iterable<number>): LengthSummary {
  // Sorted, so that the same lengths give the same sum to the last bit.
  const sorted = Float64Array.from(lengths).toSorted()
  const count = sorted.length
  const mean = sorted.reduce((sum, x) => sum + x, 0) / count
  const squares = sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return {
    count,
    min: sorted[0] ?? Number.NaN,
    mean,
    max: sorted[count - 1] ?? Number.NaN,
    standardDeviation: count < 2 ? null : Math.sqrt(squares / (count - 1)),
  }
}
