/** What the cluster is made of: its dissections and the order in which it is peeled, its symmetry and its size. */
import type { Problem } from '../base/problem'
import type { Coordination } from '../coordination/coordination'
import type { Dissection, Part, Scheme } from '../dissection/dissection'
import type { ClusterSize, ClusterSymmetry } from '../morphology/morphology'
import type { Polyhedra } from '../polyhedron/polyhedron'

/** Every code that this room can report; docs/problems.md says what each means. */
export const ANATOMY_PROBLEM_CODES = ['anatomy.no-cluster', 'anatomy.no-shells'] as const
export type AnatomyProblemCode = (typeof ANATOMY_PROBLEM_CODES)[number]
export type AnatomyProblem = Problem<AnatomyProblemCode>

/** One stop of the peel. */
export interface PeelStop {
  /** What comes on at this stop: `H@Cu6`, `Cu8Se12`, `P4`, `ligands`, `hydrogen`, `crystal`. */
  readonly name: string
  /** In a few words: "everything up to the ligands, without hydrogen". */
  readonly caption: string
  /** Formula of all that is shown at this stop, Hill order. */
  readonly formula: string
  readonly atoms: number
}

/**
 * The order in which everything that is shown is peeled by one dissection. Stops stand from the inside
 * out; an atom that several parts share belongs to the innermost of them.
 *
 * What a packing or a supercell shows: each part is that of every image of the cluster, its formula,
 * radius and counts those of one. Positions of components of disorder that were not chosen are a part
 * of their own, `other positions`, and count in no stop.
 */
export interface Peel {
  readonly stops: readonly PeelStop[]
  /** The first stop that shows each ensemble atom. */
  readonly stopOfAtom: Uint8Array
  /** All parts that can be switched, from the inside out: those of the dissection, then ligand bodies, hydrogen, ions, solvent. */
  readonly parts: readonly Part[]
  /** Index into `parts` for each ensemble atom: the innermost part that holds it. */
  readonly partOfAtom: Uint8Array
}

export interface PeeledDissection extends Dissection {
  readonly peel: Peel
}

/** A scheme that gives no dissection of this cluster. */
export interface AbsentScheme {
  readonly scheme: Scheme
  /** A sentence: "No metal is bound by two bridging donors alone, so there are no staples." */
  readonly reason: string
}

export type ShellDefinition = 'donors' | 'distance' | 'peeling'

/**
 * Metals on which the three definitions of core and shell disagree: by the number of their donors (core:
 * fewer than two), by gaps in the distance from the centre, by peeling metals that carry donors.
 */
export interface ContestedMetals {
  readonly label: string
  /** Ensemble atoms of one site, ascending. */
  readonly atoms: Int32Array
  /** Layer by each definition, 0 the innermost; null where a definition does not apply. */
  readonly layers: Readonly<Record<ShellDefinition, number | null>>
}

export interface Anatomy extends Coordination {
  /** Best first; empty when the structure holds no metal. */
  readonly dissections: readonly PeeledDissection[]
  /** The one that is shown: the best unless another was chosen; null where there is none. */
  readonly dissection: PeeledDissection | null
  readonly absentSchemes: readonly AbsentScheme[]
  readonly contested: readonly ContestedMetals[]
  readonly polyhedra: Polyhedra
  /** Null without a finite cluster. */
  readonly symmetry: ClusterSymmetry | null
  /** Null without a finite cluster. */
  readonly size: ClusterSize | null
  /** That of `dissection`, else metals, donors and ligands. */
  readonly peel: Peel
}
