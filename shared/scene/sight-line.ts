import type { Vec3 } from '../geometry/vec3'

/** A line of the crystal to look along, in its Cartesian frame. */
export interface SightLine {
  /** Of any length but 0. */
  readonly direction: Vec3
  /** Lines that are not along it: one of them is turned upright, whichever takes least; left out: none is. */
  readonly across?: readonly Vec3[]
  /** Å: a place that stays where it is in the picture; left out: what is in the middle. */
  readonly about?: Vec3
}
