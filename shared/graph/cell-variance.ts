import type { Crystal } from '../crystal/crystal'
import type { Vec3 } from '../geometry/vec3'
import { sumOfTiedSquares, tiedAxes, tiedSu } from '../symmetry/tied-parameters'

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
