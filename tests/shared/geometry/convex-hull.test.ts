import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convexHull, type HullFace } from '../../../shared/geometry/convex-hull'
import { apply } from '../../../shared/geometry/mat3'
import { centroid } from '../../../shared/geometry/moments'
import { antiprism, circumradius, prism, ring } from '../../../shared/geometry/polyhedra'
import { rotationOf } from '../../../shared/geometry/superposition'
import { add, cross, dot, length, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { referenceShapes } from '../../../shared/tables/reference-shapes'

/** Tolerance for solids made from definitions. */
const EXACT = 1e-3

const coordinate = fc.double({ min: -4, max: 4, noNaN: true })
const point = fc.tuple(coordinate, coordinate, coordinate)
const rotation = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .filter((q) => Math.hypot(...q) > 0.1)
  .map((q) => rotationOf(q.map((x) => x / Math.hypot(...q))))
/** Few values a coordinate can have: many coplanar, collinear and equal points. */
const crowded = fc.array(fc.tuple(...([0, 1, 2].map(() => fc.integer({ min: -2, max: 2 })) as [fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>])), { maxLength: 24 }) // prettier-ignore
const cloud = fc.array(point, { minLength: 4, maxLength: 24 })

function centered(code: string, vertices: number): readonly Vec3[] {
  return referenceShapes(vertices).find((shape) => shape.code === code)!.vertices
}

/** How many faces have how many corners, `{ 3: 8, 4: 6 }`. */
function cornersOf(faces: readonly HullFace[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { length: corners } of faces) counts[corners] = (counts[corners] ?? 0) + 1
  return counts
}

/** Twice the area of a face, along its outward normal. */
function areaOf(points: readonly Vec3[], face: HullFace): Vec3 {
  const middle = centroid(face.map((row) => points[row]!))
  return face.reduce<Vec3>(
    (sum, row, k) =>
      add(
        sum,
        cross(
          subtract(points[row]!, middle),
          subtract(points[face[(k + 1) % face.length]!]!, middle),
        ),
      ),
    [0, 0, 0],
  )
}

function volumeOf(points: readonly Vec3[], faces: readonly HullFace[]): number {
  return faces.reduce(
    (sum, face) => sum + dot(areaOf(points, face), centroid(face.map((row) => points[row]!))) / 6,
    0,
  )
}

/** Whether the faces close to one body without a hole, every side shared by two, by Euler's formula. */
function expectClosed(faces: readonly HullFace[]): void {
  const sides = faces.flatMap((face) =>
    face.map((row, k) => `${row} ${face[(k + 1) % face.length]}`),
  )
  expect(new Set(sides).size).toBe(sides.length)
  expect(sides.every((side) => sides.includes(side.split(' ').toReversed().join(' ')))).toBe(true)
  expect(new Set(faces.flat()).size - sides.length / 2 + faces.length).toBe(2)
}

describe('convexHull', () => {
  // Faces of the solids: Cromwell, Polyhedra (1997); Johnson, Can. J. Math. 18 (1966) 169.
  it.each<[string, readonly Vec3[], Record<number, number>]>([
    ['a tetrahedron', centered('T-4', 4), { 3: 4 }],
    ['an octahedron', centered('OC-6', 6), { 3: 8 }],
    ['a trigonal prism', prism(3), { 3: 2, 4: 3 }],
    ['a cube', centered('CU-8', 8), { 4: 6 }],
    ['a square antiprism', antiprism(4), { 3: 8, 4: 2 }],
    ['a pentagonal bipyramid', centered('PBPY-7', 7), { 3: 10 }],
    ['a cuboctahedron', centered('COC-12', 12), { 3: 8, 4: 6 }],
    ['an anticuboctahedron', centered('ACOC-12', 12), { 3: 8, 4: 6 }],
    ['an icosahedron', centered('IC-12', 12), { 3: 20 }],
    ['a hexagonal prism', prism(6), { 4: 6, 6: 2 }],
  ])('finds the faces of %s, however it is turned and listed', (_, vertices, expected) => {
    fc.assert(
      fc.property(
        rotation,
        fc.shuffledSubarray([...vertices], { minLength: vertices.length }),
        (turn, shuffled) => {
          const faces = convexHull(shuffled.map((vertex) => apply(turn, vertex)), EXACT) // prettier-ignore
          expect(cornersOf(faces)).toEqual(expected)
          expectClosed(faces)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('holds every point, with faces that close and look outward', () => {
    fc.assert(
      fc.property(
        fc.oneof(cloud, crowded),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (points, tolerance) => {
          // prettier-ignore
          const faces = convexHull(points, tolerance)
          if (faces.length < 2) return
          expectClosed(faces)
          const middle = centroid([...new Set(faces.flat())].map((row) => points[row]!))
          for (const face of faces) {
            const [normal, on] = [areaOf(points, face), centroid(face.map((row) => points[row]!))]
            const up = scale(normal, 1 / length(normal))
            // Outside of a face that was merged lie only corners that deviate from its plane.
            const highest = Math.max(...points.map((it) => dot(up, subtract(it, on))))
            expect(highest).toBeLessThan(2 * tolerance + 1e-2)
            expect(dot(up, subtract(on, middle))).toBeGreaterThan(-tolerance - 1e-3)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('encloses the same volume however the points are turned and listed', () => {
    fc.assert(
      fc.property(cloud, rotation, (points, turn) => {
        const turned = points.map((it) => apply(turn, it)).toReversed()
        const [here, there] = [convexHull(points, 0), convexHull(turned, 0)]
        expect(volumeOf(turned, there)).toBeCloseTo(volumeOf(points, here), 1)
      }),
    )
  })

  it('has all points on a sphere as corners', () => {
    const direction = point.filter((it) => length(it) > 0.5).map((it) => scale(it, 2 / length(it)))
    const apart = fc
      .array(direction, { minLength: 4, maxLength: 20 })
      .filter((all) => all.every((p, i) => all.every((q, k) => k >= i || length(subtract(p, q)) > 0.3))) // prettier-ignore
    fc.assert(
      fc.property(apart, (points) => {
        const faces = convexHull(points, 1e-4)
        if (faces.length < 2) return
        expect(new Set(faces.flat()).size).toBe(points.length)
      }),
    )
  })

  it('makes one polygon of points in a plane, in order round it', () => {
    const hexagon = [...ring(6, circumradius(6), 0), [0.1, 0.1, 0] as const]
    fc.assert(
      fc.property(rotation, (turn) => {
        const [face, ...others] = convexHull(hexagon.map((it) => apply(turn, it)), EXACT) // prettier-ignore
        expect(others).toEqual([])
        const start = face!.indexOf(0)
        const order = face!.map((_, k) => face![(start + k) % 6]!)
        expect([[0, 1, 2, 3, 4, 5], [0, 5, 4, 3, 2, 1]]).toContainEqual(order) // prettier-ignore
      }),
    )
  })

  it('joins what is nearly coplanar, and only that', () => {
    const folded = (up: number): Vec3[] => [
      [1, 1, up],
      [-1, 1, 0],
      [-1, -1, up],
      [1, -1, 0],
      [0, 0, -2],
    ]
    expect(cornersOf(convexHull(folded(0.05)))).toEqual({ 3: 4, 4: 1 })
    expect(cornersOf(convexHull(folded(0.4)))).toEqual({ 3: 6 })
  })

  it('leaves out points within, and doubles', () => {
    const cube = prism(4)
    const more: Vec3[] = [...cube, [0, 0, 0], [0.1, 0.2, 0.1], ...cube, [0, 0, 0.5]]
    expect(convexHull(more, EXACT).flat().every((row) => row < 8)).toBe(true) // prettier-ignore
    expect(convexHull(more, EXACT)).toHaveLength(6)
  })

  it.each<[string, readonly Vec3[]]>([
    ['nothing', []],
    ['a point', [[1, 2, 3]]],
    ['two points', [[0, 0, 0], [1, 0, 0]]], // prettier-ignore
    ['one place', [[1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1]]], // prettier-ignore
    ['a line', [[0, 0, 0], [1, 1, 0], [2, 2, 0], [5, 5, 0]]], // prettier-ignore
    ['what is no number', [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, Number.NaN]]], // prettier-ignore
    ['what is endless', [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, Number.POSITIVE_INFINITY]]], // prettier-ignore
  ])('has no faces for %s', (_, points) => {
    expect(convexHull(points)).toEqual([])
  })
})
