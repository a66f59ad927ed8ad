import { error, warning } from '../base/problem'
import { complain } from './complaints'
import { decodeBytes } from './decode-bytes'
import { ValueKind, type CifItem } from './document'
import { HEADING_LENGTH, openScope } from './headings'
import { readToken } from './lexer'
import { squareLoop } from './loop-rows'
import { addItem } from './open-block'
import { readPlainValues } from './plain-values'
import { mayGoOn, type Reader } from './reader'
import { Token } from './token'
import { pushValue } from './value-columns'

/** A data name where it stands, its values still to come. */
type DataName = Pick<CifItem, 'dataName' | 'span'>

/**
 * Reads what a data name begins: an item, or several names in a row of which the last has a value.
 * When as many values follow as fill rows of all of them, they are a loop whose `loop_` is missing.
 */
export function readItems(reader: Reader): void {
  const { lexer, columns, source } = reader
  const names = [nameHere(reader)]
  let token = readToken(lexer)
  while (token === Token.name) {
    names.push(nameHere(reader))
    token = readToken(lexer)
  }
  if (names.length > 1 && token === Token.value && readHeadlessLoop(reader, names)) return
  const last = names.pop()!
  for (const name of names) addWithoutValue(reader, name)
  if (token !== Token.value) {
    addWithoutValue(reader, last)
    lexer.at = lexer.start
    reader.last = { kind: 'nothing' }
    return
  }
  pushValue(columns, lexer.kind, lexer.start, lexer.end, source.bytes.length)
  addLastValue(reader, last)
  reader.last = { kind: 'item', name: last.dataName }
}

/** Reads a loop, its `loop_` just read. */
export function readLoop(reader: Reader): void {
  const { lexer, source } = reader
  const start = lexer.start
  const names: DataName[] = []
  let end = start + HEADING_LENGTH
  let token = readToken(lexer)
  while (token === Token.name) {
    names.push(nameHere(reader))
    end = lexer.end
    token = readToken(lexer)
  }
  const isEmpty = token !== Token.value
  lexer.at = lexer.start
  reader.last = { kind: 'loop' }
  if (names.length === 0) {
    complain(
      source.complaints,
      error('cif.loop-without-names', 'A loop begins here but no data names follow.', {
        span: { start, end },
        advice: 'List the data names of the columns after loop_.',
      }),
    )
    return
  }
  const first = reader.columns.count
  if (isEmpty) {
    complain(
      source.complaints,
      warning(
        'cif.loop-without-values',
        `The loop starting with ${names[0]!.dataName} has no values.`,
        { span: { start, end } },
      ),
    )
  } else {
    readLoopValues(reader)
  }
  addLoop(reader, names, start, first)
}

/** False, with the lexer and the columns as before, when the values do not fill whole rows. */
function readHeadlessLoop(reader: Reader, names: readonly DataName[]): boolean {
  const { lexer, columns, source } = reader
  const { start, end, kind } = lexer
  const { kept } = source.complaints
  const [first, before] = [columns.count, kept.length]
  lexer.at = start
  readLoopValues(reader)
  if ((columns.count - first) % names.length !== 0) {
    columns.count = first
    kept.length = before
    Object.assign(lexer, { at: end, start, end, kind })
    return false
  }
  const { span, dataName } = names[0]!
  complain(
    source.complaints,
    error('cif.missing-loop', `The loop_ before ${dataName} is missing.`, {
      span,
      advice: `The ${names.length} names and the values after them were read as a loop.`,
    }),
  )
  addLoop(reader, names, span.start, first)
  reader.last = { kind: 'loop' }
  return true
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

/** Adds the loop whose values are those from `first` on. */
function addLoop(reader: Reader, names: readonly DataName[], start: number, first: number): void {
  const { source, columns } = reader
  const into = openScope(reader, start)
  const width = names.length
  const name = names[0]!.dataName
  const hasValues = columns.count > first
  const end = hasValues ? columns.end[columns.count - 1]! : names.at(-1)!.span.end
  const from = hasValues ? squareLoop({ source, columns, first, width, name }) : first
  const rows = (columns.count - from) / width
  const items = names.map((head, i) => ({
    ...head,
    loop: into.loops.length,
    column: { first: from + i, stride: width, length: rows },
  }))
  into.loops.push({ items, rows, span: { start, end } })
  into.end = end
  for (const item of items) addItem(into, item, columns, source.complaints)
}

function addWithoutValue(reader: Reader, name: DataName): void {
  const { columns, source } = reader
  const { end } = name.span
  complain(
    source.complaints,
    error('cif.missing-value', `${name.dataName} has no value.`, {
      span: name.span,
      advice: 'Write ? for a value that is not known.',
    }),
  )
  pushValue(columns, ValueKind.unknown, end, end, source.bytes.length)
  addLastValue(reader, name)
}

/** Adds an item whose value is the one read last. */
function addLastValue(reader: Reader, name: DataName): void {
  const { columns, source } = reader
  const into = openScope(reader, name.span.start)
  const column = { first: columns.count - 1, stride: 1, length: 1 }
  into.end = columns.end[columns.count - 1]!
  addItem(into, { ...name, loop: null, column }, columns, source.complaints)
}

function nameHere({ lexer, source }: Reader): DataName {
  const { start, end } = lexer
  const span = { start, end }
  if (end === start + 1) {
    complain(
      source.complaints,
      error('cif.bad-name', 'A single underscore is not a data name.', { span }),
    )
  }
  return { dataName: decodeBytes(source.bytes, start, end), span }
}
