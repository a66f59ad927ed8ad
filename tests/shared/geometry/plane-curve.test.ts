import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, type PlanePoint } from '../../../shared/geometry/plane-curve'

const circle = (points: number, turns = 1): PlanePoint[] =>
  Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * turns * i) / points
    return [Math.cos(angle), Math.sin(angle)]
  })

describe('isWithin', () => {
  it('tells what lies in a circle by the distance from its middle', () => {
    const coordinate = double({ min: -1.5, max: 1.5, noNaN: true })
    assert(
      property(coordinate, coordinate, integer({ min: 1, max: 2 }), (x, y, turns) => {
        const far = Math.hypot(x, y)
        // Between the circle and the chords of it that are drawn.
        if (Math.abs(far - 1) < 0.01) return
        expect(isWithin(circle(90, turns), [x, y])).toBe(far < 1)
        expect(isWithin(circle(90, turns).toReversed(), [x, y])).toBe(far < 1)
      }),
    )
  })

  it('leaves out the bay of a curve that is not convex', () => {
    const horseshoe: PlanePoint[] = [[0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3]] // prettier-ignore
    expect(isWithin(horseshoe, [1.5, 2])).toBe(false)
    expect(isWithin(horseshoe, [0.5, 2])).toBe(true)
    expect(isWithin(horseshoe, [1.5, 0.5])).toBe(true)
  })

  it('holds nothing where there is no area', () => {
    expect(isWithin([], [0, 0])).toBe(false)
    expect(isWithin([[1, 1]], [1, 1])).toBe(false)
    expect(isWithin([[0, 0], [1, 1]], [0.5, 0.5])).toBe(false) // prettier-ignore
  })
})
