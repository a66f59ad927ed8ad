/** Who plays which part in the main cluster, how the anchors bind, and what stands about the metals. */
import type { CoordinationIndices } from './coordination-indices'
import type { ShapeFit } from './coordination-shape'

/**
 * The part an atom plays. `metal` and `anchor` (a non-metal bonded to a metal of its molecule) are the
 * skeleton; `hydride` is an anchor that is hydrogen bonded to metals only; the rest of a ligand is its
 * body, its hydrogen apart.
 */
export const AtomRole = {
  metal: 0,
  anchor: 1,
  hydride: 2,
  ligandBody: 3,
  ligandHydrogen: 4,
  counterIon: 5,
  solvent: 6,
  other: 7,
} as const
export type AtomRole = (typeof AtomRole)[keyof typeof AtomRole]

/**
 * Å: least, mean, greatest of a set of lengths, with the sample standard deviation (null below two).
 * The s.u. are those of the least and the greatest; null: none is known.
 */
export interface LengthSummary {
  readonly count: number
  readonly min: number
  readonly minSu: number | null
  readonly mean: number
  readonly max: number
  readonly maxSu: number | null
  readonly standardDeviation: number | null
}

/** Degrees, over a set of angles; s.u. as in `LengthSummary`. */
export type AngleSummary = LengthSummary

/** A coordination mode in two styles, ASCII apostrophes for primes, digits plain: `μ2-κP:κP'`. */
export interface ModeNotation {
  /** As cluster papers write it: `μ3-Se`, `κP`, `κ2P,P'`, `μ2-κP:κP'`, `η5`, `μ3-η1,η1,η2`. */
  readonly literature: string
  /** Strict IUPAC 2005 (IR-9.2.4, IR-9.2.5): `μ3-1:2:3κ3Se`, `μ-1κP:2κP'`; metals are numbered within the ligand. */
  readonly iupac: string
}

/** The anchors of one element in one kind of ligand that bind the same number of metals in the same way. */
export interface ModeRow {
  readonly element: number
  /** Index into `Ligands.kinds`. */
  readonly ligand: number
  /** How many metals each binds. */
  readonly mu: number
  /** As the report writes it: `mu3`, or for the carbons of π ligands `mu3-η1,η1,η2`, `η5` on one metal. */
  readonly notation: string
  /** Of the anchor alone: `μ3-Se`, `μ3-1:2:3κ3Se`. */
  readonly styles: ModeNotation
  /** `interstitial`: inside the polyhedron of its metals; `capping`: in or over a face of it; null for those on fewer than three and for π ligands. */
  readonly site: 'interstitial' | 'capping' | null
  /** How many bind so: the anchors, or for π ligands the ligands, each counted once. */
  readonly count: number
  /** Ensemble atoms, ascending; all the carbons of a π ligand. */
  readonly atoms: Int32Array
  /** One atom of each anchor or π ligand: where its label stands. */
  readonly labelAtoms: Int32Array
  readonly lengths: LengthSummary
  /** M–X–M, every pair of metals; null for those on one metal and for π ligands. */
  readonly angles: AngleSummary | null
}

/** The ligands of one kind that bind in the same way. */
export interface LigandModeRow {
  /** Index into `Ligands.kinds`. */
  readonly ligand: number
  readonly styles: ModeNotation
  /** How many metals each binds. */
  readonly mu: number
  /** Donors that bind a metal: single atoms, and π systems as one each. */
  readonly denticity: number
  /** `chelating`: two donors or more on one metal; `bridging`: donors or one donor on several; both; or neither. */
  readonly isChelating: boolean
  readonly isBridging: boolean
  readonly count: number
  /** Ensemble atoms of the ligands, ascending. */
  readonly atoms: Int32Array
  readonly lengths: LengthSummary
}

/** A number over several metals, those that have it. */
export interface ValueRange {
  readonly min: number
  readonly mean: number
  readonly max: number
}

/** A reference shape of SHAPE 2.1, and the continuous shape measures (0 ideal, to 100) of some metals from it. */
export interface ShapeRange {
  /** `T-4`. */
  readonly code: string
  readonly name: string
  readonly measure: ValueRange
}

/** The metals of a row that are nearest to one reference shape. */
export interface ShapeRow extends ShapeRange {
  /** How many they are. */
  readonly count: number
  /** What most of them are nearest to next, where their measure is no more than 1 above the best; else null. */
  readonly next: ShapeRange | null
}

/** Indices of coordination over the metals of a row; null where the coordination number has none such. */
export type IndexRanges = {
  readonly [Index in keyof CoordinationIndices]: ValueRange | null
}

/** What stands about the metals of one site: they are alike by symmetry. */
export interface MetalSite {
  readonly label: string
  /** How many one cluster has. */
  readonly count: number
  readonly atoms: Int32Array
  /** Null: see `MetalRow.shapes`. */
  readonly shape: ShapeFit | null
  /** The second best where it is close. */
  readonly next: ShapeFit | null
  readonly indices: CoordinationIndices
}

/** Metals of the main cluster with the same donor set. */
export interface MetalRow {
  readonly element: number
  /** `CuPSe3`: the metal, then its donors in alphabetical order. */
  readonly donorSet: string
  /** Donor atoms bonded; metal contacts do not count. */
  readonly coordinationNumber: number
  /** Places about the metal: a π ligand takes one, at the centroid of the atoms it binds with. */
  readonly places: number
  /** How many one cluster has. */
  readonly count: number
  readonly atoms: Int32Array
  /** The shape of most metals first; none with fewer than 2 or more than 12 places. */
  readonly shapes: readonly ShapeRow[]
  readonly indices: IndexRanges
  /** In the order of the file. */
  readonly sites: readonly MetalSite[]
}

/** Bonds of the main cluster between two elements (`pair` in alphabetical order, `Cu-Se`). */
export interface BondSummary {
  readonly pair: string
  readonly kind: 'covalent' | 'coordination' | 'metal-contact'
  readonly lengths: LengthSummary
}

/** What is told of the bonds between metals and donors. */
export interface Coordination {
  /** `AtomRole` of each ensemble atom. */
  readonly role: Uint8Array
  readonly modes: readonly ModeRow[]
  readonly ligandModes: readonly LigandModeRow[]
  readonly metals: readonly MetalRow[]
  readonly bondSummaries: readonly BondSummary[]
}
