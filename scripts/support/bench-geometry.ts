/** Crystals as large as one likes, made from a real packing, and what their bonds cost. */
import { parseCif } from '../../shared/cif/parse-cif'
import type { Crystal } from '../../shared/crystal/crystal'
import { readCrystal } from '../../shared/crystal/read-crystal'
import { buildEnsemble } from '../../shared/ensemble/build-ensemble'
import { extendEnsemble } from '../../shared/ensemble/extend-ensemble'
import { forEachPair } from '../../shared/geometry/neighbor-search'
import { buildAtomGraph } from '../../shared/graph/build-atom-graph'
import { symbolOf } from '../../shared/tables/elements'

export type Cells = readonly [a: number, b: number, c: number]

/** The atoms of a large cell, for other programs: fractional coordinates, atomic numbers, edges and angles. */
export interface PlainAtoms {
  readonly fract: Float64Array
  readonly element: Uint8Array
  readonly cell: readonly number[]
}

interface Row {
  readonly label: string
  readonly element: number
  readonly fract: readonly number[]
  readonly isRiding: boolean
}

/** The first crystal of a file; an error when there is none. */
export function crystalOf(bytes: Uint8Array): Crystal {
  const document = parseCif(bytes)
  const { crystal } = readCrystal(document, document.blocks[0]!)
  if (crystal === null) throw new Error('There is no crystal in the file.')
  return crystal
}

/**
 * A crystal as a CIF with a cell so many times as long.
 *
 * @param group `P1`: every atom is a site; `own`: the operators stay as they are, which for P 2₁/c gives
 *   an isomorphic subgroup when the cell grows along b and c by odd numbers, and all sites are general
 */
