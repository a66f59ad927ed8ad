import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, determinant, multiply, transpose } from '../../../shared/geometry/mat3'
import { bestRotation, greatestOverlap, rotationOf } from '../../../shared/geometry/superposition'
import { dot, type Vec3 } from '../../../shared/geometry/vec3'

const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
const point = fc.tuple(coordinate, coordinate, coordinate)
const rotation = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .filter((q) => Math.hypot(...q) > 0.1)
  .map((q) => rotationOf(q.map((x) => x / Math.hypot(...q))))

function productsOf(q: readonly Vec3[], p: readonly Vec3[]): number[] {
  return [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => q.reduce((sum, it, i) => sum + it[row]! * p[i]![column]!, 0)),
  )
}

describe('rotationOf', () => {
  it('turns by the angle of the quaternion about its axis', () => {
    // A quarter turn about z.
    const turned = apply(rotationOf([Math.SQRT1_2, 0, 0, Math.SQRT1_2]), [1, 0, 0])
    for (const [k, x] of [0, 1, 0].entries()) expect(turned[k]).toBeCloseTo(x, 12)
  })
})

describe('bestRotation', () => {
  it('turns points back onto what they were turned from', () => {
    const shape: Vec3[] = [
      [1, 0, 0],
      [0, 2, 0],
      [0.3, 0.4, 3],
    ]
    fc.assert(
      fc.property(rotation, (turn) => {
        const turned = shape.map((p) => apply(turn, p))
        const found = bestRotation(productsOf(turned, shape))
        const size = shape.reduce((sum, p) => sum + dot(p, p), 0)
        expect(found.overlap).toBeCloseTo(size, 9)
        const rest = multiply(found.rotation, transpose(turn))
        expect(rest[0][0] + rest[1][1] + rest[2][2]).toBeCloseTo(3, 9)
      }),
    )
  })

  it('gives a proper rotation, the overlap it has, and none has more', () => {
    const points = fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(points, rotation, (pairs, other) => {
        const [q, p] = [pairs.map(([it]) => it), pairs.map(([, it]) => it)]
        const overlapAt = (turn: typeof other) =>
          q.reduce((sum, it, i) => sum + dot(it, apply(turn, p[i]!)), 0)
        const best = bestRotation(productsOf(q, p))
        expect(determinant(best.rotation)).toBeCloseTo(1, 9)
        expect(overlapAt(best.rotation)).toBeCloseTo(best.overlap, 9)
        expect(overlapAt(other)).toBeLessThan(best.overlap + 1e-9)
      }),
    )
  })
})

describe('greatestOverlap', () => {
  it('is the overlap of the best rotation, points in a plane or a line among them', () => {
    const flat = fc.constantFrom<Vec3>([1, 1, 1], [1, 1, 0], [1, 0, 0])
    const points = fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(points, flat, (pairs, by) => {
        const flattened = (it: Vec3): Vec3 => [it[0] * by[0], it[1] * by[1], it[2] * by[2]]
        const [q, p] = [pairs.map(([it]) => flattened(it)), pairs.map(([, it]) => flattened(it))]
        const size = (set: readonly Vec3[]) => set.reduce((sum, it) => sum + dot(it, it), 0)
        const atMost = Math.sqrt(size(q) * size(p))
        fc.pre(atMost > 1e-3)
        const products = productsOf(q, p)
        const found = greatestOverlap(products, atMost)
        expect(Math.abs(found - bestRotation(products).overlap)).toBeLessThan(1e-6 * atMost)
      }),
    )
  })
})
