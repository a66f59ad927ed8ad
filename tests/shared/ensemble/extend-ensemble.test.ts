import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import type { Place } from '../../../shared/crystal/place'
import { buildEnsemble } from '../../../shared/ensemble/build-ensemble'
import {
  DEFAULT_ENSEMBLE,
  type EnsembleChoice,
  type Extent,
} from '../../../shared/ensemble/ensemble-choice'
import { extendEnsemble } from '../../../shared/ensemble/extend-ensemble'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import { analysed } from '../../support/analysed'
import { cellOf } from '../../support/cells'
import { crystalOf } from '../../support/crystals'
import { dataPath } from '../../support/data'

function extended(crystal: Crystal, choice: Partial<EnsembleChoice>) {
  const { graph } = buildAtomGraph(crystal)
  const { ensemble } = buildEnsemble(crystal, graph)
  const outcome = extendEnsemble(crystal, graph, ensemble, { ...DEFAULT_ENSEMBLE, ...choice })
  return { ...outcome, graph, molecules: ensemble }
}

function inCells(a: number, b: number, c: number, content: 'atoms' | 'molecules'): Extent {
  return { kind: 'cells', cells: [a, b, c], content }
}

const ROCK_SALT = ['x,y,z', 'x,y+1/2,z+1/2', 'x+1/2,y,z+1/2', 'x+1/2,y+1/2,z']

/** NaCl, a 5.64 Å. */
const SALT = crystalOf(cellOf(5.64, 5.64, 5.64, 90, 90, 90), ROCK_SALT, [
  ['Na1', 0, 0, 0],
  ['Cl1', 0.5, 0, 0],
])

/** A chain of Cu and Cl along a. */
const CHAIN = crystalOf(
  cellOf(4.4, 12, 12, 90, 90, 90),
  ['x,y,z'],
  [
    ['Cu1', 0.1, 0.1, 0.1],
    ['Cl1', 0.6, 0.1, 0.1],
  ],
)

/** A water across the face of the cell. */
const WATER = crystalOf(
  cellOf(10, 10, 10, 90, 90, 90),
  ['x,y,z', '-x,-y,-z'],
  [
    ['O1', 0.98, 0.4, 0.4],
    ['H1', 1.06, 0.4, 0.4],
    ['H2', 0.95, 0.47, 0.4],
  ],
)

