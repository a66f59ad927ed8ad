import { multiply, transpose, type Mat3 } from '../geometry/mat3'
import { bestMatrix, deviationOf, type Operation } from './operation'
import type { OperationSet } from './operation-set'
import type { PointCloud } from './point-cloud'
import type { Subgroup } from './subgroups'

/** A group of operations as orthogonal matrices that multiply exactly as it does. */
export interface FittedGroup {
  readonly operations: readonly Operation[]
  /**
   * Continuous symmetry measure: 100 Σ|p − p̂|² / Σ|p|², p̂ the nearest points that have the symmetry
   * with the same pairing.
   */
  readonly measure: number
  /** p̂, 3 per point. */
  readonly symmetric: Float64Array
}

/** Rounds until the matrices multiply exactly; each squares the error. */
const MOST_FOLDS = 12

/** Rounds of turning the elements to where they fit best. */
const MOST_TURNS = 60

/** Part of the size of the points, and of the measure: below, nothing changes any more. */
const EXACT = 1e-11

/**
 * Finds where the elements of a group lie best.
 *
 * The best matrices of single operations multiply nearly as the operations do. Averaged over the group,
 * the points become symmetric, and their best matrices multiply exactly. Then the average of the given
 * points and the place of the elements are improved in turn, until the average is as near to the points
 * as it can be.
 *
 * @returns null where the matrices do not multiply as the operations do: points in line, or nearly
 * Cost: operations times points, some tens of times.
 * Source: H. Zabrodsky, S. Peleg & D. Avnir, J. Am. Chem. Soc. 114 (1992) 7843 (the average as the
 * nearest symmetric points); M. Pinsky & D. Avnir, Inorg. Chem. 37 (1998) 5575 (the scale).
 */
export function fitGroup(
  { points, size }: PointCloud,
  { list, product }: OperationSet,
  { elements, generators }: Subgroup,
): FittedGroup | null {
  const operations = elements.map((element) => list[element]!)
  if (operations.length === 1) return { operations, measure: 0, symmetric: points }
  let matrices = operations.map(({ matrix }) => matrix)
  let folded = points
  for (let round = 0; round < MOST_FOLDS; round++) {
    folded = fold(folded, operations, matrices)
    const symmetric = folded
    matrices = operations.map(
      ({ image, handedness }) => bestMatrix(symmetric, symmetric, image, handedness).matrix,
    )
    const off = operations.map(({ image }, i) => deviationOf(symmetric, image, matrices[i]!))
    if (Math.max(...off) <= EXACT * Math.sqrt(size)) break
  }
  if (!isHomomorphism()) return null

  const standing = Int32Array.from({ length: points.length / 3 }, (_, i) => i)
  let measure = Number.POSITIVE_INFINITY
  for (let round = 0; round < MOST_TURNS; round++) {
    folded = fold(points, operations, matrices)
    const left = Math.max(0, 100 * (1 - sumOfSquares(folded) / size))
    if (measure - left <= EXACT) break
    measure = left
    const { matrix } = bestMatrix(folded, points, standing, 1)
    const back = transpose(matrix)
    matrices = matrices.map((m) => multiply(matrix, multiply(m, back)))
  }
  const placed = operations.map(({ image, handedness }, i) => {
    const matrix = matrices[i]!
    return { image, handedness, matrix, deviation: deviationOf(points, image, matrix) }
  })
  return { operations: placed, measure, symmetric: folded }

  function isHomomorphism(): boolean {
    const rowOf = new Map(elements.map((element, row) => [element, row]))
    return elements.every((element, row) =>
      generators.every((generator) => {
        const made = matrices[rowOf.get(product(element, generator))!]!
        return isAlike(multiply(matrices[row]!, matrices[rowOf.get(generator)!]!), made)
      }),
    )
  }
}

/** How far apart matrix elements that should be the same may be. */
const ALIKE = 1e-6

function isAlike(m: Mat3, n: Mat3): boolean {
  return m.every((row, i) => row.every((x, j) => Math.abs(x - n[i]![j]!) < ALIKE))
}

/** The average of the points over all operations, each brought back. */
function fold(
  points: Float64Array,
  operations: readonly Operation[],
  matrices: readonly Mat3[],
): Float64Array {
  const sum = new Float64Array(points.length)
  for (const [index, { image }] of operations.entries()) {
    const [[a, b, c], [d, e, f], [g, h, k]] = matrices[index]!
    for (let i = 0; i < image.length; i++) {
      const j = 3 * image[i]!
      const [x, y, z] = [points[j]!, points[j + 1]!, points[j + 2]!]
      sum[3 * i] = sum[3 * i]! + a * x + d * y + g * z
      sum[3 * i + 1] = sum[3 * i + 1]! + b * x + e * y + h * z
      sum[3 * i + 2] = sum[3 * i + 2]! + c * x + f * y + k * z
    }
  }
  return sum.map((x) => x / operations.length)
}

function sumOfSquares(points: Float64Array): number {
  return points.reduce((sum, x) => sum + x * x, 0)
}
