import { describe, expect, it } from 'vitest'
import { molecularFormula, shellFormula } from '../../../shared/ensemble/part-names'

const [H, O, P, S, CU, SE, PD, AG] = [1, 8, 15, 16, 29, 34, 46, 47]

describe('shellFormula', () => {
  it.each([
    [[SE, SE, CU, CU, CU], 'Cu3Se2'],
    [[S, PD, AG, AG], 'Ag2PdS'],
    [[H], 'H'],
    [[P, O, SE], 'OPSe'],
    [[], ''],
  ])('writes %j as %s', (elements, formula) => {
    expect(shellFormula(elements)).toBe(formula)
  })
})

describe('molecularFormula', () => {
  // Names of the substances as their literature writes them.
  it.each([
    ['F6 Sb', 'SbF6'],
    ['B F4', 'BF4'],
    ['H2 O', 'H2O'],
    ['H4 N', 'NH4'],
    ['Cl O4', 'ClO4'],
    ['N O3', 'NO3'],
    ['C H2 Cl2', 'CH2Cl2'],
    ['C4 H10 O', 'C4H10O'],
    ['Cl2 Zn', 'ZnCl2'],
    ['Cl', 'Cl'],
  ])('writes %s as %s', (hill, formula) => {
    expect(molecularFormula(hill)).toBe(formula)
  })
})
