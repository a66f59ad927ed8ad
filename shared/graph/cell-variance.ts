import type { Measurand } from '../base/measurand'
import type { Crystal } from '../crystal/crystal'
import type { Vec3 } from '../geometry/vec3'
import type { Symop } from '../symmetry/symop'

const DEGREE = Math.PI / 180

/** The part of σ²(d) that the cell brings: a function of the fractional displacement and its length in Å. */
export type CellVariance = (displacement: Vec3, length: number) => number

/**
 * Prepares the cell's part of the variance of a distance. Parameters are independent, except edges
 * and angles that the symmetry makes equal: those move together.
 *
 * Source: ∂d/∂a = (a·Δx² + b·cos γ·ΔxΔy + c·cos β·ΔxΔz)/d and ∂d/∂α = −bc·sin α·ΔyΔz/d, cyclic, from
 * d² = Δᵀ·G·Δ (International Tables B, 2008, section 3.1.10).
 */
export function cellVariance({ cell, spaceGroup }: Crystal): CellVariance {
  const edges = [cell.lengthA, cell.lengthB, cell.lengthC]
  const angles = [cell.angleAlpha, cell.angleBeta, cell.angleGamma]
  const tied = tiedAxes(spaceGroup.symops)
  const edgeSu = tiedSu(edges, tied)
  const angleSu = tiedSu(angles, tied).map((su) => su * DEGREE)
  const [a, b, c] = [cell.lengthA.value, cell.lengthB.value, cell.lengthC.value]
  const cosines = angles.map((angle) => Math.cos(angle.value * DEGREE))
  const sines = angles.map((angle) => Math.sin(angle.value * DEGREE))
  const [cosAlpha, cosBeta, cosGamma] = [cosines[0]!, cosines[1]!, cosines[2]!]

  return ([x, y, z], length) => {
    const byEdge = [
      a * x * x + b * cosGamma * x * y + c * cosBeta * x * z,
      b * y * y + a * cosGamma * x * y + c * cosAlpha * y * z,
      c * z * z + a * cosBeta * x * z + b * cosAlpha * y * z,
    ]
    const byAngle = [
      -b * c * sines[0]! * y * z,
      -a * c * sines[1]! * x * z,
      -a * b * sines[2]! * x * y,
    ]
    const variance =
      sumOfTiedSquares(byEdge, edgeSu, tied) + sumOfTiedSquares(byAngle, angleSu, tied)
    return variance / (length * length)
  }
}

/** For each axis the first axis that a rotation of the group maps on it. */
function tiedAxes(symops: readonly Symop[]): [number, number, number] {
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

/** The s.u. of each parameter, of tied ones the first that is quoted; 0 where none is: fixed by symmetry. */
function tiedSu(parameters: readonly Measurand[], tied: readonly number[]): number[] {
  return tied.map((leader) => {
    const members = parameters.filter((_, axis) => tied[axis] === leader)
    return members.find((parameter) => parameter.su !== null)?.su ?? 0
  })
}

function sumOfTiedSquares(
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
