import { describe, expect, it } from 'vitest'
import {
  CLOSED_SHELLS,
  countElectrons,
  usualValence,
  type ElectronBalance,
} from '../../../shared/chemistry/valence-electrons'

/** A balance from `Cu14`, `BnSe12-`: an abbreviation, how many, and how much charge each has. */
function balance(
  metals: Readonly<Record<string, number>>,
  ligands: readonly (readonly [abbreviation: string, count: number, charge: number])[],
  charge: number,
): ElectronBalance {
  return {
    metals: Object.entries(metals).map(([symbol, count]) => ({
      symbol,
      name: NAMES[symbol] ?? symbol,
      count,
      valence: usualValence(symbol) ?? Number.NaN,
    })),
    ligands: ligands.map(([abbreviation, count, each]) => ({
      abbreviation,
      count,
      charge: each,
      isHydride: abbreviation === 'H',
    })),
    charge,
    isBonded: Object.values(metals).reduce((sum, count) => sum + count, 0) > 1,
  }
}

const NAMES: Readonly<Record<string, string>> = {
  Cu: 'copper',
  Ag: 'silver',
  Au: 'gold',
  Pd: 'palladium',
  Zn: 'zinc',
  Ga: 'gallium',
  Hg: 'mercury',
}

// Formulas and, where they state them, electrons: abstracts and titles of the papers named.
const PUBLISHED: readonly (readonly [
  name: string,
  ...Parameters<typeof balance>,
  electrons: number,
])[] = [
  // Liu, Saillard et al.: polyhydrides of copper(I) (neutron structures)
  [
    'Cu20H11(dtp)9',
    { Cu: 20 },
    [
      ['H', 11, -1],
      ['dtp', 9, -1],
    ],
    0,
    0,
  ],
  [
    'Cu30H18(dtp)12',
    { Cu: 30 },
    [
      ['H', 18, -1],
      ['dtp', 12, -1],
    ],
    0,
    0,
  ],
  [
    'Cu32H20(dtp)12',
    { Cu: 32 },
    [
      ['H', 20, -1],
      ['dtp', 12, -1],
    ],
    0,
    0,
  ],
  // doi 10.1039/D1NR05567D
  [
    'Cu28H16(dppp)4(SR)4(O2CCF3)8',
    { Cu: 28 },
    [
      ['H', 16, -1],
      ['dppp', 4, 0],
      ['SR', 4, -1],
      ['O2CCF3', 8, -1],
    ],
    0,
    0,
  ],
  [
    '[Cu28(SR)18(PR3)3H8]2+',
    { Cu: 28 },
    [
      ['SR', 18, -1],
      ['PR3', 3, 0],
      ['H', 8, -1],
    ],
    2,
    0,
  ],
  // doi 10.1039/D2SC03239B
  [
    '[Cu29(SAdm)15Cl3(PR3)4H10]+',
    { Cu: 29 },
    [
      ['SAdm', 15, -1],
      ['Cl', 3, -1],
      ['PR3', 4, 0],
      ['H', 10, -1],
    ],
    1,
    0,
  ],
  // doi 10.1039/D4NR00973H
  [
    'Cu22(SePh)10Se6(PR3)8',
    { Cu: 22 },
    [
      ['SePh', 10, -1],
      ['Se', 6, -2],
      ['PR3', 8, 0],
    ],
    0,
    0,
  ],
  // doi 10.1039/D2SC02544B: "Cu(0)-containing"
  [
    'Cu18H3(SAdm)12(PPh3)4Cl2',
    { Cu: 18 },
    [
      ['H', 3, -1],
      ['SAdm', 12, -1],
      ['PPh3', 4, 0],
      ['Cl', 2, -1],
    ],
    0,
    1,
  ],
  // arXiv 1707.00279: 92 electrons
  ['[Au146(pMBA)57]3-', { Au: 146 }, [['pMBA', 57, -1]], -3, 92],
  // Walter et al., PNAS 105 (2008) 9157: 8, 58 and 8 electrons
  ['[Au25(SR)18]-', { Au: 25 }, [['SR', 18, -1]], -1, 8],
  ['Au102(SR)44', { Au: 102 }, [['SR', 44, -1]], 0, 58],
  [
    'Au11(PPh3)7Cl3',
    { Au: 11 },
    [
      ['PPh3', 7, 0],
      ['Cl', 3, -1],
    ],
    0,
    8,
  ],
  [
    '[Au13(dppe)5Cl2]3+',
    { Au: 13 },
    [
      ['dppe', 5, 0],
      ['Cl', 2, -1],
    ],
    3,
    8,
  ],
  // Qian et al., J. Am. Chem. Soc. 132 (2010) 8280; Lopez-Acevedo et al., J. Phys. Chem. C 114 (2010) 5035
  ['Au38(SR)24', { Au: 38 }, [['SR', 24, -1]], 0, 14],
  // Desireddy et al., Nature 501 (2013) 399: 18
  ['[Ag44(pMBA)30]4-', { Ag: 44 }, [['pMBA', 30, -1]], -4, 18],
  // Joshi et al., J. Am. Chem. Soc. 137 (2015) 11578: 8
  ['[Ag25(SPhMe2)18]-', { Ag: 25 }, [['SPhMe2', 18, -1]], -1, 8],
  // Kwak et al., J. Am. Chem. Soc. 137 (2015) 10833: 8 with charge 2-, 6 when neutral
  ['[Au24Pd(SR)18]2-', { Au: 24, Pd: 1 }, [['SR', 18, -1]], -2, 8],
  ['Au24Pd(SR)18', { Au: 24, Pd: 1 }, [['SR', 18, -1]], 0, 6],
  // Nguyen et al., J. Am. Chem. Soc. 137 (2015) 13319: 2
  [
    '[Cu25H22(PPh3)12]+',
    { Cu: 25 },
    [
      ['H', 22, -1],
      ['PPh3', 12, 0],
    ],
    1,
    2,
  ],
  // Aluminium and gallium by the same rule: arXiv 1104.4859
  ['Al50Cp*12', { Al: 50 }, [['Cp*', 12, -1]], 0, 138],
  ['Ga23(N(SiMe3)2)11', { Ga: 23 }, [['N(SiMe3)2', 11, -1]], 0, 58],
]

