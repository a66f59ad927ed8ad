import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaTokens, modeTokens, type FormulaToken } from '../../../shared/export/formula-tokens'

/** Runs below the line after `_`, above it after `^`. */
function marked(tokens: readonly FormulaToken[]): string {
  const mark = { base: '', sub: '_', super: '^' }
  return tokens.map(({ text, position }) => mark[position] + text).join('|')
}

describe('formulaTokens', () => {
  it.each([
    ['Cu14', 'Cu|_14'],
    ['H@Cu6@Cu8Se12@P4', 'H@Cu|_6|@Cu|_8|Se|_12|@P|_4'],
    ['C180 H193 Cu14', 'C|_180| H|_193| Cu|_14'],
    ['[Cu14(BnSe)12H]+', '[Cu|_14|(BnSe)|_12|H]|^+'],
    ['[Au22(AdmS)12(PPh3)4]2+', '[Au|_22|(AdmS)|_12|(PPh|_3|)|_4|]|^2+'],
    ['SbF6-', 'SbF|_6|^-'],
    ['Cl-', 'Cl|^-'],
    ['Cu-Se', 'Cu-Se'],
    ['Al0.5', 'Al|_0.5'],
    ['[Cu14(TXP35)4(BnSe)12H]+', '[Cu|_14|(TXP35)|_4|(BnSe)|_12|H]|^+'],
    ['PPh2py', 'PPh|_2|py'],
    ['[Zr(bdc)O]n', '[Zr(bdc)O]|_n'],
    ['C24H27P', 'C|_24|H|_27|P'],
  ])('cuts %s', (formula, expected) => {
    expect(marked(formulaTokens(formula))).toBe(expected)
  })

  it('keeps every character of any text, in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          formulaTokens(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('modeTokens', () => {
  it.each([
    ['mu3', 'μ|_3'],
    ['η5', 'η|^5'],
    ['mu3-η1,η1,η2', 'μ|_3|-η|^1|,η|^1|,η|^2'],
    ["κ2P,P'", 'κ|^2|P,P′'],
    ["μ2-κP:κP'", 'μ|_2|-κP:κP′'],
    ['μ3-1:2:3κ3Se', 'μ|_3|-1:2:3κ|^3|Se'],
    ["μ-1κP:2κP'", 'μ-1κP:2κP′'],
  ])('cuts %s', (notation, expected) => {
    expect(marked(modeTokens(notation))).toBe(expected)
  })
})
