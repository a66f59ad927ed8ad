import { beforeEach, describe, expect, it } from 'vitest'
import { selectionActions } from '../../renderer/selection-actions'
import { selectAtoms } from '../../renderer/state/selection'
import { beginView, viewStore } from '../../renderer/state/view'
import { activityStore } from '../../renderer/state/activity'
import { madeReport } from '../support/made-report'

// Atoms 0 to 6 are H@Cu6, the six Cu an octahedron.
const report = madeReport()
const actions = selectionActions('made', report, { current: null })
const view = () => viewStore.getState().viewOfDocument['made']!
const core = [...report.anatomy.peel.parts[0]!.atoms]

beforeEach(() => {
  viewStore.setState(viewStore.getInitialState(), true)
  activityStore.setState(activityStore.getInitialState(), true)
  beginView('made', report.anatomy.peel.stops.length)
})

describe('selectionActions', () => {
  it('selects more, but nothing that is hidden', () => {
    selectAtoms('made', core.slice(0, 1))
    actions.hide()
    selectAtoms('made', core.slice(1))
    actions.widen('part')
    expect(view().selection.atoms).toEqual(core.slice(1))
    actions.widen('all')
    expect(view().selection.atoms).toHaveLength(report.ensemble.count - 1)
  })

  it('leaves a selection alone that it cannot widen', () => {
    const before = view()
    actions.widen('molecule')
    actions.hide()
    actions.drawAs('wires')
    actions.spanHull()
    expect(view()).toBe(before)
  })

  it('draws atoms in a way of their own, the last way winning, and as everything again', () => {
    selectAtoms('made', [2, 1])
    actions.drawAs('wires')
    selectAtoms('made', [2])
    actions.drawAs('space-filling')
    expect(view().style.rules).toEqual([
      { of: { kind: 'atoms', atoms: [1] }, representation: 'wires' },
      { of: { kind: 'atoms', atoms: [2] }, representation: 'space-filling' },
    ])
    selectAtoms('made', [1, 2, 3])
    actions.drawAs(null)
    expect(view().style.rules).toEqual([])
  })

  it('spans a hull over atoms that have one, and says where they have none', () => {
    selectAtoms('made', core)
    actions.spanHull()
    expect(view().hulls.map(({ atoms }) => atoms)).toEqual([core])
    selectAtoms('made', core.slice(0, 2))
    actions.spanHull()
    expect(view().hulls).toHaveLength(1)
    expect(activityStore.getState().notices[0]?.message).toBe('These atoms span no face.')
    actions.removeHulls()
    expect(view().hulls).toEqual([])
  })
})
