import { describe, expect, it } from 'vitest'
import { formulaToHtml, formulaToLatex } from '../../../renderer/panels/formula-markup'

describe('formulaToHtml', () => {
  it('sets counts and charge with real sub- and superscripts', () => {
    expect(formulaToHtml('[Au22(PPh3)4]2+')).toBe(
      '[Au<sub>22</sub>(PPh<sub>3</sub>)<sub>4</sub>]<sup>2+</sup>',
    )
    expect(formulaToHtml('SbF6-')).toBe('SbF<sub>6</sub><sup>−</sup>')
  })

  it('lets no name be taken for markup', () => {
    expect(formulaToHtml('Cu<b>&')).toBe('Cu&lt;b&gt;&amp;')
  })
})

describe('formulaToLatex', () => {
  it('is upright, in math mode', () => {
    expect(formulaToLatex('[Cu14(TXP35)4(BnSe)12H]+')).toBe(
      '$\\mathrm{[Cu_{14}(TXP35)_{4}(BnSe)_{12}H]^{+}}$',
    )
  })

  it('escapes what LaTeX reads as its own', () => {
    expect(formulaToLatex('A_x%')).toBe('$\\mathrm{A\\_x\\%}$')
  })
})