describe('countElectrons', () => {
  it.each(PUBLISHED)('counts %s', (_, metals, ligands, charge, electrons) => {
    const count = countElectrons(balance(metals, ligands, charge), 'ligand')
    expect(count.valence).toBe(electrons)
    expect(count.closedShell).toBe(CLOSED_SHELLS.includes(electrons) ? electrons : null)
  })

  // The promise to scripts: docs of the report as JSON.
  it('writes the sum as the report promises', () => {
    const cu14 = balance(
      { Cu: 14 },
      [
        ['TXP35', 4, 0],
        ['BnSe', 12, -1],
        ['H', 1, -1],
      ],
      1,
    )
    const count = countElectrons(cu14, 'ligand')
    expect(count.arithmetic).toBe('14·1 − 12 (BnSe) − 1 (H) − 1 = 0')
    expect(count.meaning).toContain('copper(I)')
  })

  it('names the metals of an alloy and adds the charge of an anion', () => {
    const count = countElectrons(balance({ Au: 24, Pd: 1 }, [['PET', 18, -1]], -2), 'ligand')
    expect(count.arithmetic).toBe('24·1 (Au) + 1·0 (Pd) − 18 (PET) + 2 = 8')
    expect(count.meaning).toContain('1S2 1P6')
  })

  // Takano, Hirai, Muramatsu & Tsukuda, J. Am. Chem. Soc. 140 (2018) 8380: [HAu9(PPh3)8]2+ has the
  // electrons of a superatom of 8, its hydride counted among the metals.
  it('counts a hydride among the metals where asked to', () => {
    const au9 = balance(
      { Au: 9 },
      [
        ['H', 1, -1],
        ['PPh3', 8, 0],
      ],
      2,
    )
    expect(countElectrons(au9, 'metal')).toMatchObject({
      valence: 8,
      arithmetic: '9·1 + 1 (H) − 2 = 8',
    })
    expect(countElectrons(au9, 'ligand').valence).toBe(6)
  })

  it('tells how many atoms are copper(II) when there are fewer electrons than none', () => {
    const count = countElectrons(balance({ Cu: 3 }, [['Cl', 4, -1]], 0), 'ligand')
    expect(count.valence).toBe(-1)
    expect(count.meaning).toContain(
      'one of the 3 copper atoms would be copper(II), the rest copper(I)',
    )
    const gold = countElectrons(balance({ Au: 1 }, [['Cl', 4, -1]], -1), 'ligand')
    expect(gold.meaning).toContain('all gold is gold(III)')
  })

  it('names no shell of a superatom on a single metal', () => {
    const count = countElectrons(balance({ Ga: 1 }, [], 1), 'ligand')
    expect(count).toMatchObject({ valence: 2, closedShell: null })
    expect(count.meaning).toContain('gallium(I)')
  })

  // [In(bpy)]+ units: two electrons on each indium(I), be they lone pairs or bonds between neighbours.
  it('calls two electrons for each atom of group 13 what they are', () => {
    const in4 = countElectrons(balance({ In: 4 }, [['bpy', 6, 0]], 4), 'ligand')
    expect(in4.valence).toBe(8)
    expect(in4.meaning).toContain('In(I)')
    expect(in4.meaning).not.toContain('superatom')
  })

  it('knows the bond of two mercury atoms', () => {
    const hg2 = countElectrons(balance({ Hg: 2 }, [['Cl', 2, -1]], 0), 'ligand')
    expect(hg2).toMatchObject({ valence: 2, closedShell: 2 })
    expect(hg2.meaning).toContain('bond between the two')
  })

  it('lets palladium(II) take two electrons that it is not counted to give', () => {
    const count = countElectrons(balance({ Cu: 2, Pd: 2 }, [['Cl', 6, -1]], 0), 'ligand')
    expect(count.valence).toBe(-4)
    expect(count.meaning).toContain('palladium(II)')
  })

  it('closes no shell over metals that do not touch', () => {
    const apart = { ...balance({ Ag: 2 }, [], 0), isBonded: false }
    expect(countElectrons(apart, 'ligand')).toMatchObject({ valence: 2, closedShell: null })
  })

  it('says that an odd number is one', () => {
    const count = countElectrons(balance({ Au: 25 }, [['SR', 18, -1]], 0), 'ligand')
    expect(count).toMatchObject({ valence: 7, closedShell: null })
    expect(count.meaning).toContain('odd')
  })

  it('keeps fractions of an alloy', () => {
    const count = countElectrons(balance({ Ag: 24.4, Pd: 0.6 }, [['SR', 18, -1]], -1), 'ligand')
    expect(count.valence).toBeCloseTo(7.4, 9)
    expect(count.arithmetic).toBe('24.4·1 (Ag) + 0.6·0 (Pd) − 18 (SR) + 1 = 7.4')
    expect(count.closedShell).toBeNull()
  })
})

describe('usualValence', () => {
  // Walter et al. 2008 and Häkkinen, Chem. Soc. Rev. 37 (2008) 1847.
  it.each([
    ['Cu', 1],
    ['Ag', 1],
    ['Au', 1],
    ['Hg', 2],
    ['Ga', 3],
    ['Pt', 0],
    ['Fe', null],
    ['W', null],
    ['Sn', null],
  ])('is for %s %s', (symbol, valence) => {
    expect(usualValence(symbol)).toBe(valence)
  })
})
