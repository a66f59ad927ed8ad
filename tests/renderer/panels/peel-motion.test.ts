import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdPeel, movePeel, stepPeel, togglePlaying } from '../../../renderer/panels/peel-motion'
import { activityStore } from '../../../renderer/state/activity'
import { documentStore } from '../../../renderer/state/document'
import { beginView, setPeel, viewStore } from '../../../renderer/state/view'

const STOPS = 4
const peel = () => viewStore.getState().viewOfDocument['a']?.peel
const isPlaying = () => activityStore.getState().isPlaying

beforeEach(() => {
  vi.useFakeTimers()
  documentStore.setState({ activeKey: 'a' })
  beginView('a', STOPS)
})

afterEach(() => {
  holdPeel()
  vi.useRealTimers()
})

describe('stepPeel', () => {
  it('goes one stop in and out, and no further than the ends', () => {
    stepPeel('a', -1, STOPS)
    expect(peel()).toBe(2)
    stepPeel('a', 1, STOPS)
    stepPeel('a', 1, STOPS)
    expect(peel()).toBe(3)
    movePeel('a', 0)
    stepPeel('a', -1, STOPS)
    expect(peel()).toBe(0)
  })

  it('goes from between two stops to the next one', () => {
    setPeel('a', 1.4)
    stepPeel('a', -1, STOPS)
    expect(peel()).toBe(1)
    setPeel('a', 1.4)
    stepPeel('a', 1, STOPS)
    expect(peel()).toBe(2)
  })
})

describe('togglePlaying', () => {
  it('peels to the core, stop by stop, and ends there', () => {
    togglePlaying('a', STOPS)
    expect(peel()).toBe(2)
    vi.runAllTimers()
    expect(peel()).toBe(0)
    expect(isPlaying()).toBe(false)
  })

  it('puts everything back first when the core stands alone', () => {
    movePeel('a', 0)
    togglePlaying('a', STOPS)
    expect(peel()).toBe(3)
    vi.runAllTimers()
    expect(peel()).toBe(0)
  })

  it('pauses where it is when it plays', () => {
    togglePlaying('a', STOPS)
    togglePlaying('a', STOPS)
    vi.runAllTimers()
    expect(peel()).toBe(2)
    expect(isPlaying()).toBe(false)
  })

  it('ends when another document comes to the front', () => {
    togglePlaying('a', STOPS)
    documentStore.setState({ activeKey: null })
    vi.runAllTimers()
    expect(peel()).toBe(2)
    expect(isPlaying()).toBe(false)
  })

  it('has nothing to play with a single stop', () => {
    togglePlaying('a', 1)
    expect(isPlaying()).toBe(false)
  })
})
