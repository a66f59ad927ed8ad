import { groupRows } from '../base/group-rows'
import type { Vec3 } from '../geometry/vec3'

/** More bins than points cost time to make and win nothing. */
const BINS_PER_POINT = 2

/**
 * Which points lie within a distance of any member, members included.
 *
 * Members are sorted into bins. Of the bins about a point those that are wholly within its reach answer
 * at once, those wholly beyond it are passed over, and only in the rest distances are worked out, up to
 * the first that will do.
 *
 * @param points 3 per point, Cartesian
 * @param isMember 1 per point that is one
 * @param reach in the unit of the points; not a number, or below 0: nothing is within
 * @returns 1 per point that is near
 */
export function nearMembers(points: Float64Array, isMember: Uint8Array, reach: number): Uint8Array {
  const count = isMember.length
  const near = new Uint8Array(count)
  const members = [...isMember.keys()].filter((point) => isMember[point] === 1)
  if (!(reach >= 0) || members.length === 0) return near
  const bins = binMembers(points, members, reach)
  for (let point = 0; point < count; point++) {
    near[point] = isMember[point] === 1 || hasMemberNear(points, bins, point, reach) ? 1 : 0
  }
  return near
}

interface Bins {
  readonly low: Vec3
  readonly side: number
  readonly shape: readonly [number, number, number]
  /** The members of bin b are `member[start[b]] … member[start[b + 1] - 1]`. */
  readonly start: Int32Array
  readonly member: Int32Array
}

function binMembers(points: Float64Array, members: readonly number[], reach: number): Bins {
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const point of members) {
    for (const axis of AXES) {
      low[axis] = Math.min(low[axis], points[3 * point + axis]!)
      high[axis] = Math.max(high[axis], points[3 * point + axis]!)
    }
  }
  const most = Math.max(1, BINS_PER_POINT * members.length)
  let side = Math.max(reach / 2, 1e-3)
  const shapeAt = (size: number) =>
    AXES.map((axis) => Math.floor((high[axis] - low[axis]) / size) + 1)
  while (shapeAt(side).reduce((product, n) => product * n, 1) > most) side *= 1.5
  const [na, nb, nc] = shapeAt(side)
  const shape = [na!, nb!, nc!] as const
  const binOf = Int32Array.from(members, (point) => {
    const [a, b, c] = AXES.map((axis) =>
      Math.min(shape[axis] - 1, Math.floor((points[3 * point + axis]! - low[axis]) / side)),
    )
    return (a! * shape[1] + b!) * shape[2] + c!
  })
  const { start, row } = groupRows(binOf, shape[0] * shape[1] * shape[2])
  return { low, side, shape, start, member: row.map((at) => members[at]!) }
}

const AXES = [0, 1, 2] as const

function hasMemberNear(points: Float64Array, bins: Bins, point: number, reach: number): boolean {
  const { low, side, shape, start, member } = bins
  const [x, y, z] = [points[3 * point]!, points[3 * point + 1]!, points[3 * point + 2]!]
  const from = (value: number, axis: 0 | 1 | 2) =>
    Math.max(0, Math.floor((value - reach - low[axis]) / side))
  const to = (value: number, axis: 0 | 1 | 2) =>
    Math.min(shape[axis] - 1, Math.floor((value + reach - low[axis]) / side))
  const square = reach * reach
  for (let a = from(x, 0); a <= to(x, 0); a++) {
    for (let b = from(y, 1); b <= to(y, 1); b++) {
      for (let c = from(z, 2); c <= to(z, 2); c++) {
        const bin = (a * shape[1] + b) * shape[2] + c
        if (start[bin] === start[bin + 1]) continue
        const [nearX, farX] = span(x, low[0] + a * side, side)
        const [nearY, farY] = span(y, low[1] + b * side, side)
        const [nearZ, farZ] = span(z, low[2] + c * side, side)
        if (nearX * nearX + nearY * nearY + nearZ * nearZ > square) continue
        if (farX * farX + farY * farY + farZ * farZ <= square) return true
        for (let k = start[bin]!; k < start[bin + 1]!; k++) {
          const at = 3 * member[k]!
          const [dx, dy, dz] = [points[at]! - x, points[at + 1]! - y, points[at + 2]! - z]
          if (dx * dx + dy * dy + dz * dz <= square) return true
        }
      }
    }
  }
  return false
}

/** How near and how far an interval of a length is from a value. */
function span(value: number, low: number, length: number): readonly [number, number] {
  const [below, above] = [low - value, value - (low + length)]
  return [Math.max(0, below, above), Math.max(Math.abs(below), Math.abs(above))]
}
