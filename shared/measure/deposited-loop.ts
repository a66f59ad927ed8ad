/** What comes of comparing a loop of stated distances, angles or torsions with computed ones. */
import type { StatedGeometry } from '../crystal/stated-geometry'

/**
 * `agrees`: within the last digits of the value that is printed. `agreesRounded`: as far as the digits of
 * the coordinates tell, which is less far. `differs`: neither. `unresolved`: label or symmetry code lead
 * to no atom.
 */
export const Verdict = { agrees: 0, agreesRounded: 1, differs: 2, unresolved: 3 } as const
export type Verdict = (typeof Verdict)[keyof typeof Verdict]

/** A loop row by row, as columns in the order of `stated`. */
export interface DepositedRows {
  readonly stated: StatedGeometry
  /** A `Verdict`. */
  readonly verdict: Uint8Array
  /** Computed, Å or degrees; NaN: unresolved. */
  readonly value: Float64Array
  /** Computed; NaN: none, since an atom rides, is listed without s.u. or fixed by symmetry, or all are of rigid groups. */
  readonly su: Float64Array
  /** 1: restraints act on every atom of the row, and its s.u. is theirs rather than that of the data. */
  readonly isRestrained: Uint8Array
}

export interface DepositedLoop extends DepositedRows {
  /** The rows, worst first: unresolved, then those that differ, then the rest, each by difference. */
  readonly worstFirst: Uint32Array
  readonly summary: DepositedSummary
}

export interface DepositedSummary {
  readonly rows: number
  readonly agree: number
  /** Rows of `agree` that do so only as far as the digits of the coordinates tell. */
  readonly agreeRounded: number
  readonly differ: number
  readonly unresolved: number
  /** Greatest difference, Å or degrees; null where nothing could be compared. */
  readonly worst: number | null
  /** Rows of which the file and we give a s.u. that does not come from constraints or restraints. */
  readonly withSu: number
  /** Of these, rows whose s.u. are within a factor of `SU_FACTOR`. */
  readonly suAgree: number
  /** The same, any s.u. that rounds to the one printed being as good as it. */
  readonly suAgreeRounded: number
  /** Rows with a s.u. on all of whose atoms restraints act; these are not in `withSu`. */
  readonly restrained: number
  /** Of these, rows whose s.u. are within a factor of `SU_FACTOR`. */
  readonly restrainedAgree: number
}

/** Units of the last printed digit. */
const LAST_DIGITS = 1.5
const PART_OF_SU = 0.5

/** By how much a computed value may differ from a stated one and agree with it. */
export function tolerance({ lastDigit, su }: StatedGeometry, row: number): number {
  const byDigits = LAST_DIGITS * lastDigit[row]!
  const bySu = PART_OF_SU * su[row]!
  return bySu > byDigits ? bySu : byDigits
}

/** Computed less stated, in the unit of the loop; of torsions the shorter way round. */
export function difference({ ends, value }: StatedGeometry, row: number, computed: number): number {
  const simple = computed - value[row]!
  return ends === 4 ? simple - 360 * Math.round(simple / 360) : simple
}

export const SU_FACTOR = 1.5

/** Whether two s.u. are within a factor of `SU_FACTOR`. */
export function suAgrees(stated: number, computed: number): boolean {
  return computed <= SU_FACTOR * stated && stated <= SU_FACTOR * computed
}

/**
 * The same where the stated s.u. is only known to half a unit of its last digit: (1) is all from 0.5 to
 * 1.5, and says no more.
 */
export function suAgreesRounded(stated: number, lastDigit: number, computed: number): boolean {
  const half = lastDigit / 2
  return computed <= SU_FACTOR * (stated + half) && stated - half <= SU_FACTOR * computed
}
