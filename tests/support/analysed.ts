import { readFileSync } from 'node:fs'
import { analyse, DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'
import type { AnalysisOptions, StructureReport } from '../../shared/pipeline/structure-report'
import { QUIET } from '../../shared/base/work'

/** The structure that a file must give. */
export function analysed(path: string, options: Partial<AnalysisOptions> = {}): StructureReport {
  return structureIn(readFileSync(path), path, options)
}

/** The same of the text of a CIF. */
export function analysedText(text: string): StructureReport {
  return structureIn(new TextEncoder().encode(text), 'the text', {})
}

function structureIn(
  bytes: Uint8Array,
  name: string,
  options: Partial<AnalysisOptions>,
): StructureReport {
  const outcome = analyse(bytes, { ...DEFAULT_OPTIONS, ...options }, QUIET)
  if (!outcome.ok) throw new Error('cancelled')
  if (outcome.value.kind === 'nothing') throw new Error(`${name}: ${outcome.value.reason.message}`)
  return outcome.value
}
