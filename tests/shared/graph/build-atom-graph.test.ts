import { describe, expect, it } from 'vitest'
import type { Crystal, Sites } from '../../../shared/crystal/crystal'
import { BondKind, type AtomGraph } from '../../../shared/graph/atom-graph'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { cellOf } from '../../support/cells'
import { crystalOf, moleculeInBox, type Atom } from '../../support/crystals'

function graphOf(crystal: Crystal): AtomGraph {
  return buildAtomGraph(crystal).graph
}

/** Bonds between atoms of the chosen components, as pairs of labels in alphabetical order. */
function bondsOf(crystal: Crystal): string[] {
  const { atoms, bonds } = graphOf(crystal)
  return Array.from({ length: bonds.count }, (_, i) => [bonds.first[i]!, bonds.second[i]!])
    .filter((ends) => ends.every((atom) => atoms.isPresent[atom] === 1))
    .map((ends) => ends.map((atom) => crystal.sites.label[atoms.site[atom]!]!))
    .map((labels) => labels.toSorted().join('-'))
    .toSorted()
}

function presentAtoms({ atoms }: AtomGraph): number[] {
  return [...atoms.site.keys()].filter((atom) => atoms.isPresent[atom] === 1)
}

function withSites(crystal: Crystal, change: Partial<Sites>): Crystal {
  return { ...crystal, sites: { ...crystal.sites, ...change } }
}