export function enlargedCif(crystal: Crystal, cells: Cells, group: 'P1' | 'own'): string {
  const { cell, spaceGroup } = crystal
  const lengths = [cell.lengthA, cell.lengthB, cell.lengthC]
  const angles = [cell.angleAlpha, cell.angleBeta, cell.angleGamma]
  const operators = group === 'P1' ? ['x,y,z'] : spaceGroup.symops.map(tripletOf)
  const lines = [
    'data_enlarged',
    ...lengths.map(
      ({ value }, i) => `_cell_length_${'abc'[i]} ${(value * cells[i]!).toFixed(4)}(4)`,
    ),
    ...['alpha', 'beta', 'gamma'].map((name, i) => `_cell_angle_${name} ${angles[i]!.value}`),
    'loop_\n_space_group_symop_operation_xyz',
    ...operators.map((triplet) => `'${triplet}'`),
    'loop_',
    ...['label', 'type_symbol', 'fract_x', 'fract_y', 'fract_z', 'calc_flag'].map(
      (name) => `_atom_site_${name}`,
    ),
  ]
  const rows = group === 'P1' ? atomRows(crystal) : siteRows(crystal)
  let serial = 0
  for (const shift of shiftsOf(cells)) {
    for (const { element, fract, isRiding } of rows) {
      const symbol = symbolOf(element)
      const at = fract.map((x, i) => ((x + shift[i]!) / cells[i]!).toFixed(7))
      const numbers = isRiding ? at : at.map((text) => `${text}(30)`)
      lines.push(`${symbol}${++serial} ${symbol} ${numbers.join(' ')} ${isRiding ? 'calc' : 'd'}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** The same atoms without symmetry, as numbers. */
export function enlargedAtoms(crystal: Crystal, cells: Cells): PlainAtoms {
  const rows = atomRows(crystal)
  const fract: number[] = []
  const element: number[] = []
  for (const shift of shiftsOf(cells)) {
    for (const row of rows) {
      for (const [i, x] of row.fract.entries()) fract.push((x + shift[i]!) / cells[i]!)
      element.push(row.element)
    }
  }
  const { lengthA, lengthB, lengthC, angleAlpha, angleBeta, angleGamma } = crystal.cell
  const lengths = [lengthA, lengthB, lengthC].map(({ value }, i) => value * cells[i]!)
  const angles = [angleAlpha, angleBeta, angleGamma].map(({ value }) => value)
  return {
    fract: Float64Array.from(fract),
    element: Uint8Array.from(element),
    cell: [...lengths, ...angles],
  }
}

/** Times as `timesOf`; memory in bytes, of the graph's columns. */
export function measureBonds(bytes: Uint8Array, runs: number) {
  const crystal = crystalOf(bytes)
  const times = timesOf(runs, () => void buildAtomGraph(crystal))
  const { graph } = buildAtomGraph(crystal)
  const memory = columnBytes(graph)
  return { atoms: graph.atoms.count, bonds: graph.bonds.count, times, memory }
}

/** Times (as `timesOf`) of the bare search for pairs, and how many it finds. */
export function measurePairs(bytes: Uint8Array, cutoff: number, runs: number) {
  const crystal = crystalOf(bytes)
  const { fract } = buildAtomGraph(crystal).graph.atoms
  let pairs = 0
  const times = timesOf(runs, () => {
    pairs = 0
    forEachPair(fract, crystal.cell, cutoff, () => pairs++)
  })
  return { atoms: fract.length / 3, pairs, times }
}

/** Times (as `timesOf`) of an ensemble of so many cells of whole molecules, and its atoms. */
export function measureExtent(bytes: Uint8Array, cells: Cells, runs: number) {
  const crystal = crystalOf(bytes)
  const { graph } = buildAtomGraph(crystal)
  const { ensemble } = buildEnsemble(crystal, graph)
  const choice = {
    extent: { kind: 'cells', cells, content: 'molecules' },
    grown: [],
    withAlternatives: false,
  } as const
  let atoms = 0
  const times = timesOf(runs, () => {
    atoms = extendEnsemble(crystal, graph, ensemble, choice).ensemble.count
  })
  return { atoms, times }
}

/** Milliseconds: short tasks are repeated so long before they are measured, until they are compiled. */
const WARM_UP = 500

/** Milliseconds of processor time, all runs: what runs beside on the machine does not count. */
function timesOf(runs: number, act: () => void): number[] {
  const start = performance.now()
  do act()
  while (performance.now() - start < WARM_UP)
  return Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    act()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
}

/** Bytes of all buffers that an object reaches, each once. */
function columnBytes(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0
  seen.add(value)
  if (ArrayBuffer.isView(value)) return columnBytes(value.buffer, seen)
  if (value instanceof ArrayBuffer) return value.byteLength
  return Object.values(value).reduce((sum, part) => sum + columnBytes(part, seen), 0)
}

function siteRows({ sites }: Crystal): Row[] {
  return Array.from(sites.label, (label, site) => ({
    label,
    element: sites.element[site]!,
    fract: [...sites.fract.subarray(3 * site, 3 * site + 3)],
    isRiding: sites.isConstrained[site] === 1,
  }))
}

function atomRows(crystal: Crystal): Row[] {
  const { atoms } = buildAtomGraph(crystal).graph
  const rows = siteRows(crystal)
  return Array.from(atoms.site, (site, atom) => ({
    ...rows[site]!,
    fract: [...atoms.fract.subarray(3 * atom, 3 * atom + 3)],
  }))
}

function* shiftsOf([a, b, c]: Cells): Generator<Cells> {
  for (let i = 0; i < a; i++) {
    for (let j = 0; j < b; j++) for (let k = 0; k < c; k++) yield [i, j, k]
  }
}

function tripletOf({ rotation, translation }: Crystal['spaceGroup']['symops'][number]): string {
  return [0, 1, 2]
    .map((row) => {
      const terms = ['x', 'y', 'z'].map((axis, column) => {
        const factor = rotation[row]![column]!
        return factor === 0 ? '' : `${factor > 0 ? '+' : '-'}${axis}`
      })
      return `${terms.join('')}+${translation[row]!}/24`
    })
    .join(',')
}
