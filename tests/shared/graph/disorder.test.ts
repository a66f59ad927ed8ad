import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Crystal, Sites } from '../../../shared/crystal/crystal'
import type { AtomGraph } from '../../../shared/graph/atom-graph'
import { buildAtomGraph, type GraphOutcome } from '../../../shared/graph/build-atom-graph'
import type { DisorderChoices, DisorderKind } from '../../../shared/graph/disorder-assembly'
import { cellOf } from '../../support/cells'
import { crystalOf, moleculeInBox, type Atom } from '../../support/crystals'
import { parseCif } from '../../../shared/cif/parse-cif'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { corpus } from '../../support/cif'
import { crystalOfFile } from '../../support/crystal-of-file'
import { dataPath } from '../../support/data'
import { expectPresentSetPossible } from '../../support/graph-invariants'

function withSites(crystal: Crystal, change: Partial<Sites>): Crystal {
  return { ...crystal, sites: { ...crystal.sites, ...change } }
}

function build(crystal: Crystal, choices: DisorderChoices = {}): GraphOutcome {
  return buildAtomGraph(crystal, undefined, choices)
}

/** Labels of the atoms that are present, sorted; one that is present n times stands n times. */
function presentLabels({ sites }: Crystal, { atoms }: AtomGraph): string[] {
  return [...atoms.site]
    .filter((_, atom) => atoms.isPresent[atom] === 1)
    .map((site) => sites.label[site]!)
    .toSorted()
}

function kindsOf({ disorder }: AtomGraph): DisorderKind[] {
  return disorder.map(({ kind }) => kind)
}

/** Two carbon atoms apart from everything, one of them disordered over two places 0.8 Å apart. */
function flipping(label: string, x: number): Atom[] {
  return [
    [`C${label}`, x, 0, 0],
    [`O${label}A`, x + 1.1, 0.6, 0],
    [`O${label}B`, x + 1.1, -0.6, 0],
  ]
}

describe('buildAtomGraph, with disorder groups', () => {
  const atoms: Atom[] = [...flipping('1', -6), ...flipping('2', 6)]
  const groups = ['', '1', '2', '', '1', '2']
  const occupancy = Float64Array.from([1, 0.7, 0.3, 1, 0.4, 0.6])
  const shelx = withSites(moleculeInBox(atoms), { disorderGroup: groups, occupancy })

  it('chooses in every region for itself where the file names no assembly', () => {
    const { graph, problems } = build(shelx)
    expect(presentLabels(shelx, graph)).toEqual(['C1', 'C2', 'O1A', 'O2B'])
    expect(graph.disorder).toMatchObject([
      { key: 'region O1A', kind: 'tagged', name: 'disorder of O1A, O1B', chosen: 0 },
      { key: 'region O2A', kind: 'tagged', chosen: 1 },
    ])
    expect(problems.map(({ code }) => code)).toEqual([
      'graph.disorder-resolved',
      'graph.disorder-resolved',
    ])
    expect(problems[1]?.message).toContain('group 2 (mean occupancy 0.60) is shown')
  })

  it('switches one region and leaves the other as it is', () => {
    const { graph } = build(shelx, { 'region O1A': '2' })
    expect(presentLabels(shelx, graph)).toEqual(['C1', 'C2', 'O1B', 'O2B'])
  })

  it('does not mind a choice that means nothing here', () => {
    const { graph } = build(shelx, { 'region O1A': '9', 'assembly Q': '1' })
    expect(presentLabels(shelx, graph)).toEqual(['C1', 'C2', 'O1A', 'O2B'])
  })

  it('chooses once for an assembly that the file names, wherever its atoms are', () => {
    const named = withSites(shelx, { disorderAssembly: ['', 'A', 'A', '', 'A', 'A'] })
    const { graph } = build(named)
    expect(graph.disorder).toMatchObject([{ key: 'assembly A', name: 'assembly A' }])
    expect(presentLabels(named, graph)).toEqual(['C1', 'C2', 'O1A', 'O2A'])
  })

  it('bonds what can be there together, in the chosen component or not', () => {
    const { graph } = build(shelx)
    expect(graph.atoms.count).toBe(6)
    expect(graph.bonds.count).toBe(4)
  })

  it('leaves a region alone that has one group only', () => {
    const alone = withSites(shelx, { disorderGroup: ['', '1', '1', '', '1', '2'] })
    expect(build(alone).graph.disorder.filter(({ kind }) => kind === 'tagged')).toHaveLength(1)
  })

  it('switches the fluorines of a hexafluorophosphate together, though they do not bond', () => {
    const around = (suffix: string, turn: number): Atom[] =>
      [0, 1, 2, 3].map((k): Atom => {
        const angle = turn + (k * Math.PI) / 2
        return [`F${k + 1}${suffix}`, 1.6 * Math.cos(angle), 1.6 * Math.sin(angle), 0]
      })
    const anion = moleculeInBox([
      ['P1', 0, 0, 0],
      ['F5', 0, 0, 1.6],
      ['F6', 0, 0, -1.6],
      ...around('A', 0),
      ...around('B', Math.PI / 4),
    ])
    const tags = ['', '', '', '1', '1', '1', '1', '2', '2', '2', '2']
    const parts = tags.map((tag) => ({ '': 1, 1: 0.55, 2: 0.45 })[tag] ?? 1)
    const tagged = withSites(anion, { disorderGroup: tags, occupancy: Float64Array.from(parts) })
    const { graph } = build(tagged)
    expect(graph.disorder).toHaveLength(1)
    expect(presentLabels(tagged, graph)).toEqual(['F1A', 'F2A', 'F3A', 'F4A', 'F5', 'F6', 'P1'])
  })

  it('takes hydrogen without a group away with the carbon that carries it', () => {
    const methyl = withSites(
      moleculeInBox([
        ['C1', 0, 0, 0],
        ['C2A', 1.5, 0, 0],
        ['H2A', 2, 0.85, 0],
        ['C2B', -1, 1.1, 0],
        ['H2B', -0.4, 1.9, 0],
      ]),
      { disorderGroup: ['', '1', '', '2', ''], occupancy: Float64Array.from([1, 0.6, 1, 0.4, 1]) },
    )
    expect(presentLabels(methyl, build(methyl).graph)).toEqual(['C1', 'C2A', 'H2A'])
    const other = build(methyl, { 'region C2A': '2' }).graph
    expect(presentLabels(methyl, other)).toEqual(['C1', 'C2B', 'H2B'])
  })
})

