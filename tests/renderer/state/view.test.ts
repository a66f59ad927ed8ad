import { describe, expect, it } from 'vitest'
import * as parts from '../../../renderer/state/part-view'
import * as selecting from '../../../renderer/state/selection'
import { setLabels, setStyle } from '../../../renderer/state/appearance'
import * as views from '../../../renderer/state/view'
import { beginTwoViews, picked, view } from './two-views'

beginTwoViews()

describe('beginView', () => {
  it('starts at the outermost stop', () => {
    expect(view('a')?.peel).toBe(5)
    expect(view('b')?.peel).toBe(2)
  })

  it('starts at 0 when there is no stop at all', () => {
    views.beginView('c', 0)
    expect(view('c')?.peel).toBe(0)
  })
})

describe('beginView for a document that holds another structure now', () => {
  it('keeps the looks and forgets what named atoms and parts', () => {
    setStyle('a', { colorBy: 'part' })
    views.setProjection('a', 'perspective')
    setLabels('a', { atoms: 'name' })
    views.setPolyhedra('a', true)
    selecting.pickAtom('a', 40, false)
    parts.togglePart('a', 5)
    parts.setPartColor('a', 5, '#112233')
    views.setExplode('a', 0.5)
    views.setSymmetryOf('a', 'kernel')
    views.setTool('a', 'lasso')
    views.setPartHulls('a', true)
    views.beginView('a', 2)
    expect(view()).toMatchObject({ peel: 1, projection: 'perspective' })
    expect(view()?.style.colorBy).toBe('part')
    expect(view()).toMatchObject({ labels: { areShown: true, atoms: 'name' }, polyhedra: true })
    expect(picked()).toEqual([])
    expect(view()?.hiddenParts.size).toBe(0)
    expect(view()?.style.colorOfPart.size).toBe(0)
    expect(view()).toMatchObject({ explode: 0, symmetryOf: null, tool: 'orbit', partHulls: true })
  })
})

describe('setModeStyle', () => {
  it('is what a new document begins with', () => {
    views.setModeStyle('a', 'iupac')
    views.beginView('c', 3)
    expect(view('a')?.modeStyle).toBe('iupac')
    expect(view('c')?.modeStyle).toBe('iupac')
    expect(view('b')?.modeStyle).toBe('literature')
  })
})

describe('keepCamera', () => {
  const camera = { target: [1, 2, 3], rotation: [0, 0, 0, 1], extent: 7 } as const

  it('keeps where the camera of a document stood', () => {
    views.keepCamera('a', camera)
    expect(view('a')?.camera).toEqual(camera)
    expect(view('b')?.camera).toBeNull()
  })

  it('is forgotten with another structure', () => {
    views.keepCamera('a', camera)
    views.beginView('a', 3)
    expect(view('a')?.camera).toBeNull()
  })
})

describe('showsCell', () => {
  const cells = { kind: 'cells', cells: [1, 1, 1], content: 'atoms' } as const

  it('draws the cell where cells are shown, until somebody says otherwise', () => {
    expect(views.showsCell(view()!, { kind: 'molecules' })).toBe(false)
    expect(views.showsCell(view()!, cells)).toBe(true)
    views.setCell('a', false)
    expect(views.showsCell(view()!, cells)).toBe(false)
  })
})

describe('endView', () => {
  it('forgets one document and keeps the others', () => {
    views.endView('a')
    expect(view('a')).toBeUndefined()
    expect(view('b')?.peel).toBe(2)
  })
})

describe('setPeel', () => {
  it('changes one document only', () => {
    views.setPeel('a', 1.5)
    expect(view('a')?.peel).toBe(1.5)
    expect(view('b')?.peel).toBe(2)
  })

  it('ignores a document that is not open', () => {
    const before = views.viewStore.getState()
    views.setPeel('x', 1)
    expect(views.viewStore.getState()).toBe(before)
  })
})

describe('setExplode', () => {
  it('stays between together and all the way apart', () => {
    views.setExplode('a', 1.4)
    expect(view()?.explode).toBe(1)
    views.setExplode('a', -0.1)
    expect(view()?.explode).toBe(0)
  })
})
