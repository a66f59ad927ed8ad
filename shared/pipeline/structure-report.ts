/** What one analysis gives: everything that is shown, printed or exported, and it survives structuredClone. */
import type { Anatomy, AnatomyProblemCode } from '../anatomy/anatomy'
import type { DissectionChoices } from '../anatomy/dissection-choices'
import type { Severity, Span } from '../base/problem'
import type { Chemistry, ChemistryProblemCode } from '../chemistry/chemistry'
import type { ChemistryChoices } from '../chemistry/chemistry-choices'
import type { CifProblemCode } from '../cif/document'
import type { Crystal, CrystalProblemCode } from '../crystal/crystal'
import type { AtomGraph, GraphProblemCode } from '../graph/atom-graph'
import type { Ensemble, EnsembleProblemCode } from '../ensemble/ensemble'
import type { EnsembleChoice } from '../ensemble/ensemble-choice'
import type { BondRule } from '../graph/bond-rule'
import type { DisorderChoices } from '../graph/disorder-assembly'
import type { LigandProblemCode, Ligands } from '../ligand/ligand'
import type { LigandChoices } from '../ligand/ligand-choices'

export type ProblemCode =
  | CifProblemCode
  | CrystalProblemCode
  | GraphProblemCode
  | EnsembleProblemCode
  | LigandProblemCode
  | AnatomyProblemCode
  | ChemistryProblemCode

/** A problem with its place worked out: line and column count from 1, in characters. */
export interface LocatedProblem {
  readonly code: ProblemCode
  readonly severity: Severity
  readonly message: string
  readonly advice: string | null
  readonly span: Span | null
  readonly line: number | null
  readonly column: number | null
}

/** A data block of the file, whether or not it holds atoms. */
export interface BlockSummary {
  readonly name: string
  readonly sites: number
}

export interface AnalysisOptions {
  /** Which data block; null: the first one that holds atoms. */
  readonly block: string | null
  readonly bondRule: BondRule
  readonly disorder: DisorderChoices
  readonly ensemble: EnsembleChoice
  readonly ligands: LigandChoices
  readonly chemistry: ChemistryChoices
  readonly dissection: DissectionChoices
}

export interface StructureReport {
  readonly kind: 'structure'
  readonly blocks: readonly BlockSummary[]
  readonly crystal: Crystal
  readonly graph: AtomGraph
  /** What is shown. */
  readonly ensemble: Ensemble
  /**
   * The anatomy of the main cluster, its columns and its lists of atoms those of `ensemble`: in a
   * packing each image of the cluster is dissected as the first one.
   */
  readonly anatomy: Anatomy
  /** Of the main cluster, as `anatomy`: counts those of one cluster, atoms those of `ensemble`. */
  readonly ligands: Ligands
  /** Null without metal. */
  readonly chemistry: Chemistry | null
  readonly problems: readonly LocatedProblem[]
}

/**
 * The file holds nothing that can be drawn. `reason` is the one that matters, `found` what there is
 * instead, in words ("a cell and 96 symmetry operators", "2 data blocks with reflections").
 */
export interface NothingToShow {
  readonly kind: 'nothing'
  readonly reason: LocatedProblem
  readonly found: readonly string[]
  readonly blocks: readonly BlockSummary[]
  readonly problems: readonly LocatedProblem[]
}

export type Analysis = StructureReport | NothingToShow
