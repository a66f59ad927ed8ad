import { describe, expect, it } from 'vitest'
import { FIRST_PACE, nextPace, type Pace } from '../../../../renderer/scene/drawing/pace'

const after = (intervals: readonly number[], from: Pace = FIRST_PACE) =>
  intervals.reduce(nextPace, from)
const frames = (count: number, interval: number) => Array<number>(count).fill(interval)

describe('nextPace', () => {
  it('draws plainly on a card that takes 30 ms a frame', () => {
    expect(after(frames(500, 30)).samples).toBe(1)
  })

  it('draws smoothly once a card has kept up with 60 frames a second for a while', () => {
    expect(after(frames(5, 16.7)).samples).toBe(1)
    expect(after(frames(20, 16.7)).samples).toBeGreaterThan(1)
    expect(after([...frames(8, 16.7), 40, ...frames(8, 16.7)]).samples).toBe(1)
  })

  it('goes back to plain for good when smooth was too much', () => {
    const tried = after(frames(20, 16.7))
    const failed = after([45], tried)
    expect(failed.samples).toBe(1)
    expect(after(frames(100, 16.7), failed).samples).toBe(1)
  })
})
