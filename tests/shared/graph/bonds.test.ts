import { array, assert, integer, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import type { Place } from '../../../shared/crystal/place'
import { labelsOfRow } from '../../../shared/crystal/stated-geometry'
import { apply } from '../../../shared/geometry/mat3'
import { add, pointAt, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { BondOrigin, type AtomGraph } from '../../../shared/graph/atom-graph'
import { DEFAULT_BOND_RULE, type BondEdit, type BondRule } from '../../../shared/graph/bond-rule'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { applySymop, TRANSLATION_DENOMINATOR } from '../../../shared/symmetry/symop'
import { cellOf } from '../../support/cells'
import { crystalOfFile } from '../../support/crystal-of-file'
import { crystalOf, moleculeInBox, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'

function graphOf(crystal: Crystal, change: Partial<BondRule> = {}): AtomGraph {
  return buildAtomGraph(crystal, { ...DEFAULT_BOND_RULE, ...change }).graph
}

/** Bonds as pairs of labels in alphabetical order. */
function bondsOf({ sites }: Crystal, { atoms, bonds }: AtomGraph): string[] {
  return Array.from({ length: bonds.count }, (_, i) =>
    [bonds.first[i]!, bonds.second[i]!]
      .map((atom) => sites.label[atoms.site[atom]!]!)
      .toSorted()
      .join('-'),
  ).toSorted()
}

function joined(atoms: readonly Atom[], change: Partial<BondRule> = {}): string[] {
  const crystal = moleculeInBox(atoms)
  return bondsOf(crystal, graphOf(crystal, change))
}

describe('buildAtomGraph, by distance', () => {
  const contact: Atom[] = [
    ['Cu1', 0, 0, 0],
    ['Cu2', 2.95, 0, 0],
    ['Au1', 0, 2.95, 0],
  ]

  it('cuts the pair of elements that has a limit of its own, and no other', () => {
    expect(joined(contact)).toEqual(['Au1-Cu1', 'Cu1-Cu2'])
    expect(joined(contact, { longest: [{ elements: [29, 29], longest: 2.9 }] })).toEqual([
      'Au1-Cu1',
    ])
  })

  it('lengthens a pair beyond the window, and lets the later of two limits count', () => {
    const far: Atom[] = [
      ['Cu1', 0, 0, 0],
      ['Cu2', 3.6, 0, 0],
    ]
    const longer = { elements: [29, 29], longest: 3.7 } as const
    expect(joined(far, { longest: [longer] })).toEqual(['Cu1-Cu2'])
    expect(joined(far, { longest: [longer, { ...longer, longest: 3 }] })).toEqual([])
  })

  it('says the rule with its exceptions', () => {
    const { rule } = graphOf(moleculeInBox(contact), {
      longest: [{ elements: [29, 29], longest: 2.9 }],
      edits: [edit('add', 1, 2)],
    })
    expect(rule.name).toBe('Cordero ± 0.40 Å, Cu–Cu ≤ 2.90 Å, 1 bond added')
    expect(graphOf(moleculeInBox(contact)).rule.name).toBe('Cordero ± 0.40 Å')
  })

  // Cordero 2008: C 0.76 Å. A triple bond is 1.20 Å, 0.32 below the sum.
  it('keeps multiple bonds when the tolerance is lowered, and loses long contacts', () => {
    const alkyne: Atom[] = [
      ['C1', 0, 0, 0],
      ['C2', 1.2, 0, 0],
      ['C3', 3, 0, 0],
    ]
    expect(joined(alkyne)).toEqual(['C1-C2', 'C2-C3'])
    expect(joined(alkyne, { tolerance: 0.2 })).toEqual(['C1-C2'])
  })

  // What X-rays and riding models make of them: SHELXL's AFIX distances; O–H of free water 0.70.
  it.each([
    ['C1', 0.93],
    ['O1', 0.7],
    ['N1', 0.82],
    ['B1', 1.0],
    ['P1', 1.3],
    ['Si1', 1.4],
  ])('joins hydrogen to %s at %f Å', (carrier, distance) => {
    expect(
      joined([
        [carrier, 0, 0, 0],
        ['H1', distance, 0, 0],
      ]),
    ).toHaveLength(1)
  })

  it('leaves an agostic hydrogen with its carbon', () => {
    const agostic: Atom[] = [
      ['C1', 0, 0, 0],
      ['H1', 1.1, 0, 0],
      ['Ti1', 1.9, 1.6, 0],
    ]
    expect(joined(agostic)).toEqual(['C1-H1', 'C1-Ti1'])
  })

  it('takes a short hydrogen bond for one bond, and a symmetric one for two', () => {
    const hydrogenBond = (near: number, far: number): Atom[] => [
      ['O1', -near, 0, 0],
      ['H1', 0, 0, 0],
      ['O2', far, 0, 0],
    ]
    expect(joined(hydrogenBond(1.05, 1.35))).toEqual(['H1-O1'])
    expect(joined(hydrogenBond(1.2, 1.2))).toHaveLength(2)
  })

  it('keeps the six metals of an interstitial hydride', () => {
    const octahedron: Atom[] = [
      ['H1', 0, 0, 0],
      ...[1.99, -1.99].flatMap((r, k): Atom[] => [
        [`Cu${3 * k + 1}`, r, 0, 0],
        [`Cu${3 * k + 2}`, 0, r, 0],
        [`Cu${3 * k + 3}`, 0, 0, r],
      ]),
    ]
    expect(joined(octahedron).filter((bond) => bond.endsWith('H1'))).toHaveLength(6)
  })

  it('knows of every bond that it comes from a distance', () => {
    const { bonds } = graphOf(moleculeInBox(contact))
    expect([...bonds.origin]).toEqual([BondOrigin.distance, BondOrigin.distance])
    expect([...bonds.isStated]).toEqual([0, 0])
  })
})

function edit(kind: BondEdit['kind'], first: number, second: number, to: Partial<Place> = {}) {
  const place = (site: number): Place => ({ site, symop: 0, translation: [0, 0, 0] })
  return { kind, places: [place(first), { ...place(second), ...to }] } as const
}

describe('buildAtomGraph, with changes by hand', () => {
  // Two chains of P -1 that no distance joins.
  const crystal = crystalOf(
    cellOf(12, 12, 12, 90, 90, 90),
    ['x,y,z', '-x,-y,-z'],
    [
      ['Cu1', 0.1, 0.1, 0.1],
      ['Cl1', 0.28, 0.1, 0.1],
      ['Cl2', 0.1, 0.45, 0.1],
    ],
  )

  it('makes a bond with all that symmetry makes from it', () => {
    const graph = graphOf(crystal, { edits: [edit('add', 0, 2)] })
    expect(bondsOf(crystal, graph)).toEqual(['Cl1-Cu1', 'Cl1-Cu1', 'Cl2-Cu1', 'Cl2-Cu1'])
    const made = [...graph.bonds.origin.keys()].filter(
      (bond) => graph.bonds.origin[bond] === BondOrigin.user,
    )
    expect(made.map((bond) => graph.bonds.length[bond]!.toFixed(6))).toEqual([
      '4.200000',
      '4.200000',
    ])
  })

  it('makes a bond to an image once, though symmetry maps it on itself', () => {
    const graph = graphOf(crystal, { edits: [edit('add', 0, 0, { symop: 1 })] })
    expect(bondsOf(crystal, graph).filter((bond) => bond === 'Cu1-Cu1')).toHaveLength(1)
  })

  it('cuts a bond with its images, wherever in the crystal it was clicked', () => {
    const image = { symop: 1, translation: [3, 0, -1] } as const
    const cut: BondEdit = {
      kind: 'remove',
      places: [
        { site: 1, ...image },
        { site: 0, ...image },
      ],
    }
    expect(bondsOf(crystal, graphOf(crystal, { edits: [cut] }))).toEqual([])
  })

  it('lets the later change count', () => {
    const edits = [edit('remove', 0, 1), edit('add', 0, 1), edit('add', 0, 2), edit('remove', 0, 2)]
    const graph = graphOf(crystal, { edits })
    expect(bondsOf(crystal, graph)).toEqual(['Cl1-Cu1', 'Cl1-Cu1'])
    expect(graph.rule.name).toBe('Cordero ± 0.40 Å, 2 bonds added, 2 removed')
  })

  it.each([
    ['an atom that is not there', edit('add', 0, 99)],
    ['an operation that is not there', edit('add', 0, 1, { symop: 7 })],
    ['an atom and itself', edit('add', 0, 0)],
  ])('leaves out a change to %s and says so', (_, wrong) => {
    const rule = { ...DEFAULT_BOND_RULE, edits: [wrong] }
    const { graph, problems } = buildAtomGraph(crystal, rule)
    expect(graph.bonds.count).toBe(2)
    expect(problems).toMatchObject([{ code: 'graph.edit-not-applied' }])
  })

  it('makes no bond between two alternatives', () => {
    const sites = { ...crystal.sites, disorderGroup: ['1', '', '2'] }
    const rule = { ...DEFAULT_BOND_RULE, edits: [edit('add', 0, 2)] }
    const { problems } = buildAtomGraph({ ...crystal, sites }, rule)
    expect(problems.map(({ code }) => code)).toContain('graph.edit-not-applied')
  })
})

describe('buildAtomGraph, distances of pairs', () => {
  it('counts each pair once, in the bin of its distance', () => {
    const { pairDistances } = graphOf(
      moleculeInBox([
        ['Cu1', 0, 0, 0],
        ['Cu2', 2.71, 0, 0],
        ['S1', 0, 2.31, 0],
        ['H1', 0, 0, 1.71],
        ['H2', 0, 0, 2.51],
      ]),
    )
    const found = pairDistances.pairs.map(({ elements, counts }) => [
      elements,
      [...counts.entries()].filter(([, n]) => n > 0),
    ])
    // Bins of 0.02 Å; hydrogen is counted at metals only.
    expect(found).toEqual([
      [
        [1, 29],
        [
          [85, 1],
          [125, 1],
        ],
      ],
      [
        [16, 29],
        [
          [115, 1],
          [178, 1],
        ].slice(0, 2),
      ],
      [[29, 29], [[135, 1]]],
    ])
  })

  it('leaves out pairs that are never there together', () => {
    const crystal = moleculeInBox([
      ['C1', 0, 0, 0],
      ['C2', 1.5, 0, 0],
      ['C3', 1.4, 0.6, 0],
    ])
    const sites = { ...crystal.sites, disorderGroup: ['', '1', '2'] }
    const { pairDistances } = graphOf({ ...crystal, sites })
    const total = pairDistances.pairs[0]!.counts.reduce((sum, n) => sum + n, 0)
    expect(total).toBe(2)
  })
})

const HAS_DATA = dataPath('cif') !== null

describe.skipIf(!HAS_DATA)('buildAtomGraph, as deposited', () => {
  // All rows of these loops agree with their coordinates: ../shared/data/cif/BOND_ORACLE.tsv.
  const CONSISTENT = [
    'disorder/jo030050x.cif',
    'clusters/2015717-long-title.cif',
    'disorder/Esser_JW367_0m.cif',
    'organometallic/4060315.cif',
    'special_positions/4111132.cif',
    'disorder/P21c-final.cif',
  ]

  it.each(CONSISTENT)('joins exactly what %s lists', (file) => {
    const crystal = crystalOfFile(file)
    const { statedBonds } = crystal
    const rule = { ...DEFAULT_BOND_RULE, basis: 'deposited' } as const
    const { graph, problems } = buildAtomGraph(crystal, rule)
    expect(graph.rule.name).toBe('as deposited')
    expect(problems.map(({ code }) => code)).not.toContain('graph.deposited-bonds-unused')
    const lengths = new Map<string, number[]>()
    for (const [bond, pair] of unsortedBonds(crystal, graph).entries()) {
      lengths.set(pair, [...(lengths.get(pair) ?? []), graph.bonds.length[bond]!])
    }
    const stated = new Map<string, number[]>()
    for (let row = 0; row < statedBonds.count; row++) {
      const pair = labelsOfRow(statedBonds, row).toSorted().join('-')
      stated.set(pair, [...(stated.get(pair) ?? []), statedBonds.value[row]!])
    }
    const isNear = (value: number) => (other: number) => Math.abs(value - other) < 0.0121 // Å
    for (const [pair, values] of lengths) {
      expect(values.every((value) => stated.get(pair)?.some(isNear(value)))).toBe(true)
    }
    for (const [pair, values] of stated) {
      expect(values.every((value) => lengths.get(pair)?.some(isNear(value)))).toBe(true)
    }
    expect(graph.bonds.origin.every((origin) => origin === BondOrigin.deposited)).toBe(true)
    expect(graph.bonds.isStated.every((flag) => flag === 1)).toBe(true)
  })

  it('marks of the bonds found by distance those that the file lists', () => {
    const crystal = crystalOfFile('disorder/Esser_JW367_0m.cif')
    const { bonds } = graphOf(crystal)
    expect(bonds.isStated.every((flag) => flag === 1)).toBe(true)
    expect(bonds.origin.every((origin) => origin === BondOrigin.distance)).toBe(true)
  })

  // 44 of its 70 rows name labels that no site has: BOND_ORACLE.tsv, column unresolved.
  it('says how many rows could not be used', () => {
    const crystal = crystalOfFile('clusters/2009306-xyz-simple-fract.cif')
    const rule = { ...DEFAULT_BOND_RULE, basis: 'deposited' } as const
    expect(buildAtomGraph(crystal, rule).problems).toContainEqual(
      expect.objectContaining({
        code: 'graph.deposited-bonds-unused',
        message: expect.stringContaining('44 of the 70 bonds'),
      }),
    )
  })

  it('leaves out what joins two images that exclude one another, and says so', () => {
    const crystal = crystalOfFile('clusters/768969.cif') // O1W–O1W 0.66 Å, occupancy 0.5
    const rule = { ...DEFAULT_BOND_RULE, basis: 'deposited' } as const
    const { graph, problems } = buildAtomGraph(crystal, rule)
    expect(bondsOf(crystal, graph)).not.toContain('O1W-O1W')
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'graph.deposited-bonds-unused',
        severity: 'note',
        message: expect.stringContaining('joins alternatives of disorder'),
      }),
    )
  })

  it('finds bonds by distance where the file lists none, and says so', () => {
    const crystal = moleculeInBox([
      ['C1', 0, 0, 0],
      ['C2', 1.5, 0, 0],
    ])
    const rule = { ...DEFAULT_BOND_RULE, basis: 'deposited' } as const
    const { graph, problems } = buildAtomGraph(crystal, rule)
    expect(graph.rule).toMatchObject({ basis: 'distances', name: 'Cordero ± 0.40 Å' })
    expect(graph.bonds.count).toBe(1)
    expect(problems).toMatchObject([{ code: 'graph.no-deposited-bonds', severity: 'note' }])
  })
})

