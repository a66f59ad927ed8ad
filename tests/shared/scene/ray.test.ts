import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, cross, dot, pointAt, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { rayEllipsoid, raySphere, type Ray } from '../../../shared/scene/ray'
import { EllipsoidShape, type Ellipsoids, type Spheres } from '../../../shared/scene/scene'

const unit = (v: Vec3): Vec3 => scale(v, 1 / Math.hypot(...v))
const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
const direction = fc
  .tuple(coordinate, coordinate, coordinate)
  .filter((v) => Math.hypot(...v) > 0.1)
  .map(unit)
const semiAxis = fc.double({ min: 0.05, max: 1, noNaN: true })

/** Three vectors at right angles, of these lengths. */
const axes = fc
  .tuple(direction, direction, semiAxis, semiAxis, semiAxis)
  .filter(([a, b]) => Math.abs(dot(a, b)) < 0.9)
  .map(([a, b, p, q, r]): readonly [Vec3, Vec3, Vec3] => {
    const second = unit(cross(a, b))
    return [scale(a, p), scale(second, q), scale(cross(a, second), r)]
  })
/** From 10 Å away to somewhere near the middle. */
const ray = fc.tuple(direction, direction, coordinate).map(([from, aside, off]): Ray => {
  const origin = scale(from, 10)
  return { origin, direction: unit(subtract(scale(aside, off), origin)) }
})

const SPHERE: Spheres = {
  count: 1,
  atom: Int32Array.of(0),
  center: new Float32Array(3),
  radius: Float32Array.of(1),
  color: new Float32Array(3),
  group: new Uint16Array(1),
  sector: Int32Array.of(-1),
  ellipsoid: Int32Array.of(0),
  isAlternative: new Uint8Array(1),
}
const one = (own: readonly Vec3[], shape: number): Ellipsoids => ({
  count: 1,
  sphere: new Int32Array(1),
  axes: Float32Array.from(own.flat()),
  shape: Uint8Array.of(shape),
})

/** How far out a point is, 1 on the surface, with the axes as they are rounded. */
function depth({ axes: own, shape }: Ellipsoids, point: Vec3): number {
  const places = [0, 1, 2].map((row) => {
    const axis = pointAt(own, row)
    return dot(point, axis) / dot(axis, axis)
  })
  const isCube = shape[0] === EllipsoidShape.cube
  return isCube ? Math.max(...places.map(Math.abs)) : Math.hypot(...places)
}

describe('rayEllipsoid', () => {
  it.each(Object.entries(EllipsoidShape))(
    'meets the near side of an %s, or passes it by, as small steps along the ray do',
    (_, shape) => {
      let met = 0
      fc.assert(
        fc.property(axes, ray, (own, along) => {
          const body = one(own, shape)
          const at = (way: number) => add(along.origin, scale(along.direction, way))
          const distance = rayEllipsoid(along, SPHERE, body, 0, 0)
          const upTo = Number.isFinite(distance) ? distance - 1e-4 : 14
          for (let step = 0; step <= 400; step++) {
            const way = 6 + ((upTo - 6) * step) / 400
            expect(depth(body, at(way))).toBeGreaterThan(1 - 1e-4)
          }
          if (!Number.isFinite(distance)) return
          met++
          expect(depth(body, at(distance))).toBeCloseTo(1, 4)
        }),
        { numRuns: 200 },
      )
      expect(met).toBeGreaterThan(30)
    },
  )

  it('is a sphere when its axes are equal', () => {
    fc.assert(
      fc.property(ray, fc.double({ min: 0, max: 0.4, noNaN: true }), (along, slack) => {
        const body = one([[1, 0, 0], [0, 1, 0], [0, 0, 1]], EllipsoidShape.ellipsoid) // prettier-ignore
        const expected = raySphere(along, SPHERE, 0, slack)
        const found = rayEllipsoid(along, SPHERE, body, 0, slack)
        if (Number.isFinite(expected)) expect(found).toBeCloseTo(expected, 6)
        else expect(found).toBe(Infinity)
      }),
    )
  })
})
