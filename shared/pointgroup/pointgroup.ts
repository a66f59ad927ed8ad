/** The symmetry of a finite set of labelled points, exact or nearly so. */
import type { Vec3 } from '../geometry/vec3'

/** One symmetry element, in the frame of the points (Å). */
export interface SymmetryElement {
  /** `axis`: rotation Cn; `improper`: rotary reflection Sn; `plane`: reflection; `center`: inversion. */
  readonly kind: 'axis' | 'improper' | 'plane' | 'center'
  /** n of Cn and Sn, infinite where all points are in line; 1 for planes, 2 for the centre. */
  readonly order: number
  /** A point on it: the centroid of the points. */
  readonly point: Vec3
  /** Unit vector along an axis, or normal to a plane; null for the centre. */
  readonly direction: Vec3 | null
  /** Å: the greatest distance of an image from the point it falls on. */
  readonly deviation: number
}

/** The point group that holds to a tolerance. */
export interface PointGroupFit {
  /** Schoenflies symbol, digits plain: `Oh`, `D3d`, `C1`, `D∞h`. */
  readonly symbol: string
  /** Å: the tolerance asked for. */
  readonly tolerance: number
  /** Å: the greatest deviation over its elements. */
  readonly deviation: number
  /** Continuous symmetry measure, 0 (has it) to 100: see `fitGroup`. */
  readonly measure: number
}

/** What is told of the symmetry of a set of points. */
export interface PointSymmetry {
  /** The group at the working tolerance: what the set is called. */
  readonly pointGroup: PointGroupFit
  /** The groups at a ladder of tolerances, from the tightest; each group once, with the least tolerance. */
  readonly ladder: readonly PointGroupFit[]
  /** Elements of `pointGroup`, axes of high order first. */
  readonly elements: readonly SymmetryElement[]
  /** Whether no improper operation holds at the working tolerance. */
  readonly isChiral: boolean
  /** Continuous chirality measure, 0 (achiral) to 100; null: too many points of one kind to find it. */
  readonly chirality: number | null
}