function unsortedBonds({ sites }: Crystal, { atoms, bonds }: AtomGraph): string[] {
  return Array.from({ length: bonds.count }, (_, i) =>
    [bonds.first[i]!, bonds.second[i]!]
      .map((atom) => sites.label[atoms.site[atom]!]!)
      .toSorted()
      .join('-'),
  )
}

describe.skipIf(!HAS_DATA)('buildAtomGraph, whatever the description', () => {
  // Ordered, in P -1, F m -3 m and I -4 3 m.
  const FILES = ['mof/HKUST-1.cif', 'special_positions/2155883.cif', 'organometallic/hani.cif']

  it.each(FILES)('finds the same bonds in %s from any asymmetric unit and origin', (file) => {
    const crystal = crystalOfFile(file)
    const expected = census(crystal)
    const move = record({
      symop: integer({ min: 0, max: crystal.spaceGroup.symops.length - 1 }),
      cells: tuple(cells(), cells(), cells()),
    })
    const origin = tuple(twentyFourths(), twentyFourths(), twentyFourths())
    const moves = array(move, { minLength: crystal.sites.count, maxLength: crystal.sites.count })
    assert(
      property(moves, origin, (chosen, shift) => {
        const moved = chosen.map(({ symop, cells: lattice }, site): Vec3 => {
          const operation = crystal.spaceGroup.symops[symop]!
          return add(applySymop(operation, pointAt(crystal.sites.fract, site)), lattice)
        })
        expect(census(shifted(crystal, moved, shift))).toEqual(expected)
      }),
      { numRuns: 5 },
    )
  })
})

