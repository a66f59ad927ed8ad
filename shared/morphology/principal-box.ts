import { symmetricEigen } from '../geometry/symmetric-eigen'
import { centroid, scatter } from '../geometry/moments'
import { cross, dot, length, scale, subtract, type Vec3, normalize } from '../geometry/vec3'
import type { Dimensions } from './morphology'

/**
 * Principal moments that differ by no more than this part of the greatest count as equal: what has a
 * threefold axis or a higher one has two equal moments but for its distortion, a cube has three.
 */
const ALIKE = 0.1

/**
 * The box about some points, each a nucleus: its edges along the principal axes, as papers give
 * length × width of a rod, a disk or an ellipsoid. Where two principal moments are equal, so that
 * their axes may lie anywhere in a plane, the longest extent in this plane makes the first; where all
 * three are, the greatest distance between two points makes the length.
 *
 * Cost: the square of the points where moments are equal, else linear.
 */
export function measureBox(points: readonly Vec3[]): Dimensions {
  const middle = centroid(points)
  const centered = points.map((point) => subtract(point, middle))
  const extents = boxAxes(centered)
    .map((axis) => extentAlong(centered, axis))
    .toSorted((a, b) => b - a)
  return { length: extents[0]!, width: extents[1]!, height: extents[2]! }
}

function boxAxes(points: readonly Vec3[]): readonly [Vec3, Vec3, Vec3] {
  const { values, vectors } = symmetricEigen(scatter(points))
  const [low, middle, high] = values
  const isAlike = (p: number, q: number): boolean => q - p <= ALIKE * high
  if (isAlike(low, high)) {
    const longest = longestBetween(points)
    return longest === null ? vectors : withAxis(points, longest)
  }
  if (isAlike(middle, high)) return withAxis(points, vectors[0])
  if (isAlike(low, middle)) return withAxis(points, vectors[2])
  return vectors
}

/** An axis, the direction across it in which the points reach farthest, and the one across both. */
function withAxis(points: readonly Vec3[], axis: Vec3): readonly [Vec3, Vec3, Vec3] {
  const flat = points.map((point) => subtract(point, scale(axis, dot(point, axis))))
  const across = longestBetween(flat)
  const second = across ?? anyAcross(axis)
  return [axis, second, cross(axis, second)]
}

/**
 * The direction between the two points that are farthest apart, of several such pairs the first; null
 * where all are in one place. No two points are farther apart than their distances from the origin add
 * up to, so the outermost are tried first.
 */
function longestBetween(points: readonly Vec3[]): Vec3 | null {
  const radius = Float64Array.from(points, length)
  const order = [...points.keys()].toSorted((p, q) => radius[q]! - radius[p]!)
  let longest: readonly [number, number] = [0, 0]
  let most = 0
  for (let a = 0; a < order.length; a++) {
    const [x, y, z] = points[order[a]!]!
    for (let b = a + 1; b < order.length; b++) {
      const reach = radius[order[a]!]! + radius[order[b]!]!
      if (reach * reach < (1 - ROUNDING) * most) break
      const [u, v, w] = points[order[b]!]!
      const square = (u - x) * (u - x) + (v - y) * (v - y) + (w - z) * (w - z)
      if (square < most) continue
      const pair = [Math.min(order[a]!, order[b]!), Math.max(order[a]!, order[b]!)] as const
      if (square === most && !isBefore(pair, longest)) continue
      longest = pair
      most = square
    }
  }
  const between = subtract(points[longest[1]]!, points[longest[0]]!)
  return most < 1e-12 ? null : normalize(between)
}

/** Sums that differ by a smaller part may be the same. */
const ROUNDING = 1e-9

function isBefore(first: readonly [number, number], second: readonly [number, number]): boolean {
  return first[0] < second[0] || (first[0] === second[0] && first[1] < second[1])
}

function anyAcross(axis: Vec3): Vec3 {
  const across = cross(axis, Math.abs(axis[0]) < 0.8 ? [1, 0, 0] : [0, 1, 0])
  return normalize(across)
}

function extentAlong(points: readonly Vec3[], axis: Vec3): number {
  const along = points.map((point) => dot(point, axis))
  return Math.max(...along) - Math.min(...along)
}
