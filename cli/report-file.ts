import { error, type Problem } from '../shared/base/problem'
import { QUIET } from '../shared/base/work'
import { nothingJson, reportJson } from '../shared/export/report-json'
import { nothingText, reportText } from '../shared/export/report-text'
import { analyse, DEFAULT_OPTIONS } from '../shared/pipeline/analyse'
import type { Analysis } from '../shared/pipeline/structure-report'

export interface ReportOptions {
  readonly asJson: boolean
  /** Null: every block with atoms. */
  readonly block: string | null
  /** Å. */
  readonly tolerance: number
}

/** The report on one data block: a line of JSON or a page of text, without the line break at its end. */
export interface BlockReport {
  readonly text: string
  readonly isStructure: boolean
}

/**
 * Reports on the blocks of a file, one after another: on the block that is asked for, else on each
 * that holds atoms; a file without any gives one report that says so.
 */
export function* reportBlocks(
  bytes: Uint8Array,
  file: string,
  options: ReportOptions,
): Generator<BlockReport> {
  const first = analyseBlock(bytes, options.block, options.tolerance)
  yield print(first, file, options.asJson)
  if (options.block !== null) return

  const names = first.blocks.filter(({ sites }) => sites > 0).map(({ name }) => name)
  for (const name of new Set(names.slice(1))) {
    if (name !== names[0])
      yield print(analyseBlock(bytes, name, options.tolerance), file, options.asJson)
  }
}

/** The report on a file that could not be read or worked on. */
export function reportFailure(problem: Problem, file: string, asJson: boolean): BlockReport {
  const located = { ...problem, line: null, column: null }
  if (asJson) {
    const json = nothingJson([located], file)
    return { text: JSON.stringify(json), isStructure: false }
  }
  return { text: `${file}\n\n  ${problem.message}`, isStructure: false }
}

/** Our own mistake, told without a stack. */
export function unexpected(file: string, cause: unknown): Problem<'app.unexpected'> {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return error('app.unexpected', `${file} met a fault of this program: ${reason}`, {
    advice: 'Please report it with the file.',
  })
}

function analyseBlock(bytes: Uint8Array, block: string | null, tolerance: number): Analysis {
  const outcome = analyse(
    bytes,
    { ...DEFAULT_OPTIONS, block, bondRule: { ...DEFAULT_OPTIONS.bondRule, tolerance } },
    QUIET,
  )
  if (!outcome.ok) throw new Error('the work was called off, though nobody could')
  return outcome.value
}

function print(analysis: Analysis, file: string, asJson: boolean): BlockReport {
  if (analysis.kind === 'structure') {
    const text = asJson ? JSON.stringify(reportJson(analysis, file)) : reportText(analysis, file)
    return { text, isStructure: true }
  }
  const text = asJson
    ? JSON.stringify(nothingJson(analysis.problems, file))
    : nothingText(analysis, file)
  return { text, isStructure: false }
}
