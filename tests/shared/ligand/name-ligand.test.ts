import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameLigand, type LigandQuery } from '../../../shared/ligand/name-ligand'
import type { UserLigand } from '../../../shared/ligand/ligand-choices'
import { ligandOf, relabelled } from '../../support/ligand-queries'

const named = (query: LigandQuery, dictionary: readonly UserLigand[] = []) =>
  nameLigand(query, dictionary)?.name ?? null

const BDPP = 'CC(CC(C)P(c1ccccc1)c1ccccc1)P(c1ccccc1)c1ccccc1'

describe('nameLigand', () => {
  // The names of issue 5 and of the papers' formulas.
  it.each([
    ['PPh3', 'P(c1ccccc1)(c1ccccc1)c1ccccc1'],
    ['TXP35', 'Cc1cc(C)cc(P(c2cc(C)cc(C)c2)c2cc(C)cc(C)c2)c1'],
    ['DPPM', 'C(P(c1ccccc1)c1ccccc1)P(c1ccccc1)c1ccccc1'],
    ['DPPP', 'C(CP(c1ccccc1)c1ccccc1)CP(c1ccccc1)c1ccccc1'],
    ['PPh2py', 'P(c1ccccc1)(c1ccccc1)c1ccccn1'],
    ['BnSe', 'C([Se-])c1ccccc1'],
    ['PhSe', 'c1ccc([Se-])cc1'],
    ['PET', 'c1ccccc1CC[S-]'],
    ['AdmS', 'C1C2CC3CC1CC([S-])(C2)C3'],
    ['SBu-t', '[S-]C(C)(C)C'],
    ['SPhMe2', 'Cc1cc(C)ccc1[S-]'],
    ['CF3COO', '[O-]C(=O)C(F)(F)F'],
    ['C≡CPh', 'c1ccccc1C#[C-]'],
    ['C≡C-tBu', '[C-]#CC(C)(C)C'],
    ['iPr2dtp', 'CC(C)OP([S-])(=S)OC(C)C'],
  ])('knows %s however it is written', (name, smiles) => {
    expect(named(ligandOf(smiles))).toBe(name)
  })

  it('does not depend on the order of the atoms', () => {
    const query = ligandOf('Cc1cc(C)cc(P(c2cc(C)cc(C)c2)c2cc(C)cc(C)c2)c1')
    const atoms = [...query.lewis.elements.keys()]
    assert(
      property(shuffledSubarray(atoms, { minLength: atoms.length }), (order) => {
        expect(named(relabelled(query, order))).toBe('TXP35')
      }),
      { numRuns: 25 },
    )
  })

  it('keeps isomers apart', () => {
    expect(named(ligandOf('Cc1cccc(C)c1[S-]'))).toBe('2,6-SPhMe2')
    expect(named(ligandOf('Cc1cc(C)cc([S-])c1'))).toBe('3,5-SPhMe2')
    expect(named(ligandOf('CCCOP(=S)(OCCC)[S-]'))).toBe('nPr2dtp')
    expect(named(ligandOf('C[N+]#[C-]'))).toBe('MeNC')
    expect(named(ligandOf('CC#N'))).toBe('MeCN')
    // Diphenyl(pyridin-2-yl)phosphane, not its 4-isomer.
    expect(named(ligandOf('c1ccccc1P(c1ccccc1)c1ccncc1'))).toBe('4-PPh2py')
  })

  it('takes charge and bond orders as they come', () => {
    expect(named(ligandOf('CC(=O)C=C(C)[O-]'))).toBe('acac')
    expect(named(ligandOf('ON(=O)=O'))).toBe('HNO3')
    expect(named(ligandOf('CN1C=C[N+](C)=[C-]1'))).toBe('IMe')
  })

  it('calls a ligand that nothing is known of nothing', () => {
    expect(nameLigand(ligandOf('CCCCCCCCCCCCCC#N'), [])).toBeNull()
    // Dicyclohexyl(phenyl)phosphane with one double bond: the skeleton of PPh3, not its hydrogen.
    expect(nameLigand(ligandOf('C1CCCC=C1P(C1CCCCC1)c1ccccc1'), [])).toBeNull()
  })

  it('marks the acid of a known anion by its hydrogen', () => {
    expect(nameLigand(ligandOf('CC(=O)O'), [])).toMatchObject({
      name: 'HOAc',
      abbreviation: 'HOAc',
      fullName: null,
      charge: 0,
    })
    expect(named(ligandOf('OC(=O)c1ccc(cc1)C(=O)O'))).toBe('H2bdc')
    expect(named(ligandOf('OC(=O)c1ccc(cc1)C(=O)[O-]'))).toBe('Hbdc')
    expect(named(ligandOf('Sc1ccccc1'))).toBe('HSPh')
  })

  it('names a thiolate with a carboxyl group with and without its hydrogen alike', () => {
    expect(nameLigand(ligandOf('[S-]c1ccc(cc1)C(=O)[O-]'), [])).toMatchObject({
      name: 'p-MBA',
      charge: -2,
    })
  })

  it('does not take a metallated phosphane for the phosphane', () => {
    expect(named(ligandOf('[c-]1ccccc1P(c1ccccc1)c1ccccc1'))).toBeNull()
  })

  it('takes the nearest with the same skeleton where the file leaves hydrogen out', () => {
    const whole = ligandOf('P(c1ccccc1)(c1ccccc1)c1ccccc1')
    const guessed = (missing: number, isHydrogenGuessed: boolean): LigandQuery => {
      const hydrogens = [...whole.lewis.hydrogens]
      for (let atom = 0, left = missing; left > 0; atom++) {
        if (hydrogens[atom] === 0) continue
        hydrogens[atom] = 0
        left--
      }
      return { ...whole, lewis: { ...whole.lewis, hydrogens }, isHydrogenGuessed }
    }
    expect(nameLigand(guessed(3, true), [])).toMatchObject({ name: 'PPh3', charge: 0 })
    expect(named(guessed(3, false))).toBeNull()
    expect(named(guessed(9, true))).toBeNull()
  })

  it('lets hydrogen that was guessed in excess not make an acid', () => {
    const cyclohexanethiolate = ligandOf('[S-]C1CCCCC1')
    const hydrogens = cyclohexanethiolate.lewis.hydrogens.with(2, 3)
    expect(
      nameLigand(
        {
          ...cyclohexanethiolate,
          lewis: { ...cyclohexanethiolate.lewis, hydrogens },
          isHydrogenGuessed: true,
        },
        [],
      ),
    ).toMatchObject({ name: 'SCy', charge: -1 })
  })

  it('tells the stereoisomers of BDPP apart', () => {
    const flat = ligandOf(BDPP)
    const of = (first: 'R' | 'S', second: 'R' | 'S') =>
      nameLigand(
        {
          ...flat,
          stereocenters: [
            { atoms: [1], descriptor: first },
            { atoms: [3], descriptor: second },
          ],
        },
        [],
      )
    expect(of('R', 'R')).toMatchObject({ name: '(R,R)-BDPP', abbreviation: 'BDPP' })
    expect(of('S', 'S')).toMatchObject({ name: '(S,S)-BDPP', abbreviation: 'BDPP' })
    expect(of('R', 'S')).toMatchObject({ name: 'meso-BDPP', abbreviation: 'BDPP' })
    expect(of('S', 'R')?.name).toBe('meso-BDPP')
  })

  it('writes the axis of BINAP before its name', () => {
    const flat = ligandOf('c1ccccc1P(c1ccccc1)c1ccc2ccccc2c1c1c2ccccc2ccc1P(c1ccccc1)c1ccccc1')
    const axis = flat.lewis.bonds.find(([first, second]) =>
      [first, second].every(
        (atom) =>
          flat.lewis.hydrogens[atom] === 0 &&
          flat.lewis.bonds.filter((bond) => bond.includes(atom)).length === 3,
      ),
    )
    expect(axis).toBeDefined()
    const query = { ...flat, stereocenters: [{ atoms: axis!, descriptor: 'S' as const }] }
    expect(named(query)).toBe('(S)-BINAP')
  })

  it('writes mirror images of two unlike stereocentres differently', () => {
    const SG = 'N[C@@H](CCC(=O)N[C@@H](C[S-])C(=O)NCC(=O)O)C(=O)O'
    const mirror = SG.replaceAll('@@', '@')
    expect(named(ligandOf(SG))).toMatch(/^\([RS],[RS]\)-SG$/)
    expect(named(ligandOf(SG))).not.toBe(named(ligandOf(mirror)))
  })

  describe('with a dictionary of the user', () => {
    const own = (name: string, smiles: string): UserLigand[] => [{ name, smiles }]

    it('reads it before its own', () => {
      const found = nameLigand(ligandOf('[Se-]Cc1ccccc1'), own('SeBn', '[Se-]Cc1ccccc1'))
      expect(found).toEqual({
        name: 'SeBn',
        abbreviation: 'SeBn',
        fullName: null,
        nameFrom: 'user',
        charge: -1,
      })
    })

    it('takes a selenol or an alkyne for what it binds as', () => {
      expect(named(ligandOf('[Se-]Cc1ccccc1'), own('SeBn', '[SeH]Cc1ccccc1'))).toBe('SeBn')
      expect(named(ligandOf('[C-]#Cc1ccccc1'), own('PA', 'C#Cc1ccccc1'))).toBe('PA')
    })

    it('lets an entry with a configuration name that one alone', () => {
      const cysteine = '[S-]C[C@H](N)C(=O)O'
      const mirror = '[S-]C[C@@H](N)C(=O)O'
      const dictionary = own('L-Cys', cysteine)
      expect(nameLigand(ligandOf(cysteine), dictionary)).toMatchObject({
        name: 'L-Cys',
        nameFrom: 'user',
      })
      expect(nameLigand(ligandOf(mirror), dictionary)).toMatchObject({
        abbreviation: 'Cys',
        nameFrom: 'dictionary',
      })
    })

    it('writes descriptors before a name that states none, and none into the formula', () => {
      const flat = ligandOf('[S-]C[C@H](N)C(=O)O')
      expect(named(flat, own('cys', '[S-]CC(N)C(=O)O'))).toMatch(/^\([RS]\)-cys$/)
      const stated = nameLigand(flat, own('(R)-cysS', '[S-]C[C@H](N)C(=O)O'))
      expect(stated).toMatchObject({ name: '(R)-cysS', abbreviation: 'cysS' })
    })

    it('passes over what is no SMILES', () => {
      expect(named(ligandOf('[Se-]Cc1ccccc1'), own('X', 'C(C(C1CC[Se'))).toBe('BnSe')
    })
  })
})
