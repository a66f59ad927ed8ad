import { beforeEach, describe, expect, it } from 'vitest'
import { rememberLooks } from '../../../renderer/bridge/remembered-looks'
import { activityStore, setTheme } from '../../../renderer/state/activity'
import {
  savePreset,
  setBackground,
  setElementColor,
  setLabels,
  setLook,
  setStyle,
} from '../../../renderer/state/appearance'
import { beginView, setModeStyle, setProjection, viewStore } from '../../../renderer/state/view'
import { fakeStorage } from '../../support/fake-storage'

/** The window is closed and opened again. */
function restart() {
  activityStore.setState(activityStore.getInitialState(), true)
  viewStore.setState(viewStore.getInitialState(), true)
}

beforeEach(restart)

describe('rememberLooks', () => {
  it('brings theme, palette, projection and notation back after a restart', () => {
    const storage = fakeStorage()
    rememberLooks(storage)
    beginView('a', 3)
    setTheme('dark')
    setStyle('a', { palette: 'cpk' })
    setProjection('a', 'perspective')
    setModeStyle('a', 'iupac')
    const { kept } = storage
    restart()
    rememberLooks(fakeStorage(kept))
    beginView('b', 3)
    expect(activityStore.getState().theme).toBe('dark')
    expect(viewStore.getState().viewOfDocument['b']).toMatchObject({
      style: { palette: 'cpk' },
      projection: 'perspective',
      modeStyle: 'iupac',
    })
  })

  it('brings back how pictures are drawn, own colours and own presets', () => {
    const storage = fakeStorage()
    rememberLooks(storage)
    beginView('a', 3)
    setStyle('a', { representation: 'ellipsoids', probability: 0.3, metalContacts: 'dashed' })
    setElementColor('a', 29, '#112233')
    setLook('a', { material: 'flat', outline: 2 })
    setBackground('a', '#ddeeff')
    setLabels('a', { atoms: 'name', size: 'large' })
    savePreset('a', 'Mine')
    const { kept } = storage
    restart()
    rememberLooks(fakeStorage(kept))
    beginView('b', 3)
    expect(viewStore.getState().viewOfDocument['b']).toMatchObject({
      style: {
        representation: 'ellipsoids',
        probability: 0.3,
        metalContacts: 'dashed',
        colorOfElement: new Map([[29, '#112233']]),
      },
      look: { material: 'flat', outline: 2 },
      background: '#ddeeff',
      labels: { areShown: false, atoms: 'name', size: 'large' },
    })
    expect(viewStore.getState().presets).toMatchObject([
      { name: 'Mine', look: { material: 'flat' }, background: '#ddeeff' },
    ])
  })

  it('takes over the palette that an earlier version kept', () => {
    rememberLooks(fakeStorage('{"palette":"cpk"}'))
    expect(viewStore.getState().looks.appearance.style.palette).toBe('cpk')
  })

  it.each([
    'not JSON',
    '7',
    'null',
    '[]',
    '{"theme":"pink","palette":3}',
    '{"appearance":{"style":7,"look":null,"background":"pink"},"labels":"all","presets":{}}',
    '{"appearance":{"style":{"probability":"x","representation":"fog","colorOfElement":["#fff"]},' +
      '"look":{"outline":null,"material":"gold"},"background":"#12345"},"presets":[null,{"name":""}]}',
  ])('begins as at the first time with %s', (kept) => {
    const { looks, presets } = viewStore.getInitialState()
    rememberLooks(fakeStorage(kept))
    expect(activityStore.getState().theme).toBe('system')
    expect(viewStore.getState().looks).toEqual(looks)
    expect(viewStore.getState().presets).toEqual(presets)
  })

  it('does without a storage, and without room in it', () => {
    rememberLooks(null)
    rememberLooks({
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    })
    expect(() => setTheme('light')).not.toThrow()
  })
})
