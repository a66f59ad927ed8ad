import { describe, expect, it } from 'vitest'
import {
  elementOfLabel,
  elementOfType,
  formulaElements,
  isDummy,
} from '../../../shared/crystal/site-element'
import { symbolOf } from '../../../shared/tables/elements'

// Type symbols as found in deposited CIFs.
const TYPES: readonly (readonly [typeSymbol: string, element: string])[] = [
  ['Cu', 'Cu'],
  ['CU', 'Cu'],
  ['Cu1+', 'Cu'],
  ['Cu+2', 'Cu'],
  ['c', 'C'],
  ['Se2-', 'Se'],
  ['O2-(H2O)', 'O'],
  ['O-2', 'O'],
  ['Ti0', 'Ti'],
  ['Ow', 'O'],
  ['Ow1', 'O'],
  ['Wat', 'O'],
  ['Hw', 'H'],
  ['mn', 'Mn'],
  ['W', 'W'],
]

describe('elementOfType', () => {
  it.each(TYPES)('reads %s as %s', (typeSymbol, element) => {
    expect(symbolOf(elementOfType(typeSymbol)?.element ?? 0)).toBe(element)
  })

  it.each(['D', 'D0+', 'd'])('reads %s as deuterium', (typeSymbol) => {
    expect(elementOfType(typeSymbol)).toEqual({ element: 1, isotope: 2 })
  })

  it.each(['?', 'M', '1', ''])('gives nothing for “%s”', (typeSymbol) => {
    expect(elementOfType(typeSymbol)).toBeNull()
  })
})

// Labels as refinement programs and authors write them, with the elements of the compound.
const LABELS: readonly (readonly [label: string, formula: string, element: string])[] = [
  ['Cu1', 'C12 H10 Cu2', 'Cu'],
  ['CU1', 'C12 H10 Cu2', 'Cu'],
  ['CO1', 'C12 H10 Co O2', 'Co'],
  ['CO1', 'C12 H10 O2', 'C'],
  ['CO(1)', 'C8 Co2 O8', 'Co'],
  ['CA1', 'C12 H10 N2', 'C'],
  ['CA1', 'C12 Ca H10', 'Ca'],
  ['Ca1', '', 'Ca'],
  ['HO1', 'C2 H6 O', 'H'],
  ['HO1', '', 'H'],
  ['HN1A', 'C2 H7 N', 'H'],
  ['Cd', 'C2 Cd H6', 'Cd'],
  ['NaO', 'H Na O', 'Na'],
  ['H1W', 'H2 O', 'H'],
  ['O1W', 'H2 O', 'O'],
  ['W1', 'C2 H8 O3', 'O'],
  ['W1', 'O3 W', 'W'],
  ['Wat1', 'Ca H2 O', 'O'],
  ['Ow1^*^', 'Ca H2 O', 'O'],
  ['SiT1', 'O2 Si', 'Si'],
  ['FeM1', 'Fe O', 'Fe'],
  ['MnA', 'Mn O', 'Mn'],
  ['NbII', 'Nb O2', 'Nb'],
  ['CL2', '', 'Cl'],
  ['C(1)', '', 'C'],
  ['C1A', 'C2 Ca', 'C'],
  ['O-H1', 'H2 O', 'O'],
  ['PB1', 'O Pb', 'Pb'],
  ['PB1', 'C2 H9 P', 'P'],
  ['NP1', 'C6 N4 Np', 'Np'],
  ["'C1", 'C2 H6', 'C'],
]

describe('elementOfLabel', () => {
  it.each(LABELS)('reads %s of %s as %s', (label, formula, element) => {
    const found = elementOfLabel(label, formulaElements(formula))
    expect(symbolOf(found?.element ?? 0)).toBe(element)
  })

  it('reads D1 as deuterium', () => {
    expect(elementOfLabel('D1', formulaElements('C2 D6'))).toEqual({ element: 1, isotope: 2 })
  })

  it.each(['', '1', 'J1', '?'])('gives nothing for “%s”', (label) => {
    expect(elementOfLabel(label, new Set())).toBeNull()
  })
})

describe('isDummy', () => {
  it.each(['Q1', 'X', 'Cg2', 'DUM', 'Va'])('is true for %s', (symbol) => {
    expect(isDummy(symbol)).toBe(true)
  })

  it.each(['Cu1', 'C1', 'Xe', 'D1', 'V1'])('is false for %s', (symbol) => {
    expect(isDummy(symbol)).toBe(false)
  })
})
