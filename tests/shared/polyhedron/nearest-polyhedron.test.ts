import { array, assert, constantFrom, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rotationOf } from '../../../shared/geometry/superposition'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { nearestPolyhedron } from '../../../shared/polyhedron/nearest-polyhedron'
import { clusterShapes, VERTEX_COUNTS } from '../../../shared/tables/cluster-shapes'

const SHAPES = VERTEX_COUNTS.flatMap((count) => clusterShapes(count))

/** Turned, moved, scaled and in another order. */
function elsewhere(points: readonly Vec3[], [w, x, y, z]: readonly number[]): Vec3[] {
  const size = Math.hypot(w!, x!, y!, z!)
  const rotation = rotationOf([w! / size, x! / size, y! / size, z! / size])
  return points
    .map((p): Vec3 => {
      const [a, b, c] = rotation.map((row) => row[0] * p[0] + row[1] * p[1] + row[2] * p[2])
      return [2.8 * a! + 5, 2.8 * b! - 3, 2.8 * c! + 1]
    })
    .toReversed()
}

describe('nearestPolyhedron', () => {
  it.each(SHAPES.map((shape) => [shape.code, shape] as const))(
    'finds %s in its own vertices',
    (code, { vertices, pointGroup }) => {
      const { fit } = nearestPolyhedron(elsewhere(vertices, [0.3, 0.5, -0.7, 0.2]))
      expect(fit).toMatchObject({ code, pointGroup })
      expect(fit!.measure).toBeLessThan(1e-6)
    },
  )

  it('is the same for points turned, moved, reordered and scaled', () => {
    const many = SHAPES.filter(({ vertices }) => vertices.length >= 5 && vertices.length <= 14)
    const noise = array(double({ min: -0.08, max: 0.08, noNaN: true }), {
      minLength: 42,
      maxLength: 42,
    })
    const turn = array(double({ min: 0.1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    assert(
      property(tuple(constantFrom(...many), noise, turn), ([{ vertices }, shifts, quaternion]) => {
        const points = vertices.map(([x, y, z], k): Vec3 => [
          x + shifts[3 * k]!,
          y + shifts[3 * k + 1]!,
          z + shifts[3 * k + 2]!,
        ])
        const here = nearestPolyhedron(points).fit
        const there = nearestPolyhedron(elsewhere(points, quaternion)).fit
        expect(there?.measure ?? Number.NaN).toBeCloseTo(here?.measure ?? Number.NaN, 4)
      }),
      { numRuns: 60 },
    )
  })

  it('names a second shape where it is nearly as near', () => {
    // Half way between the rhombic dodecahedron (2) and the tetrakis hexahedron (1 + √2).
    const six = ((2 + 1 + Math.SQRT2) / 2) * 1
    const corners = [-1, 1].flatMap((x) => [-1, 1].flatMap((y) => [-1, 1].map((z) => [x, y, z])))
    const caps = [0, 1, 2].flatMap((axis) =>
      [six, -six].map((at) => [0, 1, 2].map((k) => (k === axis ? at : 0))),
    )
    const points = [...corners, ...caps].map(([x, y, z]): Vec3 => [x!, y!, z!])
    const { fit, next } = nearestPolyhedron(points)
    expect([fit?.code, next?.code].toSorted()).toEqual(['RD-14', 'TKH-14'])
  })

  it('gives none for two points, for points that coincide and for numbers without shapes', () => {
    const point: Vec3 = [1, 2, 3]
    const none = { fit: null, next: null }
    expect(nearestPolyhedron([])).toEqual(none)
    expect(nearestPolyhedron([point, [0, 0, 0]])).toEqual(none)
    expect(nearestPolyhedron([point, point, point, point])).toEqual(none)
    expect(nearestPolyhedron([point, [0, Number.NaN, 0], [1, 1, 1]])).toEqual(none)
    const line = Array.from({ length: 29 }, (_, k): Vec3 => [k, 0, 0])
    expect(nearestPolyhedron(line)).toEqual(none)
  })

  it('gives none for points that are far from every shape', () => {
    // Twelve points along a helix: no cluster shape of twelve is nearly so long.
    const helix = Array.from({ length: 12 }, (_, k): Vec3 => [Math.cos(k), Math.sin(k), k])
    expect(nearestPolyhedron(helix).fit).toBeNull()
  })
})
