/**
 * Statements: headings, items, loops and frames, and what is done when they are faulty. Reading
 * always goes on at the next data name, loop_ or data_.
 */
import { error, warning } from '../base/problem'
import type { Work } from '../base/work'
import { complain } from './complaints'
import { decodeBytes } from './decode-bytes'
import { ValueKind, type CifBlock, type CifItem } from './document'
import { excerpt } from './excerpt'
import { Token, readToken, type Lexer } from './lexer'
import { squareLoop } from './loop-rows'
import { addItem, checkName, closeBlock, openBlock, type OpenBlock } from './open-block'
import { readPlainValues } from './plain-values'
import type { Source } from './source'
import { passStrayValues, type LastRead } from './stray-values'
import { pushValue, type ValueColumns } from './value-columns'

const BYTES_BETWEEN_REPORTS = 1 << 20

const HEADING_LENGTH = 5

interface Reader {
  readonly lexer: Lexer
  readonly source: Source
  readonly columns: ValueColumns
  readonly work: Work
  readonly blocks: CifBlock[]
  readonly blockNames: Set<string>
  block: OpenBlock | null
  frame: OpenBlock | null
  last: LastRead
  nextReport: number
}

/** Reads every statement from `from` on into blocks; stops early when the work is cancelled. */
export function readStatements(
  source: Source,
  columns: ValueColumns,
  from: number,
  work: Work,
): readonly CifBlock[] {
  const lexer: Lexer = { source, at: from, start: from, end: from, kind: ValueKind.unquoted }
  const reader: Reader = {
    lexer,
    source,
    columns,
    work,
    blocks: [],
    blockNames: new Set(),
    block: null,
    frame: null,
    last: { kind: 'nothing' },
    nextReport: BYTES_BETWEEN_REPORTS,
  }
  while (mayGoOn(reader) && readStatement(reader)) continue
  endBlock(reader)
  return reader.blocks
}

/** False at the end of the file. */
function readStatement(reader: Reader): boolean {
  const { lexer } = reader
  switch (readToken(lexer)) {
    case Token.end:
      return false
    case Token.block:
      startBlock(reader, nameInside(reader))
      break
    case Token.frame:
      startFrame(reader)
      break
    case Token.frameEnd:
      endFrameHere(reader)
      break
    case Token.name:
      readItem(reader)
      break
    case Token.loop:
      readLoop(reader)
      break
    case Token.global:
    case Token.stop:
      refuseReservedWord(reader)
      break
    default:
      lexer.at = lexer.start
      passStrayValues(lexer, reader.columns, reader.last, reader.block === null, () =>
        mayGoOn(reader),
      )
  }
  return true
}

function readItem(reader: Reader): void {
  const { lexer, source, columns } = reader
  const item = newItem(reader, null)
  const into = openScope(reader, item.span.start)
  if (readToken(lexer) === Token.value) {
    pushValue(columns, lexer.kind, lexer.start, lexer.end, source.bytes.length)
    reader.last = { kind: 'item', name: item.dataName }
  } else {
    lexer.at = lexer.start
    pushValue(columns, ValueKind.unknown, item.span.end, item.span.end, source.bytes.length)
    reader.last = { kind: 'nothing' }
    complain(
      source.complaints,
      error('cif.missing-value', `${item.dataName} has no value.`, {
        span: item.span,
        advice: 'Write ? for a value that is not known.',
      }),
    )
  }
  into.end = columns.end[columns.count - 1]!
  addItem(into, item, columns, source.complaints)
}

function readLoop(reader: Reader): void {
  const { lexer, source, columns } = reader
  const start = lexer.start
  const into = openScope(reader, start)
  const loop = into.loops.length
  const heads: CifItem[] = []
  let token = readToken(lexer)
  let end = start + HEADING_LENGTH
  while (token === Token.name) {
    heads.push(newItem(reader, loop))
    end = lexer.end
    token = readToken(lexer)
  }
  lexer.at = lexer.start
  reader.last = { kind: 'loop' }
  if (heads.length === 0) {
    complain(
      source.complaints,
      error('cif.loop-without-names', 'A loop begins here but no data names follow.', {
        span: { start, end },
        advice: 'List the data names of the columns after loop_.',
      }),
    )
    return
  }
  const name = heads[0]!.dataName
  let first = columns.count
  if (token === Token.value) {
    readLoopValues(reader)
    end = columns.end[columns.count - 1]!
    first = squareLoop({ source, columns, first, width: heads.length, name })
  } else {
    complain(
      source.complaints,
      warning('cif.loop-without-values', `The loop starting with ${name} has no values.`, {
        span: { start, end },
      }),
    )
  }
  const rows = (columns.count - first) / heads.length
  const items = heads.map((head, i) => ({
    ...head,
    column: { first: first + i, stride: heads.length, length: rows },
  }))
  into.loops.push({ items, rows, span: { start, end } })
  into.end = end
  for (const item of items) addItem(into, item, columns, source.complaints)
}

