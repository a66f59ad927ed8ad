import { describe, expect, it } from 'vitest'
import {
  choiceOfExtent,
  EXTENT_CHOICES,
  extentOfChoice,
  extentWords,
  troubleOfExtent,
  usualContent,
} from '../../../renderer/panels/extent-words'
import { madeReport } from '../../support/made-report'

const cells = (a: number, b: number, c: number, content: 'atoms' | 'molecules' = 'atoms') =>
  ({ kind: 'cells', cells: [a, b, c], content }) as const

describe('extentWords', () => {
  it('says what is shown in as few words as will do', () => {
    expect(extentWords({ kind: 'molecules' }, false)).toBe('Molecules')
    expect(extentWords(cells(1, 1, 1), false)).toBe('Unit cell')
    expect(extentWords(cells(1, 1, 1, 'molecules'), false)).toBe('Unit cell, whole molecules')
    expect(extentWords(cells(2, 2, 1), false)).toBe('Supercell 2 × 2 × 1')
    expect(extentWords({ kind: 'packing', radius: 12 }, false)).toBe('Packing within 12 Å')
  })

  it('calls no part of a polymer a molecule', () => {
    expect(extentWords({ kind: 'molecules' }, true)).toBe('Repeat unit')
    expect(extentWords(cells(1, 1, 1, 'molecules'), true)).toBe('Unit cell, whole units')
  })
})

describe('extentOfChoice', () => {
  it('is found back as the choice it was made for', () => {
    for (const [choice] of EXTENT_CHOICES) {
      expect(choiceOfExtent(extentOfChoice(choice, 'molecules'))).toBe(choice)
    }
  })

  it('fills cells with what is asked for', () => {
    expect(extentOfChoice('cell', 'atoms')).toEqual(cells(1, 1, 1, 'atoms'))
    expect(extentOfChoice('supercell', 'molecules')).toEqual(cells(2, 2, 2, 'molecules'))
  })
})

describe('usualContent', () => {
  it('is whole molecules, and of a polymer the atoms in the cell', () => {
    const { ensemble } = madeReport()
    expect(usualContent(ensemble)).toBe('molecules')
    const moieties = ensemble.moieties.map((moiety) => ({ ...moiety, periodicity: 1 as const }))
    expect(usualContent({ ...ensemble, moieties })).toBe('atoms')
  })
})

describe('troubleOfExtent', () => {
  it('is what the analysis says of an extent that was cut', () => {
    const report = madeReport()
    expect(troubleOfExtent(report)).toBeNull()
    const cut = {
      code: 'ensemble.too-large',
      severity: 'warning',
      message: 'More atoms than can be shown.',
      advice: null,
      span: null,
      line: null,
      column: null,
    } as const
    expect(troubleOfExtent({ ...report, problems: [...report.problems, cut] })).toBe(cut.message)
  })
})
