import type { Bonds } from '../graph/atom-graph'
import type { LengthSummary } from './coordination'

/**
 * Summarises the lengths (Å) of some bonds, given in any order. The standard deviation is that of a
 * sample, with n − 1.
 *
 * @returns NaN for least, mean and greatest of no lengths.
 */
export function summarizeLengths(bonds: Bonds, edges: readonly number[]): LengthSummary {
  return summarizeValues(
    edges.map((edge) => ({ value: bonds.length[edge]!, edge })),
    ({ edge }) => {
      const su = bonds.lengthSu[edge]!
      return Number.isNaN(su) ? null : su
    },
  )
}

/** The same for any values, whose s.u. are asked for at the least and the greatest only. */
export function summarizeValues<Item extends { readonly value: number }>(
  items: readonly Item[],
  suOf: (item: Item) => number | null,
): LengthSummary {
  // Sorted, so that the same values give the same sum to the last bit.
  const sorted = items.toSorted((a, b) => a.value - b.value)
  const [least] = sorted
  const greatest = sorted.at(-1)
  const count = sorted.length
  const mean = sorted.reduce((sum, { value }) => sum + value, 0) / count
  const squares = sorted.reduce((sum, { value }) => sum + (value - mean) ** 2, 0)
  return {
    count,
    min: least?.value ?? Number.NaN,
    minSu: least === undefined ? null : suOf(least),
    mean,
    max: greatest?.value ?? Number.NaN,
    maxSu: greatest === undefined ? null : suOf(greatest),
    standardDeviation: count < 2 ? null : Math.sqrt(squares / (count - 1)),
  }
}
