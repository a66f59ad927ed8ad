import { describe, expect, it } from 'vitest'
import {
  buildBondRows,
  filterBondRows,
  groupBonds,
  sortBondRows,
} from '../../../renderer/panels/bond-rows'
import { BondKind } from '../../../shared/graph/atom-graph'
import { madeReport } from '../../support/made-report'

const report = madeReport()
const rows = buildBondRows(report)
const pairs = (selected: typeof rows) => [...new Set(selected.map(({ pair }) => pair))]

describe('buildBondRows', () => {
  it('gives every bond of the ensemble a row', () => {
    expect(rows).toHaveLength(report.ensemble.bonds.count)
  })

  it('names the metal first where there is one', () => {
    const coordination = rows.filter(({ kind }) => kind === BondKind.coordination)
    expect(pairs(coordination).toSorted()).toEqual(['Cu–H', 'Cu–P', 'Cu–Se'])
  })

  it('has no s.u. where the graph has none', () => {
    const covalent = rows.filter(({ kind }) => kind === BondKind.covalent)
    expect(covalent.every(({ su }) => su === null)).toBe(true)
    expect(rows.find(({ pair }) => pair === 'Cu–P')?.su).toBe(0.0012)
  })
})

describe('sortBondRows', () => {
  it('puts coordination before metal contacts before covalent bonds', () => {
    const sorted = sortBondRows(rows, { column: 'kind', isDescending: false })
    expect([...new Set(sorted.map(({ kind }) => kind))]).toEqual([
      BondKind.coordination,
      BondKind.metalContact,
      BondKind.covalent,
    ])
  })

  it('sorts by length both ways', () => {
    const up = sortBondRows(rows, { column: 'length', isDescending: false })
    const down = sortBondRows(rows, { column: 'length', isDescending: true })
    const lengths = rows.map(({ length }) => length)
    expect(up[0]?.length).toBe(Math.min(...lengths))
    expect(down[0]?.length).toBe(Math.max(...lengths))
  })

  it('counts numbers in labels as numbers', () => {
    const sorted = sortBondRows(filterBondRows(rows, 'P', null), {
      column: 'atoms',
      isDescending: false,
    })
    expect(sorted.map(({ names }) => names[0].label)).toEqual(['Cu8', 'Cu9', 'Cu11', 'Cu14'])
  })
})

describe('filterBondRows', () => {
  it('finds a pair of elements in either order and with either dash', () => {
    for (const query of ['Cu-Se', 'se–cu', 'Se-Cu']) {
      expect(pairs(filterBondRows(rows, query, null))).toEqual(['Cu–Se'])
    }
  })

  it('finds an element, not every label that holds its letters', () => {
    expect(pairs(filterBondRows(rows, 'C', null)).toSorted()).toEqual(['C–H', 'C–Se'])
  })

  it('finds a label by a piece of it', () => {
    const found = filterBondRows(rows, 'se1', null)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ names }) => names.some(({ label }) => label.startsWith('Se1')))).toBe(
      true,
    )
  })

  it('finds lengths by their beginning', () => {
    expect(pairs(filterBondRows(rows, '1.99', null))).toEqual(['Cu–H'])
  })

  it('asks all words at once', () => {
    expect(filterBondRows(rows, 'Cu-H Cu1', null).map(({ names }) => names[0].label)).toEqual([
      'Cu1',
    ])
    expect(filterBondRows(rows, 'Cu-H Se', null)).toEqual([])
  })

  it('keeps to one group', () => {
    const group = { pair: 'Cu–P', kind: BondKind.coordination }
    expect(filterBondRows(rows, '', group)).toHaveLength(4)
  })
})

describe('groupBonds', () => {
  it('counts and measures the pairs', () => {
    const hydride = groupBonds(rows).find(({ pair }) => pair === 'Cu–H')
    // Six copper atoms at 1.992 Å from the hydride, as the report was made.
    expect(hydride).toMatchObject({ count: 6, min: 1.992, max: 1.992 })
    expect(hydride?.mean).toBeCloseTo(1.992, 12)
  })

  it('has nothing to say of no bonds', () => {
    expect(groupBonds([])).toEqual([])
  })
})
