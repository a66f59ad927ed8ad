import { chooseDissection } from '../../shared/anatomy/choose-dissection'
import type { Anatomy } from '../../shared/anatomy/anatomy'
import type { DissectionChoices } from '../../shared/anatomy/dissection-choices'
import { isDefaultChoice } from '../../shared/ensemble/ensemble-choice'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import type { AnalysisOptions, StructureReport } from '../../shared/pipeline/structure-report'

/**
 * The same report with another dissection shown; null where that takes a new analysis: in a packing or
 * a supercell parts made by hand are laid on the molecules first, which are not at hand there.
 *
 * @param options what `report` was made with
 */
export function dissectedAtOnce(
  report: StructureReport,
  options: Pick<AnalysisOptions, 'dissection' | 'ensemble'>,
  choices: DissectionChoices,
): StructureReport | null {
  const { crystal, graph, ensemble, anatomy } = report
  if (isDefaultChoice(options.ensemble)) {
    const specimen = prepareSpecimen(crystal, graph, ensemble)
    return { ...report, anatomy: chooseDissection(specimen, anatomy, choices) }
  }
  if (choices.own !== options.dissection.own) return null
  return { ...report, anatomy: withScheme(anatomy, choices) }
}

/** Shows one of the dissections that are there. */
function withScheme(anatomy: Anatomy, { scheme }: DissectionChoices): Anatomy {
  const dissection =
    anatomy.dissections.find((found) => found.scheme === scheme) ?? anatomy.dissections[0] ?? null
  return dissection === null ? anatomy : { ...anatomy, dissection, peel: dissection.peel }
}
