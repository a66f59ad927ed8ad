/**
 * The atom graph: one node per atom of the unit cell, one edge per bond with the lattice translation
 * it crosses. A labelled quotient graph (Chung, Hahn & Klee, Acta Cryst. A40, 1984, 42): finite, and
 * yet it knows the whole crystal.
 */
import type { Problem } from '../base/problem'
import type { BondRule } from './bond-rule'
import type { DisorderAssembly } from './disorder-assembly'
import type { PairDistances } from './pair-distances'

/** Every code that this room can report; docs/problems.md says what each means. */
export const GRAPH_PROBLEM_CODES = [
  'graph.atoms-overlap',
  'graph.site-split-by-symmetry',
  'graph.disorder-resolved',
  'graph.untagged-disorder',
  'graph.mixed-site',
  'graph.deposited-bonds-unused',
  'graph.no-deposited-bonds',
  'graph.edit-not-applied',
  'graph.too-many-atoms',
] as const
export type GraphProblemCode = (typeof GRAPH_PROBLEM_CODES)[number]

export type GraphProblem = Problem<GraphProblemCode>

/**
 * The atoms of one unit cell, as columns of `count` rows.
 *
 * Atom i is the image of site `site[i]` under operation `symop[i]`, then moved by the lattice vector
 * `translation[3i..]`, which puts `fract` in [0, 1). On a special position the first operation that
 * gives the point is kept. All components of disorder are here; `isPresent` says which of them stand.
 */
export interface CellAtoms {
  readonly count: number
  readonly site: Int32Array
  readonly symop: Int32Array
  readonly translation: Int32Array
  readonly fract: Float64Array
  readonly element: Uint8Array
  /** Order of the site symmetry group of the atom's site. */
  readonly siteSymmetryOrder: Int32Array
  /** 1: the atom is of the chosen component of its disorder, or ordered; 0: it is an alternative to one. */
  readonly isPresent: Uint8Array
}

/**
 * `covalent`: between two non-metals. `coordination`: metal to non-metal (hydrides among them).
 * `metalContact`: between two metals.
 */
export const BondKind = { covalent: 0, coordination: 1, metalContact: 2 } as const
export type BondKind = (typeof BondKind)[keyof typeof BondKind]

/** Where a bond comes from: a distance that the rule admits, a row of the file's own list, or the user. */
export const BondOrigin = { distance: 0, deposited: 1, user: 2 } as const
export type BondOrigin = (typeof BondOrigin)[keyof typeof BondOrigin]

/**
 * The bonds of one unit cell, between atoms that can be present together, each once, as columns of `count` rows: from atom `first` in the cell to
 * atom `second` moved by the lattice vector `shift`.
 */
export interface Bonds {
  readonly count: number
  readonly first: Int32Array
  readonly second: Int32Array
  /** 3 per bond. */
  readonly shift: Int32Array
  readonly kind: Uint8Array
  /** `BondOrigin`. */
  readonly origin: Uint8Array
  /** 1: the file's geom_bond loop lists it, whatever its origin. */
  readonly isStated: Uint8Array
  /** 1: between a metal and a donor; 0 where the non-metal only stands behind its donors, and for other kinds. See `donorBonds`. */
  readonly isDonor: Uint8Array
  /** Å. */
  readonly length: Float64Array
  /** Å; NaN when an end has no s.u. or rides, or both are of rigid groups. */
  readonly lengthSu: Float64Array
}

/** The rule that made the bonds, with its name: what a user must see beside them. */
export interface AppliedBondRule extends BondRule {
  /** `Cordero ± 0.40 Å`, `as deposited`, with what was changed by hand. */
  readonly name: string
}

/** Compressed adjacency: the bonds of atom i are `bond[start[i]] … bond[start[i + 1] - 1]`. */
export interface Adjacency {
  readonly start: Int32Array
  readonly bond: Int32Array
}

export interface AtomGraph {
  readonly atoms: CellAtoms
  readonly bonds: Bonds
  readonly adjacency: Adjacency
  readonly rule: AppliedBondRule
  /** What can be chosen, in the order of the file; empty in an ordered structure. */
  readonly disorder: readonly DisorderAssembly[]
  readonly pairDistances: PairDistances
}
