import { describe, expect, it } from 'vitest'
import * as appearance from '../../../renderer/state/appearance'
import * as views from '../../../renderer/state/view'
import { PRESETS } from '../../../shared/scene/presets'
import { beginTwoViews, view } from './two-views'

beginTwoViews()

const presets = () => views.viewStore.getState().presets
const names = () => presets().map(({ name }) => name)
const paper = PRESETS[0]!

describe('setStyle', () => {
  it('is what a new document begins with, and leaves open ones as they are', () => {
    appearance.setStyle('a', { palette: 'cpk', representation: 'ellipsoids' })
    views.beginView('c', 3)
    expect(view('c')?.style).toMatchObject({ palette: 'cpk', representation: 'ellipsoids' })
    expect(view('b')?.style).toMatchObject({ palette: 'paper', representation: 'cluster' })
  })

  it('begins no document without its ligands', () => {
    appearance.setStyle('a', { representation: 'sticks' })
    appearance.setStyle('a', { representation: 'metals' })
    views.beginView('c', 3)
    expect(view('a')?.style.representation).toBe('metals')
    expect(view('c')?.style.representation).toBe('sticks')
  })

  it('keeps rules to the document that they are of', () => {
    appearance.setStyle('a', {
      rules: [{ of: { kind: 'element', element: 29 }, representation: 'space-filling' }],
    })
    views.beginView('c', 3)
    expect(view('a')?.style.rules).toHaveLength(1)
    expect(view('c')?.style.rules).toEqual([])
  })
})

describe('applyPreset', () => {
  it('changes look, palette and background, and keeps own colours, rules and the way of atoms', () => {
    const rules = [{ of: { kind: 'element', element: 29 }, representation: 'wires' }] as const
    appearance.setStyle('a', { representation: 'sticks', rules, palette: 'cpk' })
    appearance.setElementColor('a', 29, '#112233')
    appearance.applyPreset('a', paper)
    expect(view()).toMatchObject({
      look: paper.look,
      background: 'white',
      style: {
        palette: 'paper',
        representation: 'sticks',
        rules,
        colorOfElement: new Map([[29, '#112233']]),
      },
    })
    expect(view('b')?.background).toBe('theme')
  })

  it('is what a new document begins with', () => {
    appearance.applyPreset('a', paper)
    views.beginView('c', 3)
    expect(view('c')).toMatchObject({ look: paper.look, background: 'white' })
  })
})

describe('setElementColor', () => {
  it('gives a colour and takes it back', () => {
    appearance.setElementColor('a', 29, '#112233')
    appearance.setElementColor('a', 34, '#445566')
    appearance.setElementColor('a', 29, null)
    expect(view()?.style.colorOfElement).toEqual(new Map([[34, '#445566']]))
  })
})

describe('setLabels', () => {
  it('writes what is chosen at once; a new document knows it and writes nothing yet', () => {
    appearance.setLabels('a', { atoms: 'name' })
    expect(view()?.labels).toMatchObject({ areShown: true, atoms: 'name' })
    appearance.setLabels('a', { areShown: false })
    expect(view()?.labels).toMatchObject({ areShown: false, atoms: 'name' })
    appearance.setLabels('a', { areShown: true })
    views.beginView('c', 3)
    expect(view('c')?.labels).toMatchObject({ areShown: false, atoms: 'name' })
  })
})

describe('savePreset', () => {
  it('saves what is in force, to be applied elsewhere, renamed and removed', () => {
    appearance.setStyle('a', { representation: 'wires' })
    appearance.setLook('a', { outline: 3 })
    appearance.savePreset('a', ' Mine ')
    expect(names()).toEqual(['Mine'])
    appearance.applyPreset('b', presets()[0]!)
    expect(view('b')).toMatchObject({ style: { representation: 'wires' }, look: { outline: 3 } })
    appearance.renamePreset('Mine', 'Ours')
    expect(names()).toEqual(['Ours'])
    appearance.removePreset('Ours')
    expect(names()).toEqual([])
  })

  it('takes no name that is taken, and none that is empty', () => {
    appearance.savePreset('a', 'Mine')
    for (const name of ['Mine', 'Paper', ' ', '']) {
      expect(appearance.troubleOfPresetName(name, presets())).not.toBeNull()
      appearance.savePreset('a', name)
    }
    appearance.savePreset('x', 'Of none')
    appearance.renamePreset('Mine', 'Paper')
    expect(names()).toEqual(['Mine'])
  })
})
