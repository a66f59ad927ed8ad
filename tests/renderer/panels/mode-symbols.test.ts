import { describe, expect, it } from 'vitest'
import { explainSymbols, numberWord } from '../../../renderer/panels/mode-symbols'

const told = (notation: string) =>
  explainSymbols(notation).map(({ symbols, words }) => `${symbols.join(' ')}: ${words}`)

// What the symbols mean: IUPAC Red Book 2005, IR-9.2.4 and IR-9.2.5.2.
describe('explainSymbols', () => {
  it('explains the bridges of one atom in both notations', () => {
    expect(told('μ3-Se')).toEqual(['μ3: Bridges three metals.'])
    expect(told('μ-1:2κ2Se')).toEqual([
      'μ: Bridges two metals.',
      '1:2: Which metals: they are numbered within the ligand.',
      'κ2Se: Two bonds from the donor atom Se, each to another metal.',
    ])
  })

  it('tells a chelate from a bridge', () => {
    expect(told("κ2P,P'")).toEqual([
      "κ2P,P': Two donor atoms hold the same metal: a chelate.",
      "': A prime tells donor atoms of one element apart.",
    ])
    expect(told("μ2-κP:κP'")).toContain("κP κP': Binds through the donor atom P.")
  })

  it('tells σ from π, each once', () => {
    expect(told('μ3-η1,η1,η2')).toEqual([
      'μ3: Bridges three metals.',
      'η1: One atom of the π system holds a metal end-on (σ).',
      'η2: Two neighbouring atoms bind one metal together, by π electrons.',
    ])
  })

  it('takes a bare donor for nothing to explain', () => {
    expect(told('Cl')).toEqual([])
  })
})

describe('numberWord', () => {
  it('writes small numbers as words', () => {
    expect([3, 12, 14].map(numberWord)).toEqual(['three', 'twelve', '14'])
  })
})
