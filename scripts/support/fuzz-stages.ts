/** What each case of the fuzz command goes through after it was parsed, in this order. */
import type { CifDocument } from '../../shared/cif/document'
import { checkAnatomy } from './fuzz-anatomy'
import { checkAnalysis, checkCrystals, checkWriter } from './fuzz-check'
import { checkChemistry } from './fuzz-chemistry'
import { checkChoices } from './fuzz-choices'

export interface FuzzStage {
  readonly name: string
  /** Throws a sentence when something is not in order. */
  readonly check: (document: CifDocument) => void
  /** Whether its time should go with the bytes of the file. */
  readonly isLinear: boolean
  /** Whether it is left out for files that are too large for it. */
  readonly isCostly: boolean
}

export const STAGES: readonly FuzzStage[] = [
  { name: 'crystals', check: checkCrystals, isLinear: true, isCostly: false },
  { name: 'writer', check: checkWriter, isLinear: true, isCostly: false },
  { name: 'analysis', check: checkAnalysis, isLinear: false, isCostly: true },
  { name: 'anatomy', check: checkAnatomy, isLinear: false, isCostly: true },
  { name: 'choices', check: checkChoices, isLinear: false, isCostly: true },
  { name: 'chemistry', check: checkChemistry, isLinear: false, isCostly: true },
]

// The process that runs the cases loads one module.
export { checkParse, isAnalysed } from './fuzz-check'
