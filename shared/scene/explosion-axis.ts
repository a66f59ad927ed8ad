/** Along what the bodies of a cluster stand in a row. */
import { scatter } from '../geometry/moments'
import { cross, dot, length, scale, subtract, type Vec3, normalize } from '../geometry/vec3'
import { symmetricEigen } from '../geometry/symmetric-eigen'

/** Å: middles that are nearer to one another are one. */
const SAME = 0.8
/** Extents that differ by less than this share are equal. */
const ALIKE = 0.12

/** The row that points stand in. */
export interface Line {
  /** Whether they do; one point, and points that are one, do along any axis. */
  readonly isLine: boolean
  /** Unit vector; null: any. */
  readonly direction: Vec3 | null
}

/** Whether middles lie in one line, or at one place. */
export function lineOf(middles: readonly Vec3[]): Line {
  const first = middles[0]
  if (first === undefined) return { isLine: true, direction: null }
  const spans = middles.flatMap((p, i) => middles.slice(i + 1).map((q) => subtract(q, p)))
  const longest = spans.reduce((a, b) => (length(b) > length(a) + 1e-9 ? b : a), [0, 0, 0] as Vec3)
  if (length(longest) < SAME) return { isLine: true, direction: null }
  const direction = upright(normalize(longest))
  const aside = middles.map((place) => length(cross(direction, subtract(place, first))))
  return { isLine: aside.every((far) => far < SAME), direction }
}

/**
 * The axis that is unlike the other two: the long one of a rod, the short one of a disc, else the longest
 * of three; of a ball, x.
 *
 * @param points Å
 */
export function uniqueAxis(points: readonly Vec3[]): Vec3 {
  const { values, vectors } = symmetricEigen(scatter(points))
  const [short, middle, long] = values.map((value) => Math.sqrt(Math.max(0, value)))
  const isNear = (a: number, b: number) => b - a <= ALIKE * b
  if (isNear(short!, long!)) return [1, 0, 0]
  const isDisc = isNear(middle!, long!) && !isNear(short!, middle!)
  return upright(vectors[isDisc ? 0 : 2])
}

/** Of two opposite directions always the same one. */
function upright(direction: Vec3): Vec3 {
  const leading = direction.find((part) => Math.abs(part) > 1e-6) ?? 1
  return leading < 0 ? scale(direction, -1) : direction
}

export function meanOf(points: readonly Vec3[]): Vec3 {
  const sum = points.reduce<Vec3>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0])
  return scale(sum, 1 / Math.max(1, points.length))
}

/** Whether a direction goes along an axis rather than aside from it. */
export function isAlong(direction: Vec3, axis: Vec3): boolean {
  return Math.abs(dot(direction, axis)) > 0.7 * length(direction)
}
