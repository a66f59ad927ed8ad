/** What the symmetry of a special position leaves free, and what it ties together. */
import { addMat3, transpose, type Mat3 } from '../geometry/mat3'
import { latticeDistance } from './orbit'
import { applySymop, type Symop } from './symop'
import type { UnitCell } from '../geometry/cell'
import type { Vec3 } from '../geometry/vec3'

/** The operations that leave a point where it is, modulo lattice translations. */
export function siteSymmetryGroup(
  fract: Vec3,
  symops: readonly Symop[],
  cell: UnitCell,
  tolerance: number,
): Symop[] {
  return symops.filter(
    (operation) => latticeDistance(cell, applySymop(operation, fract), fract) < tolerance,
  )
}

/**
 * The free directions of a point with the given site symmetry, in row echelon form: each row is a
 * displacement in fractional coordinates that the symmetry allows, 1 at its own leading coordinate
 * and 0 there in the others. Three rows for a general position, none for a fixed point.
 *
 * Source: the projection onto the invariant subspace of a group is the mean of its matrices
 * (International Tables A, 2016, section 1.5.3); the echelon form names the independent coordinates
 * as structure refinement programs do.
 */
export function freeDirections(group: readonly Symop[]): Vec3[] {
  const sum = group.reduce<Mat3>((total, { rotation }) => addMat3(total, rotation), ZERO_SUM)
  const rows = transpose(sum).map((row) => row.map((x) => x / group.length))
  const basis: number[][] = []
  let pivotRow = 0
  for (let column = 0; column < 3; column++) {
    const candidate = rows.findIndex((row, i) => i >= pivotRow && Math.abs(row[column]!) > 1e-9)
    if (candidate < 0) continue
    const [chosen] = rows.splice(candidate, 1)
    const lead = chosen![column]!
    const scaled = chosen!.map((x) => x / lead)
    rows.splice(pivotRow, 0, scaled)
    for (const [i, row] of rows.entries()) {
      if (i === pivotRow) continue
      const factor = row[column]!
      for (let k = 0; k < 3; k++) row[k]! -= factor * scaled[k]!
    }
    basis.push(scaled)
    pivotRow++
  }
  return basis.map((row) => [tidy(row[0]!), tidy(row[1]!), tidy(row[2]!)])
}

const ZERO_SUM: Mat3 = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
]

function tidy(x: number): number {
  return Math.abs(x) < 1e-9 ? 0 : x
}
