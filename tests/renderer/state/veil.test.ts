import { describe, expect, it } from 'vitest'
import { selectAtoms } from '../../../renderer/state/selection'
import * as veil from '../../../renderer/state/veil'
import { beginTwoViews, picked, view } from './two-views'

beginTwoViews()

const hidden = () => [...(view()?.hiddenAtoms ?? [])]
const ghosts = () => [...(view()?.ghostedAtoms ?? [])]

describe('hideAtoms', () => {
  it('hides more and more, and lets go of what is hidden', () => {
    selectAtoms('a', [2, 5, 7])
    veil.hideAtoms('a', [5])
    veil.hideAtoms('a', [1, 5])
    expect(hidden()).toEqual([5, 1])
    expect(picked()).toEqual([2, 7])
  })

  it('leaves other documents alone', () => {
    veil.hideAtoms('a', [1])
    expect(view('b')?.hiddenAtoms.size).toBe(0)
  })

  it('does nothing with no atoms', () => {
    const before = view()
    veil.hideAtoms('a', [])
    expect(view()).toBe(before)
  })
})

describe('isolateAtoms', () => {
  it('hides all others, and shows them the second time', () => {
    veil.isolateAtoms('a', [1, 3], 5)
    expect(hidden()).toEqual([0, 2, 4])
    veil.isolateAtoms('a', [1, 3], 5)
    expect(hidden()).toEqual([])
  })

  it('shows what was hidden of the atoms themselves', () => {
    veil.hideAtoms('a', [1])
    veil.isolateAtoms('a', [1], 3)
    expect(hidden()).toEqual([0, 2])
  })
})

describe('ghostOtherAtoms', () => {
  it('makes ghosts of all others, and makes them solid the second time', () => {
    veil.ghostOtherAtoms('a', [0], 3)
    expect(ghosts()).toEqual([1, 2])
    veil.ghostOtherAtoms('a', [0], 3)
    expect(ghosts()).toEqual([])
  })
})

describe('toggleGhosts', () => {
  it('makes all ghosts while one is solid', () => {
    veil.toggleGhosts('a', [1])
    veil.toggleGhosts('a', [1, 2])
    expect(ghosts()).toEqual([1, 2])
    veil.toggleGhosts('a', [1, 2])
    expect(ghosts()).toEqual([])
  })
})

describe('showAllAtoms', () => {
  it('shows hidden atoms and makes ghosts solid', () => {
    veil.hideAtoms('a', [1, 2])
    veil.toggleGhosts('a', [3])
    veil.showAllAtoms('a')
    expect([hidden(), ghosts()]).toEqual([[], []])
  })
})
