import { createAssigner } from '../geometry/assignment'
import { apply, multiply, transpose, type Mat3 } from '../geometry/mat3'
import { spreadRotations } from '../geometry/shape-measure'
import { symmetricEigen } from '../geometry/symmetric-eigen'
import { distance, dot, pointAt, scale, type Vec3 } from '../geometry/vec3'
import { secondMoments } from './linear-group'
import { bestMatrix, negative, type Operation } from './operation'
import { nearestPoint, type PointCloud } from './point-cloud'

/** Points of one kind beyond which pairing them takes too long. */
const MOST_ALIKE = 400

/** Ways to turn the mirror image that are looked at, and of those the ones that are followed. */
const LOOKED_AT = 400
const MOST_FOLLOWED = 40

/** Steps that all pairings together may take: beyond, fewer ways are followed. */
const MOST_STEPS = 6e6

/** Rounds of pairing and superposing. */
const MOST_ROUNDS = 30

/**
 * The continuous chirality measure: how far the points are from their own mirror image,
 *
 *     100 Σ|p − Rp'|² / 4 Σ|p|²
 *
 * at the best over reflections, inversions and rotary reflections R about the centroid and over all
 * pairings of points p with points p' of their kind. Where R is a reflection or the inversion it is
 * the distance to the nearest achiral points, half way between p and Rp', hence the factor of 4.
 * 0: achiral; mirror images have the same measure. Null with more than 400 points of one kind.
 *
 * @param improper operations that nearly hold: where there are any, no others are looked for
 * Cost: the cube of the points of one kind, some tens of times. From many starts, so that a lower
 * value may be missed where the measure is high.
 * Source: H. Zabrodsky & D. Avnir, J. Am. Chem. Soc. 117 (1995) 462.
 */
export function measureChirality(cloud: PointCloud, improper: readonly Operation[]): number | null {
  const { points, members, size } = cloud
  if (size === 0) return 0
  const measure = (overlap: number): number => Math.max(0, 50 * (1 - overlap / size))
  const flat = flattened(cloud)
  // What lies in a plane is its own mirror image.
  if (flat >= (1 - 1e-12) * size) return 0
  if (improper.length > 0) {
    const overlaps = improper.map(({ image }) => bestMatrix(points, points, image, -1).overlap)
    return measure(Math.max(flat, ...overlaps))
  }
  if (members.some((list) => list.length > MOST_ALIKE)) return null
  const pair = pairing(cloud)
  const steps = members.reduce((sum, list) => sum + list.length ** 3, 0)
  const followed = Math.max(1, Math.min(MOST_FOLLOWED, Math.floor(MOST_STEPS / steps)))
  const scouts = scoutsOf(cloud)
  const overlaps = spreadStarts(cloud)
    .map((matrix) => ({ matrix, off: roughDistance(cloud, scouts, matrix) }))
    .toSorted((p, q) => p.off - q.off)
    .slice(0, followed)
    .map(({ matrix }) => follow(cloud, pair, matrix))
  return measure(Math.max(flat, ...overlaps))
}

/** Overlap with the mirror image in the best plane, every point with itself. */
function flattened({ points, size }: PointCloud): number {
  return size - 2 * symmetricEigen(secondMoments(points)).values[0]
}

/**
 * Improper matrices spread evenly, laid out along the principal axes, each pointing where the points
 * reach farther, so that they turn with the points and are reflected with them.
 */
function spreadStarts({ points }: PointCloud): Mat3[] {
  const [a, b, c] = symmetricEigen(secondMoments(points)).vectors
  const axes: Mat3 = [pointed(points, a), pointed(points, b), pointed(points, c)]
  const back = transpose(axes)
  const spread = [...MIRRORS, ...spreadRotations(LOOKED_AT).map(negative)]
  return spread.map((matrix) => multiply(back, multiply(matrix, axes)))
}

function pointed(points: Float64Array, axis: Vec3): Vec3 {
  let lean = 0
  for (let i = 0; i < points.length / 3; i++) lean += dot(pointAt(points, i), axis) ** 3
  return lean < 0 ? scale(axis, -1) : axis
}

const MIRRORS: readonly Mat3[] = [
  diagonal([-1, 1, 1]),
  diagonal([1, -1, 1]),
  diagonal([1, 1, -1]),
  diagonal([-1, -1, -1]),
]

function diagonal([x, y, z]: Vec3): Mat3 {
  return [
    [x, 0, 0],
    [0, y, 0],
    [0, 0, z],
  ]
}

/** Points by which ways are judged at first: those of the smallest kinds, of many the outermost. */
const ENOUGH_SCOUTS = 40
const MOST_SCOUTS = 80

function scoutsOf({ members }: PointCloud): number[] {
  const scouts: number[] = []
  for (const list of members.toSorted((p, q) => p.length - q.length)) {
    if (scouts.length < ENOUGH_SCOUTS) scouts.push(...list.slice(-MOST_SCOUTS))
  }
  return scouts
}

/** Σ of squared distances of some points, moved, from the nearest ones of their kind. */
function roughDistance(cloud: PointCloud, scouts: readonly number[], matrix: Mat3): number {
  const { points, kind, radius } = cloud
  let sum = 0
  for (const i of scouts) {
    const nearest = nearestPoint(cloud, kind[i]!, i, matrix, 2 * radius[i]!)
    if (nearest < 0) continue
    const place = apply(matrix, pointAt(points, i))
    sum += distance(place, pointAt(points, nearest)) ** 2
  }
  return sum
}

/** Pairs each point, moved, with one of its kind, all together as near as can be. */
type Pairing = (matrix: Mat3) => Int32Array

function pairing({ count, points, members }: PointCloud): Pairing {
  const image = Int32Array.from({ length: count }, (_, point) => point)
  const several = members.filter((list) => list.length > 1)
  const tables = new Map(
    several.map(({ length: n }) => [
      n,
      { assign: createAssigner(n), cost: new Float64Array(n * n) },
    ]),
  )
  return (matrix) => {
    for (const list of several) {
      const { assign, cost } = tables.get(list.length)!
      fillCost(cost, points, list, matrix)
      const columnOf = assign(cost)
      for (let row = 0; row < list.length; row++) image[list[row]!] = list[columnOf[row]!]!
    }
    return image
  }
}

/** What it costs to pair points, moved (rows), with points (columns) of one kind. */
function fillCost(
  cost: Float64Array,
  points: Float64Array,
  list: Int32Array,
  [[a, b, c], [d, e, f], [g, h, k]]: Mat3,
): void {
  const n = list.length
  for (let row = 0; row < n; row++) {
    const i = 3 * list[row]!
    const [px, py, pz] = [points[i]!, points[i + 1]!, points[i + 2]!]
    const x = a * px + b * py + c * pz
    const y = d * px + e * py + f * pz
    const z = g * px + h * py + k * pz
    for (let column = 0; column < n; column++) {
      const j = 3 * list[column]!
      cost[row * n + column] = -(x * points[j]! + y * points[j + 1]! + z * points[j + 2]!)
    }
  }
}

/** The overlap Σ p·Rp' to which a start leads. */
function follow({ points, size }: PointCloud, pair: Pairing, start: Mat3): number {
  let matrix = start
  let best = Number.NEGATIVE_INFINITY
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = bestMatrix(points, points, pair(matrix), -1)
    if (next.overlap <= best + 1e-12 * size) break
    best = next.overlap
    matrix = next.matrix
  }
  return best
}
