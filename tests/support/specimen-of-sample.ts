import { prepareSpecimen, type Specimen } from '../../shared/ensemble/specimen'
import type { AnalysisOptions, StructureReport } from '../../shared/pipeline/structure-report'
import { analysed } from './analysed'

/** A sample that is shipped with the program, as it is analysed and as its atoms are asked for. */
export function specimenOfSample(
  name: string,
  options: Partial<AnalysisOptions> = {},
): { readonly report: StructureReport; readonly specimen: Specimen } {
  const report = analysed(`resources/samples/${name}.cif`, options)
  return { report, specimen: prepareSpecimen(report.crystal, report.graph, report.ensemble) }
}
