/**
 * The scene as data: what is drawn, in flat arrays, before any of it is a three object.
 * Lengths in Å, Cartesian, moved so that the centre of the main cluster is the origin.
 * Colours are linear-light RGB, 0 to 1.
 */
import type { Vec3 } from '../geometry/vec3'

/**
 * Atoms that are always shown, hidden and ghosted together: one part of the anatomy at one stop of
 * the peel. Groups stand in the order of their stops, so everything the peel shows comes first.
 */
export interface SceneGroup {
  /** Index into `Anatomy.peel.parts`. */
  readonly part: number
  /** Index into `Anatomy.peel.stops`: the group fades out when the peel goes below it. */
  readonly stop: number
  /** Å: radius of the sphere about the origin that holds the group. */
  readonly boundingRadius: number
}

/** One sphere per ensemble atom, in the order of their groups. */
export interface Spheres {
  readonly count: number
  /** Ensemble atom of each sphere. */
  readonly atom: Int32Array
  /** 3 per sphere. */
  readonly center: Float32Array
  readonly radius: Float32Array
  /** 3 per sphere. */
  readonly color: Float32Array
  /** Index into `Scene.groups`. */
  readonly group: Uint16Array
}

/** One cylinder per ensemble bond, from ball to ball, coloured by halves, in the order of `lastGroup`. */
export interface Cylinders {
  readonly count: number
  /** Ensemble bond of each cylinder. */
  readonly bond: Int32Array
  /** 2 per cylinder: the spheres it joins. */
  readonly spheres: Int32Array
  /** 3 per cylinder: where the axis leaves the ball of its first and enters that of its second sphere. */
  readonly start: Float32Array
  readonly end: Float32Array
  readonly radius: Float32Array
  /** 3 per cylinder. */
  readonly colorStart: Float32Array
  readonly colorEnd: Float32Array
  /** 2 per cylinder: the groups of its spheres. A cylinder shows as much as the fainter of them. */
  readonly group: Uint16Array
}

/**
 * The light each group takes from each sphere, to be weighed with what is shown of the group:
 * 4 numbers (m, x, y, z) per group and sphere, group by group, so that the part of the surrounding
 * light lost at surface normal n is the sum over groups of opacity · (m + (x, y, z)·n).
 */
export type Occlusion = Float32Array

/** Unit vectors, 3 per axis. */
export interface SceneAxes {
  /** a, b, c. */
  readonly direct: readonly [Vec3, Vec3, Vec3]
  /** a*, b*, c*. */
  readonly reciprocal: readonly [Vec3, Vec3, Vec3]
}

export interface Scene {
  readonly groups: readonly SceneGroup[]
  readonly spheres: Spheres
  readonly cylinders: Cylinders
  readonly occlusion: Occlusion
  readonly axes: SceneAxes
  /** Å in the crystal's Cartesian frame: what was subtracted from every position. */
  readonly origin: Vec3
}

export type PaletteName = 'paper' | 'cpk'

/** What colours mean. */
export interface ColorStyle {
  readonly palette: PaletteName
  readonly colorBy: 'element' | 'part'
}

/** What the user chose about looks, as far as it changes the arrays of the scene. */
export interface SceneStyle extends ColorStyle {
  /** `ellipsoids`: atoms as large as they move; sticks are thinner beside them. */
  readonly atoms: 'balls' | 'ellipsoids'
  /** 0 to 1: how probably the centre of an atom is found inside its ellipsoid. */
  readonly probability: number
}
