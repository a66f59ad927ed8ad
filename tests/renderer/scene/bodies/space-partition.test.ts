import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaOf,
  fromBehind,
  partition,
  type Polygon,
} from '../../../../renderer/scene/bodies/space-partition'
import { cross, dot, length, scale, subtract, type Vec3 } from '../../../../shared/geometry/vec3'

const coordinate = fc.integer({ min: -300, max: 300 }).map((x) => x / 100)
const point = fc.tuple(coordinate, coordinate, coordinate)
/** Large enough to be a face. */
const triangle = fc.tuple(point, point, point).filter((corners) => length(areaOf(corners)) > 0.1)
const triangles = fc.array(triangle, { minLength: 2, maxLength: 10 })
const direction = point.filter((it) => length(it) > 0.5).map((it) => scale(it, 1 / length(it)))

function polygonsOf(all: readonly (readonly Vec3[])[]): Polygon[] {
  return all.map((corners, source) => ({ corners, source }))
}

function drawn(all: readonly (readonly Vec3[])[], eye: Vec3, isParallel: boolean): Polygon[] {
  const order: Polygon[] = []
  fromBehind(partition(polygonsOf(all)), eye, isParallel, (polygon) => order.push(polygon))
  return order
}

/** Where a line from `from` meets a convex polygon well inside its edges, in lengths of `way`; null: nowhere. */
function meeting({ corners }: Polygon, from: Vec3, way: Vec3): number | null {
  const area = areaOf(corners)
  const along = dot(area, subtract(corners[0]!, from)) / dot(area, way)
  const place: Vec3 = [from[0] + along * way[0], from[1] + along * way[1], from[2] + along * way[2]]
  const isInside = corners.every((corner, k) => {
    const edge = subtract(corners[(k + 1) % corners.length]!, corner)
    return dot(cross(edge, subtract(place, corner)), area) > 1e-3 * length(area) * length(edge)
  })
  return isInside ? along : null
}

describe('fromBehind', () => {
  it('draws along any line of sight what is farther first, whatever intersects (parallel)', () => {
    fc.assert(
      fc.property(
        triangles,
        direction,
        fc.array(point, { minLength: 5, maxLength: 5 }),
        (all, towards, places) => {
          // prettier-ignore
          const order = drawn(all, towards, true)
          for (const place of places) {
            const heights = order.map((polygon) => meeting(polygon, place, towards)).filter((it) => it !== null) // prettier-ignore
            for (const [k, height] of heights.entries()) {
              if (k > 0) expect(height).toBeGreaterThan(heights[k - 1]! - 0.02)
            }
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('draws along any line of sight what is farther first, whatever intersects (perspective)', () => {
    fc.assert(
      fc.property(
        triangles,
        direction,
        fc.array(point, { minLength: 5, maxLength: 5 }),
        (all, side, places) => {
          // prettier-ignore
          const eye = scale(side, 12)
          const order = drawn(all, eye, false)
          for (const place of places) {
            const way = subtract(place, eye)
            const distances = order.map((polygon) => meeting(polygon, eye, way)).filter((it) => it !== null) // prettier-ignore
            for (const [k, distance] of distances.entries()) {
              if (k > 0) expect(distance).toBeLessThan(distances[k - 1]! + 0.002)
            }
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('loses nothing of what it cuts', () => {
    fc.assert(
      fc.property(triangles, direction, (all, towards) => {
        const pieces = drawn(all, towards, true)
        for (const [source, corners] of all.entries()) {
          const own = pieces.filter((piece) => piece.source === source)
          const sum = own.reduce((total, piece) => total + length(areaOf(piece.corners)), 0)
          expect(sum).toBeCloseTo(length(areaOf(corners)), 2)
        }
      }),
    )
  })

  it('cuts nothing where nothing intersects', () => {
    const stack = [0, 1, 2, 3].map((z): Vec3[] => [[0, 0, z], [2, 0, z], [0, 2, z]]) // prettier-ignore
    const order = drawn(stack, [0, 0, 1], true)
    expect(order.map(({ source }) => source)).toEqual([0, 1, 2, 3])
    expect(drawn(stack, [0, 0, -1], true).map(({ source }) => source)).toEqual([3, 2, 1, 0])
  })

  it('takes corners that are not quite in a plane', () => {
    const bent: Vec3[] = [[1, 1, 0.08], [-1, 1, 0], [-1, -1, 0.08], [1, -1, 0]] // prettier-ignore
    expect(drawn([bent], [0, 0, 1], true)).toHaveLength(1)
  })

  it('draws nothing of nothing, and leaves out what has no area', () => {
    expect(drawn([], [0, 0, 1], true)).toEqual([])
    expect(drawn([[[0, 0, 0], [1, 1, 1], [2, 2, 2]]], [0, 0, 1], true)).toEqual([]) // prettier-ignore
  })
})
