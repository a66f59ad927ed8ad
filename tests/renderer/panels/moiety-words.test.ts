import { describe, expect, it } from 'vitest'
import { formatCharge, groupMoieties, moietyFormula } from '../../../renderer/panels/moiety-words'
import type { Moiety } from '../../../shared/ensemble/ensemble'

function moiety(role: Moiety['role'], formula: string, charge: number | null): Moiety {
  return {
    role,
    formula,
    charge,
    name: null,
    atoms: 1,
    perCell: 2,
    nets: 0,
    periodicity: 0,
    siteSymmetryOrder: 1,
  }
}

describe('formatCharge', () => {
  it('writes the number before the sign and leaves 1 out', () => {
    expect([1, 2, -1, -3].map(formatCharge)).toEqual(['+', '2+', '-', '3-'])
  })

  it('is silent of no charge and of one that is not known', () => {
    expect([0, null].map(formatCharge)).toEqual(['', ''])
  })
})

describe('moietyFormula', () => {
  it('puts the metals of a cluster first and its organic part last', () => {
    const cluster = moiety('cluster', 'C180 H193 Cu14 P4 Se12', 1)
    expect(moietyFormula(cluster)).toBe('[Cu14Se12P4C180H193]+')
  })

  it('writes ions as chemists do', () => {
    expect(moietyFormula(moiety('counter-ion', 'F6 Sb', -1))).toBe('SbF6-')
    expect(moietyFormula(moiety('counter-ion', 'Cl', -1))).toBe('Cl-')
    expect(moietyFormula(moiety('counter-ion', 'O4 S', -2))).toBe('[SO4]2-')
  })

  it('leaves organic molecules in Hill order', () => {
    expect(moietyFormula(moiety('solvent', 'C H2 Cl2', null))).toBe('CH2Cl2')
  })
})

describe('groupMoieties', () => {
  it('joins what reads alike and adds up', () => {
    const water = moiety('solvent', 'H2 O', 0)
    const groups = groupMoieties([water, moiety('counter-ion', 'Cl', -1), water])
    expect(groups.map(({ formula, perCell }) => [formula, perCell])).toEqual([
      ['H2 O', 4],
      ['Cl', 2],
    ])
  })
})
