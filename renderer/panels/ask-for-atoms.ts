import type { Result } from '../../shared/base/result'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { answerQuery, type QueryContext } from '../../shared/selection/answer-query'
import type { QueryProblem } from '../../shared/selection/query'
import { readQuery } from '../../shared/selection/read-query'
import { selectableOf } from './selectable-of'

/** The atoms that a text asks for, or what is wrong with it; null for an empty text. */
export function askForAtoms(
  report: StructureReport,
  text: string,
  context: QueryContext,
): Result<number[], QueryProblem> | null {
  const query = readQuery(text)
  if (!query.ok) return query
  return query.value === null ? null : answerQuery(query.value, selectableOf(report), context)
}
