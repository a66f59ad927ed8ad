import { beforeEach, describe, expect, it } from 'vitest'
import type { OwnDissection } from '../../../shared/parts/own-parts'
import { movePart, recolorPart, removePart, renamePart } from '../../../shared/parts/own-edits'
import * as state from '../../../renderer/state/own-parts'

const part = (site: number) => ({
  name: null,
  color: null,
  places: [{ site, symop: 0, translation: [0, 0, 0] as const }],
})
const own: OwnDissection = { name: 'mine', parts: [part(0), part(1), part(2)] }
const editor = () => state.ownPartStore.getState().editors['a']

beforeEach(() => {
  state.ownPartStore.setState({ editors: {}, saved: {} })
  state.beginEditing('a', own)
})

describe('the editor of own parts', () => {
  it('begins with the pen on the first part', () => {
    expect(editor()).toMatchObject({ active: 0, isPen: true, scope: 'atom', isShared: false })
  })

  it('lets parts share atoms where they do already', () => {
    state.beginEditing('b', { name: '', parts: [part(0), part(0)] })
    expect(state.ownPartStore.getState().editors['b']?.isShared).toBe(true)
  })

  it('takes every edit back, and does it again', () => {
    state.editOwn('a', (it) => renamePart(it, 0, 'core'))
    state.editOwn('a', (it) => movePart(it, 0, 2))
    state.undoEdit('a')
    state.undoEdit('a')
    expect(editor()?.history.present).toBe(own)
    state.redoEdit('a')
    expect(editor()?.history.present.parts[0]?.name).toBe('core')
  })

  it('takes back as one step what went on as one, and no more', () => {
    const paint = (color: string) =>
      state.editOwn('a', (it) => recolorPart(it, 0, color), 'color 0')
    state.editOwn('a', (it) => renamePart(it, 0, 'core'))
    paint('#111111')
    paint('#222222')
    state.undoEdit('a')
    expect(editor()?.history.present.parts[0]).toMatchObject({ name: 'core', color: null })
    paint('#333333')
    expect(editor()?.history.past).toHaveLength(2)
  })

  it('keeps the pen within the parts', () => {
    state.activatePart('a', 2)
    state.editOwn('a', (it) => removePart(it, 2))
    expect(editor()?.active).toBe(1)
    state.editOwn('a', () => ({ name: '', parts: [] }))
    expect(editor()?.active).toBe(0)
  })

  it('does nothing where no editor is open', () => {
    state.endEditing('a')
    const before = state.ownPartStore.getState()
    state.editOwn('a', (it) => removePart(it, 0))
    state.setPen('a', false)
    expect(state.ownPartStore.getState()).toEqual(before)
    expect(editor()).toBeUndefined()
  })
})

describe('saved parts', () => {
  const saved = () => state.ownPartStore.getState().saved

  it('are kept by structure, the last under a name', () => {
    state.saveOwn('S', own)
    state.saveOwn('S', { ...own, name: 'other' })
    state.saveOwn('S', { ...own, parts: [part(5)] })
    state.saveOwn('T', own)
    expect(saved()['S']?.map(({ name }) => name)).toEqual(['other', 'mine'])
    expect(saved()['S']?.[1]?.parts).toHaveLength(1)
    state.forgetOwn('T', 'mine')
    expect(Object.keys(saved())).toEqual(['S'])
  })
})
