import { assert, constantFrom, double, property, tuple, array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { antiprism, prism } from '../../../shared/geometry/polyhedra'
import { frameRotations, measureBound, spreadOf } from '../../../shared/geometry/shape-bounds'
import {
  measureFrom,
  normalized,
  prepareVertices,
  shapeMeasure,
} from '../../../shared/geometry/shape-measure'
import { cube, cuboctahedron, octahedron, snubCube } from '../../../shared/geometry/uniform-solids'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { icosahedron } from '../../../shared/tables/johnson-shapes'

const far: Vec3 = [3, -7, 11]
const moved = (points: readonly Vec3[]): Vec3[] =>
  points.map(([x, y, z]) => [2 * x + far[0], 2 * z + far[1], -2 * y + far[2]])

describe('prepareVertices', () => {
  // The center of these shapes is their centroid, so it adds nothing: the measures are those published
  // with it, 16.74 and 10.99 (S. Alvarez et al., Coord. Chem. Rev. 249, 2005, 1693).
  it.each([
    ['a trigonal prism from the octahedron', prism(3), octahedron(), 16.74],
    ['a square antiprism from the cube', antiprism(4), cube(), 10.99],
  ])('measures %s as published, wherever it stands', (_, points, shape, published) => {
    expect(shapeMeasure(moved(points), prepareVertices(shape))).toBeCloseTo(published, 2)
  })

  it('takes both hands of a chiral shape for the same', () => {
    const left = snubCube().map(([x, y, z]): Vec3 => [-x, y, z])
    const shape = prepareVertices(snubCube())
    const points = normalized(left)
    expect(measureFrom(points, shape, frameRotations(points, shape))).toBeCloseTo(0, 6)
  })
})

const TWELVE = [icosahedron(), cuboctahedron(), prism(6), antiprism(6)] as const

describe('measureBound', () => {
  it('is never above the measure, of points that are distorted as they may', () => {
    const noise = array(double({ min: -0.4, max: 0.4, noNaN: true }), {
      minLength: 36,
      maxLength: 36,
    })
    assert(
      property(tuple(constantFrom(...TWELVE), constantFrom(...TWELVE), noise), ([a, b, shifts]) => {
        const points = a.map(([x, y, z], k): Vec3 => [
          x + shifts[3 * k]!,
          y + shifts[3 * k + 1]!,
          z + shifts[3 * k + 2]!,
        ])
        const bound = measureBound(spreadOf(normalized(points)), spreadOf(normalized(b)))
        expect(bound).toBeLessThanOrEqual(shapeMeasure(points, prepareVertices(b), 'quick') + 1e-6)
      }),
      { numRuns: 40 },
    )
  })

  it('tells far shapes apart without a search', () => {
    const [prismatic, icosahedral] = [prism(6), icosahedron()].map((points) =>
      spreadOf(normalized(points)),
    )
    expect(measureBound(prismatic!, icosahedral!)).toBeGreaterThan(1)
    expect(measureBound(icosahedral!, icosahedral!)).toBeCloseTo(0, 9)
  })
})
