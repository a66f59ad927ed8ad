import { beforeEach, describe, expect, it } from 'vitest'
import { rememberLooks } from '../../../renderer/bridge/remembered-looks'
import { activityStore, setTheme } from '../../../renderer/state/activity'
import {
  beginView,
  setModeStyle,
  setPalette,
  setProjection,
  viewStore,
} from '../../../renderer/state/view'
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
    setPalette('a', 'cpk')
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

  it.each(['not JSON', '7', 'null', '{"theme":"pink","palette":3}'])(
    'begins as at the first time with %s',
    (kept) => {
      rememberLooks(fakeStorage(kept))
      expect(activityStore.getState().theme).toBe('system')
      expect(viewStore.getState().looks).toEqual({
        palette: 'paper',
        projection: 'orthographic',
        modeStyle: 'literature',
      })
    },
  )

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
