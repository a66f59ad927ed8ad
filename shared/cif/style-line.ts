/**
 * Lines of a file with the parts that a view colours: made line by line as they come into sight, so
 * that the size of the file does not matter.
 */
import type { Span } from '../base/problem'
import {
  CIF1,
  CIF2,
  DOT,
  HASH,
  QUESTION,
  Run,
  SEMICOLON,
  Start,
  UNDERSCORE,
  spells,
} from './characters'
import { noComplaints } from './complaints'
import { endOfContainer } from './container'
import { decodeBytes } from './decode-bytes'
import { ValueKind, type CifDocument } from './document'
import { cutAt, lineSpan, type LineIndex } from './line-index'
import { parseNumber, type NumberParts } from './parse-number'
import { endOfName, endOfQuoted, endOfWord } from './scan'
import { noOddCharacters, type Source } from './source'

/** `block`: a data_ or save_ heading. `missing`: a bare `?` or `.`. Unquoted words have no style. */
export type LineStyle =
  'comment' | 'dataName' | 'keyword' | 'block' | 'number' | 'su' | 'string' | 'text' | 'missing'

/** Letters `start` to `end` of the text of a line. */
export interface StyledRange {
  readonly style: LineStyle
  readonly start: number
  readonly end: number
}

/** A line without its line end; ranges ascend and do not overlap. */
export interface StyledLine {
  readonly text: string
  readonly ranges: readonly StyledRange[]
}

/** What is needed of a document to style its lines: plain data, made once per file. */
export interface LineView {
  readonly lines: LineIndex
  readonly version: CifDocument['version']
  /** Start and end of every value that may run over lines, 2 per value, ascending. */
  readonly longValues: Uint32Array
}

/** The view of a document whose lines are known. Cost: one look at each value. */
export function lineView(document: CifDocument, lines: LineIndex): LineView {
  const { bytes, values, version } = document
  const found: Span[] = []
  const note = (kind: number, start: number, end: number) => {
    const isTriple = kind === ValueKind.tripleSingle || kind === ValueKind.tripleDouble
    if (kind === ValueKind.text || isTriple) found.push({ start, end })
  }
  for (let i = 0; i < values.kind.length; i++) {
    const kind = values.kind[i]!
    const [start, end] = [values.start[i]!, values.end[i]!]
    if (kind === ValueKind.list || kind === ValueKind.table) {
      const visitor = { open: () => {}, key: note, value: note, close: () => {} }
      endOfContainer(sourceOf(bytes.subarray(0, end), version), start, visitor)
    } else {
      note(kind, start, end)
    }
  }
  found.sort((p, q) => p.start - q.start)
  return { lines, version, longValues: Uint32Array.from(found.flatMap((s) => [s.start, s.end])) }
}

/** Line `line` (from 1) with what is coloured in it; of long lines the first `most` bytes. */
export function styleLine(view: LineView, line: number, most = Infinity): StyledLine {
  const { bytes } = view.lines
  const { start, end } = lineSpan(view.lines, line)
  const cut = cutAt(bytes, start, end, most)
  const text = decodeBytes(bytes, start, cut)
  const isByteEach = text.length === cut - start
  const letter = (at: number) => (isByteEach ? at - start : decodeBytes(bytes, start, at).length)
  const ranges = byteRanges(view, start, cut)
  return {
    text,
    ranges: ranges.map((range) => ({
      style: range.style,
      start: letter(range.start),
      end: letter(range.end),
    })),
  }
}

/** As `StyledRange`, in bytes of the file. */
function byteRanges(view: LineView, from: number, to: number): StyledRange[] {
  const bytes = view.lines.bytes.subarray(0, to)
  const source = sourceOf(bytes, view.version)
  const { run, start: starts } = source.alphabet
  const ranges: StyledRange[] = []
  const add = (style: LineStyle | null, start: number, end: number) => {
    if (style !== null && end > start) ranges.push({ style, start, end: Math.min(end, to) })
    return end
  }
  let at = from
  while (at < to) {
    const byte = bytes[at]!
    const long = longValueAt(view.longValues, at)
    if (long !== null) at = add(bytes[long.start] === SEMICOLON ? 'text' : 'string', at, long.end)
    else if (run[byte] === Run.blank || run[byte] === Run.control) at++
    else if (byte === HASH) at = add('comment', at, to)
    else if (byte === UNDERSCORE) at = add('dataName', at, endOfName(source, at))
    else if (starts[byte] === Start.quote) at = add('string', at, endOfQuoted(source, at))
    else if (run[byte] === Run.bracket) at++
    else at = addWord(source, at, add)
  }
  return ranges
}

function addWord(
  source: Source,
  at: number,
  add: (style: LineStyle | null, start: number, end: number) => number,
): number {
  const { bytes } = source
  const isHeading = spells(bytes, at, 'data_') || spells(bytes, at, 'save_')
  const end = isHeading ? endOfName(source, at) : Math.max(endOfWord(source, at), at + 1)
  if (isHeading) return add('block', at, end)
  const isWhole = (word: string) => end - at === word.length && spells(bytes, at, word)
  if (isWhole('loop_') || isWhole('stop_') || isWhole('global_')) return add('keyword', at, end)
  if (end === at + 1 && (bytes[at] === QUESTION || bytes[at] === DOT))
    return add('missing', at, end)
  const parts: NumberParts = { value: NaN, su: NaN }
  if (!parseNumber(bytes, at, end, parts)) return end
  let open = at
  while (open < end && bytes[open] !== OPEN_PARENTHESIS) open++
  add('number', at, open)
  return add('su', open, end)
}

const OPEN_PARENTHESIS = 40

/** The value of several lines that the byte lies in. */
function longValueAt(longValues: Uint32Array, at: number): Span | null {
  let low = 0
  let high = longValues.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (longValues[2 * middle]! <= at) low = middle + 1
    else high = middle
  }
  if (low === 0) return null
  const [start, end] = [longValues[2 * low - 2]!, longValues[2 * low - 1]!]
  return at < end ? { start, end } : null
}

function sourceOf(bytes: Uint8Array, version: CifDocument['version']): Source {
  const alphabet = version === '2.0' ? CIF2 : CIF1
  return { bytes, version, alphabet, complaints: noComplaints(), odd: noOddCharacters() }
}
