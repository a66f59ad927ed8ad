import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIGAND_CLASSES, type LigandClass } from '../../../shared/ligand/ligand-class'
import { compareKinds, type Ordered } from '../../../shared/ligand/ligand-order'
import { usualCharge } from '../../../shared/ligand/usual-charge'

type Kind = readonly [abbreviation: string, name: LigandClass, count: number]

function kind(abbreviation: string, name: LigandClass, formula = abbreviation): Ordered {
  return { abbreviation, name: abbreviation, class: name, formula, key: `${formula} ${name}` }
}

/** As a chemist puts a formula together from sorted ligands. */
function formulaOf(metals: string, ligands: readonly Kind[]): string {
  const parts = ligands
    .map(([abbreviation, name, count]) => ({ ...kind(abbreviation, name), count }))
    .toSorted(compareKinds)
    .map(({ abbreviation, count }) => {
      if (/^[A-Z][a-z]?$/.test(abbreviation)) return abbreviation + (count > 1 ? count : '')
      return `(${abbreviation})${count > 1 ? count : ''}`
    })
  return metals + parts.join('')
}

// As the papers of issue 5 print them (the last two: models).
const PUBLISHED: readonly (readonly [formula: string, metals: string, ligands: readonly Kind[]])[] =
  [
    [
      'Cu14(TXP35)4(BnSe)12H',
      'Cu14',
      [
        ['H', 'hydride', 1],
        ['BnSe', 'selenolate', 12],
        ['TXP35', 'phosphine', 4],
      ],
    ],
    [
      'Cu32(PPh3)6(BnSe)18Se7',
      'Cu32',
      [
        ['Se', 'selenide', 7],
        ['BnSe', 'selenolate', 18],
        ['PPh3', 'phosphine', 6],
      ],
    ],
    [
      'Cu38(PyrrCa)6(BnSe)24Se7',
      'Cu38',
      [
        ['Se', 'selenide', 7],
        ['BnSe', 'selenolate', 24],
        ['PyrrCa', 'carboxylate', 6],
      ],
    ],
    [
      'Cu2(BINAP)2(BnSe)2',
      'Cu2',
      [
        ['BnSe', 'selenolate', 2],
        ['BINAP', 'phosphine', 2],
      ],
    ],
    [
      'Cu3(DPPM)3(BnSe)2',
      'Cu3',
      [
        ['BnSe', 'selenolate', 2],
        ['DPPM', 'phosphine', 3],
      ],
    ],
    [
      'Cu8(DPPP)2(BnSe)8',
      'Cu8',
      [
        ['BnSe', 'selenolate', 8],
        ['DPPP', 'phosphine', 2],
      ],
    ],
    [
      'Cu10(BDPP)3(BnSe)9',
      'Cu10',
      [
        ['BnSe', 'selenolate', 9],
        ['BDPP', 'phosphine', 3],
      ],
    ],
    [
      'Au21(AdmS)12(PPh2py)3',
      'Au21',
      [
        ['PPh2py', 'phosphine', 3],
        ['AdmS', 'thiolate', 12],
      ],
    ],
    [
      'Au22(AdmS)12(PPh2py)4',
      'Au22',
      [
        ['PPh2py', 'phosphine', 4],
        ['AdmS', 'thiolate', 12],
      ],
    ],
    [
      'Cu3(C≡CPh)Cl2(PPh3)3',
      'Cu3',
      [
        ['PPh3', 'phosphine', 3],
        ['Cl', 'halide', 2],
        ['C≡CPh', 'alkynyl', 1],
      ],
    ],
    [
      'Cu58(SMe)36(PMe3)4',
      'Cu58',
      [
        ['PMe3', 'phosphine', 4],
        ['SMe', 'thiolate', 36],
      ],
    ],
  ]

describe('compareKinds', () => {
  it.each(PUBLISHED)('writes %s', (formula, metals, ligands) => {
    expect(formulaOf(metals, ligands)).toBe(formula)
  })

  it('sorts by name within a class, whatever the case', () => {
    const names = ['dppac', 'PPh3', 'DPPE', 'dpmp']
    const sorted = names.map((name) => kind(name, 'phosphine')).toSorted(compareKinds)
    expect(sorted.map(({ name }) => name)).toEqual(['dpmp', 'dppac', 'DPPE', 'PPh3'])
  })

  it('never takes two different kinds for one', () => {
    const first = { ...kind('C8H9S', 'thiolate'), key: 'Cc1ccc([S-])cc1C' }
    const second = { ...kind('C8H9S', 'thiolate'), key: 'Cc1cccc(C)c1[S-]' }
    expect(compareKinds(first, second)).not.toBe(0)
    expect(compareKinds(first, second)).toBe(-compareKinds(second, first))
  })

  it('gives one order, however the kinds came', () => {
    const kinds = LIGAND_CLASSES.flat().flatMap((name) => [kind('A', name), kind('b', name)])
    const expected = kinds.toSorted(compareKinds)
    assert(
      property(shuffledSubarray(kinds, { minLength: kinds.length }), (shuffled) => {
        expect(shuffled.toSorted(compareKinds)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})

describe('LIGAND_CLASSES', () => {
  it('holds every class once', () => {
    const classes: readonly LigandClass[] = LIGAND_CLASSES.flat()
    expect(new Set(classes).size).toBe(classes.length)
  })
})

describe('usualCharge', () => {
  // Two-electron donors 0, one-electron donors −1, chalcogenides −2 (Walter et al. 2008).
  it.each<[LigandClass, number | null]>([
    ['phosphine', 0],
    ['carbonyl', 0],
    ['carbene', 0],
    ['thiolate', -1],
    ['selenolate', -1],
    ['alkynyl', -1],
    ['hydride', -1],
    ['halide', -1],
    ['carboxylate', -1],
    ['dithiophosphate', -1],
    ['sulfide', -2],
    ['selenide', -2],
    ['other', null],
  ])('of a %s is %s', (name, charge) => {
    expect(usualCharge(name)).toBe(charge)
  })
})
