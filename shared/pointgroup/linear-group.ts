import type { Mat3 } from '../geometry/mat3'
import { symmetricEigen } from '../geometry/symmetric-eigen'
import { dot, length, pointAt, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { PointGroupFit, SymmetryElement } from './pointgroup'
import type { PointCloud } from './point-cloud'

/** Points in line: the group that holds, without its tolerance, and its elements. */
export interface LinearFit {
  readonly fit: Omit<PointGroupFit, 'tolerance'>
  /** The axis, of infinite order, and the plane across it and the centre where it has these. */
  readonly elements: readonly SymmetryElement[]
}

/**
 * The group of points that are in line to within a tolerance: `C∞v` or `D∞h`, `Kh` for a single
 * place; null where they are not in line. Turned half round, a point beside the line is twice as far
 * from its image as from the line.
 */
export function fitLine(cloud: PointCloud, tolerance: number): LinearFit | null {
  const { points, center: point, size, radius } = cloud
  if (2 * Math.max(...radius) <= tolerance || size === 0) return singlePlace(cloud)
  const axis = longAxis(points)
  const off = widestOff(points, axis.direction)
  if (off > tolerance) return null

  const { direction } = axis
  const turning: SymmetryElement = {
    kind: 'axis',
    order: Number.POSITIVE_INFINITY,
    point,
    direction,
    deviation: off,
  }
  const image = reversedOrder(cloud, direction)
  const inverted = image === null ? null : endForEnd(points, image, direction)
  if (image === null || inverted === null || inverted > tolerance) {
    const measure = percent(1 - axis.share)
    return { fit: { symbol: 'C∞v', deviation: off, measure }, elements: [turning] }
  }
  const folded = points.map(
    (x, index) => (x - points[3 * image[Math.floor(index / 3)]! + (index % 3)]!) / 2,
  )
  const kept = longAxis(folded)
  const measure = percent(1 - (kept.share * sumOfSquares(folded)) / size)
  return {
    fit: { symbol: 'D∞h', deviation: Math.max(off, inverted), measure },
    elements: [
      turning,
      { kind: 'plane', order: 1, point, direction, deviation: inverted },
      { kind: 'center', order: 2, point, direction: null, deviation: inverted },
    ],
  }
}

function singlePlace({ center: point, radius }: PointCloud): LinearFit {
  const deviation = 2 * Math.max(...radius)
  return {
    fit: { symbol: 'Kh', deviation, measure: 0 },
    elements: [{ kind: 'center', order: 2, point, direction: null, deviation }],
  }
}

function percent(part: number): number {
  return Math.max(0, 100 * part)
}

function sumOfSquares(points: Float64Array): number {
  return points.reduce((sum, x) => sum + x * x, 0)
}

/** The direction along which points about the origin extend most, and its share of Σ|p|². */
function longAxis(points: Float64Array): { direction: Vec3; share: number } {
  const { values, vectors } = symmetricEigen(secondMoments(points))
  const sum = values[0] + values[1] + values[2]
  return { direction: vectors[2], share: sum === 0 ? 1 : values[2] / sum }
}

/** Σ p pᵀ. */
export function secondMoments(points: Float64Array): Mat3 {
  const at = (row: number, column: number): number => {
    let sum = 0
    for (let i = 0; i < points.length; i += 3) sum += points[i + row]! * points[i + column]!
    return sum
  }
  const [xy, xz, yz] = [at(0, 1), at(0, 2), at(1, 2)]
  return [
    [at(0, 0), xy, xz],
    [xy, at(1, 1), yz],
    [xz, yz, at(2, 2)],
  ]
}

function widestOff(points: Float64Array, direction: Vec3): number {
  let widest = 0
  for (let i = 0; i < points.length / 3; i++) {
    const point = pointAt(points, i)
    widest = Math.max(widest, length(subtract(point, scale(direction, dot(point, direction)))))
  }
  return 2 * widest
}

/** Each point to that of the same kind which stands as far from the other end; null: kinds differ. */
function reversedOrder({ points, kind }: PointCloud, direction: Vec3): Int32Array | null {
  const along = Array.from(kind, (_, i) => dot(pointAt(points, i), direction))
  const order = [...along.keys()].toSorted((p, q) => along[p]! - along[q]!)
  const image = new Int32Array(order.length)
  for (const [rank, point] of order.entries()) image[point] = order[order.length - 1 - rank]!
  return image.every((other, point) => kind[other] === kind[point]) ? image : null
}

function endForEnd(points: Float64Array, image: Int32Array, direction: Vec3): number {
  let most = 0
  for (const [i, j] of image.entries()) {
    const [p, q] = [pointAt(points, i), pointAt(points, j)]
    const inverted = length([p[0] + q[0], p[1] + q[1], p[2] + q[2]])
    const mirrored = length(subtract(subtract(p, scale(direction, 2 * dot(p, direction))), q))
    most = Math.max(most, inverted, mirrored)
  }
  return most
}
