import type { Measurand } from '../shared/base/measurand'
import { GEOM_ANGLE, GEOM_BOND } from '../shared/cif/data-names'
import type { CifBlock, CifDocument } from '../shared/cif/document'
import { lineIndex, locate } from '../shared/cif/line-index'
import { parseCif } from '../shared/cif/parse-cif'
import type { Crystal } from '../shared/crystal/crystal'
import { readCrystal } from '../shared/crystal/read-crystal'
import { readStatedGeometry } from '../shared/crystal/read-stated-geometry'
import { writeSymmetryCode } from '../shared/crystal/symmetry-code'
import { compareDeposited } from '../shared/measure/deposited'
import {
  Verdict,
  type DepositedLoop,
  type DepositedSummary,
} from '../shared/measure/deposited-loop'
import { depositedRows, type DepositedRow } from '../shared/measure/deposited-row'
import { nothingComparable } from '../shared/measure/deposited-summary'

/** What the stated distances and angles of one data block came to. */
export interface BlockCheck {
  readonly file: string
  readonly block: string
  readonly bonds: DepositedSummary
  readonly angles: DepositedSummary
  /** The worst rows that do not agree, distances before angles. */
  readonly worst: readonly CheckedRow[]
}

/** A row that does not agree. */
export interface CheckedRow {
  readonly line: number
  readonly labels: readonly string[]
  readonly codes: readonly (string | null)[]
  readonly unit: 'Å' | '°'
  readonly stated: Measurand
  /** Null: unresolved. */
  readonly computed: Measurand | null
  /** Why it is unresolved, or where the second atom would have to be; '' when there is nothing to say. */
  readonly remark: string
}

/** Rows of a loop that are quoted; the summary counts them all. */
const MOST_QUOTED = 5

/** Compares the stated distances and angles of every block that has any with computed ones. */
export function* checkFile(bytes: Uint8Array, file: string): Generator<BlockCheck> {
  const document = parseCif(bytes)
  const lines = lineIndex(bytes)
  const lineOf = (offset: number) => locate(lines, offset).line
  for (const block of document.blocks) {
    const { crystal } = readCrystal(document, block)
    const check = crystal === null ? checkNothing(document, block) : checkCrystal(crystal, lineOf)
    if (check.bonds.rows + check.angles.rows > 0) yield { file, block: block.name, ...check }
  }
}

type Check = Omit<BlockCheck, 'file' | 'block'>

/** Without atoms no row leads anywhere. */
function checkNothing(document: CifDocument, block: CifBlock): Check {
  const summaryOf = (names: typeof GEOM_BOND) =>
    nothingComparable(readStatedGeometry(document, block, names).count)
  return { bonds: summaryOf(GEOM_BOND), angles: summaryOf(GEOM_ANGLE), worst: [] }
}

function checkCrystal(crystal: Crystal, lineOf: (offset: number) => number): Check {
  const { bonds, angles } = compareDeposited(crystal)
  const rowOf = depositedRows(crystal)
  const worstOf = (loop: DepositedLoop, unit: CheckedRow['unit']) =>
    [...loop.worstFirst.subarray(0, MOST_QUOTED)]
      .filter((row) => loop.verdict[row]! >= Verdict.differs)
      .map((row) => checkedRow(rowOf(loop, row), unit, crystal, lineOf))
  return {
    bonds: bonds.summary,
    angles: angles.summary,
    worst: [...worstOf(bonds, 'Å'), ...worstOf(angles, '°')],
  }
}

function checkedRow(
  row: DepositedRow,
  unit: CheckedRow['unit'],
  crystal: Crystal,
  lineOf: (offset: number) => number,
): CheckedRow {
  const { labels, codes, stated, computed, span } = row
  return {
    line: lineOf(span.start),
    labels,
    codes,
    unit,
    stated,
    computed,
    remark: remark(row, crystal),
  }
}

function remark(
  { codes, unresolved, wouldFit, isAmbiguous }: DepositedRow,
  crystal: Crystal,
): string {
  const isWithoutOperators = crystal.spaceGroup.from !== 'operators'
  const remarks = [
    unresolved?.kind === 'unknown-label' ? `no atom ${unresolved.label}` : null,
    unresolved?.kind === 'bad-code' ? `no operator for ${unresolved.code}` : null,
    unresolved?.kind === 'coincident' ? 'its atoms are one' : null,
    isAmbiguous ? 'labels repeat' : null,
    isWithoutOperators && codes.some((code) => code !== null)
      ? 'the file lists no operators'
      : null,
    wouldFit === null
      ? null
      : `${crystal.sites.label[wouldFit.site]} at ${writeSymmetryCode(wouldFit, crystal.spaceGroup.symopIds)} fits`,
  ]
  return remarks.filter((each) => each !== null).join('; ')
}
