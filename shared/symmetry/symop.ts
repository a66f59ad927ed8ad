/**
 * A symmetry operation x' = R·x + t in fractional coordinates, exact: the rotation part is integral
 * and the translation is in twenty-fourths, enough for every space group in every published setting.
 */
import type { Mat3 } from '../geometry/mat3'
import type { Vec3 } from '../geometry/vec3'

export const TRANSLATION_DENOMINATOR = 24

export interface Symop {
  readonly rotation: Mat3
  /** Integers over `TRANSLATION_DENOMINATOR`. */
  readonly translation: Vec3
}
