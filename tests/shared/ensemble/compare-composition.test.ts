import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import { compareComposition } from '../../../shared/ensemble/compare-composition'
import { moleculeInBox } from '../../support/crystals'

describe('compareComposition', () => {
  it.each([0, -4, Number.POSITIVE_INFINITY])('compares nothing when Z is %f', (formulaUnitsZ) => {
    const crystal = moleculeInBox([['Cu1', 0, 0, 0]])
    const statement = { ...crystal.statement, formulaSum: 'Cu Cl2', formulaUnitsZ }
    expect(compareComposition({ ...crystal, statement })).toEqual([])
  })

  it('compares the atoms with the formula and names what differs', () => {
    const crystal: Crystal = {
      ...moleculeInBox([['Cu1', 0, 0, 0]]),
      statement: {
        ...moleculeInBox([['Cu1', 0, 0, 0]]).statement,
        formulaSum: 'Cu Cl2',
        formulaUnitsZ: 1,
      },
    }
    expect(compareComposition(crystal)).toMatchObject([
      {
        code: 'ensemble.composition-differs',
        message: expect.stringContaining('Cl 0 instead of 2'),
      },
    ])
  })
})
