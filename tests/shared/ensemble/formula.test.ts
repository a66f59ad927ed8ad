import { describe, expect, it } from 'vitest'
import { hillFormula, parseFormula } from '../../../shared/ensemble/formula'
import { parseMoietyFormula } from '../../../shared/ensemble/stated-moieties'

describe('hillFormula', () => {
  it('puts carbon and hydrogen first, without carbon all alphabetically', () => {
    const organic = new Map([
      ['Se', 12],
      ['H', 193],
      ['Cu', 14],
      ['C', 180],
    ])
    expect(hillFormula(organic)).toBe('C180 H193 Cu14 Se12')
    const inorganic = new Map([
      ['Sb', 1],
      ['F', 6],
    ])
    expect(hillFormula(inorganic)).toBe('F6 Sb')
  })
})

describe('parseFormula', () => {
  it('reads counts, fractions and the charge', () => {
    const formula = parseFormula('C88.28 H102.34 Cu14 2+')!
    expect(Object.fromEntries(formula.counts)).toEqual({ C: 88.28, H: 102.34, Cu: 14 })
    expect(formula.charge).toBe(2)
  })

  it.each(['', '?', 'solvent', 'C10 xyz'])('refuses "%s"', (text) => {
    expect(parseFormula(text)).toBeNull()
  })
})

describe('parseMoietyFormula', () => {
  it.each([
    ['C180 H193 Cu14 P4 Se12 1+, F6 Sb 1-', [1, -1]],
    ['C12 H8 Cu N2 2+, 2(F6 P 1-), 0.5(C H2 Cl2)', [2, -1, null]],
    ['2(C18 H15 P +), O4 S 2-', [1, -2]],
    ['C24 H20 P1 1+ , [Au Cl4]-', [1, -1]],
  ])('reads the charges of %s', (text, charges) => {
    expect(parseMoietyFormula(text).map(({ charge }) => charge)).toEqual(charges)
  })
})
