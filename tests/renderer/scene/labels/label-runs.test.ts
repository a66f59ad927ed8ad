import { describe, expect, it } from 'vitest'
import { formulaRuns, modeRuns, type TextRun } from '../../../../renderer/scene/labels/label-runs'

/** `_` before what stands low, `^` before what stands high. */
function written(runs: readonly TextRun[]): string {
  const marks = { base: '', low: '_', high: '^' }
  return runs.map(({ text, level }) => marks[level] + text).join('')
}

describe('modeRuns', () => {
  // IUPAC Red Book 2005, IR-9.2.4 and IR-9.2.5: bridging multiplicity as subscript, hapticity and the
  // number of κ bonds as superscripts, locants on the line.
  it.each([
    ['μ3', 'μ_3'],
    ['μ3-Se', 'μ_3-Se'],
    ['η5', 'η^5'],
    ['κP', 'κP'],
    ["κ2P,P'", 'κ^2P,P′'],
    ["μ2-κP:κP'", 'μ_2-κP:κP′'],
    ['μ3-η1,η1,η2', 'μ_3-η^1,η^1,η^2'],
    ['μ3-1:2:3κ3Se', 'μ_3-1:2:3κ^3Se'],
    ["μ-1κP:2κP'", 'μ-1κP:2κP′'],
    ['μ12', 'μ_12'],
    ['', ''],
  ])('sets %s as %s', (notation, expected) => {
    expect(written(modeRuns(notation))).toBe(expected)
  })
})

describe('formulaRuns', () => {
  it.each([
    ['H@Cu6', 'H@Cu_6'],
    ['Cu8Se12', 'Cu_8Se_12'],
    ['[Cu14(PPh3)4]2+', '[Cu_14(PPh_3)_4]^2+'],
    ['TXP35', 'TXP35'],
  ])('sets %s as %s', (formula, expected) => {
    expect(written(formulaRuns(formula))).toBe(expected)
  })
})
