import { describe, expect, it } from 'vitest'
import {
  namesOfRow,
  printRow,
  remarkOn,
  summaryWords,
  tabulateDeposited,
  worstWords,
} from '../../../renderer/panels/deposited-words'
import { compareDeposited } from '../../../shared/measure/deposited'
import { Verdict, type DepositedSummary } from '../../../shared/measure/deposited-loop'
import { depositedRows, type DepositedRow } from '../../../shared/measure/deposited-row'
import { noStatedGeometry, type StatedGeometry } from '../../../shared/crystal/stated-geometry'
import { isSulfenamideMissing, sulfenamide } from '../../support/sulfenamide'
import { madeReport } from '../../support/made-report'

const LENGTHS: StatedGeometry = { ...noStatedGeometry(2), lastDigit: Float64Array.of(0.0001) }
const ANGLES: StatedGeometry = { ...noStatedGeometry(3), lastDigit: Float64Array.of(0.1) }

const ROW: DepositedRow = {
  row: 0,
  labels: ['Cu1', 'Se1'],
  codes: [null, '2_655'],
  span: { start: 0, end: 9 },
  verdict: Verdict.agrees,
  stated: { value: 2.3571, su: 0.0005 },
  computed: { value: 2.35727, su: 0.00046 },
  difference: 0.00017,
  places: [],
  isAmbiguous: false,
  isRestrained: false,
  unresolved: null,
  wouldFit: null,
}

describe('printRow', () => {
  it('gives the difference in units of the stated s.u.', () => {
    expect(printRow(LENGTHS, ROW)).toEqual({
      deposited: '2.3571(5)',
      computed: '2.3573(5)',
      difference: '+0.3 s.u.',
    })
  })

  it('gives it in Å or degrees where none is stated, to as many places', () => {
    const stated = { value: 109.5, su: null }
    const row = { ...ROW, stated, computed: { value: 109.38, su: null }, difference: -0.12 }
    expect(printRow(ANGLES, row)).toEqual({
      deposited: '109.5',
      computed: '109.4',
      difference: '−0.1°',
    })
  })

  it('leaves empty what could not be computed', () => {
    const row = { ...ROW, computed: null, difference: null }
    expect(printRow(LENGTHS, row)).toMatchObject({ computed: '', difference: '' })
  })
})

describe('remarkOn', () => {
  const { crystal } = madeReport()

  it('says why a row leads to no atoms', () => {
    const because = (unresolved: DepositedRow['unresolved']) =>
      remarkOn(crystal, { ...ROW, unresolved })
    expect(because({ kind: 'unknown-label', label: 'Cu3A' })).toBe(
      'There is no atom Cu3A with coordinates.',
    )
    expect(because({ kind: 'bad-code', code: '97_555' })).toMatch(/symmetry code 97_555/)
  })

  it('says where the second atom would have to be', () => {
    const wouldFit = { site: 0, symop: 0, translation: [1, 0, 0] as const }
    expect(remarkOn(crystal, { ...ROW, verdict: Verdict.differs, wouldFit })).toMatch(
      /fits with \S+ \(1_655\) as the second atom/,
    )
  })

  it('says that a s.u. is narrowed by restraints', () => {
    expect(remarkOn(crystal, { ...ROW, isRestrained: true })).toMatch(/restrained/)
  })

  it('says nothing of a row that agrees', () => {
    expect(remarkOn(crystal, ROW)).toBeNull()
  })
})

describe('summaryWords', () => {
  const SUMMARY: DepositedSummary = {
    rows: 214,
    agree: 210,
    agreeRounded: 0,
    differ: 3,
    unresolved: 1,
    worst: 0.0213,
    withSu: 180,
    suAgree: 170,
    suAgreeRounded: 179,
    restrained: 12,
    restrainedAgree: 4,
  }

  it('counts what came of the rows, and names only what there is', () => {
    expect(summaryWords(SUMMARY)).toBe('214 rows: 210 agree, 3 differ, 1 not found')
    const fine = { ...SUMMARY, rows: 1, agree: 1, differ: 0, unresolved: 0 }
    expect(summaryWords(fine)).toBe('1 row: 1 agrees')
  })

  it('says of how many rows it is only the rounding of the coordinates that lets them agree', () => {
    expect(summaryWords({ ...SUMMARY, agreeRounded: 35 })).toBe(
      '214 rows: 210 agree (35 only within the rounding of the coordinates), 3 differ, 1 not found',
    )
  })

  it('never rounds up to all of them', () => {
    expect(worstWords(SUMMARY, 2)).toBe(
      'worst 0.0213 Å; s.u. agree in 99 % of 180, 12 more are restrained',
    )
  })

  it('is silent where nothing could be compared', () => {
    expect(worstWords({ ...SUMMARY, worst: null, withSu: 0, restrained: 0 }, 2)).toBe('')
  })
})

describe.skipIf(isSulfenamideMissing)('tabulateDeposited', () => {
  it('gives every row of the loop in the words of the file, the worst first', () => {
    const { crystal } = sulfenamide()
    const { bonds } = compareDeposited(crystal)
    const rowOf = depositedRows(crystal)
    const lines = tabulateDeposited(bonds, rowOf).trimEnd().split('\n').slice(1)
    expect(lines).toHaveLength(bonds.stated.count)
    const sizes = Array.from(bonds.worstFirst, (row) => Math.abs(rowOf(bonds, row).difference ?? 0))
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    // A row of the _geom_bond loop.
    expect(lines.find((line) => line.startsWith('S1, N1\t'))).toMatch(/^S1, N1\t1\.684\(2\)\t/)
    expect(namesOfRow(rowOf(bonds, 0)).map(({ label }) => label)).toEqual(['C1', 'C2'])
  })
})
