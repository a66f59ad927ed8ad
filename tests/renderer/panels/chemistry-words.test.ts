import { describe, expect, it } from 'vitest'
import {
  assumptionsLink,
  printCharge,
  printCount,
  printOxidationState,
  shellRuns,
} from '../../../renderer/panels/chemistry-words'

describe('printCharge', () => {
  it.each([
    [1, '1+'],
    [-2, '2−'],
    [0, '0'],
  ])('writes %d as %s', (charge, printed) => {
    expect(printCharge(charge)).toBe(printed)
  })
})

describe('printOxidationState', () => {
  it.each([
    [1, '+1.00'],
    [13 / 21, '+0.62'],
    [-0.5, '−0.50'],
    [0, '0.00'],
    [-0.001, '0.00'],
  ])('writes %d as %s', (state, printed) => {
    expect(printOxidationState(state)).toBe(printed)
  })
})

describe('printCount', () => {
  it('has a true minus', () => {
    expect([printCount(8), printCount(0), printCount(-12)]).toEqual(['8', '0', '−12'])
  })
})

describe('shellRuns', () => {
  const marked = (sentence: string) =>
    shellRuns(sentence)
      .map(({ text, isSuper }) => (isSuper ? `^${text}` : text))
      .join('|')

  it('lifts the electrons of shells', () => {
    expect(marked('8 electrons (1S2 1P6).')).toBe('8 electrons (1S|^2| 1P|^6|).')
    expect(marked('1S2 1P6 1D10')).toBe('1S|^2| 1P|^6| 1D|^10')
  })

  it('leaves formulas and other numbers alone', () => {
    expect(marked('14·1 − 12 (SPh2) − H2S2 − 2 = 0')).toBe('14·1 − 12 (SPh2) − H2S2 − 2 = 0')
  })
})

describe('assumptionsLink', () => {
  const subject = { kind: 'cluster-charge' } as const
  const known = { subject, text: '', value: 1, isChosen: false }
  const unknown = { ...known, value: null }
  it.each([
    [[known], 'Rests on 1 assumption'],
    [[known, known], 'Rests on 2 assumptions'],
    [[known, unknown], 'Rests on 2 assumptions, 1 not known'],
  ])('counts them, and those to be made', (assumptions, words) => {
    expect(assumptionsLink(assumptions)).toBe(words)
  })
})