describe('extendEnsemble', () => {
  it('shows the atoms on the faces of the cell on both sides, as VESTA does', () => {
    // Of rock salt: 8 corners and 6 face centres, 12 edges and the middle.
    const { ensemble, graph } = extended(SALT, { extent: inCells(1, 1, 1, 'atoms') })
    const elements = Array.from(ensemble.atom, (atom) => graph.atoms.element[atom])
    expect(elements.filter((z) => z === 11)).toHaveLength(14)
    expect(elements.filter((z) => z === 17)).toHaveLength(13)
    // Each of the 3 lattice lines of each direction through the block has its bonds: 3 · 9 · 2.
    expect(ensemble.bonds.count).toBe(54)
    expect(extended(SALT, { extent: inCells(2, 2, 2, 'atoms') }).ensemble.count).toBe(125)
  })

  it('fills the cell with whole molecules whose centroids lie in it', () => {
    const { ensemble } = extended(WATER, { extent: inCells(2, 1, 1, 'molecules') })
    expect(ensemble.count).toBe(12)
    expect(ensemble.dangling.count).toBe(0)
    const atoms = extended(WATER, { extent: inCells(1, 1, 1, 'atoms') }).ensemble
    expect([atoms.count, atoms.bonds.count, atoms.dangling.count]).toEqual([6, 2, 4])
  })

  it('shows the sites as they are listed, and which of their bonds are cut', () => {
    const { ensemble } = extended(WATER, { extent: { kind: 'asymmetric-unit' } })
    // Cartesian x of the file: 9.8, 10.6, 9.5 Å
    expect([0, 3, 6].map((i) => ensemble.cartn[i]!.toFixed(6))).toEqual([
      '9.800000',
      '10.600000',
      '9.500000',
    ])
    const half = crystalOf(
      cellOf(12, 12, 12, 90, 90, 90),
      ['x,y,z', '-x,-y,-z'],
      [
        ['Pd1', 0, 0, 0],
        ['Cl1', 0.19, 0, 0],
      ],
    )
    const cut = extended(half, { extent: { kind: 'asymmetric-unit' } }).ensemble
    expect([cut.count, cut.bonds.count, cut.dangling.count]).toEqual([2, 1, 1])
    // −0.19 · 12 Å
    expect(cut.dangling.partnerCartn[0]).toBeCloseTo(-2.28, 6)
  })

  it('packs every molecule that reaches into the sphere', () => {
    const { ensemble } = extended(WATER, { extent: { kind: 'packing', radius: 10.01 } })
    const oxygens = new Set(Array.from(ensemble.molecule)).size
    // By hand: of the lattice of the molecule itself 6 neighbours at 10 Å and it, of the other
    // every one whose nearest atom is within reach.
    expect(oxygens).toBeGreaterThan(7)
    expect(ensemble.molecule[0]).toBe(0)
    expect(extended(WATER, { extent: { kind: 'packing', radius: 0.5 } }).ensemble.count).toBe(3)
  })

  it('cuts the bonds of a chain, and grows it by a repeat unit at the place of a missing atom', () => {
    const { molecules, graph } = extended(CHAIN, {})
    expect([molecules.bonds.count, molecules.dangling.count]).toEqual([1, 2])
    const { dangling } = molecules
    const partner = dangling.partner[0]!
    const place: Place = {
      site: graph.atoms.site[partner]!,
      symop: graph.atoms.symop[partner]!,
      translation: [
        dangling.partnerShift[0]!,
        dangling.partnerShift[1]!,
        dangling.partnerShift[2]!,
      ],
    }
    const { ensemble } = extended(CHAIN, { grown: [place] })
    expect([ensemble.count, ensemble.bonds.count, ensemble.dangling.count]).toEqual([4, 3, 2])
    expect([...ensemble.molecule]).toEqual([0, 0, 1, 1])
    expect(ensemble.moieties[0]).toMatchObject({ periodicity: 1, nets: 1 })
  })

  it('grows nothing twice, and nothing where the crystal has no atom', () => {
    const known: Place = { site: 0, symop: 0, translation: [0, 0, 0] }
    const unknown: Place[] = [
      { site: 99, symop: 0, translation: [0, 0, 0] },
      { site: 0, symop: 7, translation: [0, 0, 0] },
    ]
    const { ensemble } = extended(CHAIN, { grown: [known, known, ...unknown] })
    expect(ensemble.count).toBe(2)
  })

  it('shows as much as fits and says so', () => {
    const { ensemble, problems } = extended(SALT, { extent: inCells(60, 60, 60, 'molecules') })
    expect(problems).toMatchObject([{ code: 'ensemble.too-large', severity: 'warning' }])
    expect(ensemble.count).toBeLessThanOrEqual(300_000)
    expect(ensemble.count).toBeGreaterThan(200_000)
    expect(ensemble.extent).not.toEqual(inCells(60, 60, 60, 'molecules'))
    const far: Extent = { kind: 'packing', radius: 1e9 }
    expect(extended(SALT, { extent: far }).problems).toMatchObject([{ code: 'ensemble.too-large' }])
  })

  it('names no radius within which molecules are still missing', () => {
    const gas = crystalOf(
      cellOf(5, 5, 5, 90, 90, 90),
      ['x,y,z'],
      [
        ['C1', 0.1, 0.1, 0.1],
        ['O1', 0.33, 0.1, 0.1],
      ],
    )
    const [problem] = extended(gas, { extent: { kind: 'packing', radius: 1e9 } }).problems
    expect(problem?.message).toContain('the first 300000 atoms are shown')
  })

  it.each([
    inCells(0, -3, Number.NaN, 'atoms'),
    { kind: 'packing', radius: Number.NaN } as const,
    { kind: 'packing', radius: -1 } as const,
  ])('makes of nonsense the least there is: %j', (extent) => {
    expect(extended(SALT, { extent }).ensemble.count).toBeLessThan(30)
  })

  it('keeps two molecules apart that only a metal contact joins', () => {
    const dimer = crystalOf(
      cellOf(20, 20, 20, 90, 90, 90),
      ['x,y,z'],
      [
        ['Cu1', 0.5, 0.5, 0.5],
        ['Cl1', 0.5, 0.605, 0.5],
        ['Cu2', 0.64, 0.5, 0.5],
        ['Cl2', 0.64, 0.395, 0.5],
      ],
    )
    const { ensemble } = extended(dimer, { extent: inCells(1, 1, 1, 'atoms') })
    expect([ensemble.bonds.count, ensemble.dangling.count]).toEqual([2, 0])
  })

  const disordered = dataPath('cif/clusters/7000165-disorder.cif')
  it.skipIf(disordered === null)('puts the other components of disorder beside what stands', () => {
    const plain = analysed(disordered!)
    const both = analysed(disordered!, {
      ensemble: { ...DEFAULT_ENSEMBLE, withAlternatives: true },
    })
    const { count, isAlternative, atom, molecule } = both.ensemble
    expect(count).toBeGreaterThan(plain.ensemble.count)
    expect(isAlternative.slice(0, plain.ensemble.count)).not.toContain(1)
    expect(isAlternative.slice(plain.ensemble.count)).not.toContain(0)
    // Every site of the file is seen somewhere.
    const sites = new Set(Array.from(atom, (a) => both.graph.atoms.site[a]!))
    expect(sites.size).toBe(both.crystal.sites.count)
    expect(Math.max(...molecule)).toBe(Math.max(...plain.ensemble.molecule))
    const part = both.anatomy.peel.parts.at(-1)
    expect(part).toMatchObject({ name: 'other positions' })
    expect(part?.atoms).toHaveLength(count - plain.ensemble.count)
  })

  const cluster = dataPath('models/Cu14-TXP35.cif')
  it.skipIf(cluster === null)('dissects every cluster of the cell as the first one', () => {
    const one = analysed(cluster!)
    const cell = analysed(cluster!, {
      ensemble: { ...DEFAULT_ENSEMBLE, extent: inCells(1, 1, 1, 'molecules') },
    })
    const { perCell } = one.ensemble.moieties[0]!
    const [first, all] = [one, cell].map(({ anatomy }) => anatomy.dissections[0]!)
    expect(all!.formula).toBe('H@Cu6@Cu8Se12@P4')
    expect(all!.parts.map(({ atoms }) => atoms.length)).toEqual(
      first!.parts.map(({ atoms }) => perCell * atoms.length),
    )
    expect(cell.anatomy.modes.map(({ count }) => count)).toEqual(
      one.anatomy.modes.map(({ count }) => count),
    )
  })
})
