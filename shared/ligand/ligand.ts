/**
 * The ligands of the main cluster: what is left of it when every bond to a metal is cut.
 *
 *   cutLigands      LigandCut: atoms and bonds of one ligand, and its metals
 *   freeLigand      FreeLigand: hydrogen gathered onto the atoms that carry it, with lengths and donors
 *   perceiveLigand  PerceivedLigand: hydrogen that is missing, bond orders and charges (room `valence`)
 *   sortLigands     LigandSort: all that are the same molecule of the same hand
 *   describeLigands LigandKind: named, classified, charged, with the LigandStructure that is drawn
 */
import type { Problem } from '../base/problem'
import type { BondOrder } from '../valence/lewis-structure'
import type { LigandClass } from './ligand-class'

/** Every code that this room can report; docs/problems.md says what each means. */
export const LIGAND_PROBLEM_CODES = ['ligand.not-understood', 'ligand.bad-entry'] as const
export type LigandProblemCode = (typeof LIGAND_PROBLEM_CODES)[number]
export type LigandProblem = Problem<LigandProblemCode>

/**
 * One ligand as a molecule of its own, the metals taken away: what is drawn in two dimensions and what
 * names are matched to. Hydrogen atoms are listed only where the file has them.
 */
export interface LigandStructure {
  /** Atomic numbers. */
  readonly elements: readonly number[]
  /** Formal charges; they add up to the charge of the ligand. */
  readonly charges: readonly number[]
  /** Hydrogen on each atom that the file leaves out and its geometry asks for. */
  readonly missingHydrogens: readonly number[]
  /** Labels of the sites. */
  readonly labels: readonly string[]
  /** Atoms of the structure. */
  readonly bonds: readonly (readonly [first: number, second: number, order: BondOrder])[]
  /** Atoms of the structure that bind a metal, ascending. */
  readonly donors: readonly number[]
}

/** A stereocentre with its CIP descriptor, from the coordinates; an axis has the label of its bond, `C1–C2`. */
export interface Stereocenter {
  readonly label: string
  readonly descriptor: 'R' | 'S'
}

/** All ligands of the cluster that are one and the same molecule, enantiomers apart. */
export interface LigandKind {
  /** The same for the same molecule in every file: its SMILES, else its formula with what tells it apart. */
  readonly key: string
  /** As papers write it: `TXP35`, `(R,R)-BDPP`; the formula without spaces where no dictionary knows it. */
  readonly name: string
  /** `name` without descriptors of stereochemistry, as it stands in the formula of the cluster. */
  readonly abbreviation: string
  /** `tris(3,5-dimethylphenyl)phosphane`; null: no dictionary knows it. */
  readonly fullName: string | null
  readonly nameFrom: 'dictionary' | 'user' | 'formula'
  /** Hill order, hydrogen that the file leaves out included. */
  readonly formula: string
  /** Canonical, with stereochemistry; of the ligand with its charge, metals taken away. Null: no molecule in the sense of valences (a carborane), or an endless one. */
  readonly smiles: string | null
  readonly class: LigandClass
  /** Null: nothing tells. */
  readonly charge: number | null
  /** `structure`: what the valences leave; `class`: usual for its class; `user`: stated by the user. */
  readonly chargeFrom: 'structure' | 'dictionary' | 'class' | 'user'
  readonly stereocenters: readonly Stereocenter[]
  /** How many the main cluster has; of an endless one, its repeat unit. */
  readonly count: number
  /** The ligand whose first atom comes first in the ensemble. */
  readonly structure: LigandStructure
  /** Ensemble atoms of all of them, ascending. */
  readonly atoms: Int32Array
}

export interface Ligands {
  /** In the order of formulas of clusters: see `LIGAND_CLASSES`. */
  readonly kinds: readonly LigandKind[]
  /** Index into `kinds` for each ensemble atom; −1: of no ligand of the main cluster. */
  readonly kindOfAtom: Int16Array
}
