import { describe, expect, it } from 'vitest'
import { meanOxidationState } from '../../../shared/chemistry/oxidation-state'
import { composition } from '../../support/made-compositions'

describe('meanOxidationState', () => {
  // By hand: (12 + 1 + 1) / 14.
  it('shares what ligands and charge leave out among the metals', () => {
    const cu14 = composition({ Cu: 14 }, { TXP35: 4, BnSe: 12, H: 1 }, { BnSe: -1, H: -1 })
    expect(meanOxidationState(cu14, 1)).toEqual({
      mean: 1,
      arithmetic: '(12 (BnSe) + 1 (H) + 1) / 14 = +1',
    })
  })

  // By hand: (18 − 1) / 25.
  it('takes the charge of an anion off', () => {
    const au25 = composition({ Au: 25 }, { PET: 18 }, { PET: -1 })
    const state = meanOxidationState(au25, -1)
    expect(state?.mean).toBeCloseTo(17 / 25, 12)
    expect(state?.arithmetic).toBe('(18 (PET) − 1) / 25 = +0.68')
  })

  it('is 0 for a carbonyl', () => {
    expect(meanOxidationState(composition({ Ni: 1 }, { CO: 4 }), 0)).toEqual({
      mean: 0,
      arithmetic: '0 / 1 = 0',
    })
  })

  it('is not known with a ligand of unknown charge', () => {
    expect(meanOxidationState(composition({ Ni: 1 }, { L: 4 }, { L: null }), 0)).toBeNull()
  })

  // [Au12Ag32(SR)30]4− (Bakr et al., Nature Commun. 4, 2013, 2422): (30 − 4) / 44.
  it('is one for all coinage metals of an alloy', () => {
    const au12ag32 = composition({ Au: 12, Ag: 32 }, { SR: 30 }, { SR: -1 })
    expect(meanOxidationState(au12ag32, -4)?.mean).toBeCloseTo(26 / 44, 12)
  })

  it('is none over metals of different kinds, which have states of their own', () => {
    expect(meanOxidationState(composition({ Co: 2, V: 2 }, { O: 2 }, { O: -2 }), 0)).toBeNull()
  })
})
