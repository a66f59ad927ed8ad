import { success, type Result } from '../../shared/base/result'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { answerQuery } from '../../shared/selection/answer-query'
import type { QueryProblem } from '../../shared/selection/query'
import { readQuery } from '../../shared/selection/read-query'
import type { DocumentView } from '../state/view'
import { selectableOf } from './selectable-of'

/**
 * The atoms that a text asks for, or what is wrong with it; null for an empty text. What is hidden is not
 * found, for it cannot be selected.
 */
export function askForAtoms(
  report: StructureReport,
  text: string,
  { selection, hiddenAtoms }: Pick<DocumentView, 'selection' | 'hiddenAtoms'>,
): Result<number[], QueryProblem> | null {
  const query = readQuery(text)
  if (!query.ok) return query
  if (query.value === null) return null
  const answer = answerQuery(query.value, selectableOf(report), { selection: selection.atoms })
  return answer.ok ? success(answer.value.filter((atom) => !hiddenAtoms.has(atom))) : answer
}
