import { failure, success, type Result } from '../base/result'
import type { CellParameters, UnitCell } from './cell'
import type { Mat3 } from './mat3'

const DEGREE = Math.PI / 180

/**
 * Builds the matrices of a unit cell from its parameters. The s.u. of the volume needs the symmetry as
 * well: `withVolumeSu` adds it.
 *
 * @param parameters lengths in Å, angles in degrees
 * @returns the cell, or `'impossible'` when no parallelepiped has these edges and angles
 *   (a length that is not positive, angles that do not close).
 *
 * Source: International Tables for Crystallography B (2008), section 1.1.3 (metric tensor) and
 * 3.3.1.1.1 (orthogonalization, a along x).
 */
export function buildCell(parameters: CellParameters): Result<UnitCell, 'impossible'> {
  const { lengthA, lengthB, lengthC, angleAlpha, angleBeta, angleGamma } = parameters
  const [a, b, c] = [lengthA.value, lengthB.value, lengthC.value]
  const cosAlpha = cosine(angleAlpha.value)
  const cosBeta = cosine(angleBeta.value)
  const cosGamma = cosine(angleGamma.value)
  const sinGamma = Math.sqrt(1 - cosGamma * cosGamma)
  const square =
    1 - cosAlpha ** 2 - cosBeta ** 2 - cosGamma ** 2 + 2 * cosAlpha * cosBeta * cosGamma
  if (!(a > 0 && b > 0 && c > 0 && square > 1e-9 && sinGamma > 0)) return failure('impossible')

  const reduced = Math.sqrt(square)
  const volume = a * b * c * reduced
  const cx = c * cosBeta
  const cy = (c * (cosAlpha - cosBeta * cosGamma)) / sinGamma
  const cz = (c * reduced) / sinGamma
  const bx = b * cosGamma
  const by = b * sinGamma
  return success({
    ...parameters,
    volume: { value: volume, su: null },
    metric: [
      [a * a, a * b * cosGamma, a * c * cosBeta],
      [a * b * cosGamma, b * b, b * c * cosAlpha],
      [a * c * cosBeta, b * c * cosAlpha, c * c],
    ],
    fractToCartn: [
      [a, bx, cx],
      [0, by, cy],
      [0, 0, cz],
    ],
    cartnToFract: invertUpperTriangular(a, bx, cx, by, cy, cz),
  })
}

/** Exact at the angles that symmetry gives, so that a hexagonal or cubic metric is exactly that. */
function cosine(angle: number): number {
  if (angle === 90) return 0
  if (angle === 120) return -0.5
  if (angle === 60) return 0.5
  return Math.cos(angle * DEGREE)
}

function invertUpperTriangular(
  a: number,
  bx: number,
  cx: number,
  by: number,
  cy: number,
  cz: number,
): Mat3 {
  return [
    [1 / a, -bx / (a * by), (bx * cy - by * cx) / (a * by * cz)],
    [0, 1 / by, -cy / (by * cz)],
    [0, 0, 1 / cz],
  ]
}