// About an inversion centre, a twofold, a threefold and a fourfold axis: orders 2, 2, 3, 4.
const ABOUT: readonly (readonly [string, readonly string[], number])[] = [
  ['an inversion centre', ['x,y,z', '-x,-y,-z'], 90],
  ['a twofold axis', ['x,y,z', '-x,-y,z'], 90],
  ['a threefold axis', ['x,y,z', '-y,x-y,z', '-x+y,-x,z'], 120],
  ['a fourfold axis', ['x,y,z', '-y,x,z', '-x,-y,z', 'y,-x,z'], 90],
]

describe.each(ABOUT)('buildAtomGraph, with disorder about %s', (_, operators, gamma) => {
  const order = operators.length
  const bare = crystalOf(cellOf(20, 20, 20, 90, 90, gamma), operators, [
    ['C1', 0.018, 0.012, 0],
    ['O1', 0.018, 0.082, 0],
  ])
  const occupancy = new Float64Array(2).fill(1 / order)
  const tagged = withSites(bare, { disorderGroup: ['-1', '-1'], occupancy })
  const untagged = withSites(bare, { occupancy })

  it.each([
    ['a negative group', tagged],
    ['no group', untagged],
  ])('shows one image of %s and offers all of them', (__, crystal) => {
    const { graph, problems } = build(crystal)
    expect(presentLabels(crystal, graph)).toEqual(['C1', 'O1'])
    expect(graph.bonds.count).toBe(order)
    expect(graph.disorder).toMatchObject([
      { key: 'symmetry C1', kind: 'symmetry', name: 'disorder about a special position: C1, O1' },
    ])
    expect(graph.disorder[0]?.alternatives).toHaveLength(order)
    expect(problems).toMatchObject([
      {
        code: 'graph.site-split-by-symmetry',
        message: expect.stringContaining(`of ${order} images`),
      },
    ])
  })

  it('shows the image that is asked for, its atoms made by one operation', () => {
    for (const { name } of build(tagged).graph.disorder[0]!.alternatives) {
      const { graph } = build(tagged, { 'symmetry C1': name })
      expect(graph.disorder[0]!.alternatives[graph.disorder[0]!.chosen]!.name).toBe(name)
      expect(presentLabels(tagged, graph)).toEqual(['C1', 'O1'])
      const made = [...graph.atoms.symop].filter((__, atom) => graph.atoms.isPresent[atom] === 1)
      expect(new Set(made).size).toBe(1)
    }
  })
})

