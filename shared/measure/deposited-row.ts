import type { Measurand } from '../base/measurand'
import type { Span } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { codesOfRow, labelsOfRow } from '../crystal/stated-geometry'
import { statedPlaces, type StatedPlaces } from '../crystal/stated-places'
import { bestFit, quantities } from './deposited'
import { distanceFits } from './deposited-fit'
import { difference, Verdict, type DepositedLoop } from './deposited-loop'

/** Why a row leads to no atoms; `coincident`: its atoms are one, or in line where a torsion needs a bend. */
export type Unresolved =
  Exclude<StatedPlaces, { readonly kind: 'places' }> | { readonly kind: 'coincident' }

/** All there is to say of one row. */
export interface DepositedRow {
  readonly row: number
  readonly labels: readonly string[]
  readonly codes: readonly (string | null)[]
  /** Of the row in the file. */
  readonly span: Span
  readonly verdict: Verdict
  readonly stated: Measurand
  /** Null: unresolved. */
  readonly computed: Measurand | null
  /** Computed less stated. */
  readonly difference: number | null
  /** Where the atoms are; null: unresolved. */
  readonly places: readonly Place[] | null
  /** Restraints act on every atom: the stated s.u. is theirs. */
  readonly isRestrained: boolean
  /** Sites share the labels, and those that fit best were taken. */
  readonly isAmbiguous: boolean
  readonly unresolved: Unresolved | null
  /**
   * Of a distance that differs or whose code is none: where the second atom would have to be for it, the
   * first being where it is said to be. Null: nowhere near, or there is no question.
   */
  readonly wouldFit: Place | null
}

/** Prepares looking at single rows. */
export function depositedRows(
  crystal: Crystal,
): (loop: DepositedLoop, row: number) => DepositedRow {
  const placesOf = statedPlaces(crystal)
  const quantityOf = quantities(crystal)
  const fitOf = distanceFits(crystal)
  return (loop, row) => {
    const { stated, value, su } = loop
    const found = placesOf(stated, row)
    const choices = found.kind === 'places' ? found.choices : []
    const fit = bestFit(stated, row, choices, quantityOf)
    const verdict = verdictOf(loop, row)
    return {
      row,
      labels: labelsOfRow(stated, row),
      codes: codesOfRow(stated, row),
      span: { start: stated.span[2 * row]!, end: stated.span[2 * row + 1]! },
      verdict,
      stated: measurandOf(stated.value[row]!, stated.su[row]!),
      computed: fit === null ? null : measurandOf(value[row]!, su[row]!),
      difference: fit === null ? null : difference(stated, row, value[row]!),
      places: fit?.places ?? null,
      isRestrained: loop.isRestrained[row] === 1,
      isAmbiguous: choices.length > 1,
      unresolved: fit === null ? whyNot(found) : null,
      wouldFit: verdict < Verdict.differs ? null : fitOf(stated, row),
    }
  }
}

function verdictOf({ verdict }: DepositedLoop, row: number): Verdict {
  return Object.values(Verdict).find((each) => each === verdict[row]) ?? Verdict.unresolved
}

function measurandOf(value: number, su: number): Measurand {
  return { value, su: Number.isNaN(su) ? null : su }
}

function whyNot(found: StatedPlaces): Unresolved {
  return found.kind === 'places' ? { kind: 'coincident' } : found
}
