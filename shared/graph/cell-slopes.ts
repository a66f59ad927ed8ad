import type { UnitCell } from '../geometry/cell'
import type { Mat3 } from '../geometry/mat3'

const DEGREE = Math.PI / 180

/** How the matrix M that makes coordinates Cartesian changes with the cell. */
export interface CellSlopes {
  /** ∂M/∂a, ∂M/∂b, ∂M/∂c. */
  readonly byEdge: readonly [Mat3, Mat3, Mat3]
  /** ∂M/∂α, ∂M/∂β, ∂M/∂γ: Å per radian. */
  readonly byAngle: readonly [Mat3, Mat3, Mat3]
}

/**
 * The derivatives of `UnitCell.fractToCartn` by the six parameters of the cell.
 *
 * Source: derived from International Tables B (2008), section 3.3.1.1.1: a = (a, 0, 0), b = b (cos γ,
 * sin γ, 0), c = (cx, cy, cz) with cx = c·cos β, cy = c (cos α − cos β·cos γ)/sin γ and cz from |c| = c.
 */
export function cellSlopes(cell: UnitCell): CellSlopes {
  const [a, b, c] = [cell.lengthA.value, cell.lengthB.value, cell.lengthC.value]
  const [ax, bx, cx] = cell.fractToCartn[0]
  const [, by, cy] = cell.fractToCartn[1]
  const cz = cell.fractToCartn[2][2]
  const [cosAlpha, cosBeta, cosGamma] = [cell.metric[1][2] / (b * c), cx / c, bx / b]
  const sinAlpha = Math.sin(cell.angleAlpha.value * DEGREE)
  const sinBeta = Math.sin(cell.angleBeta.value * DEGREE)
  const sinGamma = by / b

  const ofC = (byX: number, byY: number): Mat3 => [
    [0, 0, byX],
    [0, 0, byY],
    [0, 0, -(cx * byX + cy * byY) / cz],
  ]
  const cyByGamma = (c * (cosBeta - cosAlpha * cosGamma)) / sinGamma ** 2
  const [, , [, , czByGamma]] = ofC(0, cyByGamma)
  return {
    byEdge: [
      [
        [ax / a, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [0, bx / b, 0],
        [0, by / b, 0],
        [0, 0, 0],
      ],
      [
        [0, 0, cx / c],
        [0, 0, cy / c],
        [0, 0, cz / c],
      ],
    ],
    byAngle: [
      ofC(0, (-c * sinAlpha) / sinGamma),
      ofC(-c * sinBeta, (c * sinBeta * cosGamma) / sinGamma),
      [
        [0, -by, 0],
        [0, bx, cyByGamma],
        [0, 0, czByGamma],
      ],
    ],
  }
}
