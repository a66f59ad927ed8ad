import type { Vec3 } from '../geometry/vec3'

/** A row a · s ≡ b of a system in three unknowns. */
export interface Congruence {
  readonly coefficients: Vec3
  /** In units of 1 / modulus. */
  readonly value: number
}

/** numerators / denominator, exact. */
export interface RationalVec3 {
  readonly numerators: Vec3
  readonly denominator: number
}

/**
 * A solution s of a system of congruences modulo 1 with integral coefficients, null when there is
 * none. Exact: rows and columns are reduced to a diagonal by integral steps (Smith), after which each
 * unknown stands alone.
 *
 * Source: Grosse-Kunstleve, Acta Cryst. A55, 1999, 383.
 */
export function solveCongruences(
  system: readonly Congruence[],
  modulus: number,
): RationalVec3 | null {
  const rows = system.map(({ coefficients, value }) => [...coefficients, value])
  const columns = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]
  let rank = 0
  while (rank < 3 && bringPivot(rows, columns, rank)) {
    clear(rows, columns, rank)
    rank++
  }
  if (rows.slice(rank).some((row) => row[3]! % modulus !== 0)) return null
  const pivots = rows.slice(0, rank).map((row, i) => row[i]!)
  const divisor = Math.abs(pivots.reduce((product, pivot) => product * pivot, 1))
  const alone = pivots.map((pivot, i) => (rows[i]![3]! % modulus) * (divisor / pivot))
  const unknown = (i: number) => alone.reduce((sum, y, j) => sum + columns[i]![j]! * y, 0)
  return { numerators: [unknown(0), unknown(1), unknown(2)], denominator: modulus * divisor }
}

/** Moves the smallest element that is not 0 to the diagonal; false when none is left. */
function bringPivot(rows: number[][], columns: number[][], at: number): boolean {
  let best: { row: number; column: number; size: number } | null = null
  for (let row = at; row < rows.length; row++) {
    for (let column = at; column < 3; column++) {
      const size = Math.abs(rows[row]![column]!)
      if (size > 0 && (best === null || size < best.size)) best = { row, column, size }
    }
  }
  if (best === null) return false
  ;[rows[at], rows[best.row]] = [rows[best.row]!, rows[at]!]
  for (const row of [...rows, ...columns]) {
    ;[row[at], row[best.column]] = [row[best.column]!, row[at]!]
  }
  return true
}

/** Makes the pivot the only element of its row and column; a remainder becomes the next pivot. */
function clear(rows: number[][], columns: number[][], at: number): void {
  let isClear = false
  while (!isClear) {
    isClear = true
    const pivot = rows[at]![at]!
    for (let i = at + 1; i < rows.length; i++) {
      const factor = Math.round(rows[i]![at]! / pivot)
      for (let k = 0; k < 4; k++) rows[i]![k]! -= factor * rows[at]![k]!
      if (rows[i]![at] !== 0) isClear = false
    }
    for (let j = at + 1; j < 3; j++) {
      const factor = Math.round(rows[at]![j]! / pivot)
      for (const row of [...rows, ...columns]) row[j]! -= factor * row[at]!
      if (rows[at]![j] !== 0) isClear = false
    }
    if (!isClear) bringPivot(rows, columns, at)
  }
}
