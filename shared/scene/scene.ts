/**
 * The scene as data: what is drawn, in flat arrays, before any of it is a three object.
 * Lengths in Å, Cartesian, moved so that the centre of the main cluster is the origin.
 * Colours are linear-light RGB, 0 to 1.
 */
import type { Vec3 } from '../geometry/vec3'

/**
 * Atoms that are always shown, hidden and ghosted together: those of the same parts of the anatomy at
 * one stop of the peel. Groups stand in the order of their stops, so everything the peel shows comes first.
 */
export interface SceneGroup {
  /** Indices into `Anatomy.peel.parts`: its own part first, then the others that hold its atoms, ascending. */
  readonly parts: readonly number[]
  /** Index into `Anatomy.peel.stops`: the group fades out when the peel goes below it. */
  readonly stop: number
  /** Å: radius of the sphere about the origin that holds the group. */
  readonly boundingRadius: number
}

/**
 * One sphere per ensemble atom, in the order of their groups. An alternative that shares the place of
 * what it excludes has none: there the sphere of the chosen atom shows all of them as sectors.
 */
export interface Spheres {
  readonly count: number
  /** Ensemble atom of each sphere. */
  readonly atom: Int32Array
  /** 3 per sphere. */
  readonly center: Float32Array
  /** Of an ellipsoid, its longest semi-axis; of a marker, what holds it. */
  readonly radius: Float32Array
  /** 3 per sphere. */
  readonly color: Float32Array
  /** Index into `Scene.groups`. */
  readonly group: Uint16Array
  /** First sector in `Scene.sectors`; −1: the place is fully occupied by the atom. */
  readonly sector: Int32Array
  /** Row of `Scene.ellipsoids`; −1: a ball. */
  readonly ellipsoid: Int32Array
  /** 1: of a component of disorder that was not chosen; drawn hatched. */
  readonly isAlternative: Uint8Array
}

/**
 * What fills a place that is not wholly of one atom, as sectors of a disc that faces the viewer, from
 * twelve o'clock clockwise. The sectors of a pie follow one another; the last of them ends at 1.
 */
export interface Sectors {
  readonly count: number
  /** Share of the full turn at which the sector ends, ascending. */
  readonly end: Float32Array
  /** 3 per sector; what is vacant has none. */
  readonly color: Float32Array
  /** 1: nothing is there. */
  readonly isVacant: Uint8Array
}

/** `cube`: the marker of displacements that are not positive definite, which no ellipsoid can show. */
export const EllipsoidShape = { ellipsoid: 0, cube: 1 } as const
export type EllipsoidShape = (typeof EllipsoidShape)[keyof typeof EllipsoidShape]

/** Atoms that are drawn as ellipsoids or as the marker in their place, in the order of their spheres. */
export interface Ellipsoids {
  readonly count: number
  readonly sphere: Int32Array
  /** 9 per row: three semi-axes as vectors, Å, at right angles; of a cube half its edges. */
  readonly axes: Float32Array
  /** `EllipsoidShape`. */
  readonly shape: Uint8Array
}

/** `wire`: as wide as a line is drawn, however near it is; its radius is 0. */
export const StickPattern = { whole: 0, dashed: 1, wire: 2 } as const
export type StickPattern = (typeof StickPattern)[keyof typeof StickPattern]

/** Cylinders from ball to ball, coloured by halves, in the order of the outer group of their spheres. */
export interface Sticks {
  readonly count: number
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
  /** 1: an end is an alternative; drawn thinner and in pieces. */
  readonly isAlternative: Uint8Array
  /** `StickPattern`. */
  readonly pattern: Uint8Array
}

/** One cylinder per ensemble bond between atoms that have spheres; several side by side for a multiple bond. */
export interface Cylinders extends Sticks {
  /** Ensemble bond of each cylinder. */
  readonly bond: Int32Array
}

/** The near half of each bond that leaves the ensemble, up to an open ring that faces the viewer. */
export interface Stubs extends Sticks {
  /** Row of `Ensemble.dangling`. */
  readonly dangling: Int32Array
  /** 3 per stub: the middle of its ring. */
  readonly tip: Float32Array
}

/** The edges of the unit cell, or of all cells of the extent, as straight lines. */
export interface SceneCell {
  readonly count: number
  /** 6 per line: its two ends. */
  readonly ends: Float32Array
  /** Per line: 0, 1, 2 for the edges a, b, c from the origin, 3 for all others. */
  readonly axis: Uint8Array
  /** Where 0, a, b and c are written: the origin, and just beyond the end of each axis. */
  readonly labels: readonly [Vec3, Vec3, Vec3, Vec3]
  /** 3 per corner of the whole. */
  readonly corners: Float32Array
}

/**
 * The light each group takes from each sphere, to be weighed with what is shown of the group:
 * 4 numbers (m, x, y, z) per group and sphere, group by group, so that the part of the surrounding
 * light lost at surface normal n is the sum over groups of opacity · (m + (x, y, z)·n).
 * Empty where the scene is too large for it.
 */
