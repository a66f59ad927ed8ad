import { describe, expect, it } from 'vitest'
import { modeTable, tableAsTsv } from '../../../shared/export/mode-table'
import { madeReport } from '../../support/made-report'

describe('modeTable', () => {
  it('has a row for each mode of each ligand, with lengths in columns of their own', () => {
    const { heads, rows } = modeTable(madeReport(), 'literature')
    expect(rows[0]?.slice(0, 8)).toEqual('Se μ3-Se Se 12 2.357 2.410 0.044 2.464'.split(' '))
    expect(rows.every((row) => row.length === heads.length)).toBe(true)
  })

  it('writes the notation that is asked for', () => {
    const { rows } = modeTable(madeReport(), 'iupac')
    expect(rows.map((row) => row[1])).toEqual(['μ3-1:2:3κ3Se', 'κP', 'μ6-1:2:3:4:5:6κ6H'])
  })

  it('gives angles with their s.u., and leaves cells empty where there are none', () => {
    const report = madeReport()
    const [first, ...others] = report.anatomy.modes
    const angles = {
      count: 3,
      min: 70.71,
      minSu: 0.04,
      mean: 74.2,
      max: 78.06,
      maxSu: 0.12,
      standardDeviation: 3.7,
    }
    const anatomy = { ...report.anatomy, modes: [{ ...first!, angles }, ...others] }
    const { rows } = modeTable({ ...report, anatomy }, 'literature')
    expect(rows[0]?.slice(8)).toEqual(['70.71(4)', '74.2', '78.06(12)'])
    expect(rows[1]?.slice(8)).toEqual(['', '', ''])
  })
})

describe('tableAsTsv', () => {
  it('gives as many fields in every line as there are heads', () => {
    const table = modeTable(madeReport(), 'literature')
    const lines = tableAsTsv(table).split('\n')
    expect(lines.at(-1)).toBe('')
    const fields = lines.slice(0, -1).map((line) => line.split('\t').length)
    expect(fields).toEqual([1, 2, 3, 4].map(() => table.heads.length))
  })
})