describe('buildAtomGraph, about special positions', () => {
  it('chooses corresponding images about every equivalent position of the cell', () => {
    // P2_1/c has four inversion centres of one kind in the cell, two of each fragment's images.
    const operators = ['x,y,z', '-x,y+1/2,-z+1/2', '-x,-y,-z', 'x,-y+1/2,z+1/2']
    const crystal = withSites(
      crystalOf(cellOf(12, 13, 14, 90, 100, 90), operators, [
        ['C1', 0.03, 0.02, 0.01],
        ['O1', 0.03, 0.11, 0.01],
      ]),
      { disorderGroup: ['-1', '-1'], occupancy: new Float64Array(2).fill(0.5) },
    )
    const names = build(crystal).graph.disorder[0]!.alternatives.map(({ name }) => name)
    expect(names).toEqual(['x, y, z', '-x, -y, -z'])
    for (const name of names) {
      const { graph } = build(crystal, { 'symmetry C1': name })
      expect(presentLabels(crystal, graph)).toEqual(['C1', 'C1', 'O1', 'O1'])
    }
  })

  it('names an image with the lattice vector that puts it beside the one listed', () => {
    const crystal = withSites(
      crystalOf(cellOf(12, 13, 14, 90, 90, 90), ['x,y,z', '-x,-y,-z'], [['Cl1', 0.52, 1.01, 0.49]]),
      { occupancy: Float64Array.from([0.5]) },
    )
    expect(build(crystal).graph.disorder[0]?.alternatives.map(({ name }) => name)).toEqual([
      'x, y, z',
      '-x+1, -y+2, -z+1',
    ])
  })

  it('keeps all images of what is partly occupied and in nobody’s way', () => {
    const crystal = withSites(
      crystalOf(cellOf(12, 13, 14, 90, 90, 90), ['x,y,z', '-x,-y,-z'], [['Cl1', 0.2, 0.2, 0.2]]),
      { occupancy: Float64Array.from([0.5]), disorderGroup: ['-1'] },
    )
    const { graph } = build(crystal)
    expect(graph.disorder).toEqual([])
    expect(presentLabels(crystal, graph)).toEqual(['Cl1', 'Cl1'])
  })
})

