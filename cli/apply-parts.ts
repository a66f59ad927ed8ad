import { chooseDissection } from '../shared/anatomy/choose-dissection'
import { readOwnDissection } from '../shared/parts/own-file'
import { ownFromFile } from '../shared/parts/own-from-file'
import { note } from '../shared/base/problem'
import { prepareSpecimen } from '../shared/ensemble/specimen'
import type { ReportedStructure } from '../shared/export/reported'

/** What a report can say of parts that were asked for; docs/problems.md says what it means. */
export const PARTS_PROBLEM_CODES = ['app.parts-not-found'] as const

/**
 * The report with the parts of a file as one more dissection, which is the one that is shown: by their
 * places in the structure they were made in, in any other where the same atoms stand. Where they are not
 * found, a note (`app.parts-not-found`) says so.
 *
 * @param text of a file of parts that was read before without failure
 */
export function applyParts(report: ReportedStructure, text: string): ReportedStructure {
  const file = readOwnDissection(text)
  if (!file.ok) return withNote(report, file.failure)
  const specimen = prepareSpecimen(report.crystal, report.graph, report.ensemble)
  const { own, fits } = ownFromFile(specimen, file.value)
  if (own.parts.length === 0) {
    const reasons = fits.flatMap(({ outcome }) => ('reason' in outcome ? [outcome.reason] : []))
    return withNote(report, `The parts “${own.name}” are not here. ${reasons[0] ?? ''}`.trim())
  }
  const choices = { scheme: 'own', own } as const
  return { ...report, anatomy: chooseDissection(specimen, report.anatomy, choices) }
}

function withNote(report: ReportedStructure, message: string): ReportedStructure {
  const problem = { ...note(PARTS_PROBLEM_CODES[0], message), line: null, column: null }
  return { ...report, problems: [...report.problems, problem] }
}
