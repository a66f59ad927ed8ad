import type { Mat3 } from './mat3'
import { greatestEigen } from './symmetric-eigen'

/**
 * The proper rotation R that makes Σ q·(R p) over pairs of points greatest, hence brings the points p
 * nearest to the points q, and that sum.
 *
 * @param products Σ q pᵀ, 3 × 3, row by row
 *
 * Source: B. K. P. Horn, J. Opt. Soc. Am. A 4 (1987) 629: the quaternion of R is the eigenvector of
 * the greatest eigenvalue of a symmetric 4 × 4 matrix.
 */
export function bestRotation(products: ArrayLike<number>): {
  readonly rotation: Mat3
  readonly overlap: number
} {
  const { value, vector } = greatestEigen(quaternionMatrix(products), 4)
  return { rotation: rotationOf(vector), overlap: value }
}

/** 4 × 4, row by row. */
function quaternionMatrix(products: ArrayLike<number>): number[] {
  const [xx, yy, zz] = [products[0]!, products[4]!, products[8]!]
  // The rows belong to q: Horn's matrix with its indices exchanged, so that R turns p onto q.
  const x = products[7]! - products[5]!
  const y = products[2]! - products[6]!
  const z = products[3]! - products[1]!
  const xy = products[1]! + products[3]!
  const xz = products[2]! + products[6]!
  const yz = products[5]! + products[7]!
  // prettier-ignore
  return [
    xx + yy + zz, x, y, z,
    x, xx - yy - zz, xy, xz,
    y, xy, yy - xx - zz, yz,
    z, xz, yz, zz - xx - yy,
  ]
}

/** The rotation of a unit quaternion. */
export function rotationOf([w = 1, x = 0, y = 0, z = 0]: readonly number[]): Mat3 {
  return [
    [w * w + x * x - y * y - z * z, 2 * (x * y - w * z), 2 * (x * z + w * y)],
    [2 * (x * y + w * z), w * w - x * x + y * y - z * z, 2 * (y * z - w * x)],
    [2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z],
  ]
}

/** Newton's steps from above come to rest long before; twice-degenerate sums gain one bit a step. */
const MOST_STEPS = 60

/**
 * The sum of `bestRotation` alone, for scanning many pairings: to about 10⁻⁸ of `atMost`.
 *
 * @param atMost a bound on the sum: √(Σ|q|² Σ|p|²) is one
 *
 * Source: D. L. Theobald, Acta Cryst. A61 (2005) 478: Newton's method on the characteristic
 * polynomial of Horn's matrix.
 */
export function greatestOverlap(products: ArrayLike<number>, atMost: number): number {
  const [a, b, c, d, e, f, g, h, i] = [
    products[0]!,
    products[1]!,
    products[2]!,
    products[3]!,
    products[4]!,
    products[5]!,
    products[6]!,
    products[7]!,
    products[8]!,
  ]
  const sum = a * a + b * b + c * c + d * d + e * e + f * f + g * g + h * h + i * i
  const det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  // Sum of the squared 2 × 2 minors: with it, det N = sum² − 4·minors.
  const minors =
    (e * i - f * h) ** 2 +
    (d * i - f * g) ** 2 +
    (d * h - e * g) ** 2 +
    (b * i - c * h) ** 2 +
    (a * i - c * g) ** 2 +
    (a * h - b * g) ** 2 +
    (b * f - c * e) ** 2 +
    (a * f - c * d) ** 2 +
    (a * e - b * d) ** 2
  const [quadratic, linear, constant] = [-2 * sum, -8 * det, sum * sum - 4 * minors]
  let x = atMost
  for (let step = 0; step < MOST_STEPS; step++) {
    const xx = x * x
    const slope = 4 * xx * x + 2 * quadratic * x + linear
    const value = (xx + quadratic) * xx + linear * x + constant
    if (slope <= 0 || value <= 0) break
    const change = value / slope
    x -= change
    if (change < 1e-11 * atMost) break
  }
  return x
}
