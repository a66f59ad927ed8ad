/**
 * A document back into bytes: what was read, byte for byte, but for what is changed. Every edit names
 * its place in the document as it was read, so their order matters only where two add at one place.
 */
import type { Span } from '../base/problem'
import { isBlank, isLineEnd, HASH, LF, CR } from './characters'
import type { CifBlock, CifDocument, CifItem } from './document'
import { encodeText } from './encode-text'
import { isTextField } from './quote-value'
import type { CifDatum } from './read-datum'
import { writeBlock, writeEntry, type CifBlockData, type CifEntryData } from './serialise-cif'
import { valueIndex } from './table'
import { valueSpan } from './value-text'
import { writeDatum, writeItem, writeRow } from './write-datum'

/** One change. `block` is a block or frame of the document, data names are found in any case. */
export type CifEdit =
  /** Gives a single item a value; adds the item behind the others when it is not there. */
  | {
      readonly kind: 'setItem'
      readonly block: CifBlock
      readonly dataName: string
      readonly value: CifDatum
    }
  /** Gives one cell of a loop another value. */
  | {
      readonly kind: 'setCell'
      readonly block: CifBlock
      readonly dataName: string
      readonly row: number
      readonly value: CifDatum
    }
  /** Removes an item, or a column of a loop (with its last column the loop). */
  | { readonly kind: 'removeItem'; readonly block: CifBlock; readonly dataName: string }
  | {
      readonly kind: 'addRow'
      readonly block: CifBlock
      readonly loop: number
      readonly values: readonly CifDatum[]
    }
  | {
      readonly kind: 'removeRow'
      readonly block: CifBlock
      readonly loop: number
      readonly row: number
    }
  | { readonly kind: 'addEntry'; readonly block: CifBlock; readonly entry: CifEntryData }
  | { readonly kind: 'addBlock'; readonly data: CifBlockData }

/** Bytes `start` to `end` become `text`. */
interface Splice extends Span {
  readonly text: string
}

/**
 * The file with the edits made; without any, the bytes as they were read.
 *
 * Throws a RangeError for an edit whose place is not in the document: that is the caller's mistake.
 */
export function writeCif(document: CifDocument, edits: readonly CifEdit[] = []): Uint8Array {
  const { bytes } = document
  const lineEnd = lineEndOf(bytes)
  const splices = edits
    .flatMap((edit) => splicesOf(document, edit))
    .toSorted((p, q) => p.start - q.start || p.end - q.end)
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { start, end, text } of splices) {
    if (start < at) throw new RangeError('Two edits change the same value.')
    pieces.push(bytes.subarray(at, start), encodeText(text.replaceAll('\n', lineEnd)))
    at = end
  }
  pieces.push(bytes.subarray(at))
  return joinedBytes(pieces)
}

function splicesOf(document: CifDocument, edit: CifEdit): Splice[] {
  const { bytes, version } = document
  switch (edit.kind) {
    case 'setItem': {
      const item = edit.block.items.get(edit.dataName.toLowerCase())
      if (item === undefined) {
        const text = writeItem(edit.dataName, edit.value, version)
        return [addition(bytes, contentEnd(document, edit.block), text)]
      }
      if (item.loop !== null) throw new RangeError(`${edit.dataName} stands in a loop.`)
      return [replacement(document, item.column.first, edit.value)]
    }
    case 'setCell': {
      const { column } = itemOf(edit.block, edit.dataName)
      checkRow(edit.row, column.length)
      return [replacement(document, valueIndex(column, edit.row), edit.value)]
    }
    case 'removeItem':
      return removal(document, edit.block, itemOf(edit.block, edit.dataName))
    case 'addRow': {
      const { span } = loopOf(edit.block, edit.loop)
      return [addition(bytes, span.end, writeRow(edit.values, version))]
    }
    case 'removeRow': {
      const { items, rows } = loopOf(edit.block, edit.loop)
      checkRow(edit.row, rows)
      const [first, last] = [items[0]!, items.at(-1)!]
      const start = valueSpan(document, valueIndex(first.column, edit.row)).start
      const { end } = valueSpan(document, valueIndex(last.column, edit.row))
      return [cut(bytes, { start, end })]
    }
    case 'addEntry': {
      const text = writeEntry(edit.entry, version)
      return [addition(bytes, contentEnd(document, edit.block), text)]
    }
    case 'addBlock':
      return [addition(bytes, bytes.length, writeBlock(edit.data, version).trimEnd())]
  }
}

