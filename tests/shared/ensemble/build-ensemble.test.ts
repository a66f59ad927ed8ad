import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { buildEnsemble, type EnsembleOutcome } from '../../../shared/ensemble/build-ensemble'
import { analysed } from '../../support/analysed'
import { cellOf } from '../../support/cells'
import { crystalOf, moleculeInBox, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'

function ensembleOf(crystal: Crystal): EnsembleOutcome {
  return buildEnsemble(crystal, buildAtomGraph(crystal).graph)
}

function formulasOf(crystal: Crystal): string[] {
  return ensembleOf(crystal).ensemble.moieties.map(({ role, formula }) => `${role} ${formula}`)
}

function withMoieties(crystal: Crystal, formulaMoiety: string): Crystal {
  return { ...crystal, statement: { ...crystal.statement, formulaMoiety } }
}

describe('buildEnsemble', () => {
  it('brings a molecule together over a cell face', () => {
    const crystal = crystalOf(
      cellOf(10, 10, 10, 90, 90, 90),
      ['x,y,z'],
      [
        ['C1', 0.95, 0.5, 0.5],
        ['O1', 0.07, 0.5, 0.5],
      ],
    )
    const { ensemble } = ensembleOf(crystal)
    const [x1, x2] = [ensemble.cartn[0]!, ensemble.cartn[3]!]
    expect(Math.abs(x1 - x2)).toBeCloseTo(1.2, 9)
    expect(ensemble.bonds.count).toBe(1)
  })

  it('completes a molecule by symmetry and counts the operations that map it on itself', () => {
    const crystal = crystalOf(
      cellOf(20, 20, 20, 90, 90, 90),
      ['x,y,z', '-x,-y,-z'],
      [
        ['Cu1', 0.065, 0, 0],
        ['Cl1', 0.065, 0.11, 0],
        ['S1', 0, 0.0, 0.09],
      ],
    )
    expect(ensembleOf(crystal).ensemble.moieties).toMatchObject([
      { role: 'cluster', formula: 'Cl2 Cu2 S2', atoms: 6, perCell: 1, siteSymmetryOrder: 2 },
    ])
  })

  it('stands where the file lists its atoms, though x, y, z is not the first operator', () => {
    const crystal = crystalOf(
      cellOf(10, 10, 10, 90, 90, 90),
      ['-x,-y,-z', 'x,y,z'],
      [
        ['C1', 0.3, 0.2, 0.1],
        ['O1', 0.42, 0.2, 0.1],
      ],
    )
    const { cartn } = ensembleOf(crystal).ensemble
    expect(Array.from(cartn, (x) => Math.round(x * 1e6) / 1e6)).toEqual([3, 2, 1, 4.2, 2, 1])
  })

  it('bears as many kinds of molecule as a box of simulated liquid holds', () => {
    const side = 54
    const atoms = Array.from({ length: side ** 3 }, (_, i): Atom => {
      const [x, y, z] = [i % side, Math.floor(i / side) % side, Math.floor(i / side ** 2)]
      return [`Ar${i}`, x / side, y / side, z / side]
    })
    const crystal = crystalOf(cellOf(200, 200, 200, 90, 90, 90), ['x,y,z'], atoms)
    expect(ensembleOf(crystal).ensemble.moieties).toHaveLength(side ** 3)
  })

  it('does not join two molecules by a metal contact alone', () => {
    const dimers: Atom[] = [
      ['Cu1', 0, 0, 0],
      ['Cl1', 0, 2.1, 0],
      ['Cu2', 2.8, 0, 0],
      ['Cl2', 2.8, -2.1, 0],
    ]
    expect(formulasOf(moleculeInBox(dimers))).toHaveLength(2)
  })

  it('joins what makes a kernel of triangles, though every metal has other bonds', () => {
    // Two Au2(SR)2-like rings, one through the other: the four gold atoms are a tetrahedron.
    const tetrahedron: Atom[] = [
      ['Au1', 1, 1, 1],
      ['Au2', -1, -1, 1],
      ['S1', 0, 0, 2.9],
      ['Au3', 1, -1, -1],
      ['Au4', -1, 1, -1],
      ['S2', 0, 0, -2.9],
    ]
    expect(formulasOf(moleculeInBox(tetrahedron))).toEqual(['cluster Au4 S2'])
  })

  it('joins by contacts what the moiety formula knows as one molecule, and says so', () => {
    const dimer: Atom[] = [
      ['Ru1', 0, 0, 0],
      ['Cl1', 0, 2.3, 0],
      ['Ga1', 2.45, 0, 0],
      ['Cl2', 2.45, -2.2, 0],
    ]
    const { ensemble, problems } = ensembleOf(withMoieties(moleculeInBox(dimer), 'Cl2 Ga Ru'))
    expect(ensemble.moieties.map(({ formula }) => formula)).toEqual(['Cl2 Ga Ru'])
    expect(problems).toMatchObject([{ code: 'ensemble.joined-by-contacts' }])
  })

  it('keeps a metal that has nothing but metal contacts in its kernel', () => {
    const kernel: Atom[] = [
      ['Au1', 0, 0, 0],
      ['Au2', 2.8, 0, 0],
      ['Cl2', 5.1, 0, 0],
      ['Au3', -2.8, 0, 0],
      ['Cl3', -5.1, 0, 0],
    ]
    expect(formulasOf(moleculeInBox(kernel))).toEqual(['cluster Au3 Cl2'])
  })

  it('says of a chain, a layer and a framework what they are', () => {
    const linear = (edge: number) => (edge === 0 ? 4.2 : 20)
    const cells = [
      cellOf(linear(0), 20, 20, 90, 90, 90),
      cellOf(linear(0), linear(0), 20, 90, 90, 90),
      cellOf(linear(0), linear(0), linear(0), 90, 90, 90),
    ]
    const atoms: Atom[] = [
      ['Cu1', 0, 0, 0],
      ['F1', 0.5, 0, 0],
      ['F2', 0, 0.5, 0],
      ['F3', 0, 0, 0.5],
    ]
    const periodicity = cells.map(
      (cell) =>
        ensembleOf(crystalOf(cell, ['x,y,z'], atoms)).ensemble.moieties.find(
          ({ role }) => role === 'cluster',
        )?.periodicity,
    )
    expect(periodicity).toEqual([1, 2, 3])
  })

  it('tells ions and solvent by composition and takes charges from the file first', () => {
    const crystal = withMoieties(
      moleculeInBox([
        ['Cu1', 0, 0, 0],
        ['Cl1', 2.1, 0, 0],
        ['B1', 10, 0, 0],
        ['F1', 11.38, 0, 0],
        ['F2', 8.62, 0, 0],
        ['F3', 10, 1.38, 0],
        ['F4', 10, -1.38, 0],
        ['O1', 0, 10, 0],
        ['H1', 0.8, 10, 0],
        ['H2', -0.8, 10, 0],
      ]),
      'Cl Cu 1+, B F4 1-, H2 O',
    )
    expect(ensembleOf(crystal).ensemble.moieties).toMatchObject([
      { role: 'cluster', formula: 'Cl Cu', charge: 1, name: null },
      { role: 'counter-ion', formula: 'B F4', charge: -1, name: 'tetrafluoroborate' },
      { role: 'solvent', formula: 'H2 O', charge: 0, name: 'water' },
    ])
  })

  it('shows counter-ions as often as stoichiometry asks, each at its nearest image', () => {
    const crystal = crystalOf(
      cellOf(20, 20, 20, 90, 90, 90),
      ['x,y,z', '-x,-y,-z'],
      [
        ['Cu1', 0, 0, 0],
        ['S1', 0.11, 0, 0],
        ['Cl1', 0.3, 0.9, 0.95],
      ],
    )
    const { ensemble } = ensembleOf(crystal)
    const ions = [...ensemble.moiety.keys()].filter((i) => ensemble.moiety[i] === 1)
    expect(ions).toHaveLength(2)
    for (const i of ions) {
      // 0.3, −0.1, −0.05 of 20 Å
      expect(Math.hypot(...ensemble.cartn.slice(3 * i, 3 * i + 3))).toBeCloseTo(6.4031, 3)
    }
  })

  // Z: 4 of acetylene in P a -3, and as the files state it 2 in P -3 1 c, 8 in F m -3 c, 8 in P 21/c with Z′ 2.
  const REAL = [
    ['inorganic/ACETYL02', 'C2 H2', [[4, 6]]],
    ['small_molecule/2009901', 'C36 H30 F12 P6 W', [[2, 6]]],
    ['special_positions/DAP-O4', 'H4 N', [[8, 24]]],
    [
      'small_molecule/S2dipyridyl',
      'C10 H8 N2 S2',
      [
        [4, 1],
        [4, 1],
      ],
    ],
  ] as const
  it.skipIf(dataPath('cif') === null).each(REAL)(
    'finds in %s each %s, so many per cell, on its site symmetry',
    (name, formula, expected) => {
      const { moieties } = analysed(dataPath(`cif/${name}.cif`)!).ensemble
      const found = moieties.filter((moiety) => moiety.formula === formula)
      expect(found.map(({ perCell, siteSymmetryOrder }) => [perCell, siteSymmetryOrder])).toEqual(
        expected,
      )
    },
  )
})
