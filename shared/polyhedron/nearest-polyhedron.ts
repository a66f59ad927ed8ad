/** Which polyhedron of the table of cluster shapes some points are nearest to, without a center. */
import { CLOSE_MEASURE } from '../coordination/coordination-shape'
import { frameRotations, measureBound, spreadOf, type Spread } from '../geometry/shape-bounds'
import {
  measureFrom,
  normalized,
  prepareVertices,
  shapeMeasure,
  type MeasuredShape,
} from '../geometry/shape-measure'
import { clusterShapes, type ClusterShape } from '../tables/cluster-shapes'
import type { Vec3 } from '../geometry/vec3'
import type { UncentredFit } from './polyhedron'

/**
 * Points that measure more than this from every shape are near none. Distorted polyhedra that papers
 * call by the name of a shape measure up to about 10; random points from 20 on.
 */
export const FAR_MEASURE = 15

export interface NearestPolyhedron {
  /** Null: no shape has as many vertices, or all are farther than `FAR_MEASURE`. */
  readonly fit: UncentredFit | null
  /** The second best where it measures no more than 1 above the best. */
  readonly next: UncentredFit | null
}

const NONE: NearestPolyhedron = { fit: null, next: null }

/**
 * The nearest shape by the continuous shape measure of the vertices alone, and the second best where
 * it is close. Order and place of the points do not matter, mirror images are not told apart.
 *
 * A shape is searched only when a lower bound of its measure (`measureBound`) lets it be the best or
 * next to it.
 *
 * @param most shapes that measure more are far
 *
 * Cost: under 1 ms to 6 points, some ms for 12, tens of ms for 24.
 */
export function nearestPolyhedron(
  points: readonly Vec3[],
  most: number = FAR_MEASURE,
): NearestPolyhedron {
  const shapes = preparedShapes(points.length)
  if (shapes.length === 0) return NONE
  const placed = normalized(points)
  if (placed.some((x) => !Number.isFinite(x))) return NONE
  const spread = spreadOf(placed)
  const candidates = shapes
    .map((candidate) => ({ candidate, least: measureBound(spread, candidate.spread) }))
    .toSorted((a, b) => a.least - b.least)

  const fits: UncentredFit[] = []
  let limit = most
  for (const { candidate, least } of candidates) {
    if (least > limit) break
    const { shape } = candidate
    const measure = measureOf(points, placed, candidate.prepare(), limit)
    if (measure > limit) continue
    fits.push({ code: shape.code, name: shape.name, pointGroup: shape.pointGroup, measure })
    limit = Math.min(limit, measure + CLOSE_MEASURE)
  }
  fits.sort((a, b) => a.measure - b.measure)
  const [fit = null, second = null] = fits
  const isClose = second !== null && second.measure <= fit!.measure + CLOSE_MEASURE
  return { fit, next: isClose ? second : null }
}

/** A search that ends no higher than this has found the least: a second such pairing would be as near a shape. */
const SURE_MEASURE = 2

/**
 * So near a shape no other pairing can be nearer: two pairings of one shape that are not alike by its
 * symmetry differ by more than twice the root of this (0.14 of the size; 0.2 in 24 vertices).
 */
const ENOUGH_MEASURE = 0.5

/** How far above the least the first search ends at most where the shape is a near one. */
const SEARCH_ERROR = 4

/** @param limit what measures more is not asked for exactly */
function measureOf(
  points: readonly Vec3[],
  placed: Float64Array,
  shape: MeasuredShape,
  limit: number,
): number {
  const measure = measureFrom(placed, shape, frameRotations(placed, shape), ENOUGH_MEASURE)
  if (measure <= SURE_MEASURE || measure > limit + SEARCH_ERROR) return measure
  return Math.min(measure, shapeMeasure(points, shape, 'quick'))
}

interface PreparedShape {
  readonly shape: ClusterShape
  readonly spread: Spread
  /** Symmetry is worked out when it is first asked for. */
  readonly prepare: () => MeasuredShape
}

const preparedByCount = new Map<number, readonly PreparedShape[]>()

function preparedShapes(count: number): readonly PreparedShape[] {
  const known = preparedByCount.get(count)
  if (known !== undefined) return known
  const shapes = clusterShapes(count).map((shape): PreparedShape => {
    let prepared: MeasuredShape | null = null
    return {
      shape,
      spread: spreadOf(normalized(shape.vertices)),
      prepare: () => (prepared ??= prepareVertices(shape.vertices)),
    }
  })
  preparedByCount.set(count, shapes)
  return shapes
}
