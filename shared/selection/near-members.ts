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
  const [lowX, lowY, lowZ] = low
  const square = reach * reach
  const [fromA, toA] = [firstBin(x - reach - lowX, side), lastBin(x + reach - lowX, side, shape[0])]
  const [fromB, toB] = [firstBin(y - reach - lowY, side), lastBin(y + reach - lowY, side, shape[1])]
  const [fromC, toC] = [firstBin(z - reach - lowZ, side), lastBin(z + reach - lowZ, side, shape[2])]
  for (let a = fromA; a <= toA; a++) {
    const nearX = gap(x - lowX - a * side, side) ** 2
    const farX = span(x - lowX - a * side, side) ** 2
    for (let b = fromB; b <= toB; b++) {
      const nearXY = nearX + gap(y - lowY - b * side, side) ** 2
      if (nearXY > square) continue
      const farXY = farX + span(y - lowY - b * side, side) ** 2
      for (let c = fromC; c <= toC; c++) {
        const bin = (a * shape[1] + b) * shape[2] + c
        const [first, end] = [start[bin]!, start[bin + 1]!]
        if (first === end || nearXY + gap(z - lowZ - c * side, side) ** 2 > square) continue
        if (farXY + span(z - lowZ - c * side, side) ** 2 <= square) return true
        for (let k = first; k < end; k++) {
          const at = 3 * member[k]!
          const dx = points[at]! - x
          const dy = points[at + 1]! - y
          const dz = points[at + 2]! - z
          if (dx * dx + dy * dy + dz * dz <= square) return true
        }
      }
    }
  }
  return false
}

function firstBin(from: number, side: number): number {
  return Math.max(0, Math.floor(from / side))
}

function lastBin(to: number, side: number, bins: number): number {
  return Math.min(bins - 1, Math.floor(to / side))
}

/** How far a place is from an interval from 0 to `side`. */
function gap(at: number, side: number): number {
  return at < 0 ? -at : at > side ? at - side : 0
}

/** How far it is from the farther end. */
function span(at: number, side: number): number {
  return Math.max(Math.abs(at), Math.abs(at - side))
}
