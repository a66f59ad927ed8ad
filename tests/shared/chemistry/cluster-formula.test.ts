import { describe, expect, it } from 'vitest'
import { clusterFormula, iupacClusterFormula } from '../../../shared/chemistry/cluster-formula'
import { composition } from '../../support/made-compositions'

const CU14 = composition({ Cu: 14 }, { TXP35: 4, BnSe: 12, H: 1 })

describe('clusterFormula', () => {
  // As the papers that report them write them.
  it.each([
    [CU14, 1, '[Cu14(TXP35)4(BnSe)12H]+'],
    [composition({ Au: 22 }, { AdmS: 12, PPh2py: 4 }), 2, '[Au22(AdmS)12(PPh2py)4]2+'],
    [composition({ Cu: 8 }, { DPPP: 2, BnSe: 8 }), 0, '[Cu8(DPPP)2(BnSe)8]'],
    [composition({ Cu: 32 }, { PPh3: 6, BnSe: 18, Se: 7 }), 1, '[Cu32(PPh3)6(BnSe)18Se7]+'],
    [composition({ Pd: 1, Au: 24 }, { PET: 18 }), 0, '[Au24Pd(PET)18]'],
    [composition({ Au: 1, Ag: 24 }, { SPhMe2: 18 }), -1, '[Ag24Au(SPhMe2)18]-'],
    [composition({ Ag: 44 }, { pMBA: 30 }), -4, '[Ag44(pMBA)30]4-'],
    [composition({ Cu: 20 }, { H: 11, 'S2P(OiPr)2': 9 }), 0, '[Cu20H11{S2P(OiPr)2}9]'],
    [composition({ Ni: 1 }, { CO: 4 }), 0, '[Ni(CO)4]'],
  ])('writes %#', (made, charge, formula) => {
    expect(clusterFormula(made, charge, false)).toBe(formula)
  })

  it('leaves the charge away where it is not known', () => {
    expect(clusterFormula(CU14, null, false)).toBe('[Cu14(TXP35)4(BnSe)12H]')
  })

  it('writes a lone ion without brackets', () => {
    expect(clusterFormula(composition({ Na: 1 }, {}), 1, false)).toBe('Na+')
  })

  it('writes ligands of one abbreviation as one', () => {
    const made = composition({ Cu: 2 }, { BDPP: 1, Cl: 2 })
    const twice = { ...made, ligands: [...made.ligands, { ...made.ligands[0]!, key: 'S,S' }] }
    expect(clusterFormula(twice, 0, false)).toBe('[Cu2(BDPP)2Cl2]')
  })

  it('writes the unit of a polymer', () => {
    expect(clusterFormula(composition({ Zn: 4 }, { O: 1, bdc: 3 }), 0, true)).toBe('[Zn4O(bdc)3]n')
    expect(clusterFormula(composition({ Cu: 1 }, { bpy: 1 }), 1, true)).toBe('{[Cu(bpy)]+}n')
  })

  it('writes fractions of an alloy', () => {
    const made = composition({ Au: 15.874, Ag: 9.126 }, { SR: 18 })
    expect(clusterFormula(made, -1, false)).toBe('[Au15.87Ag9.13(SR)18]-')
  })
})

describe('iupacClusterFormula', () => {
  // IUPAC 2005, IR-9.2.5.6: [CoRe(CO)9]; IR-4.4.2.2: B before BH4 before Br.
  it.each([
    [CU14, 1, '[Cu14(BnSe)12H(TXP35)4]+'],
    [composition({ Re: 1, Co: 1 }, { CO: 9 }), 0, '[CoRe(CO)9]'],
    [composition({ Pt: 1 }, { py: 1, NH3: 1, Cl: 1, Br: 1 }), 0, '[PtBrCl(NH3)(py)]'],
    [composition({ Zn: 1 }, { '4,4′-bpy': 1, Cl: 1, acac: 1 }), 0, '[Zn(acac)(4,4′-bpy)Cl]'],
    [composition({ Cu: 4 }, { dppm: 2, Cl: 2, CN: 2 }), 0, '[Cu4(CN)2Cl2(dppm)2]'],
  ])('sorts ligands by the alphabet %#', (made, charge, formula) => {
    expect(iupacClusterFormula(made, charge, false)).toBe(formula)
  })
})