function itemOf(block: CifBlock, dataName: string): CifItem {
  const item = block.items.get(dataName.toLowerCase())
  if (item === undefined) throw new RangeError(`data_${block.name} has no ${dataName}.`)
  return item
}

function loopOf(block: CifBlock, index: number) {
  const loop = block.loops[index]
  if (loop === undefined) throw new RangeError(`data_${block.name} has no loop ${index}.`)
  return loop
}

function checkRow(row: number, rows: number): void {
  if (row >= 0 && row < rows) return
  throw new RangeError(`There is no row ${row} in a loop of ${rows}.`)
}

/** A value that the file lacks (its span is empty) is put in behind a space. */
function replacement(document: CifDocument, index: number, value: CifDatum): Splice {
  const { bytes, version } = document
  const span = valueSpan(document, index)
  const written = writeDatum(value, version)
  const isAtLineStart = span.start === 0 || isLineEnd(bytes[span.start - 1])
  const isAbsent = span.start === span.end
  const before = isTextField(written) && (isAbsent || !isAtLineStart) ? '\n' : isAbsent ? ' ' : ''
  return { ...span, text: before + written }
}

function removal(document: CifDocument, block: CifBlock, item: CifItem): Splice[] {
  const { bytes } = document
  if (item.loop === null) {
    const { end } = valueSpan(document, item.column.first)
    return [cut(bytes, { start: item.span.start, end })]
  }
  const { items, span } = loopOf(block, item.loop)
  if (items.length === 1) return [cut(bytes, span)]
  const values = Array.from({ length: item.column.length }, (_, row) =>
    valueSpan(document, valueIndex(item.column, row)),
  )
  return [cut(bytes, item.span), ...values.map((value) => ({ ...value, text: '' }))]
}

/** The range with the line it stands on, if nothing else stands there. */
function cut(bytes: Uint8Array, { start, end }: Span): Splice {
  let from = start
  while (from > 0 && isBlank(bytes[from - 1]) && !isLineEnd(bytes[from - 1])) from--
  const isFirst = from === 0 || isLineEnd(bytes[from - 1])
  let to = end
  while (to < bytes.length && isBlank(bytes[to]) && !isLineEnd(bytes[to])) to++
  if (!isFirst || (to < bytes.length && !isLineEnd(bytes[to]))) return { start, end, text: '' }
  if (bytes[to] === CR && bytes[to + 1] === LF) to++
  return { start: from, end: Math.min(to + 1, bytes.length), text: '' }
}

/** On a line of its own behind `at` and what follows it on its line, a comment as a rule. */
function addition(bytes: Uint8Array, at: number, text: string): Splice {
  let end = at
  while (end < bytes.length && isBlank(bytes[end]) && !isLineEnd(bytes[end])) end++
  if (bytes[end] === HASH) while (end < bytes.length && !isLineEnd(bytes[end])) end++
  const isFree = end === bytes.length || isLineEnd(bytes[end])
  if (!isFree) return { start: at, end: at, text: `\n${text}\n` }
  const isAtLineStart = end === 0 || isLineEnd(bytes[end - 1])
  const tail = isAtLineStart ? `${text}\n` : `\n${text}`
  return { start: end, end, text: tail }
}

/** Behind the last item or loop of the block itself, or its heading. */
function contentEnd({ bytes, values }: CifDocument, { span, items, loops }: CifBlock): number {
  let end = span.start
  while (end < span.end && !isBlank(bytes[end])) end++
  for (const { loop, column } of items.values()) {
    if (loop === null) end = Math.max(end, values.end[column.first]!)
  }
  for (const loop of loops) end = Math.max(end, loop.span.end)
  return end
}

/** The line end that the file uses first. */
function lineEndOf(bytes: Uint8Array): string {
  const at = bytes.findIndex(isLineEnd)
  if (at < 0 || bytes[at] === LF) return '\n'
  return bytes[at + 1] === LF ? '\r\n' : '\r'
}

function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