export type Occlusion = Float32Array

/**
 * How a fragment leaves its place: `row` along the axis of the explosion, `radial` away from the middle of
 * all radial ones, `outward` away from the middle of the fragment it hangs on, `apart` with its whole
 * molecule, away from the cluster.
 */
export type FragmentMotion = 'row' | 'radial' | 'outward' | 'apart'

/** Spheres that are moved as one when the parts are moved apart. */
export interface Fragment {
  readonly motion: FragmentMotion
  /** Ascending. */
  readonly spheres: Int32Array
  /** Å: the mean of its spheres. */
  readonly center: Vec3
  /** The fragment that it hangs on and goes with, one that stands before it; −1: it hangs on none. */
  readonly holder: number
  /** Fragments of one class go equally far: the part of most of its atoms. */
  readonly part: number
}

/** What moves when the parts are moved apart. */
export interface Explosion {
  readonly fragments: readonly Fragment[]
  /** −1: it stays. */
  readonly fragmentOfSphere: Int32Array
  /** Unit vector along which fragments stand in a row, in the order in which they are listed. */
  readonly axis: Vec3
}

/** Unit vectors, 3 per axis. */
export interface SceneAxes {
  /** a, b, c. */
  readonly direct: readonly [Vec3, Vec3, Vec3]
  /** a*, b*, c*. */
  readonly reciprocal: readonly [Vec3, Vec3, Vec3]
}

export interface Scene {
  readonly groups: readonly SceneGroup[]
  /** The first stop that shows each part of `Anatomy.peel.parts` whole. */
  readonly stopOfPart: readonly number[]
  readonly spheres: Spheres
  readonly sectors: Sectors
  readonly ellipsoids: Ellipsoids
  readonly cylinders: Cylinders
  readonly stubs: Stubs
  readonly occlusion: Occlusion
  readonly explosion: Explosion
  readonly cell: SceneCell
  readonly axes: SceneAxes
  /** Å in the crystal's Cartesian frame: what was subtracted from every position. */
  readonly origin: Vec3
}

export const PALETTES = ['paper', 'cpk', 'mercury', 'colour-blind', 'high-contrast'] as const
export type PaletteName = (typeof PALETTES)[number]

/** What colours mean. */
export interface ColorStyle {
  readonly palette: PaletteName
  /** `#rrggbb` that the user gave to elements in place of the palette's, by atomic number. */
  readonly colorOfElement: ReadonlyMap<number, string>
  readonly colorBy: 'element' | 'part'
  /** `#rrggbb` that the user gave to parts, by their index in `Anatomy.peel.parts`. */
  readonly colorOfPart: ReadonlyMap<number, string>
}

/**
 * How atoms and the bonds between them are drawn.
 *
 * - `cluster`: metals, anchors and hydrides as balls and sticks, the bodies of ligands as sticks
 * - `ball-and-stick`: every atom a ball
 * - `sticks`: bonds alone, atoms as round as their joints
 * - `wires`: bonds as lines
 * - `space-filling`: balls of van der Waals radius, no bonds
 * - `ellipsoids`: atoms as large as they move; hydrogen as small balls
 * - `metals`: metals and their contacts alone; other atoms are not drawn
 * - `polyhedra`: small balls and sticks, with the coordination polyhedron of every metal
 */
export const REPRESENTATIONS = [
  'cluster',
  'ball-and-stick',
  'sticks',
  'wires',
  'space-filling',
  'ellipsoids',
  'metals',
  'polyhedra',
] as const
export type Representation = (typeof REPRESENTATIONS)[number]

/** Some atoms of an ensemble: those of a part of `Anatomy.peel.parts`, of an element, or those listed. */
export type AtomSet =
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'element'; readonly element: number }
  | { readonly kind: 'atoms'; readonly atoms: readonly number[] }

/** Some atoms that are drawn in a way of their own. */
export interface RepresentationRule {
  readonly of: AtomSet
  readonly representation: Representation
}

/** What the user chose about looks, as far as it changes the arrays of the scene. */
export interface SceneStyle extends ColorStyle {
  /** Of the atoms of which no rule speaks. */
  readonly representation: Representation
  /** A later rule wins. A bond is drawn as the thinner of its ends. */
  readonly rules: readonly RepresentationRule[]
  /** 0 to 1: how probably the centre of an atom is found inside its ellipsoid. */
  readonly probability: number
  /** `split`: each half in the colour of its atom; `kind`: covalent, coordination, metal contact, hydride. */
  readonly bondColors: 'split' | 'kind'
  readonly metalContacts: 'thin' | 'dashed' | 'hidden'
  /** Whether double and triple bonds of ligands are drawn as two and three sticks. */
  readonly multipleBonds: boolean
}