/** Reads values until something else comes, which is left to be read. */
function readLoopValues(reader: Reader): void {
  const { lexer, source, columns } = reader
  while (mayGoOn(reader)) {
    const from = Math.max(lexer.at, 1)
    lexer.at = readPlainValues(source.bytes, source.alphabet, from, reader.nextReport, columns)
    if (readToken(lexer) !== Token.value) {
      lexer.at = lexer.start
      return
    }
    pushValue(columns, lexer.kind, lexer.start, lexer.end, source.bytes.length)
  }
}

/** The item whose name was just read, its values still to come. */
function newItem({ lexer, source, columns }: Reader, loop: number | null): CifItem {
  const { start, end } = lexer
  const dataName = decodeBytes(source.bytes, start, end)
  const span = { start, end }
  if (end === start + 1) {
    complain(
      source.complaints,
      error('cif.bad-name', 'A single underscore is not a data name.', { span }),
    )
  }
  return { dataName, span, loop, column: { first: columns.count, stride: 1, length: 1 } }
}

/** The frame or block that takes what comes; begins a nameless block before the first heading. */
function openScope(reader: Reader, at: number): OpenBlock {
  const scope = reader.frame ?? reader.block
  if (scope !== null) return scope
  complain(
    reader.source.complaints,
    error('cif.value-outside-block', 'Data stand before the first data_ heading.', {
      span: { start: at, end: reader.lexer.end },
      advice: 'They were read as a block without a name; put a line such as data_1 before them.',
    }),
  )
  reader.block = openBlock('', at, at)
  return reader.block
}

function startBlock(reader: Reader, name: string): void {
  const { lexer, source } = reader
  const span = { start: lexer.start, end: lexer.end }
  endBlock(reader)
  if (name === '') {
    complain(
      source.complaints,
      warning('cif.bad-name', 'This data_ heading has no name.', {
        span,
        advice: 'Write the name without a space after data_.',
      }),
    )
  }
  checkName(name, reader.blockNames, 'data', span, source.complaints)
  reader.block = openBlock(name, span.start, span.end)
  reader.last = { kind: 'heading' }
}

function startFrame(reader: Reader): void {
  const { lexer, source } = reader
  const span = { start: lexer.start, end: lexer.end }
  const block = reader.frame === null ? openScope(reader, span.start) : reader.block
  if (reader.frame !== null) complainOfOpenFrame(reader, reader.frame)
  endFrame(reader)
  const name = nameInside(reader)
  if (block !== null) checkName(name, block.frameNames, 'save', span, source.complaints)
  reader.frame = openBlock(name, span.start, span.end)
  reader.last = { kind: 'heading' }
}

function endFrameHere(reader: Reader): void {
  const { lexer, source } = reader
  if (reader.frame === null) {
    complain(
      source.complaints,
      error('cif.unexpected-frame', 'A save_ stands here but no save frame is open.', {
        span: { start: lexer.start, end: lexer.end },
      }),
    )
  } else {
    reader.frame.end = lexer.end
  }
  endFrame(reader)
  reader.last = { kind: 'nothing' }
}

function endBlock(reader: Reader): void {
  if (reader.frame !== null) complainOfOpenFrame(reader, reader.frame)
  endFrame(reader)
  if (reader.block !== null) reader.blocks.push(closeBlock(reader.block))
  reader.block = null
}

function endFrame(reader: Reader): void {
  const { frame, block } = reader
  if (frame === null || block === null) return
  block.frames.push(closeBlock(frame))
  block.end = frame.end
  reader.frame = null
}

function complainOfOpenFrame({ source, lexer }: Reader, frame: OpenBlock): void {
  complain(
    source.complaints,
    error('cif.unclosed-frame', `The save frame save_${frame.name} is still open here.`, {
      span: { start: lexer.start, end: lexer.end },
      advice: 'Close it with save_ on a line of its own.',
    }),
  )
}

/** `global_` and `stop_` are kept for other formats; `global_` begins a block all the same. */
function refuseReservedWord(reader: Reader): void {
  const { lexer, source } = reader
  const word = excerpt(source.bytes, lexer.start, lexer.end)
  const isGlobal = lexer.end - lexer.start > HEADING_LENGTH
  complain(
    source.complaints,
    error('cif.reserved-word', `The word ${word} is reserved and has no meaning in a CIF.`, {
      span: { start: lexer.start, end: lexer.end },
      advice: 'Delete it, or put it in quotes if it is a value.',
    }),
  )
  if (isGlobal) startBlock(reader, 'global_')
  else reader.last = { kind: 'nothing' }
}

/** The name in a heading: `data_name`, `save_name`. */
function nameInside({ lexer, source }: Reader): string {
  return decodeBytes(source.bytes, lexer.start + HEADING_LENGTH, lexer.end)
}

/** False when the work is cancelled; reports progress about once per megabyte. */
function mayGoOn(reader: Reader): boolean {
  const { lexer, source, work } = reader
  if (lexer.at < reader.nextReport) return true
  reader.nextReport = lexer.at + BYTES_BETWEEN_REPORTS
  work.report({ stage: 'Reading the file', fraction: lexer.at / source.bytes.length })
  return !work.cancelled
}
