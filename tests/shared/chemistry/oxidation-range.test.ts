import { describe, expect, it } from 'vitest'
import { chargeRange } from '../../../shared/chemistry/oxidation-range'
import { composition } from '../../support/made-compositions'

describe('chargeRange', () => {
  // By hand, from group numbers: Zn(II); W(VI) twelve times, 72 − 80; Cu(I) to Cu(III).
  it.each([
    ['[Zn(bpy)3]', composition({ Zn: 1 }, { bpy: 3 }), 2, 2],
    ['W12O40', composition({ W: 12 }, { O: 40 }, { O: -2 }), Number.NEGATIVE_INFINITY, -8],
    ['CuCl2', composition({ Cu: 1 }, { Cl: 2 }, { Cl: -1 }), -1, 1],
  ])('is for %s what its metals allow', (_, made, lowest, highest) => {
    expect(chargeRange(made, false, false)).toEqual({ lowest, highest })
  })

  // Al4Cp*4 and [Ag44(SR)30]4-: metals in contact may keep electrons.
  it('has no lower end where metals touch', () => {
    const ag44 = composition({ Ag: 44 }, { pMBA: 30 }, { pMBA: -1 })
    expect(chargeRange(ag44, true, false)?.lowest).toBe(Number.NEGATIVE_INFINITY)
    expect(chargeRange(composition({ W: 2 }, {}), true, true)?.lowest).toBe(0)
  })

  it('is not known with a ligand of unknown charge', () => {
    expect(chargeRange(composition({ Zn: 1 }, { L: 1 }, { L: null }), false, false)).toBeNull()
  })
})
