import type { Measurand } from '../base/measurand'
import { apply, type Mat3 } from './mat3'
import type { Vec3 } from './vec3'

/** Lengths in Å, angles in degrees, each with its s.u. as the file quotes it. */
export interface CellParameters {
  readonly lengthA: Measurand
  readonly lengthB: Measurand
  readonly lengthC: Measurand
  readonly angleAlpha: Measurand
  readonly angleBeta: Measurand
  readonly angleGamma: Measurand
}

/**
 * A unit cell and the matrices that follow from it.
 *
 * Cartesian axes: x along a, y in the plane of a and b, z along c* (right-handed, Å).
 */
export interface UnitCell extends CellParameters {
  /** Å³; its s.u. follows from those of the parameters and the symmetry that ties them. */
  readonly volume: Measurand
  /** G, Å²: the scalar products of the basis vectors. */
  readonly metric: Mat3
  /** cartn = fractToCartn · fract; its columns are a, b, c. */
  readonly fractToCartn: Mat3
  /** fract = cartnToFract · cartn; its rows are a*, b*, c* (1/Å, without 2π). */
  readonly cartnToFract: Mat3
}

export function toCartesian(cell: UnitCell, fract: Vec3): Vec3 {
  return apply(cell.fractToCartn, fract)
}

export function toFractional(cell: UnitCell, cartn: Vec3): Vec3 {
  return apply(cell.cartnToFract, cartn)
}
