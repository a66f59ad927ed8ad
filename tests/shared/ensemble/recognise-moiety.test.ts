import { describe, expect, it } from 'vitest'
import { crystalOf, moleculeInBox, type Atom } from '../../support/crystals'
import { cellOf } from '../../support/cells'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { chooseMolecules } from '../../../shared/ensemble/choose-molecules'
import { hillFormula } from '../../../shared/ensemble/formula'
import { readSmiles } from '../../../shared/ensemble/read-smiles'
import { recogniseMoiety, type FoundMolecule } from '../../../shared/ensemble/recognise-moiety'
import { BY_FORMULA, BY_STRUCTURE, GUESTS } from '../../../shared/tables/common-moieties'

/** A molecule by its SMILES, with the hydrogen given; every bond 1.38 Å long where it is asked for. */
function found(smiles: string, change: Partial<FoundMolecule> = {}): FoundMolecule {
  const { elements, bonds, hydrogens } = readSmiles(smiles)
  const cartn = elements.map((_, i) => [1.38 * i, 0, 0] as const)
  return { elements, bonds, cartn, hydrogens, deuteriums: 0, ...change }
}

function nameOf(smiles: string, change: Partial<FoundMolecule> = {}): string | null {
  return recogniseMoiety(found(smiles, change), null)?.name ?? null
}

function moietiesOf(atoms: readonly Atom[]) {
  const crystal = moleculeInBox(atoms)
  return chooseMolecules(crystal, buildAtomGraph(crystal).graph).classes.map(({ moiety }) => moiety)
}

