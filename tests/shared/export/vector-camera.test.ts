import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  outlineOf,
  outlineOfBall,
  projectorOf,
  type VectorCamera,
} from '../../../shared/export/vector-camera'
import type { Vec3 } from '../../../shared/geometry/vec3'

const SHEET = { width: 800, height: 600 }
const PARALLEL: VectorCamera = {
  target: [0, 0, 0],
  rotation: [0, 0, 0, 1],
  extent: 12,
  distance: null,
}
const PERSPECTIVE: VectorCamera = { ...PARALLEL, distance: 26 }
const coordinate = fc.double({ min: -4, max: 4, noNaN: true })
const point = fc.tuple(coordinate, coordinate, coordinate)

describe('projectorOf', () => {
  it('puts the target in the middle and its extent across the shorter side', () => {
    const { onSheet, toView } = projectorOf({ ...PARALLEL, target: [1, 2, 3] }, SHEET)
    expect(onSheet(toView([1, 2, 3]))).toEqual([400, 300])
    // 6 Å up is half of 12 Å across 600 units.
    expect(onSheet(toView([1, 8, 3]))).toEqual([400, 0])
  })

  it('turns as the quaternion says: a quarter turn about y brings x of the scene to the front', () => {
    const half = Math.SQRT1_2
    const { toView } = projectorOf({ ...PARALLEL, rotation: [0, half, 0, half] }, SHEET)
    const [x, y, z] = toView([1, 0, 0])
    // The camera looks along −x: what lies at +x is nearer to it.
    expect(x).toBeCloseTo(0)
    expect(y).toBeCloseTo(0)
    expect(z).toBeCloseTo(1)
  })
})

describe('outlineOf', () => {
  it('touches every ray that touches the ball, in perspective', () => {
    const radius = 1.3
    fc.assert(
      fc.property(point, fc.double({ min: 0, max: 6.28, noNaN: true }), (center, turn) => {
        const projector = projectorOf(PERSPECTIVE, SHEET)
        const { x, y, rx, ry, angle } = outlineOfBall(projector, center, radius)
        const [u, v] = [rx * Math.cos(turn), ry * Math.sin(turn)]
        const sheetX = x + u * Math.cos(angle) - v * Math.sin(angle)
        const sheetY = y + u * Math.sin(angle) + v * Math.cos(angle)
        // The ray of that place: 50 units per Å at the target, the eye 26 Å before it.
        const way: Vec3 = [(sheetX - 400) / 50, (300 - sheetY) / 50, -26]
        const size = Math.hypot(...way)
        const from: Vec3 = [-center[0], -center[1], 26 - center[2]]
        const along = (from[0] * way[0] + from[1] * way[1] + from[2] * way[2]) / size
        const miss = Math.sqrt(from[0] ** 2 + from[1] ** 2 + from[2] ** 2 - along ** 2)
        expect(miss).toBeCloseTo(radius, 6)
      }),
    )
  })

  it.each([PARALLEL, PERSPECTIVE])(
    'holds every point of an ellipsoid and touches some',
    (camera) => {
      const axes: readonly [Vec3, Vec3, Vec3] = [
        [0.6, 0.3, 0.1],
        [-0.2, 0.4, 0],
        [-0.04, -0.02, 0.3],
      ]
      const projector = projectorOf(camera, SHEET)
      fc.assert(
        fc.property(point, (center) => {
          const { x, y, rx, ry, angle } = outlineOf(projector, center, axes)
          let largest = 0
          for (let i = 0; i < 60; i++) {
            for (let k = 0; k <= 30; k++) {
              const [a, b] = [(2 * Math.PI * i) / 60, (Math.PI * k) / 30]
              const weights = [Math.sin(b) * Math.cos(a), Math.sin(b) * Math.sin(a), Math.cos(b)]
              const place = [0, 1, 2].map(
                (axis) =>
                  center[axis]! + weights.reduce((sum, w, n) => sum + w * axes[n]![axis]!, 0),
              )
              const [px, py] = projector.onSheet([place[0]!, place[1]!, place[2]!])
              const [dx, dy] = [px - x, py - y]
              const u = (dx * Math.cos(angle) + dy * Math.sin(angle)) / rx
              const v = (-dx * Math.sin(angle) + dy * Math.cos(angle)) / ry
              largest = Math.max(largest, Math.hypot(u, v))
            }
          }
          expect(largest).toBeLessThan(1 + 1e-9)
          expect(largest).toBeGreaterThan(0.985)
        }),
        { numRuns: 20 },
      )
    },
  )
})