describe('buildAtomGraph, with overlaps that no group explains', () => {
  // One chloroform in two orientations, CCl3 0.6 and 0.4, the second listed among the first.
  const chloroform: Atom[] = [
    ['C1A', 0, 0, 0],
    ['C1B', 0.5, 0.4, 0.3],
    ['Cl1A', 1.75, 0, 0],
    ['Cl1B', 1.4, -0.9, 0.9],
    ['Cl2A', -0.6, 1.65, 0],
    ['Cl2B', 1.6, 1.7, 0.2],
    ['H1A', -0.3, -0.5, 0.8],
    ['H1B', -0.3, 0.3, -0.2],
  ]
  const occupancy = Float64Array.from([0.6, 0.4, 0.6, 0.4, 0.6, 0.4, 0.6, 0.4])
  const solvent = withSites(moleculeInBox(chloroform), { occupancy })

  it('takes whole fragments for alternatives and says what is shown', () => {
    const { graph, problems } = build(solvent)
    expect(presentLabels(solvent, graph)).toEqual(['C1A', 'Cl1A', 'Cl2A', 'H1A'])
    expect(kindsOf(graph)).toEqual(['untagged'])
    expect(graph.disorder[0]?.alternatives).toMatchObject([
      { name: 'C1A, Cl1A, Cl2A …', occupancy: expect.closeTo(0.6, 9) },
      { name: 'C1B, Cl1B, Cl2B …', occupancy: expect.closeTo(0.4, 9) },
    ])
    expect(problems).toMatchObject([{ code: 'graph.untagged-disorder', severity: 'note' }])
    expect(problems[0]?.message).toContain('(occupancy 0.60) overlaps C1B, Cl1B, Cl2B … (0.40)')
  })

  it('shows the other fragment when asked', () => {
    const [assembly] = build(solvent).graph.disorder
    const { graph } = build(solvent, { [assembly!.key]: assembly!.alternatives[1]!.name })
    expect(presentLabels(solvent, graph)).toEqual(['C1B', 'Cl1B', 'Cl2B', 'H1B'])
  })

  it('warns when the occupancies add up to more than one', () => {
    const crowded = withSites(moleculeInBox(chloroform), {
      occupancy: occupancy.map((value) => (value > 0.5 ? 0.9 : 0.8)),
    })
    const { problems } = build(crowded)
    expect(problems).toMatchObject([{ code: 'graph.untagged-disorder', severity: 'warning' }])
    expect(problems[0]?.message).toContain('add up to 1.70')
  })

  it('only warns where the file gives both sites in full', () => {
    const full = moleculeInBox([
      ['C1', 0, 0, 0],
      ['C2', 0.8, 0, 0],
    ])
    const { graph, problems } = build(full)
    expect(presentLabels(full, graph)).toEqual(['C1', 'C2'])
    expect(problems).toMatchObject([{ code: 'graph.atoms-overlap', severity: 'warning' }])
  })

  it('knows three of the six half hydrogens of a turning methyl group for one of its positions', () => {
    const circle = (labels: readonly string[], turn: number): Atom[] =>
      labels.map((label, k): Atom => {
        const angle = turn + (2 * Math.PI * k) / 3
        return [label, 0.92 * Math.cos(angle), 0.92 * Math.sin(angle), 0.33]
      })
    const methyl = moleculeInBox([
      ['C1', 0, 0, -1.5],
      ['C2', 0, 0, 0],
      ...circle(['H2A', 'H2B', 'H2C'], 0),
      ...circle(['H2D', 'H2E', 'H2F'], Math.PI / 3),
    ])
    const half = withSites(methyl, {
      occupancy: Float64Array.from([1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
    })
    expect(presentLabels(half, build(half).graph)).toEqual(['C1', 'C2', 'H2A', 'H2B', 'H2C'])
  })

  it('shows of several elements on one place the one that is most there, and names all', () => {
    const alloy = withSites(
      moleculeInBox([
        ['Au1', 0, 0, 0],
        ['Ag1', 0.02, 0, 0],
        ['Cu1', 0, 0.03, 0],
        ['Cu2', 2.7, 0, 0],
      ]),
      { occupancy: Float64Array.from([0.3, 0.5, 0.2, 1]) },
    )
    const { graph, problems } = build(alloy)
    expect(presentLabels(alloy, graph)).toEqual(['Ag1', 'Cu2'])
    expect(graph.disorder).toMatchObject([{ key: 'mixed Au1', kind: 'mixed', chosen: 1 }])
    expect(problems).toMatchObject([
      {
        code: 'graph.mixed-site',
        message: 'Au1 (0.30), Ag1 (0.50) and Cu1 (0.20) share one place; Ag1 is shown.',
      },
    ])
    const { graph: golden } = build(alloy, { 'mixed Au1': 'Au1' })
    expect(presentLabels(alloy, golden)).toEqual(['Au1', 'Cu2'])
  })

  it('takes every place of an alloy for itself though groups tag them alike', () => {
    const alloy = withSites(
      moleculeInBox([
        ['Au1', 0, 0, 0],
        ['Ag1', 0, 0, 0],
        ['Au2', 2.8, 0, 0],
        ['Ag2', 2.8, 0, 0],
      ]),
      {
        disorderGroup: ['1', '2', '1', '2'],
        occupancy: Float64Array.from([0.3, 0.7, 0.8, 0.2]),
      },
    )
    const { graph } = build(alloy)
    expect(kindsOf(graph)).toEqual(['mixed', 'mixed'])
    expect(presentLabels(alloy, graph)).toEqual(['Ag1', 'Au2'])
  })
})

// Read from the files: which kinds of disorder are in them.
const REAL: readonly (readonly [string, readonly DisorderKind[]])[] = [
  ['disorder/thpp.cif', ['tagged']],
  ['disorder/PAP-H4.cif', ['tagged', 'tagged']],
  ['clusters/768969.cif', ['symmetry', 'symmetry', 'symmetry', 'symmetry', 'untagged']],
  ['clusters/om4005498_si_003-filtered.cif', ['untagged']],
  ['clusters/7000165-disorder.cif', ['symmetry', 'tagged']],
  ['disorder/example_cubic_disorder.cif', ['symmetry', 'symmetry']],
  ['disorder/jo030050x.cif', ['tagged', 'untagged']],
]
const HAS_DATA = dataPath('cif') !== null

describe.skipIf(!HAS_DATA)('buildAtomGraph, with the disorder of real structures', () => {
  it.each(REAL)('finds in %s what is disordered, and how', (file, kinds) => {
    const crystal = crystalOfFile(file)
    const { graph } = build(crystal)
    expect(kindsOf(graph).toSorted()).toEqual(kinds)
    expectPresentSetPossible(crystal, graph)
  })

  it.each(REAL)('lets every alternative of %s be shown', (file) => {
    const crystal = crystalOfFile(file)
    for (const { key, alternatives } of build(crystal).graph.disorder) {
      for (const { name, sites } of alternatives.slice(0, 3)) {
        const { graph } = build(crystal, { [key]: name })
        const assembly = graph.disorder.find((found) => found.key === key)!
        expect(assembly.alternatives[assembly.chosen]!.name).toBe(name)
        expectPresentSetPossible(crystal, graph)
        const shown = [...graph.atoms.site].some(
          (site, atom) => site === sites[0] && graph.atoms.isPresent[atom] === 1,
        )
        expect(shown || graph.disorder.length > 1).toBe(true)
      }
    }
  })

  it.each(['cif/disorder', 'cif/special_positions', 'cif/clusters'])(
    'shows in %s nothing that cannot be there together, unless it warns',
    (folder) => {
      for (const { name, bytes } of corpus(folder)) {
        const document = parseCif(bytes)
        const { crystal } = readCrystal(document, document.blocks[0]!)
        if (crystal === null) continue
        const { graph, problems } = build(crystal)
        if (problems.some(({ code }) => code === 'graph.atoms-overlap')) continue
        expectPresentSetPossible(crystal, graph, name)
      }
    },
  )

  // _chemical_formula_moiety is C54 H56 Cu10 N26 S8, Z = 1: a methyl group on one side of an inversion
  // centre, and on the other side the hydrogen that it replaces.
  it('fills the place that an absent image leaves', () => {
    const crystal = crystalOfFile('clusters/2208504.cif')
    const { atoms } = build(crystal).graph
    const count = (z: number) =>
      atoms.element.filter((element, atom) => element === z && atoms.isPresent[atom] === 1).length
    expect([6, 1, 29, 7, 16].map(count)).toEqual([54, 56, 10, 26, 8])
  })

  // 24 images about a site of symmetry m-3; the order of that group (ITA, table 10.1.2.2).
  it('knows the 24 orientations of a cation in a cubic cage', () => {
    const { graph } = build(crystalOfFile('disorder/example_cubic_disorder.cif'))
    expect(graph.disorder.map(({ alternatives }) => alternatives.length)).toEqual([24, 24])
  })

  it('does not depend on the order in which the sites are listed', () => {
    const crystal = crystalOfFile('disorder/PAP-H4.cif')
    const before = presentLabels(crystal, build(crystal).graph)
    assert(
      property(integer({ min: 1, max: crystal.sites.count - 1 }), (turn) => {
        const turned = rotateSites(crystal, turn)
        expect(presentLabels(turned, build(turned).graph)).toEqual(before)
      }),
      { numRuns: 6 },
    )
  })
})

/** The same crystal with its list of sites begun at another row. */
function rotateSites(crystal: Crystal, turn: number): Crystal {
  const { sites } = crystal
  const order = [...Array(sites.count).keys()].map((site) => (site + turn) % sites.count)
  const pick = <T>(column: readonly T[]) => order.map((site) => column[site]!)
  const numbers = (column: Float64Array, width: number) =>
    Float64Array.from(order.flatMap((s) => [...column.subarray(width * s, width * (s + 1))]))
  return withSites(crystal, {
    label: pick(sites.label),
    typeSymbol: pick(sites.typeSymbol),
    element: Uint8Array.from(pick([...sites.element])),
    fract: numbers(sites.fract, 3),
    fractSu: numbers(sites.fractSu, 3),
    occupancy: numbers(sites.occupancy, 1),
    disorderAssembly: pick(sites.disorderAssembly),
    disorderGroup: pick(sites.disorderGroup),
    isConstrained: Uint8Array.from(pick([...sites.isConstrained])),
  })
}
