/** Cell parameters that the symmetry makes equal carry one uncertainty between them. */
import type { Measurand } from '../base/measurand'
import type { UnitCell } from '../geometry/cell'
import type { Symop } from './symop'

/** For each axis the first axis that a rotation of the group maps on it. */
export function tiedAxes(symops: readonly Symop[]): [number, number, number] {
  const tied: [number, number, number] = [0, 1, 2]
  for (const { rotation } of symops) {
    for (let from = 0; from < 3; from++) {
      const column = rotation.map((row) => row[from]!)
      const to = column.findIndex((x) => x !== 0)
      const isAxis = column.every((x, i) => i === to || x === 0)
      if (!isAxis) continue
      const [low, high] = [Math.min(tied[from]!, tied[to]!), Math.max(tied[from]!, tied[to]!)]
      for (let axis = 0; axis < 3; axis++) if (tied[axis] === high) tied[axis] = low
    }
  }
  return tied
}

/**
 * The s.u. of each parameter, of tied ones the first that is quoted; 0 where none is: fixed by symmetry.
 */
export function tiedSu(parameters: readonly Measurand[], tied: readonly number[]): number[] {
  return tied.map((leader) => {
    const members = parameters.filter((_, axis) => tied[axis] === leader)
    return members.find((parameter) => parameter.su !== null)?.su ?? 0
  })
}

/** Σ (Σ ∂f/∂p · σ(p))²: tied parameters add up before they are squared. */
export function sumOfTiedSquares(
  derivatives: readonly number[],
  su: readonly number[],
  tied: readonly number[],
): number {
  let sum = 0
  for (let leader = 0; leader < 3; leader++) {
    const slope = derivatives.reduce(
      (total, d, axis) => (tied[axis] === leader ? total + d : total),
      0,
    )
    sum += (slope * su[leader]!) ** 2
  }
  return sum
}

const DEGREE = Math.PI / 180

/**
 * The cell with the s.u. of its volume, none when no parameter has one. In a cubic cell σ(V) = 3a²·σ(a),
 * not √3·a²·σ(a) as for three independent edges.
 *
 * Source: ∂V/∂a = V/a and ∂V/∂α = (abc)²·sin α·(cos α − cos β·cos γ)/V, cyclic (International Tables B,
 * 2008, section 1.1.3).
 */
export function withVolumeSu(cell: UnitCell, symops: readonly Symop[]): UnitCell {
  const edges = [cell.lengthA, cell.lengthB, cell.lengthC]
  const angles = [cell.angleAlpha, cell.angleBeta, cell.angleGamma]
  if ([...edges, ...angles].every(({ su }) => su === null)) return cell
  const volume = cell.volume.value
  const product = edges.reduce((abc, { value }) => abc * value, 1)
  const cosines = angles.map(({ value }) => Math.cos(value * DEGREE))
  const byEdge = edges.map(({ value }) => volume / value)
  const byAngle = angles.map(({ value }, i) => {
    const slope = cosines[i]! - cosines[(i + 1) % 3]! * cosines[(i + 2) % 3]!
    return ((product * product) / volume) * Math.sin(value * DEGREE) * slope * DEGREE
  })
  const tied = tiedAxes(symops)
  const variance =
    sumOfTiedSquares(byEdge, tiedSu(edges, tied), tied) +
    sumOfTiedSquares(byAngle, tiedSu(angles, tied), tied)
  return { ...cell, volume: { value: volume, su: Math.sqrt(variance) } }
}
