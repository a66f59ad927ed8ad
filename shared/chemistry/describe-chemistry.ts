import type { Specimen } from '../ensemble/specimen'
import type { Ligands } from '../ligand/ligand'
import type { Chemistry, ChemistryProblem } from './chemistry'
import type { ChemistryChoices } from './chemistry-choices'

export interface ChemistryOutcome {
  /** Null: there is no metal. */
  readonly chemistry: Chemistry | null
  readonly problems: readonly ChemistryProblem[]
}

/** Formula, charge, electrons and mass of the main cluster. */
export function describeChemistry(
  _specimen: Specimen,
  { kinds }: Ligands,
  _choices: ChemistryChoices,
): ChemistryOutcome {
  if (kinds.length === 0) return { chemistry: null, problems: [] }
  return { chemistry: null, problems: [] }
}
