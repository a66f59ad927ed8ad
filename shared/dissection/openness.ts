/**
 * How unevenly a set of points surrounds a centre, told from its moments up to the third.
 *
 * The power of the multipole l of n unit vectors u is the mean of P_l(u_i · u_j) over all pairs; it is
 * 0 where the set looks closed to that order and 1 for a single point. The moments are sums over the
 * points, so those of a union are the sums of those of its parts.
 */
import { type Vec3, normalize } from '../geometry/vec3'

/** Sums over the points of u (3), u⊗u (6), u⊗u⊗u (10, each component once), and how many there are. */
export interface Moments {
  readonly count: number
  readonly sums: Float64Array
}

const COMPONENTS = 19

/** How often each component stands in its full symmetric tensor. */
const TIMES = [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 3, 3, 3, 3, 3, 3, 6]

/** The moments of a union that still grows. */
export interface GrowingMoments {
  count: number
  readonly sums: Float64Array
}

export function noMoments(): GrowingMoments {
  return { count: 0, sums: new Float64Array(COMPONENTS) }
}

/** @param points displacements from the centre; their lengths do not matter but must not be 0 */
export function momentsOf(points: readonly Vec3[]): Moments {
  const sums = new Float64Array(COMPONENTS)
  for (const point of points) {
    const [x, y, z] = normalize(point)
    // prettier-ignore
    const terms = [
      x, y, z,
      x * x, y * y, z * z, x * y, x * z, y * z,
      x * x * x, y * y * y, z * z * z,
      x * x * y, x * x * z, y * y * x, y * y * z, z * z * x, z * z * y, x * y * z,
    ]
    for (const [k, term] of terms.entries()) sums[k]! += term
  }
  return { count: points.length, sums }
}

/** Adds points to a union, in place: a division into shells asks for it millions of times. */
export function growMoments(union: GrowingMoments, { count, sums }: Moments): void {
  union.count += count
  for (let k = 0; k < COMPONENTS; k++) union.sums[k]! += sums[k]!
}

/**
 * The mean power of the dipole, quadrupole and octupole: 1 for a single point, 1/3 for two opposite
 * ones, 5/27 for a tetrahedron, 0 for octahedron, cube and icosahedron. 0 for no points.
 */
export function openness(moments: Moments): number {
  const [dipole, quadrupole, octupole] = multipolePowers(moments)
  return (dipole + quadrupole + octupole) / 3
}

/**
 * The powers of dipole, quadrupole and octupole; 0 for no points.
 *
 * P1(c) = c, P2(c) = (3c² − 1)/2, P3(c) = (5c³ − 3c)/2, and Σ (u_i · u_j)^k is the square of the k-th moment.
 */
export function multipolePowers({ count, sums }: Moments): Vec3 {
  if (count === 0) return [0, 0, 0]
  const first = squareOf(sums, 0, 3) / count ** 2
  const second = squareOf(sums, 3, 9) / count ** 2
  const third = squareOf(sums, 9, COMPONENTS) / count ** 2
  return [first, (3 * second - 1) / 2, (5 * third - 3 * first) / 2]
}

/** The square of the tensor whose distinct components are the rows `from` to `end`. */
function squareOf(sums: Float64Array, from: number, end: number): number {
  let square = 0
  for (let k = from; k < end; k++) square += TIMES[k]! * sums[k]! ** 2
  return square
}
