/**
 * How unevenly a set of points surrounds a centre, told from its moments up to the third.
 *
 * The power of the multipole l of n unit vectors u is the mean of P_l(u_i · u_j) over all pairs; it is
 * 0 where the set looks closed to that order and 1 for a single point. The moments are sums over the
 * points, so those of a union are the sums of those of its parts.
 */
import { length, scale, type Vec3 } from '../geometry/vec3'

/** Sums over the points of u (3), u⊗u (6), u⊗u⊗u (10, each component once), and how many there are. */
export interface Moments {
  readonly count: number
  readonly sums: Float64Array
}

const COMPONENTS = 19

/** How often each component stands in its full symmetric tensor. */
const TIMES = [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 3, 3, 3, 3, 3, 3, 6]

export const NO_MOMENTS: Moments = { count: 0, sums: new Float64Array(COMPONENTS) }

/** @param points displacements from the centre; their lengths do not matter but must not be 0 */
export function momentsOf(points: readonly Vec3[]): Moments {
  const sums = new Float64Array(COMPONENTS)
  for (const point of points) {
    const [x, y, z] = scale(point, 1 / length(point))
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

export function addMoments(p: Moments, q: Moments): Moments {
  return { count: p.count + q.count, sums: p.sums.map((sum, k) => sum + q.sums[k]!) }
}

/**
 * The mean power of the dipole, quadrupole and octupole: 1 for a single point, 1/3 for two opposite
 * ones, 5/27 for a tetrahedron, 0 for octahedron, cube and icosahedron. 0 for no points.
 *
 * P1(c) = c, P2(c) = (3c² − 1)/2, P3(c) = (5c³ − 3c)/2, and Σ (u_i · u_j)^k is the square of the k-th moment.
 */
export function openness({ count, sums }: Moments): number {
  if (count === 0) return 0
  const squares = [0, 0, 0]
  for (let k = 0; k < COMPONENTS; k++) {
    const rank = k < 3 ? 0 : k < 9 ? 1 : 2
    squares[rank]! += TIMES[k]! * (sums[k]! / count) ** 2
  }
  const [first, second, third] = squares
  return (first! + (3 * second! - 1) / 2 + (5 * third! - 3 * first!) / 2) / 3
}
