import type { Mat3 } from './mat3'
import type { Vec3 } from './vec3'

/** Eigenvalues ascending, with unit eigenvectors that make a right-handed set. */
export interface SymmetricEigen {
  readonly values: Vec3
  readonly vectors: readonly [Vec3, Vec3, Vec3]
}

/** Sweeps end when nothing is left beside the diagonal; convergence is quadratic, six are usual. */
const MOST_SWEEPS = 40

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations: accurate to the last
 * digits also where two eigenvalues meet, which formulas by the roots of the cubic are not.
 *
 * Source: Golub & Van Loan, Matrix Computations (1996), section 8.4.
 */
export function symmetricEigen(matrix: Mat3): SymmetricEigen {
  const [[a, b, c], [d, e, f], [g, h, k]] = matrix
  const { m, v } = diagonalize([a, b, c, d, e, f, g, h, k], 3)
  const order = ([0, 1, 2] as const).toSorted((i, j) => m[4 * i]! - m[4 * j]!)
  const value = (rank: number) => m[4 * order[rank]!]!
  const column = (rank: number): Vec3 => {
    const at = order[rank]!
    return [v[at]!, v[at + 3]!, v[at + 6]!]
  }
  const third = column(2)
  const isEven = order.join('') === '012' || order.join('') === '120' || order.join('') === '201'
  return {
    values: [value(0), value(1), value(2)],
    vectors: [column(0), column(1), isEven ? third : [-third[0], -third[1], -third[2]]],
  }
}

/**
 * The greatest eigenvalue of a symmetric matrix of any order, with a unit eigenvector; by the same
 * rotations.
 *
 * @param matrix row by row
 */
export function greatestEigen(
  matrix: readonly number[],
  order: number,
): {
  readonly value: number
  readonly vector: readonly number[]
} {
  const { m, v } = diagonalize([...matrix], order)
  const next = order + 1
  let best = 0
  for (let k = 1; k < order; k++) if (m[k * next]! > m[best * next]!) best = k
  const vector: number[] = []
  for (let row = 0; row < order; row++) vector.push(v[row * order + best]!)
  return { value: m[best * next]!, vector }
}

/** Eigenvalues on the diagonal of m, which is overwritten, eigenvectors as the columns of v; row by row. */
function diagonalize(m: number[], order: number): { m: number[]; v: number[] } {
  const v: number[] = []
  for (let at = 0; at < order * order; at++) v.push(at % (order + 1) === 0 ? 1 : 0)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let isDiagonal = true
    for (let p = 0; p < order; p++) {
      for (let q = p + 1; q < order; q++) {
        if (m[p * order + q] === 0) continue
        isDiagonal = false
        rotate(m, v, order, p, q)
      }
    }
    if (isDiagonal) break
  }
  return { m, v }
}

/** Turns the axes p and q so that the element between them vanishes. */
function rotate(m: number[], v: number[], order: number, p: number, q: number): void {
  const [rowP, rowQ] = [p * order, q * order]
  const [pp, qq, off] = [m[rowP + p]!, m[rowQ + q]!, m[rowP + q]!]
  m[rowP + q] = 0
  m[rowQ + p] = 0
  // Nothing that a double could still see: or the loop would not end.
  if (Math.abs(off) < Number.EPSILON * 1e-3 * (Math.abs(pp) + Math.abs(qq))) return
  const theta = (qq - pp) / (2 * off)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  m[rowP + p] = pp - tangent * off
  m[rowQ + q] = qq + tangent * off
  for (let r = 0; r < order; r++) {
    const row = r * order
    if (r !== p && r !== q) {
      const [rp, rq] = [m[row + p]!, m[row + q]!]
      const [toP, toQ] = [cosine * rp - sine * rq, sine * rp + cosine * rq]
      m[row + p] = toP
      m[row + q] = toQ
      m[rowP + r] = toP
      m[rowQ + r] = toQ
    }
    const [x, y] = [v[row + p]!, v[row + q]!]
    v[row + p] = cosine * x - sine * y
    v[row + q] = sine * x + cosine * y
  }
}
