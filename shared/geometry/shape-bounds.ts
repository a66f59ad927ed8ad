/** What a shape measure cannot be below, from a few sums, and rotations that its search starts from. */
import type { Mat3 } from './mat3'
import type { MeasuredShape } from './shape-measure'
import { symmetricEigen } from './symmetric-eigen'
import { cross, dot, length, pointAt, type Vec3, normalize } from './vec3'

/** Of normalised points (about their centroid, Σ|p|² = 1) what no rotation and no order changes. */
export interface Spread {
  /** Principal moments Σ x xᵀ, ascending. */
  readonly moments: Vec3
  /** Distances from the centroid, ascending. */
  readonly radii: Float64Array
  /** Inner products of all pairs, each pair once, ascending. */
  readonly products: Float64Array
}

export function spreadOf(points: Float64Array): Spread {
  const count = points.length / 3
  const all = Array.from({ length: count }, (_, row) => pointAt(points, row))
  const moment = (i: 0 | 1 | 2, j: 0 | 1 | 2): number =>
    all.reduce((sum, point) => sum + point[i] * point[j], 0)
  const { values } = symmetricEigen([
    [moment(0, 0), moment(0, 1), moment(0, 2)],
    [moment(0, 1), moment(1, 1), moment(1, 2)],
    [moment(0, 2), moment(1, 2), moment(2, 2)],
  ])
  const products = new Float64Array((count * (count - 1)) / 2)
  let row = 0
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) products[row++] = dot(all[i]!, all[j]!)
  }
  return {
    moments: values,
    radii: Float64Array.from(all, length).toSorted(),
    products: products.toSorted(),
  }
}

/**
 * The measure of two sets of points is not below this, whatever the rotation and the pairing.
 *
 * With M = Σ q pᵀ, the overlap Σ q·(R p) is no more than the sum of the singular values of M, hence
 * - than Σ √(λ μ) over the principal moments in order (von Neumann's trace inequality),
 * - than √3 times the root of Σ M², which is Σ (qᵢ·qⱼ)(pᵢ·pⱼ) over all pairs: the greatest when both
 *   are sorted alike;
 * and no more than Σ |q||p| over the radii sorted alike (the rearrangement inequality).
 */
export function measureBound(q: Spread, p: Spread): number {
  const alike = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let sum = 0
    for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
    return sum
  }
  const byMoments = alike(
    q.moments.map((x) => Math.sqrt(Math.max(0, x))),
    p.moments.map((x) => Math.sqrt(Math.max(0, x))),
  )
  const squares = (spread: Spread): Float64Array => spread.radii.map((radius) => radius * radius)
  const byPairs = Math.sqrt(
    3 * Math.max(0, alike(squares(q), squares(p)) + 2 * alike(q.products, p.products)),
  )
  const overlap = Math.min(1, byMoments, byPairs, alike(q.radii, p.radii))
  return 100 * (1 - overlap ** 2)
}

/**
 * Rotations that bring two vertices of a shape over two of the points, seen from the centroid, one of
 * each class that the rotations of the shape make alike: near one of them is the best, unless the
 * points are far from the shape.
 */
export function frameRotations(points: Float64Array, shape: MeasuredShape): Mat3[] {
  const [first, second] = pivots(points, shape.count)
  const frame = frameOf(pointAt(points, first), pointAt(points, second))
  if (frame === null) return [IDENTITY]
  const seen = new Set<number>()
  const starts: Mat3[] = []
  for (let c = 0; c < shape.count; c++) {
    for (let d = 0; d < shape.count; d++) {
      if (seen.has(c * shape.count + d)) continue
      for (const moved of shape.rotations) seen.add(moved[c]! * shape.count + moved[d]!)
      const other = frameOf(pointAt(shape.points, c), pointAt(shape.points, d))
      if (other !== null) starts.push(between(other, frame))
    }
  }
  return starts.length === 0 ? [IDENTITY] : starts
}

const IDENTITY: Mat3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

/** The point farthest from the centroid, and the one farthest aside from it. */
function pivots(points: Float64Array, count: number): readonly [number, number] {
  const rows = Array.from({ length: count }, (_, row) => row)
  const farthest = (measure: (row: number) => number): number =>
    rows.reduce((best, row) => (measure(row) > measure(best) ? row : best), 0)
  const first = farthest((row) => length(pointAt(points, row)))
  const axis = pointAt(points, first)
  return [first, farthest((row) => length(cross(axis, pointAt(points, row))))]
}

type Frame = readonly [Vec3, Vec3, Vec3]

/** Points nearer to a line than this part of their distance span no frame. */
const IN_LINE = 1e-3

function frameOf(a: Vec3, b: Vec3): Frame | null {
  const across = cross(a, b)
  if (length(across) <= IN_LINE * length(a) * length(b) || length(a) === 0) return null
  const x = normalize(a)
  const z = normalize(across)
  return [x, cross(z, x), z]
}

/** The rotation that brings one frame onto another: Σ to fromᵀ. */
function between(from: Frame, to: Frame): Mat3 {
  const row = (i: 0 | 1 | 2): Vec3 => [
    to[0][i] * from[0][0] + to[1][i] * from[1][0] + to[2][i] * from[2][0],
    to[0][i] * from[0][1] + to[1][i] * from[1][1] + to[2][i] * from[2][1],
    to[0][i] * from[0][2] + to[1][i] * from[1][2] + to[2][i] * from[2][2],
  ]
  return [row(0), row(1), row(2)]
}
