/** The form of the cluster as a whole: its symmetry and chirality, and its size. */
import type { Vec3 } from '../geometry/vec3'
import type { PointSymmetry } from '../pointgroup/pointgroup'

/** The symmetry of one set of atoms of the main cluster. */
export interface SymmetryRow {
  /** `kernel`: the innermost metals with what they hold; `skeleton`: metals and anchors; `whole`: all its atoms. Hydrogen is left out of each. */
  readonly of: 'kernel' | 'skeleton' | 'whole'
  readonly formula: string
  /** Ensemble atoms, ascending. */
  readonly atoms: Int32Array
  readonly symmetry: PointSymmetry
}

/** The sense in which the blades of a propeller turn about an axis, seen along it from outside. */
export interface Propeller {
  /** What its blades are: name of a ligand, or formula of a unit: `PPh3`, `Au2(SR)3`. */
  readonly blades: string
  readonly count: number
  /** Unit vector along the axis. */
  readonly axis: Vec3
  readonly handedness: 'P' | 'M'
  /** Degrees: mean tilt of the blades to the axis. */
  readonly tilt: number
}

export interface ClusterSymmetry {
  readonly rows: readonly SymmetryRow[]
  readonly propellers: readonly Propeller[]
  /** Whether the space group holds no improper operation, so that the crystal is of one hand. */
  readonly isSohncke: boolean | null
  /** The Flack parameter as the file states it; null: not stated. */
  readonly flack: { readonly value: number; readonly su: number | null } | null
}

/** Å: extents of a box about the principal axes, longest first, from nucleus to nucleus; see `measureBox`. */
export interface Dimensions {
  readonly length: number
  readonly width: number
  readonly height: number
}

/** The atoms of one element and kind at one distance from the centre. */
export interface RadiusRow {
  /** Label of the site. */
  readonly label: string
  readonly element: number
  readonly count: number
  /** Å from the centre of the metals, the mean over the atoms of the site. */
  readonly radius: number
  /** Ensemble atoms, ascending. */
  readonly atoms: Int32Array
}

export interface ClusterSize {
  /** Of metals and anchors. */
  readonly skeleton: Dimensions
  /** Of all its atoms; null where the file leaves hydrogen of its ligands out. */
  readonly whole: Dimensions | null
  /** Å, what the radii are measured from. */
  readonly center: Vec3
  /** The metals and anchors, from the centre outward. */
  readonly profile: readonly RadiusRow[]
}