describe('buildAtomGraph', () => {
  // Cordero 2008: C 0.76, so C–C from 1.12 to 1.92 Å.
  it.each([
    [1.11, 0],
    [1.13, 1],
    [1.91, 1],
    [1.93, 0],
  ])('joins two carbons %f Å apart by %i bond', (distance, expected) => {
    const crystal = moleculeInBox([
      ['C1', 0, 0, 0],
      ['C2', distance, 0, 0],
    ])
    expect(graphOf(crystal).bonds.count).toBe(expected)
  })

  it('says which atoms overlap', () => {
    const { problems } = buildAtomGraph(
      moleculeInBox([
        ['C1', 0, 0, 0],
        ['C2', 0.8, 0, 0],
      ]),
    )
    expect(problems).toMatchObject([
      {
        code: 'graph.atoms-overlap',
        message: expect.stringContaining('C1 and C2 are only 0.80 Å'),
      },
    ])
  })

  // Terminal oxide, carbonyl and quadruple bond: typical lengths, International Tables C (2006), 9.6.
  it.each([
    ['W1', 'O1', 1.7],
    ['Mn1', 'C1', 1.8],
    ['Mo1', 'Mo2', 2.09],
  ])('keeps the multiple bond %s–%s of %f Å', (first, second, distance) => {
    const crystal = moleculeInBox([
      [first, 0, 0, 0],
      [second, distance, 0, 0],
    ])
    expect(graphOf(crystal).bonds.count).toBe(1)
  })

  it('tells metal contacts from bonds to ligands', () => {
    const { bonds } = graphOf(
      moleculeInBox([
        ['Cu1', 0, 0, 0],
        ['Cu2', 2.7, 0, 0],
        ['Se1', 1.35, 2, 0],
      ]),
    )
    expect([...bonds.kind].toSorted()).toEqual([
      BondKind.coordination,
      BondKind.coordination,
      BondKind.metalContact,
    ])
  })

  it('gives hydrogen on carbon no metal, a hydride all its metals, a borohydride its bridge', () => {
    const onCarbon: Atom[] = [
      ['C1', 0, 0, 0],
      ['H1', 1, 0, 0],
      ['Cu1', 2.6, 0, 0],
    ]
    expect(bondsOf(moleculeInBox(onCarbon))).toEqual(['C1-H1'])
    const hydride: Atom[] = [
      ['H1', 0, 0, 0],
      ['Cu1', 1.7, 0, 0],
      ['Cu2', -1.7, 0, 0],
      ['Cu3', 0, 1.7, 0],
    ]
    expect(bondsOf(moleculeInBox(hydride)).filter((bond) => bond.includes('H1'))).toHaveLength(3)
    const onBoron: Atom[] = [
      ['B1', 0, 0, 0],
      ['H1', 1.1, 0, 0],
      ['Cu1', 2.7, 0, 0],
    ]
    expect(bondsOf(moleculeInBox(onBoron))).toEqual(['B1-H1', 'Cu1-H1'])
  })

  it('joins two hydrogens only in dihydrogen', () => {
    const dihydrogen: Atom[] = [
      ['H1', 0, 0, 0],
      ['H2', 0.74, 0, 0],
    ]
    expect(bondsOf(moleculeInBox(dihydrogen))).toEqual(['H1-H2'])
    expect(bondsOf(moleculeInBox([...dihydrogen, ['C1', -0.95, 0, 0]]))).toEqual(['C1-H1'])
  })

  it('gives ions of group 1 no metal contact', () => {
    const pair: Atom[] = [
      ['K1', 0, 0, 0],
      ['Cu1', 3.4, 0, 0],
    ]
    expect(bondsOf(moleculeInBox(pair))).toEqual([])
  })

  describe('with disorder', () => {
    const atoms: Atom[] = [
      ['C1', 0, 0, 0],
      ['C2', 1.5, 0, 0],
      ['C3', -1.5, 0, 0],
    ]
    const tagged = withSites(moleculeInBox(atoms), {
      disorderGroup: ['', '1', '2'],
      occupancy: Float64Array.from([1, 0.4, 0.6]),
    })

    it('keeps the group with the highest occupancy and says so', () => {
      expect(bondsOf(tagged)).toEqual(['C1-C3'])
      const { problems } = buildAtomGraph(tagged)
      expect(problems).toMatchObject([
        { code: 'graph.disorder-resolved', message: expect.stringContaining('group 2') },
      ])
    })

    it('keeps the lowest number of groups with equal occupancy', () => {
      const even = withSites(tagged, { occupancy: Float64Array.from([1, 0.5, 0.5]) })
      expect(bondsOf(even)).toEqual(['C1-C2'])
    })

    it('lets assemblies choose each for itself', () => {
      const independent = withSites(tagged, { disorderAssembly: ['', 'A', 'B'] })
      expect(bondsOf(independent)).toHaveLength(2)
    })

    // A two-atom fragment beside an inversion centre, a threefold and a fourfold axis: its images
    // exclude one another, whatever the order.
    it.each([
      ['an inversion centre', ['x,y,z', '-x,-y,-z'], cellOf(20, 20, 20, 90, 90, 90)],
      ['a threefold axis', ['x,y,z', '-y,x-y,z', '-x+y,-x,z'], cellOf(20, 20, 20, 90, 90, 120)],
      ['a fourfold axis', ['x,y,z', '-y,x,z', '-x,-y,z', 'y,-x,z'], cellOf(20, 20, 20, 90, 90, 90)],
    ])('shows one image of a negative group about %s', (_, operators, cell) => {
      const crystal = withSites(
        crystalOf(cell, operators, [
          ['C1', 0.03, 0.02, 0],
          ['O1', 0.03, 0.085, 0],
        ]),
        { disorderGroup: ['-1', '-1'], occupancy: new Float64Array(2).fill(1 / operators.length) },
      )
      const graph = graphOf(crystal)
      expect(graph.atoms.count).toBe(2 * operators.length)
      expect(presentAtoms(graph)).toHaveLength(2)
      expect(bondsOf(crystal)).toEqual(['C1-O1'])
    })

    it('chooses between two elements that share a place', () => {
      const shared = withSites(
        moleculeInBox([
          ['Au1', 0, 0, 0],
          ['Ag1', 0, 0, 0],
        ]),
        { occupancy: Float64Array.from([0.3, 0.7]) },
      )
      const graph = graphOf(shared)
      expect(presentAtoms(graph).map((atom) => graph.atoms.element[atom])).toEqual([47])
    })
  })
})
