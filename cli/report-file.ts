import { basename } from 'node:path'
import { applyParts } from './apply-parts'
import { error, type Problem } from '../shared/base/problem'
import type { Result } from '../shared/base/result'
import { QUIET } from '../shared/base/work'
import type { ChemistryChoices } from '../shared/chemistry/chemistry-choices'
import type { Scheme } from '../shared/dissection/dissection'
import type { ModeStyle } from '../shared/export/mode-table'
import { nothingJson, reportJson } from '../shared/export/report-json'
import { nothingText, reportText } from '../shared/export/report-text'
import type { UserLigand } from '../shared/ligand/ligand-choices'
import { analyseBlock, DEFAULT_OPTIONS, readFile, type ReadFile } from '../shared/pipeline/analyse'
import type { Analysis } from '../shared/pipeline/structure-report'

export interface ReportOptions {
  readonly asJson: boolean
  /** Null: every block with atoms. */
  readonly block: string | null
  /** Å. */
  readonly tolerance: number
  /** The user's own, read before the program's. */
  readonly dictionary: readonly UserLigand[]
  readonly chemistry: ChemistryChoices
  /** Of modes in the report for people. */
  readonly style: ModeStyle
  /** Which dissection the report for people shows in full; null: the best. */
  readonly scheme: Scheme | null
  /** The text of a file of own parts; null: none. */
  readonly parts: string | null
}

/** The report on one data block: a line of JSON or a page of text, without the line break at its end. */
export interface BlockReport {
  readonly text: string
  readonly isStructure: boolean
}

/** What a report can say beside the problems of the file; docs/problems.md says what it means. */
export const REPORT_PROBLEM_CODES = ['app.unexpected'] as const

/** Where a report comes from: block `blockIndex` of the `blockCount` of a file that are reported on. */
export interface ReportPlace {
  readonly path: string
  /** From 1; the last report on a file has `blockCount`. */
  readonly blockIndex: number
  readonly blockCount: number
}

/**
 * Reports on the blocks of a file, one after another: on the block that is asked for, else on each
 * that holds atoms; a file without any, and one that could not be read, gives one report that says so.
 *
 * @param path as given; a report names the file by the last part of it
 */
export function* reportFile(
  source: Result<Uint8Array, Problem>,
  path: string,
  options: ReportOptions,
): Generator<BlockReport> {
  if (!source.ok) {
    yield reportFailure(source.failure, wholeFile(path), options.asJson)
    return
  }
  let blockIndex = 1
  try {
    for (const report of reportBlocks(source.value, path, options)) {
      yield report
      blockIndex++
    }
  } catch (cause) {
    const place = { path, blockIndex, blockCount: blockIndex }
    yield reportFailure(unexpected(path, cause), place, options.asJson)
  }
}

/** The report on a file that could not be read or worked on. */
export function reportFailure(problem: Problem, place: ReportPlace, asJson: boolean): BlockReport {
  const located = { ...problem, line: null, column: null }
  if (asJson) {
    const json = nothingJson([located], basename(place.path))
    return { text: jsonLine(json, place), isStructure: false }
  }
  return { text: `${basename(place.path)}\n\n  ${problem.message}`, isStructure: false }
}

/** The place of the only report on a file. */
export function wholeFile(path: string): ReportPlace {
  return { path, blockIndex: 1, blockCount: 1 }
}

function* reportBlocks(
  bytes: Uint8Array,
  path: string,
  options: ReportOptions,
): Generator<BlockReport> {
  const read = readFile(bytes, QUIET)
  const first = analysisOf(read, options.block, options)
  const names = first.blocks.filter(({ sites }) => sites > 0).map(({ name }) => name)
  const others =
    options.block === null ? [...new Set(names)].filter((name) => name !== names[0]) : []
  const blockCount = 1 + others.length
  yield print(first, { path, blockIndex: 1, blockCount }, options)
  for (const [index, name] of others.entries()) {
    const analysis = analysisOf(read, name, options)
    yield print(analysis, { path, blockIndex: index + 2, blockCount }, options)
  }
}

/** Our own mistake, told without a stack. */
function unexpected(path: string, cause: unknown): Problem<(typeof REPORT_PROBLEM_CODES)[number]> {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return error('app.unexpected', `${path} met a fault of this program: ${reason}`, {
    advice: 'Please report it with the file.',
  })
}

function analysisOf(
  read: ReadFile,
  block: string | null,
  { tolerance, dictionary, chemistry, scheme }: ReportOptions,
): Analysis {
  const bondRule = { ...DEFAULT_OPTIONS.bondRule, tolerance }
  const ligands = { ...DEFAULT_OPTIONS.ligands, dictionary }
  const dissection = { ...DEFAULT_OPTIONS.dissection, scheme }
  const chosen = { ...DEFAULT_OPTIONS, block, bondRule, ligands, chemistry, dissection }
  const outcome = analyseBlock(read, chosen, QUIET)
  if (!outcome.ok) throw new Error('the work was called off, though nobody could')
  return outcome.value
}

function print(
  analysis: Analysis,
  place: ReportPlace,
  { asJson, style, parts }: ReportOptions,
): BlockReport {
  const file = basename(place.path)
  if (analysis.kind === 'structure') {
    const told = parts === null ? analysis : applyParts(analysis, parts)
    const text = asJson ? jsonLine(reportJson(told, file), place) : reportText(told, file, style)
    return { text, isStructure: true }
  }
  const text = asJson
    ? jsonLine(nothingJson(analysis.problems, file), place)
    : nothingText(analysis, file)
  return { text, isStructure: false }
}

/** The place stands beside the name of the file, where eyes and `cut` find it. */
function jsonLine(
  { version, file, ...rest }: { readonly version: number; readonly file: string },
  { path, blockIndex, blockCount }: ReportPlace,
): string {
  return JSON.stringify({ version, file, path, blockIndex, blockCount, ...rest })
}
