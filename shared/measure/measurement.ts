/**
 * What can be measured, defined by places of the crystal, so that a list of measurements outlives any
 * change of view, bonds or disorder.
 */
import type { Measurand } from '../base/measurand'
import type { Place } from '../crystal/place'

/** An atom, or the mean of the positions of several (unweighted). */
export type PointFeature =
  | { readonly kind: 'atom'; readonly place: Place }
  | { readonly kind: 'centroid'; readonly places: readonly Place[] }

/** The best plane of three or more atoms, all of one weight. */
export interface PlaneFeature {
  readonly kind: 'plane'
  readonly places: readonly Place[]
}

/**
 * `distance` Å; `angle`, `torsion` and `plane-plane` degrees; `plane-point` the signed distance Å of a
 * point from a plane; `centroid` and `plane` stand by themselves.
 */
export type Measurement =
  | { readonly kind: 'distance'; readonly points: readonly [PointFeature, PointFeature] }
  | { readonly kind: 'angle'; readonly points: readonly [PointFeature, PointFeature, PointFeature] }
  | {
      readonly kind: 'torsion'
      readonly points: readonly [PointFeature, PointFeature, PointFeature, PointFeature]
    }
  | { readonly kind: 'centroid'; readonly places: readonly Place[] }
  | { readonly kind: 'plane'; readonly plane: PlaneFeature }
  | { readonly kind: 'plane-plane'; readonly planes: readonly [PlaneFeature, PlaneFeature] }
  | {
      readonly kind: 'plane-point'
      readonly plane: PlaneFeature
      readonly point: PointFeature
    }

/** What a measurement gives; every s.u. is null where one of the atoms has none of its own. */
export type MeasuredValue =
  | {
      readonly kind: 'distance' | 'angle' | 'torsion' | 'plane-plane' | 'plane-point'
      readonly value: Measurand
    }
  | {
      readonly kind: 'centroid'
      /** Fractional. */
      readonly fract: readonly [Measurand, Measurand, Measurand]
    }
  | {
      readonly kind: 'plane'
      /** Å, signed, in the order of the places. */
      readonly deviations: readonly Measurand[]
      /** Å. */
      readonly rms: number
      /** Unit normal, Cartesian. */
      readonly normal: readonly [number, number, number]
      /** p x + q y + r z = s in fractional coordinates, as SHELXL prints it (s in Å). */
      readonly equation: readonly [Measurand, Measurand, Measurand, Measurand]
    }