describe('recogniseMoiety', () => {
  it.each([
    ['CCO', 'ethanol'],
    ['COC', 'dimethyl ether'],
    ['CC(=O)OCC', 'ethyl acetate'],
    ['O1CCOCC1', '1,4-dioxane'],
    ['CC(C)=O', 'acetone'],
    ['O=CCC', 'propanal'],
    ['O1CCCC1', 'tetrahydrofuran'],
    ['CCC(=O)C', 'butan-2-one'],
    ['Cc1cccc(C)c1', '1,3-xylene'],
    ['CCc1ccccc1', 'ethylbenzene'],
    ['CCCO', 'propan-1-ol'],
    ['OC(C)C', 'propan-2-ol'],
    ['[NH3+]CC', 'ethylammonium'],
    ['C[NH2+]C', 'dimethylammonium'],
  ])('tells %s from its isomers', (smiles, name) => {
    expect(nameOf(smiles)).toBe(name)
  })

  it('says when hydrogen is missing, all or part of it', () => {
    expect(nameOf('ClCCl', { hydrogens: 0 })).toBe('dichloromethane without hydrogen')
    expect(nameOf('O', { hydrogens: 1 })).toBe('water, part of the hydrogen missing')
  })

  it('tells benzene from cyclohexane without hydrogen by the lengths of the bonds', () => {
    const ring = (length: number) => {
      const points = Array.from({ length: 6 }, (_, k) => (k * Math.PI) / 3)
      const cartn = points.map((a) => [length * Math.cos(a), length * Math.sin(a), 0] as const)
      return nameOf('C1CCCCC1', { hydrogens: 0, cartn })
    }
    // Å: C–C of benzene and of cyclohexane; the edge of a hexagon is its radius.
    expect([ring(1.39), ring(1.53)]).toEqual([
      'benzene without hydrogen',
      'cyclohexane without hydrogen',
    ])
  })

  it('gives both names, and no charge, where only the hydrogen would tell', () => {
    const known = recogniseMoiety(
      found('CCN(CC)CC', {
        hydrogens: 0,
        // Å: three C–C and three C–N of 1.46 Å along an axis with turns of 90°
        cartn: [
          [1.46, 1.5, 0],
          [1.46, 0, 0],
          [0, 0, 0],
          [0, 1.46, 0],
          [1.5, 1.46, 0],
          [0, 0, 1.46],
          [1.5, 0, 1.46],
        ],
      }),
      null,
    )
    expect(known).toMatchObject({
      name: 'triethylammonium or triethylamine without hydrogen',
      charge: null,
    })
  })

  it('takes the charge that the file states to decide', () => {
    const sulfate = found('[O-]S(=O)(=O)[O-]', { hydrogens: 0 })
    expect(recogniseMoiety(sulfate, null)?.name).toBe('sulfate')
    expect(recogniseMoiety(sulfate, -1)?.name).toBe('hydrogensulfate without hydrogen')
  })

  it('counts deuterium as hydrogen and says so', () => {
    expect(nameOf('ClC(Cl)Cl', { hydrogens: 0, deuteriums: 1 })).toBe('chloroform-d')
    expect(nameOf('Cc1ccccc1', { hydrogens: 0, deuteriums: 8 })).toBe('toluene-d8')
  })

  it('does not know what has too much hydrogen, or another skeleton', () => {
    expect(nameOf('ClCCl', { hydrogens: 3 })).toBeNull()
    expect(nameOf('CC(C)(C)C(C)C')).toBeNull()
  })

  it('knows every structure of the table as itself', () => {
    const names = [...BY_STRUCTURE, ...GUESTS].map(([name, smiles]) => [name, nameOf(smiles)])
    expect(names.filter(([name, told]) => name !== told)).toEqual([])
  })

  it('has each name once', () => {
    const names = [...BY_STRUCTURE, ...GUESTS, ...BY_FORMULA].map(([name]) => name)
    expect(names).toEqual([...new Set(names)])
  })

  it('names what stands beside a cluster, made of atoms', () => {
    const moieties = moietiesOf([
      ['Cu1', 0, 0, 0],
      ['Cl1', 2.1, 0, 0],
      ['C1', 10, 0, 0],
      ['O1', 11.42, 0, 0],
      ['C2', 10, 10, 0],
      ['C3', 11.46, 10, 0],
      ['N1', 12.6, 10, 0],
    ])
    expect(moieties.map(({ role, name }) => `${role}: ${name}`)).toEqual([
      'cluster: null',
      'solvent: acetonitrile without hydrogen',
      'solvent: methanol without hydrogen',
    ])
  })

  it('calls what the crystal is of a molecule, though it is a solvent elsewhere', () => {
    const cell = cellOf(9, 9, 9, 90, 90, 90)
    const crystal = crystalOf(cell, ['x,y,z'], [['O1', 0, 0, 0]])
    const { classes } = chooseMolecules(crystal, buildAtomGraph(crystal).graph)
    expect(classes[0]?.moiety).toMatchObject({ role: 'molecule', name: 'water without hydrogen' })
  })
})

describe('readSmiles', () => {
  // Formulas and charges as in the literature on each.
  it.each([
    ['CCn1cc[n+](C)c1', 'C6 H11 N2', 1],
    ['FC(F)(F)S(=O)(=O)[N-]S(=O)(=O)C(F)(F)F', 'C2 F6 N O4 S2', -1],
    ['c1ccccc1[P+](c1ccccc1)(c1ccccc1)N=P(c1ccccc1)(c1ccccc1)c1ccccc1', 'C36 H30 N P2', 1],
    ['C1CCC2=NCCCN2CC1', 'C9 H16 N2', 0],
    ['CN(C)P(=O)(N(C)C)N(C)C', 'C6 H18 N3 O P', 0],
    ['c1c[nH]cn1', 'C3 H4 N2', 0],
  ])('fills up %s with hydrogen', (smiles, formula, charge) => {
    const molecule = readSmiles(smiles)
    const symbols: Readonly<Record<number, string>> = {
      6: 'C',
      7: 'N',
      8: 'O',
      9: 'F',
      15: 'P',
      16: 'S',
    }
    const counts = new Map(molecule.hydrogens > 0 ? [['H', molecule.hydrogens]] : [])
    for (const element of molecule.elements) {
      const symbol = symbols[element]!
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    }
    expect([hillFormula(counts), molecule.charge]).toEqual([formula, charge])
  })

  it('refuses what is none', () => {
    expect(() => readSmiles('C/C=C\\C')).toThrow('not a SMILES')
  })
})
