import { transpose, type Mat3 } from './mat3'
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
  const { m, v } = diagonalize(matrix)
  const order = ([0, 1, 2] as const).toSorted((i, j) => m[i]![i]! - m[j]![j]!)
  const value = (rank: number) => m[order[rank]!]![order[rank]!]!
  const columns = transpose([vec3(v[0]!), vec3(v[1]!), vec3(v[2]!)])
  const [first, second, third] = [columns[order[0]!], columns[order[1]!], columns[order[2]!]]
  const isEven = order.join('') === '012' || order.join('') === '120' || order.join('') === '201'
  return {
    values: [value(0), value(1), value(2)],
    vectors: [first, second, isEven ? third : [-third[0], -third[1], -third[2]]],
  }
}

/**
 * The greatest eigenvalue of a symmetric matrix of any order, with a unit eigenvector; by the same
 * rotations.
 */
export function greatestEigen(matrix: readonly (readonly number[])[]): {
  readonly value: number
  readonly vector: readonly number[]
} {
  const { m, v } = diagonalize(matrix)
  let best = 0
  for (const k of m.keys()) if (m[k]![k]! > m[best]![best]!) best = k
  return { value: m[best]![best]!, vector: v.map((row) => row[best]!) }
}

/** Eigenvalues on the diagonal of m, eigenvectors as the columns of v. */
function diagonalize(matrix: readonly (readonly number[])[]): { m: number[][]; v: number[][] } {
  const m = matrix.map((row) => [...row])
  const v = m.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let isDiagonal = true
    for (let p = 0; p < m.length; p++) {
      for (let q = p + 1; q < m.length; q++) {
        if (m[p]![q] === 0) continue
        isDiagonal = false
        rotate(m, v, p, q)
      }
    }
    if (isDiagonal) break
  }
  return { m, v }
}

/** Turns the axes p and q so that the element between them vanishes. */
function rotate(m: number[][], v: number[][], p: number, q: number): void {
  const [mp, mq] = [m[p]!, m[q]!]
  const off = mp[q]!
  if (off === 0) return
  // Nothing that a double could still see: set to zero, or the loop would not end.
  if (Math.abs(off) < Number.EPSILON * 1e-3 * (Math.abs(mp[p]!) + Math.abs(mq[q]!))) {
    mp[q] = 0
    mq[p] = 0
    return
  }
  const theta = (mq[q]! - mp[p]!) / (2 * off)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  mp[p] = mp[p]! - tangent * off
  mq[q] = mq[q]! + tangent * off
  mp[q] = 0
  mq[p] = 0
  for (const [r, mr] of m.entries()) {
    if (r === p || r === q) continue
    const [rp, rq] = [mr[p]!, mr[q]!]
    mr[p] = cosine * rp - sine * rq
    mr[q] = sine * rp + cosine * rq
    mp[r] = mr[p]!
    mq[r] = mr[q]!
  }
  for (const row of v) {
    const [x, y] = [row[p]!, row[q]!]
    row[p] = cosine * x - sine * y
    row[q] = sine * x + cosine * y
  }
}

function vec3([x = 0, y = 0, z = 0]: readonly number[]): Vec3 {
  return [x, y, z]
}
