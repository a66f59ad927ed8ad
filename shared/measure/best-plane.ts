import type { Mat3 } from '../geometry/mat3'
import { symmetricEigen } from '../geometry/symmetric-eigen'
import { add, cross, dot, scale, subtract, type Vec3 } from '../geometry/vec3'

/** A least-squares plane: of all planes the one with the smallest sum of squared deviations. */
export interface BestPlane {
  /** The mean of the points, which lies in the plane. */
  readonly center: Vec3
  /** Of unit length; the points run counter-clockwise about it where they run round at all. */
  readonly normal: Vec3
  /** Å, signed, one per point. */
  readonly deviations: readonly number[]
  /** Å. */
  readonly rms: number
  /**
   * How n·w, for a fixed vector w, changes with each point: one gradient per point, per Å. The length of
   * the normal stays 1, so w along n gives nothing.
   */
  readonly tilt: (w: Vec3) => readonly Vec3[]
}

/** Of the mean square extent along the plane, what must lie between it and that along the normal. */
const DEFINED = 1e-6

/**
 * The best plane of Cartesian points of equal weight; null when there are fewer than three, when they
 * lie on a line, or spread alike in several directions (a cube), so that no one plane is best.
 *
 * Source: Schomaker, Waser, Marsh & Bergman, Acta Cryst. 12 (1959) 600: the normal is the eigenvector
 * of the smallest eigenvalue of Σ y·yᵀ, y from the mean. Its change by first-order perturbation:
 * ∂n = Σ over the other two eₖ (eₖ·∂C·n)/(λ₁ − λₖ).
 */
export function bestPlane(points: readonly Vec3[]): BestPlane | null {
  if (points.length < 3) return null
  const center = scale(points.reduce(add), 1 / points.length)
  const arms = points.map((point) => subtract(point, center))
  const { values, vectors } = symmetricEigen(scatter(arms))
  const [least, middle, greatest] = values
  if (!(middle > DEFINED * greatest && middle - least > DEFINED * greatest)) return null
  const normal = scale(vectors[0], orientation(arms, vectors[0]))
  const deviations = arms.map((arm) => dot(arm, normal))
  const tilt = (w: Vec3) => {
    const parts = ([1, 2] as const).map((k) => {
      const axis = vectors[k]
      return { axis, weight: dot(axis, w) / (least - values[k]) }
    })
    return arms.map((arm, i) =>
      parts
        .map(({ axis, weight }) =>
          scale(add(scale(axis, deviations[i]!), scale(normal, dot(axis, arm))), weight),
        )
        .reduce(add),
    )
  }
  const rms = Math.sqrt(deviations.reduce((sum, d) => sum + d * d, 0) / points.length)
  return { center, normal, deviations, rms, tilt }
}

/** Σ y·yᵀ. */
function scatter(arms: readonly Vec3[]): Mat3 {
  const sum = (i: 0 | 1 | 2, j: 0 | 1 | 2) =>
    arms.reduce((total, arm) => total + arm[i] * arm[j], 0)
  const [xx, yy, zz, yz, xz, xy] = [
    sum(0, 0),
    sum(1, 1),
    sum(2, 2),
    sum(1, 2),
    sum(0, 2),
    sum(0, 1),
  ]
  return [
    [xx, xy, xz],
    [xy, yy, yz],
    [xz, yz, zz],
  ]
}

/** Of the mean square extent, the least area that a round of points must enclose to have a sense. */
const ENCLOSES = 1e-3

/**
 * ±1: towards the side from which the points run counter-clockwise; where they cross and enclose nothing,
 * so that the largest component is positive.
 */
function orientation(arms: readonly Vec3[], normal: Vec3): 1 | -1 {
  const area = arms.reduce<Vec3>(
    (sum, arm, i) => add(sum, cross(arm, arms[(i + 1) % arms.length]!)),
    [0, 0, 0],
  )
  const extent = arms.reduce((sum, arm) => sum + dot(arm, arm), 0)
  const along = dot(area, normal)
  if (Math.abs(along) > ENCLOSES * extent) return along < 0 ? -1 : 1
  const largest = normal.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-9 ? x : best), 0)
  return largest < 0 ? -1 : 1
}
