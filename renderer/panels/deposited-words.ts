/** The comparison of stated with computed geometry, in words and printed numbers. */
import type { Crystal } from '../../shared/crystal/crystal'
import type { StatedGeometry } from '../../shared/crystal/stated-geometry'
import { decimalsOf, formatAsPrinted, formatMeasurand } from '../../shared/export/format-measurand'
import {
  Verdict,
  type DepositedLoop,
  type DepositedSummary,
} from '../../shared/measure/deposited-loop'
import type { DepositedRow, Unresolved } from '../../shared/measure/deposited-row'
import type { AtomName } from './atom-words'
import { namePlace, spellName, withMinus } from './place-words'

const WITHIN_ROUNDING = 'within the rounding of the coordinates'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  [Verdict.agrees]: 'agrees',
  [Verdict.agreesRounded]: `agrees ${WITHIN_ROUNDING}`,
  [Verdict.differs]: 'differs',
  [Verdict.unresolved]: 'not found',
}

/** The atoms of a row as the file calls them. */
export function namesOfRow({ labels, codes }: DepositedRow): readonly AtomName[] {
  return labels.map((label, end) => ({ label, symmetry: codes[end] ?? null }))
}

/** The numbers of a row as they are shown; '' where there is none. */
export interface PrintedRow {
  readonly deposited: string
  readonly computed: string
  /** Computed less deposited in units of the stated s.u., `+0.4 s.u.`; where there is none in Å or degrees. */
  readonly difference: string
}

export function printRow(
  { ends, lastDigit }: StatedGeometry,
  { row, stated, computed, difference }: DepositedRow,
): PrintedRow {
  const digit = lastDigit[row]!
  const unit = unitOf(ends)
  const apart =
    stated.su !== null && stated.su > 0
      ? `${signed(difference, stated.su, 1)} s.u.`
      : `${signed(difference, 1, decimalsOf(digit))}${unit}`
  return {
    deposited: withMinus(formatAsPrinted(stated, digit)),
    computed:
      computed === null
        ? ''
        : withMinus(formatMeasurand(computed.value, computed.su, decimalsOf(digit))),
    difference: difference === null ? '' : apart,
  }
}

function signed(difference: number | null, unit: number, decimals: number): string {
  const text = ((difference ?? 0) / unit).toFixed(decimals)
  if (Number(text) === 0) return text.replace('-', '')
  return text.startsWith('-') ? withMinus(text) : `+${text}`
}

function unitOf(ends: number): string {
  return ends === 2 ? ' Å' : '°'
}

/** What there is to say of a row beyond its numbers; null: nothing. */
export function remarkOn(crystal: Crystal, row: DepositedRow): string | null {
  if (row.wouldFit !== null) {
    return `It fits with ${spellName(namePlace(crystal, row.wouldFit))} as the second atom.`
  }
  if (row.unresolved !== null) return reasonWords(row.unresolved)
  if (row.isAmbiguous) return 'Several sites share these labels; those that fit best were taken.'
  if (row.verdict === Verdict.agreesRounded) {
    return `It agrees only ${WITHIN_ROUNDING}.`
  }
  if (row.isRestrained) return 'Its atoms are restrained, which makes its stated s.u. smaller.'
  return null
}

function reasonWords(unresolved: Unresolved): string {
  switch (unresolved.kind) {
    case 'unknown-label':
      return unresolved.label === ''
        ? 'A label is missing.'
        : `There is no atom ${unresolved.label} with coordinates.`
    case 'bad-code':
      return `The file has no operation for the symmetry code ${unresolved.code}.`
    case 'coincident':
      return 'Its atoms are one, or lie in a line.'
  }
}

/** `214 rows: 210 agree (35 only within the rounding of the coordinates), 3 differ, 1 not found` */
export function summaryWords(summary: DepositedSummary): string {
  const { rows, agree, agreeRounded, differ, unresolved } = summary
  const rounded = agreeRounded === 0 ? '' : ` (${agreeRounded} only ${WITHIN_ROUNDING})`
  const words = [
    `${agree} ${agree === 1 ? 'agrees' : 'agree'}${rounded}`,
    differ > 0 && `${differ} ${differ === 1 ? 'differs' : 'differ'}`,
    unresolved > 0 && `${unresolved} not found`,
  ]
  return `${rows} ${rows === 1 ? 'row' : 'rows'}: ${words.filter((word) => word !== false).join(', ')}`
}

/** `worst 0.0021 Å; s.u. agree in 98 % of 180`; '' where nothing could be compared. */
export function worstWords(
  { worst, withSu, suAgreeRounded, restrained }: DepositedSummary,
  ends: number,
): string {
  const words = [
    worst !== null && `worst ${worst.toFixed(ends === 2 ? 4 : 2)}${unitOf(ends)}`,
    withSu > 0 &&
      `s.u. agree in ${percent(suAgreeRounded, withSu)} of ${withSu}${restrainedWords(restrained)}`,
  ]
  return words.filter((word) => word !== false).join('; ')
}

/** What restraints narrow is not to be had from coordinates alone. */
function restrainedWords(restrained: number): string {
  if (restrained === 0) return ''
  return `, ${restrained} more ${restrained === 1 ? 'is' : 'are'} restrained`
}

/** Rounded down, so that 100 % is all of them. */
function percent(part: number, all: number): string {
  return `${Math.floor((100 * part) / all)} %`
}

const HEAD = ['Atoms', 'Deposited', 'Computed', 'Difference', 'Verdict'] as const

/** Tab-separated lines under a line of heads, worst first. */
export function tabulateDeposited(
  loop: DepositedLoop,
  rowOf: (loop: DepositedLoop, row: number) => DepositedRow,
): string {
  const lines = Array.from(loop.worstFirst, (index) => {
    const row = rowOf(loop, index)
    const { deposited, computed, difference } = printRow(loop.stated, row)
    const atoms = namesOfRow(row).map(spellName).join(', ')
    return [atoms, deposited, computed, difference, VERDICT_WORDS[row.verdict]]
  })
  return `${[HEAD, ...lines].map((fields) => fields.join('\t')).join('\n')}\n`
}
