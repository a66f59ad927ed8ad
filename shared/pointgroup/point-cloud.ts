import type { Mat3 } from '../geometry/mat3'
import { distance, length, pointAt, type Vec3 } from '../geometry/vec3'

/** Points about their centroid, ready for looking up which of them stands where. */
export interface PointCloud {
  readonly count: number
  /** 3 per point, Å from the centroid. */
  readonly points: Float64Array
  /** Where the centroid was. */
  readonly center: Vec3
  /** Per point, numbered from 0 in the order of the kinds given. */
  readonly kind: Int32Array
  /** Points of each kind, by distance from the centroid. */
  readonly members: readonly Int32Array[]
  /** Å from the centroid. */
  readonly radius: Float64Array
  /** Å: the least distance between two points of one kind; infinite where no kind has two. */
  readonly spacing: number
  /** Å²: Σ|p|². */
  readonly size: number
}

/**
 * @param points 3 per point, Å
 * @param kinds one per point; points of one kind may be exchanged
 * Cost: the square of the points of one kind.
 */
export function gatherPoints(points: Float64Array, kinds: ArrayLike<number>): PointCloud {
  const count = kinds.length
  const center = centroidOf(points, count)
  const moved = points.slice(0, 3 * count).map((x, i) => x - center[i % 3]!)
  const radius = Float64Array.from({ length: count }, (_, i) => length(pointAt(moved, i)))
  const values = [...new Set(Array.from(kinds))].toSorted((a, b) => a - b)
  const numberOf = new Map(values.map((value, index) => [value, index]))
  const kind = Int32Array.from(kinds, (value) => numberOf.get(value)!)
  const lists = values.map((): number[] => [])
  for (const [point, index] of kind.entries()) lists[index]!.push(point)
  const members = lists.map((list) =>
    Int32Array.from(list.toSorted((a, b) => radius[a]! - radius[b]!)),
  )
  const size = moved.reduce((sum, x) => sum + x * x, 0)
  return { count, points: moved, center, kind, members, radius, spacing: leastSpacing(), size }

  function leastSpacing(): number {
    let least = Number.POSITIVE_INFINITY
    for (const list of members) {
      for (const [rank, point] of list.entries()) {
        const here = pointAt(moved, point)
        for (let next = rank + 1; next < list.length; next++) {
          const other = list[next]!
          if (radius[other]! - radius[point]! >= least) break
          least = Math.min(least, distance(here, pointAt(moved, other)))
        }
      }
    }
    return least
  }
}

function centroidOf(points: Float64Array, count: number): Vec3 {
  const sum = [0, 0, 0]
  for (let i = 0; i < 3 * count; i++) sum[i % 3] = sum[i % 3]! + points[i]!
  return [sum[0]! / count, sum[1]! / count, sum[2]! / count]
}

/**
 * The point of a kind that is nearest to another point moved by a matrix; −1 where none is within `reach`.
 * (No objects: it is asked for hundreds of thousands of times.)
 */
export function nearestPoint(
  { members, radius, points, spacing }: PointCloud,
  kind: number,
  moved: number,
  [[a, b, c], [d, e, f], [g, h, k]]: Mat3,
  reach: number,
): number {
  const [px, py, pz] = [points[3 * moved]!, points[3 * moved + 1]!, points[3 * moved + 2]!]
  const x = a * px + b * py + c * pz
  const y = d * px + e * py + f * pz
  const z = g * px + h * py + k * pz
  const far = Math.sqrt(x * x + y * y + z * z)
  const list = members[kind]!
  const unrivaled = spacing * spacing * (1 / 4 - 1e-9)
  let from = 0
  for (let to = list.length; from < to;) {
    const middle = (from + to) >> 1
    if (radius[list[middle]!]! < far - reach) from = middle + 1
    else to = middle
  }
  let nearest = -1
  let least = reach * reach
  for (let rank = from; rank < list.length; rank++) {
    const point = list[rank]!
    if (radius[point]! > far + reach) break
    const dx = points[3 * point]! - x
    const dy = points[3 * point + 1]! - y
    const dz = points[3 * point + 2]! - z
    const square = dx * dx + dy * dy + dz * dz
    if (square > least) continue
    nearest = point
    least = square
    // Any other stands farther from this one.
    if (square < unrivaled) break
  }
  return nearest
}
