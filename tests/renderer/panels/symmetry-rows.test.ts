import { describe, expect, it } from 'vitest'
import * as words from '../../../renderer/panels/symmetry-rows'
import { madeReport } from '../../support/made-report'

const { symmetry } = madeReport().anatomy
const [kernel, whole] = symmetry.rows

describe('ladderRows', () => {
  it('has a rung for every group that holds, the working one marked', () => {
    expect(
      words
        .ladderRows(symmetry.rows)
        .map((row) => [row.of, row.symbol, row.tolerance, row.isWorking]),
    ).toEqual([
      ['kernel', 'D4h', '0.01', false],
      ['kernel', 'Oh', '0.05', true],
      ['whole', 'T', '0.10', true],
    ])
  })
})

describe('chiralityWords', () => {
  it('gives the measure of what is chiral, where it is known', () => {
    expect(words.chiralityWords(kernel!)).toBe('achiral')
    expect(words.chiralityWords(whole!)).toBe('chiral, 1.23')
    const unknown = { ...whole!, symmetry: { ...whole!.symmetry, chirality: null } }
    expect(words.chiralityWords(unknown)).toBe('chiral')
  })
})

describe('propellerWords', () => {
  it('names the blades, their number and the sense they turn in', () => {
    const [propeller] = symmetry.propellers
    expect(words.propellerWords([propeller!])).toEqual(['3 PH3: M, 34° to the axis'])
    const other = { ...propeller!, handedness: 'P' } as const
    expect(words.propellerWords([propeller!, other, propeller!])).toEqual([
      '2 × 3 PH3: M, 34° to the axis',
      '3 PH3: P, 34° to the axis',
    ])
  })
})

describe('handWords', () => {
  it('tells what the space group allows, where it is known', () => {
    expect(words.handWords(symmetry)).toContain('one hand')
    expect(words.handWords({ ...symmetry, isSohncke: false })).toContain('both hands')
    expect(words.handWords({ ...symmetry, isSohncke: null })).toBeNull()
  })
})

describe('flackWords', () => {
  it('prints the parameter as the file states it', () => {
    expect(words.flackWords(symmetry)).toBe('0.021(12)')
    expect(words.flackWords({ ...symmetry, flack: null })).toBeNull()
  })
})
