import { DEFAULT_CHEMISTRY_CHOICES } from '../chemistry/chemistry-choices'
import { DEFAULT_ENSEMBLE } from '../ensemble/ensemble-choice'
import { DEFAULT_BOND_RULE } from '../graph/bond-rule'
import { DEFAULT_LIGAND_CHOICES } from '../ligand/ligand-choices'
import { DEFAULT_DISSECTION_CHOICES } from '../anatomy/dissection-choices'
import type { AnalysisOptions } from './structure-report'

/** What an analysis does by itself. Apart from the analysis, so that a page can have it without the rest. */
export const DEFAULT_OPTIONS: AnalysisOptions = {
  block: null,
  bondRule: DEFAULT_BOND_RULE,
  disorder: {},
  ensemble: DEFAULT_ENSEMBLE,
  ligands: DEFAULT_LIGAND_CHOICES,
  chemistry: DEFAULT_CHEMISTRY_CHOICES,
  dissection: DEFAULT_DISSECTION_CHOICES,
}
