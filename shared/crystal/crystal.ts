/** A crystal as its data block states it: cell, space group and the sites of the asymmetric unit. */
import type { Problem } from '../base/problem'
import type { UnitCell } from '../geometry/cell'
import type { Symop } from '../symmetry/symop'
import type { StatedGeometry } from './stated-geometry'
import type { Statement } from './statement'

/** Every code that this room can report; docs/problems.md says what each means. */
export const CRYSTAL_PROBLEM_CODES = [
  'crystal.no-sites',
  'crystal.no-coordinates',
  'crystal.no-cell',
  'crystal.bad-cell',
  'crystal.no-operators',
  'crystal.bad-operator',
  'crystal.operators-not-a-group',
  'crystal.symmetry-from-symbol',
  'crystal.symmetry-disagrees',
  'crystal.bad-coordinate',
  'crystal.site-without-coordinates',
  'crystal.dummy-site',
  'crystal.several-models',
  'crystal.unknown-element',
  'crystal.duplicate-label',
  'crystal.bad-occupancy',
  'crystal.bad-number',
  'crystal.not-positive-definite',
  'crystal.unknown-label',
  'crystal.names-disagree',
  'crystal.cartesian-coordinates',
  'crystal.modulated',
  'crystal.magnetic',
  'crystal.powder',
] as const
export type CrystalProblemCode = (typeof CRYSTAL_PROBLEM_CODES)[number]

export type CrystalProblem = Problem<CrystalProblemCode>

/** Where the symmetry operators came from; `none`: the file gives none, and nothing is expanded. */
export type SymmetrySource = 'operators' | 'hall' | 'hermann-mauguin' | 'number' | 'none'

/** Names as the file states them; those it does not state follow from the operators where they can. */
export interface SpaceGroup {
  readonly itNumber: number | null
  readonly hermannMauguin: string | null
  readonly hall: string | null
  /** In the order of the file, so that operator n of a symmetry code is `symops[n - 1]` (but see `symopIds`); never empty. */
  readonly symops: readonly Symop[]
  /** What the file calls its operators in symmetry codes; null where that is 1, 2, 3 … */
  readonly symopIds: readonly string[] | null
  readonly from: SymmetrySource
}

/**
 * The rows of atom_site that have a place, as columns; `count` rows each.
 *
 * In a Float64Array NaN stands for "not given". Labels are for people: they may repeat.
 */
export interface Sites {
  readonly count: number
  readonly label: readonly string[]
  readonly typeSymbol: readonly (string | null)[]
  /** Atomic number; 0 when the element could not be told. */
  readonly element: Uint8Array
  /** Mass number where the file names an isotope (2 for D), else 0. */
  readonly isotope: Uint16Array
  /** 3 per site. */
  readonly fract: Float64Array
  /** 3 per site; NaN: no s.u. quoted (fixed by symmetry, riding, or not refined). */
  readonly fractSu: Float64Array
  /** 3 per site: as far as a coordinate may be off by rounding, half a unit of its last digit. */
  readonly fractRounding: Float64Array
  readonly occupancy: Float64Array
  readonly occupancySu: Float64Array
  /** Å². */
  readonly uIsoOrEquiv: Float64Array
  readonly uIsoOrEquivSu: Float64Array
  /** 6 per site, Å²: U11, U22, U33, U23, U13, U12; NaN when there are none. */
  readonly uAniso: Float64Array
  /** '' when the file gives none. */
  readonly disorderAssembly: readonly string[]
  /** '' for `.`, `?` or 0: ordered. */
  readonly disorderGroup: readonly string[]
  /** 1: position calculated, riding or in a rigid group (calc_flag, refinement flag R or G). */
  readonly isConstrained: Uint8Array
  /** 1: a distance or angle restraint acts on the position (refinement flag D). */
  readonly isRestrained: Uint8Array
  /** Positions per cell as the file states them; 0 when it does not. */
  readonly statedMultiplicity: Uint16Array
  /** Order of the site symmetry group as the file states it; 0 when it does not. */
  readonly statedSiteSymmetryOrder: Uint16Array
  /** Byte range of the row in the file, 2 per site. */
  readonly span: Uint32Array
}

export interface Crystal {
  readonly block: string
  readonly cell: UnitCell
  readonly spaceGroup: SpaceGroup
  readonly sites: Sites
  /** The geom_bond, geom_angle and geom_torsion loops. */
  readonly statedBonds: StatedGeometry
  readonly statedAngles: StatedGeometry
  readonly statedTorsions: StatedGeometry
  readonly statement: Statement
}
