import type { Vec3 } from './vec3'

/** A 3 × 3 matrix as three rows; points are column vectors, so `apply(M, p)` is M·p. */
export type Mat3 = readonly [Vec3, Vec3, Vec3]

export const IDENTITY: Mat3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

export const ZERO: Mat3 = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
]

export function apply(m: Mat3, p: Vec3): Vec3 {
  return [
    m[0][0] * p[0] + m[0][1] * p[1] + m[0][2] * p[2],
    m[1][0] * p[0] + m[1][1] * p[1] + m[1][2] * p[2],
    m[2][0] * p[0] + m[2][1] * p[1] + m[2][2] * p[2],
  ]
}

export function transpose(m: Mat3): Mat3 {
  return [
    [m[0][0], m[1][0], m[2][0]],
    [m[0][1], m[1][1], m[2][1]],
    [m[0][2], m[1][2], m[2][2]],
  ]
}

/** The product m·n. */
export function multiply(m: Mat3, n: Mat3): Mat3 {
  const columns = transpose(n)
  const row = (r: Vec3): Vec3 => apply(columns, r)
  return [row(m[0]), row(m[1]), row(m[2])]
}

export function addMat3(m: Mat3, n: Mat3): Mat3 {
  return mapPairs(m, n, (x, y) => x + y)
}

export function subtractMat3(m: Mat3, n: Mat3): Mat3 {
  return mapPairs(m, n, (x, y) => x - y)
}

export function determinant(m: Mat3): number {
  return (
    m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) -
    m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
    m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
  )
}

/** The quadratic form pᵀ·m·p. */
export function quadraticForm(m: Mat3, p: Vec3): number {
  const mp = apply(m, p)
  return p[0] * mp[0] + p[1] * mp[1] + p[2] * mp[2]
}

function mapPairs(m: Mat3, n: Mat3, f: (x: number, y: number) => number): Mat3 {
  const row = (r: Vec3, s: Vec3): Vec3 => [f(r[0], s[0]), f(r[1], s[1]), f(r[2], s[2])]
  return [row(m[0], n[0]), row(m[1], n[1]), row(m[2], n[2])]
}
