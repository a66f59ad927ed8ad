import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hideAtoms, isolateAtoms } from '../../../renderer/state/veil'
import { pickAtom, selectAtoms } from '../../../renderer/state/selection'
import * as steps from '../../../renderer/state/view-history'
import * as views from '../../../renderer/state/view'
import { togglePart } from '../../../renderer/state/part-view'
import { madeReport } from '../../support/made-report'
import { beginTwoViews, picked, view } from './two-views'

beginTwoViews()
let stop = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  stop = steps.recordViews()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const around = (key = 'a') => steps.stepsAround(steps.viewHistoryStore.getState().historyOf[key])
const camera = (extent: number): views.CameraPlace => ({
  target: [0, 0, 0],
  rotation: [0, 0, 0, 1],
  extent,
})

describe('undoView', () => {
  it('goes back through everything that was done, and redoView forth again', () => {
    selectAtoms('a', [4, 5])
    hideAtoms('a', [4, 5])
    togglePart('a', 1)
    views.setProjection('a', 'perspective')
    const after = view()
    for (let i = 0; i < 4; i++) steps.undoView('a')
    expect(view()).toMatchObject({ selection: views.NOTHING_SELECTED, projection: 'orthographic' })
    expect(view()?.hiddenAtoms.size).toBe(0)
    expect(around()).toEqual({ undo: null, redo: 'select 2 atoms' })
    for (let i = 0; i < 4; i++) steps.redoView('a')
    expect(view()).toEqual(after)
    expect(around().redo).toBeNull()
  })

  it('names the next step', () => {
    expect(around()).toEqual({ undo: null, redo: null })
    hideAtoms('a', [1, 2, 3])
    expect(around().undo).toBe('hide 3 atoms')
    pickAtom('a', 7, false)
    expect(around().undo).toBe('select 1 atom')
    steps.undoView('a')
    expect(around()).toEqual({ undo: 'hide 3 atoms', redo: 'select 1 atom' })
  })

  it('keeps documents apart', () => {
    hideAtoms('a', [1])
    expect(around('b').undo).toBeNull()
    steps.undoView('b')
    expect(view()?.hiddenAtoms.size).toBe(1)
  })

  it('makes one step of what glides, and another after a rest', () => {
    for (const peel of [4, 3.5, 3, 2]) {
      views.setPeel('a', peel)
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(2000)
    views.setPeel('a', 1)
    steps.undoView('a')
    expect(view()?.peel).toBe(2)
    steps.undoView('a')
    expect(view()?.peel).toBe(5)
    expect(around().undo).toBeNull()
  })

  it('makes a step of every click, however fast', () => {
    for (const atom of [1, 2, 3]) pickAtom('a', atom, true)
    steps.undoView('a')
    expect(picked()).toEqual([1, 2])
  })

  it('forgets what was taken back once something else is done', () => {
    hideAtoms('a', [1])
    steps.undoView('a')
    selectAtoms('a', [2])
    expect(around()).toEqual({ undo: 'select 1 atom', redo: null })
  })

  it('does not go back in what the mouse does or how new documents look', () => {
    views.setTool('a', 'lasso')
    expect(around().undo).toBeNull()
    hideAtoms('a', [1])
    views.setTool('a', 'box')
    steps.undoView('a')
    expect(view()?.tool).toBe('box')
  })

  it('begins anew with another structure', () => {
    hideAtoms('a', [1])
    views.beginView('a', 3)
    expect(around()).toEqual({ undo: null, redo: null })
    views.endView('a')
    expect(steps.viewHistoryStore.getState().historyOf['a']).toBeUndefined()
  })
})

describe('beginSteps', () => {
  it('takes what the view is now for its first state', () => {
    views.setPeel('a', 2)
    steps.beginSteps('a')
    expect(around()).toEqual({ undo: null, redo: null })
    steps.undoView('a')
    expect(view()?.peel).toBe(2)
  })
})

describe('recordMove', () => {
  it('tells where the camera is to go back to, and only where it was moved', () => {
    hideAtoms('a', [1])
    steps.recordMove('a', camera(20), camera(10))
    steps.recordMove('a', camera(30), camera(20))
    expect(around().undo).toBe('move of the camera')
    expect(steps.undoView('a')).toEqual(camera(20))
    expect(steps.undoView('a')).toEqual(camera(10))
    expect(view()?.hiddenAtoms.size).toBe(1)
    expect(steps.undoView('a')).toBeNull()
    expect(view()?.hiddenAtoms.size).toBe(0)
    expect([1, 2, 3].map(() => steps.redoView('a'))).toEqual([null, camera(20), camera(30)])
  })
})

describe('carryView', () => {
  it('takes every step over to a new analysis', () => {
    const before = madeReport()
    hideAtoms('a', [0, 1])
    isolateAtoms('a', [3], before.ensemble.count)
    steps.carryView('a', before, madeReport())
    expect(around().undo).toBe(`hide ${before.ensemble.count - 3} atoms`)
    steps.undoView('a')
    expect([...(view()?.hiddenAtoms ?? [])]).toEqual([0, 1])
    steps.undoView('a')
    expect(view()?.hiddenAtoms.size).toBe(0)
  })
})
