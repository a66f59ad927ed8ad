import { describe, expect, it } from 'vitest'
import { untangle, type PlaneBond } from '../../../renderer/panels/untangle'

const CHAIN: readonly PlaneBond[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
]
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y)

describe('untangle', () => {
  it('leaves a drawing alone that has room', () => {
    const zigzag = Array.from({ length: 6 }, (_, i) => ({ x: i * 0.87, y: (i % 2) / 2 }))
    expect(untangle(zigzag, CHAIN)).toBe(zigzag)
  })

  it('takes a chain apart whose ends fall on each other, and keeps its bonds', () => {
    // A hexagon that is not closed: atoms 0 and 5 would stand beside each other without a bond.
    const curled = Array.from({ length: 6 }, (_, i) => ({
      x: 0.7 * Math.cos((i * 2 * Math.PI) / 5.2),
      y: 0.7 * Math.sin((i * 2 * Math.PI) / 5.2),
    }))
    expect(distance(curled[0]!, curled[5]!)).toBeLessThan(0.3)
    const apart = untangle(curled, CHAIN)
    expect(distance(apart[0]!, apart[5]!)).toBeGreaterThan(0.8)
    for (const [a, b] of CHAIN) {
      expect(distance(apart[a]!, apart[b]!)).toBeCloseTo(distance(curled[a]!, curled[b]!), 9)
    }
  })

  it('does not turn what is in a ring', () => {
    const flat = Array.from({ length: 4 }, (_, i) => ({ x: i % 2, y: i > 1 ? 0.1 : 0 }))
    const ring: readonly PlaneBond[] = [
      [0, 1],
      [1, 3],
      [3, 2],
      [2, 0],
    ]
    expect(untangle(flat, ring)).toBe(flat)
  })
})
