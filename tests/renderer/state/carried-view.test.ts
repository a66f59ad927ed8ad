import { describe, expect, it } from 'vitest'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { viewCarrier } from '../../../renderer/state/carried-view'
import { beginView, viewStore, type DocumentView } from '../../../renderer/state/view'
import { madeReport } from '../../support/made-report'

const report = madeReport()
beginView('made', report.anatomy.peel.stops.length)
const first = viewStore.getState().viewOfDocument['made']!
const carriedView = (view: DocumentView, before: StructureReport, after: StructureReport) =>
  viewCarrier(before, after)(view)
const carry = (view: Partial<DocumentView>, after: StructureReport) =>
  carriedView({ ...first, ...view }, report, after)

/** The report without one stop and one part of its peel. */
function without(name: string): StructureReport {
  const { peel } = report.anatomy
  const stops = peel.stops.filter((stop) => stop.name !== name)
  const parts = peel.parts.filter((part) => part.name !== name)
  return { ...report, anatomy: { ...report.anatomy, peel: { ...peel, stops, parts } } }
}

/** The report with its ensemble turned around, and so many atoms left out at the end of it. */
function turned(left = 0): StructureReport {
  const { ensemble } = report
  const count = ensemble.count - left
  const atom = ensemble.atom.toReversed().slice(left)
  const cartn = new Float64Array(3 * count)
  for (const [i, old] of atom.entries()) {
    cartn.set(ensemble.cartn.subarray(3 * old, 3 * old + 3), 3 * i)
  }
  const at = new Map(Array.from(atom, (old, i) => [old, i]))
  const kept = Array.from({ length: ensemble.bonds.count }, (_, bond) => bond).filter(
    (bond) => at.has(ensemble.bonds.first[bond]!) && at.has(ensemble.bonds.second[bond]!),
  )
  const ends = (column: Int32Array) => Int32Array.from(kept, (bond) => at.get(column[bond]!)!)
  const { first, second, bond } = ensemble.bonds
  return {
    ...report,
    ensemble: {
      ...ensemble,
      count,
      atom,
      cartn,
      bonds: {
        count: kept.length,
        first: ends(first),
        second: ends(second),
        bond: Int32Array.from(kept, (i) => bond[i]!),
      },
    },
  }
}

