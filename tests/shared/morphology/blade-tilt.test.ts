import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bladeTilt } from '../../../shared/morphology/blade-tilt'
import { apply } from '../../../shared/geometry/mat3'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { rotation } from '../../support/ideal-points'

const AXIS = { point: [0, 0, 0], direction: [0, 0, 1] } as const

/** Two points of the helix (r cos t, r sin t, c t), which is right-handed where c is positive. */
function piece(c: number, from = 0.3, to = 0.5): Vec3[] {
  return [from, to].map((t): Vec3 => [2 * Math.cos(t), 2 * Math.sin(t), c * t])
}

describe('bladeTilt', () => {
  it('is positive for a right-handed screw and negative for a left-handed one', () => {
    // A small piece of a helix of radius 2 that climbs c per radian lies at atan(2/c) to its axis.
    expect(bladeTilt(piece(2), AXIS)).toBeCloseTo(45, 0)
    expect(bladeTilt(piece(-2), AXIS)).toBeCloseTo(-45, 0)
    expect(bladeTilt(piece(8), AXIS)).toBeCloseTo((Math.atan(2 / 8) * 180) / Math.PI, 0)
  })

  it('does not change when the axis is turned upside down or everything is turned', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        fc.double({ min: 1.1, max: 9, noNaN: true }),
        (c, n) => {
          const tilt = bladeTilt(piece(c), AXIS)!
          expect(bladeTilt(piece(c), { point: [0, 0, 3], direction: [0, 0, -1] })).toBeCloseTo(tilt)
          const turn = rotation(n, [1, 2, 2])
          const moved = piece(c).map((point) => apply(turn, point))
          expect(
            bladeTilt(moved, { point: [0, 0, 0], direction: apply(turn, [0, 0, 1]) }),
          ).toBeCloseTo(tilt)
        },
      ),
    )
  })

  it('is null on the axis and for what is as wide as long', () => {
    expect(
      bladeTilt(
        [
          [0, 0, 1],
          [0, 0.1, 2],
        ],
        AXIS,
      ),
    ).toBeNull()
    expect(
      bladeTilt(
        [
          [2, 1, 1],
          [2, -1, 1],
          [2, 1, -1],
          [2, -1, -1],
        ],
        AXIS,
      ),
    ).toBeNull()
  })
})
