import { readFileSync } from 'node:fs'
import { analyse, DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'
import type { AnalysisOptions, StructureReport } from '../../shared/pipeline/structure-report'
import { QUIET } from '../../shared/base/work'

/** The structure that a file must give. */
export function analysed(path: string, options: Partial<AnalysisOptions> = {}): StructureReport {
  const outcome = analyse(readFileSync(path), { ...DEFAULT_OPTIONS, ...options }, QUIET)
  if (!outcome.ok) throw new Error('cancelled')
  if (outcome.value.kind === 'nothing') throw new Error(`${path}: ${outcome.value.reason.message}`)
  return outcome.value
}
