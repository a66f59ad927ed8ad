/**
 * The scene as data: what is drawn, in flat arrays, before any of it is a three object.
 * Lengths in Å, Cartesian, moved so that `center` of the ensemble's main cluster is the origin.
 */

/** One sphere per visible ensemble atom. Colours are linear-light RGB, 0 to 1. */
export interface Spheres {
  readonly count: number
  /** Ensemble atom, for picking. */
  readonly atom: Int32Array
  readonly center: Float32Array
  readonly radius: Float32Array
  readonly color: Float32Array
  /** Index into `Anatomy.peel.parts`: opacity is per part. */
  readonly part: Uint8Array
  /** Index into `Anatomy.peel.stops`: the sphere fades and drifts out when the peel is below it. */
  readonly stop: Uint8Array
  /** 4 per sphere: ambient light that neighbours leave, as (mean, x, y, z) of its first spherical harmonics. */
  readonly ambient: Float32Array
}

/** One cylinder per visible bond, coloured by halves. */
export interface Cylinders {
  readonly count: number
  /** Ensemble bond, for picking. */
  readonly bond: Int32Array
  readonly start: Float32Array
  readonly end: Float32Array
  readonly radius: Float32Array
  readonly colorStart: Float32Array
  readonly colorEnd: Float32Array
  /** 2 per cylinder: part and stop of either end. */
  readonly part: Uint8Array
  readonly stop: Uint8Array
}

export interface Scene {
  readonly spheres: Spheres
  readonly cylinders: Cylinders
  /** Å in the crystal's Cartesian frame: what was subtracted from every position. */
  readonly origin: readonly [number, number, number]
  /** Å: radius of the sphere about the origin that holds all spheres, for each peel stop. */
  readonly boundingRadius: Float32Array
}
