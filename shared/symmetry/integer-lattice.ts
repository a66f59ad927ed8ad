/** Integral linear algebra on small matrices: lattices, and congruences modulo a lattice. */
import type { Mat3 } from '../geometry/mat3'
import type { Vec3 } from '../geometry/vec3'

export function greatestCommonDivisor(...numbers: readonly number[]): number {
  return numbers.reduce((p, q) => {
    let [a, b] = [Math.abs(p), Math.abs(q)]
    while (b !== 0) [a, b] = [b, a % b]
    return a
  }, 0)
}

/** The shortest integral vector along a direction given by integers. */
export function primitiveVector(p: Vec3): Vec3 {
  const divisor = greatestCommonDivisor(...p)
  return [p[0] / divisor, p[1] / divisor, p[2] / divisor]
}

/**
 * A right-handed basis of the lattice that integral vectors generate, as rows in echelon form
 * (Hermite).
 *
 * @param vectors of rank 3
 */
export function latticeBasis(vectors: readonly Vec3[]): Mat3 {
  const rows = vectors.map((vector) => [...vector])
  const echelon: number[][] = []
  for (let column = 0; column < 3; column++) {
    let pivot = rows.shift()!
    for (const [i, row] of rows.entries()) {
      let [high, low] = [pivot, row]
      while (low[column] !== 0) {
        const factor = Math.floor(high[column]! / low[column]!)
        const rest = high.map((x, k) => x - factor * low[k]!)
        ;[high, low] = [low, rest]
      }
      pivot = high
      rows[i] = low
    }
    echelon.push(pivot[column]! < 0 ? pivot.map((x) => -x + 0) : pivot)
  }
  const row = (i: number): Vec3 => [echelon[i]![0]!, echelon[i]![1]!, echelon[i]![2]!]
  return [row(0), row(1), row(2)]
}

/** Two vectors that generate all integral vectors v with normal · v = 0. */
export function planeBasis(normal: Vec3): [Vec3, Vec3] {
  const [h, k, l] = primitiveVector(normal)
  if (h === 0 && k === 0) {
    return [
      [1, 0, 0],
      [0, 1, 0],
    ]
  }
  const { divisor, first, second } = extendedDivisor(h, k)
  return [
    [k / divisor + 0, -h / divisor + 0, 0],
    [-l * first + 0, -l * second + 0, divisor],
  ]
}

/** divisor = first · p + second · q (Euclid). */
function extendedDivisor(p: number, q: number) {
  let [a, b] = [p, q]
  let [first, second, nextFirst, nextSecond] = [1, 0, 0, 1]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b] = [b, a - quotient * b]
    ;[first, nextFirst] = [nextFirst, first - quotient * nextFirst]
    ;[second, nextSecond] = [nextSecond, second - quotient * nextSecond]
  }
  return a < 0 ? { divisor: -a, first: -first, second: -second } : { divisor: a, first, second }
}