function cells() {
  return integer({ min: -2, max: 2 })
}

function twentyFourths() {
  return integer({ min: 0, max: TRANSLATION_DENOMINATOR - 1 })
}

/** Sites at the points given, then the origin moved by −shift/24: x' = x + s, t' = t + s − R·s. */
function shifted(crystal: Crystal, points: readonly Vec3[], shift: Vec3): Crystal {
  const step = shift.map((s) => s / TRANSLATION_DENOMINATOR)
  const symops = crystal.spaceGroup.symops.map(({ rotation, translation }) => ({
    rotation,
    translation: add(translation, subtract(shift, apply(rotation, shift))),
  }))
  const fract = Float64Array.from(points.flatMap((point) => point.map((x, i) => x + step[i]!)))
  return {
    ...crystal,
    spaceGroup: { ...crystal.spaceGroup, symops },
    sites: { ...crystal.sites, fract },
  }
}

/** How often each pair of labels is bonded at each length. */
function census(crystal: Crystal): Record<string, number> {
  const { atoms, bonds } = graphOf(crystal)
  const counts: Record<string, number> = {}
  for (let i = 0; i < bonds.count; i++) {
    const labels = [bonds.first[i]!, bonds.second[i]!].map(
      (atom) => crystal.sites.label[atoms.site[atom]!]!,
    )
    const key = `${labels.toSorted().join('-')} ${bonds.length[i]!.toFixed(3)}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(counts).toSorted(([p], [q]) => (p < q ? -1 : 1)))
}
