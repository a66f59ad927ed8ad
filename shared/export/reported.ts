import type { Anatomy } from '../anatomy/anatomy'
import type { Severity } from '../base/problem'
import type { Chemistry } from '../chemistry/chemistry'
import type { Crystal } from '../crystal/crystal'
import type { AtomGraph } from '../graph/atom-graph'
import type { Ensemble } from '../ensemble/ensemble'
import type { Ligands } from '../ligand/ligand'

/** A problem with its place worked out: line and column count from 1. */
export interface ReportedProblem {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly advice: string | null
  readonly line: number | null
  readonly column: number | null
}

/** What a report is written from; the pipeline's `StructureReport` is one. */
export interface ReportedStructure {
  readonly crystal: Crystal
  readonly graph: AtomGraph
  readonly ensemble: Ensemble
  readonly anatomy: Anatomy
  readonly ligands: Ligands
  readonly chemistry: Chemistry | null
  readonly problems: readonly ReportedProblem[]
}

/** A file without structure: why, and what there is instead, in words. */
export interface ReportedNothing {
  readonly reason: ReportedProblem
  readonly found: readonly string[]
  readonly problems: readonly ReportedProblem[]
}
