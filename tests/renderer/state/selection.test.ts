import { describe, expect, it } from 'vitest'
import * as selecting from '../../../renderer/state/selection'
import * as views from '../../../renderer/state/view'
import { beginTwoViews, picked, view } from './two-views'

beginTwoViews()

describe('selectSite', () => {
  it('knows its atoms as images of one site until something else is picked', () => {
    selecting.selectSite('a', 4, [10, 11])
    expect(view()?.selection).toEqual({ atoms: [10, 11], bond: null, site: 4 })
    selecting.pickAtom('a', 3, false)
    expect(view()?.selection.site).toBeUndefined()
  })
})

describe('encloseAtoms', () => {
  it('selects, adds and takes out', () => {
    selecting.encloseAtoms('a', [1, 2, 3], 'only')
    selecting.encloseAtoms('a', [3, 4], 'add')
    expect(picked()).toEqual([1, 2, 3, 4])
    selecting.encloseAtoms('a', [2, 9], 'remove')
    expect(picked()).toEqual([1, 3, 4])
  })
})

describe('selectRow', () => {
  it('dims the rest until something else is selected', () => {
    selecting.selectRow('a', [4, 5])
    expect(view()?.selection).toEqual({ atoms: [4, 5], bond: null, focus: true })
    selecting.selectAtoms('a', [4, 5])
    expect(view()?.selection.focus).toBeUndefined()
  })

  it('lets go of everything without a row', () => {
    selecting.selectRow('a', [4, 5])
    selecting.selectRow('a', null)
    expect(view()?.selection).toBe(views.NOTHING_SELECTED)
  })
})

describe('pickAtom', () => {
  it('replaces the selection', () => {
    selecting.pickAtom('a', 3, false)
    selecting.pickAtom('a', 4, false)
    expect(picked()).toEqual([4])
  })

  it('adds any number of atoms when extended, in the order they were picked', () => {
    selecting.pickAtom('a', 3, false)
    for (const atom of [4, 5, 1]) selecting.pickAtom('a', atom, true)
    expect(picked()).toEqual([3, 4, 5, 1])
    selecting.pickAtom('a', 4, true)
    expect(picked()).toEqual([3, 5, 1])
  })

  it('lets go of an atom that is picked again', () => {
    selecting.pickAtom('a', 3, false)
    selecting.pickAtom('a', 3, false)
    expect(picked()).toEqual([])
  })

  it('keeps one atom of many that is picked', () => {
    selecting.selectAtoms('a', [1, 2, 3])
    selecting.pickAtom('a', 2, false)
    expect(picked()).toEqual([2])
  })
})

describe('pickBond', () => {
  it('selects the bond and its ends, and lets go of them the second time', () => {
    selecting.pickBond('a', 7, [1, 2])
    expect(view()?.selection).toEqual({ atoms: [1, 2], bond: 7 })
    selecting.pickBond('a', 7, [1, 2])
    expect(view()?.selection).toEqual(views.NOTHING_SELECTED)
  })

  it('gives way to an atom', () => {
    selecting.pickBond('a', 7, [1, 2])
    selecting.pickAtom('a', 9, false)
    expect(view()?.selection).toEqual({ atoms: [9], bond: null })
  })
})

describe('clearSelection', () => {
  it('does not touch the view when nothing is selected', () => {
    const before = view()?.selection
    selecting.clearSelection('a')
    expect(view()?.selection).toBe(before)
  })
})
