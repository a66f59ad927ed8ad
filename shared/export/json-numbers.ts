/** Numbers of the report for scripts. */
import type { LengthSummary, ValueRange } from '../coordination/coordination'

export interface RangeJson {
  readonly min: number
  readonly mean: number
  readonly max: number
}

/** Of lengths in Å or of angles in degrees; the s.u. are those of the least and the greatest. */
export interface SpreadJson extends RangeJson {
  readonly count: number
  readonly minSu: number | null
  readonly maxSu: number | null
  readonly standardDeviation: number | null
}

/** To 10⁻⁶: finer than any quoted s.u., coarser than the noise of arithmetic. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

export function roundedOrNull(value: number | null): number | null {
  return value === null ? null : rounded(value)
}

export function rangeJson({ min, mean, max }: ValueRange): RangeJson {
  return { min: rounded(min), mean: rounded(mean), max: rounded(max) }
}

export function spreadJson(summary: LengthSummary): SpreadJson {
  return {
    count: summary.count,
    ...rangeJson(summary),
    minSu: roundedOrNull(summary.minSu),
    maxSu: roundedOrNull(summary.maxSu),
    standardDeviation: roundedOrNull(summary.standardDeviation),
  }
}