describe('viewCarrier', () => {
  it('changes nothing when the analysis gives the same again', () => {
    const view = {
      ...first,
      peel: 2,
      hiddenParts: new Set([3]),
      opacityOfPart: new Map([[4, 0.3]]),
      selection: { atoms: [1, 9, 2], bond: null, focus: true },
      camera: { target: [1, 2, 3], rotation: [0, 0, 0, 1], extent: 7 },
    } as const
    expect(carriedView(view, report, madeReport())).toEqual(view)
  })

  it('finds the stop of the peel by its name', () => {
    expect(carry({ peel: 2 }, without('Cu8Se12')).peel).toBe(1)
  })

  it('stays as far out as it was where the stop is gone, and at the outermost', () => {
    expect(carry({ peel: 1 }, without('Cu8Se12')).peel).toBe(1)
    expect(carry({ peel: 5 }, without('P4')).peel).toBe(4)
  })

  it('goes by names alone from one scheme to another, whatever the roles', () => {
    const { anatomy } = report
    const layers = anatomy.dissections[1]
    const after = { ...report, anatomy: { ...anatomy, dissection: layers, peel: layers.peel } }
    const style = { ...first.style, colorOfPart: new Map([[3, '#112233']]) }
    const { style: carried, hiddenParts } = carry({ style, hiddenParts: new Set([0, 1]) }, after)
    expect([...carried.colorOfPart]).toEqual([[2, '#112233']])
    expect([...hiddenParts]).toEqual([])
  })

  it('finds parts by role and name, and forgets those that are gone', () => {
    const { hiddenParts, opacityOfPart } = carry(
      { hiddenParts: new Set([2, 4]), opacityOfPart: new Map([[5, 0.5]]) },
      without('P4'),
    )
    expect([...hiddenParts]).toEqual([3])
    expect([...opacityOfPart]).toEqual([[4, 0.5]])
  })

  it('finds a part whose formula changed by its role, when it is the only one of it', () => {
    const { peel } = report.anatomy
    const parts = peel.parts.map((part) => (part.name === 'P4' ? { ...part, name: 'P3' } : part))
    const after = { ...report, anatomy: { ...report.anatomy, peel: { ...peel, parts } } }
    expect([...carry({ hiddenParts: new Set([2]) }, after).hiddenParts]).toEqual([2])
  })

  it('finds what is selected by where it stands', () => {
    const last = report.ensemble.count - 1
    expect(carry({ selection: { atoms: [0, 5], bond: null } }, turned()).selection).toEqual({
      atoms: [last, last - 5],
      bond: null,
    })
  })

  it('keeps a bond as long as its atoms are bonded, and its atoms anyway', () => {
    const { first: ends, second } = report.ensemble.bonds
    const selection = { atoms: [ends[0]!, second[0]!], bond: 0 }
    const after = turned()
    const { bond, atoms } = carry({ selection }, after).selection
    expect(
      new Set([after.ensemble.bonds.first[bond!], after.ensemble.bonds.second[bond!]]),
    ).toEqual(new Set(atoms))
    const { bonds } = report.ensemble
    const none = { ...report, ensemble: { ...report.ensemble, bonds: { ...bonds, count: 0 } } }
    expect(carry({ selection }, none).selection).toEqual({ atoms: selection.atoms, bond: null })
  })

  it('finds atoms that were not shown for a while, in the order they were picked', () => {
    const last = report.ensemble.count - 1
    const selection = { atoms: [last, 2], bond: null }
    const fewer = turned(1)
    const meanwhile = carriedView({ ...first, selection }, report, fewer)
    expect(meanwhile.selection.atoms).toHaveLength(1)
    expect(carriedView(meanwhile, fewer, report).selection).toEqual(selection)
  })

  it('finds a bond again of which an atom was not shown for a while', () => {
    const { bonds, count } = report.ensemble
    const outer = Math.max(...bonds.first, ...bonds.second)
    const bond = Array.from(bonds.first).findIndex((_, i) =>
      [bonds.first[i], bonds.second[i]].includes(outer),
    )
    const selection = { atoms: [bonds.first[bond]!, bonds.second[bond]!], bond }
    const fewer = turned(count - outer)
    const meanwhile = carriedView({ ...first, selection }, report, fewer)
    expect(meanwhile.selection.atoms).toHaveLength(1)
    expect(meanwhile.selection.bond).toBeNull()
    expect(carriedView(meanwhile, fewer, report).selection).toEqual(selection)
  })

  it('selects all images of a site that was selected', () => {
    const selection = { atoms: [4], bond: null, site: 4 }
    const after = turned()
    expect(carry({ selection }, after).selection).toEqual({
      atoms: [report.ensemble.count - 5],
      bond: null,
      site: 4,
    })
  })

  it('keeps the rest dimmed about a row, wherever its atoms are now', () => {
    const last = report.ensemble.count - 1
    const row = { atoms: [0, 1], bond: null, focus: true } as const
    expect(carry({ selection: row }, turned()).selection).toEqual({
      ...row,
      atoms: [last, last - 1],
    })
    // Where some are no longer shown they come back dimmed about, too.
    expect(carry({ selection: row }, turned(1)).selection.focus).toBe(true)
  })

  it('keeps hidden atoms, ghosts and hulls by where they stand', () => {
    const carried = carry(
      {
        hiddenAtoms: new Set([0, 3]),
        ghostedAtoms: new Set([1]),
        hulls: [{ atoms: [0, 1, 2], color: '#123456' }],
        style: {
          ...first.style,
          rules: [{ of: { kind: 'atoms', atoms: [0] }, representation: 'wires' }],
        },
      },
      turned(),
    )
    const last = report.ensemble.count - 1
    expect([...carried.hiddenAtoms]).toEqual([last, last - 3])
    expect([...carried.ghostedAtoms]).toEqual([last - 1])
    expect(carried.hulls).toEqual([{ atoms: [last - 2, last - 1, last], color: '#123456' }])
    expect(carried.style.rules[0]?.of).toEqual({ kind: 'atoms', atoms: [last] })
  })

  it('hides again what comes back, and gives up hulls that lose a corner', () => {
    const fewer = turned(2)
    const veiled: DocumentView = {
      ...first,
      hiddenAtoms: new Set([0, report.ensemble.count - 1]),
      hulls: [{ atoms: [0, report.ensemble.count - 1], color: '#123456' }],
    }
    const meanwhile = carriedView(veiled, report, fewer)
    expect(meanwhile.hiddenAtoms.size).toBe(1)
    expect(meanwhile.awaitedVeil.hidden).toHaveLength(1)
    expect(meanwhile.hulls).toEqual([])
    const back = carriedView(meanwhile, fewer, report)
    expect(new Set(back.hiddenAtoms)).toEqual(veiled.hiddenAtoms)
    expect(back.awaitedVeil).toEqual({ hidden: [], ghosted: [] })
  })
})
