import type { Span } from '../base/problem'
import { BOM_LENGTH, CR, LF, isLineEnd, startsWithBom } from './characters'
import { codePointAt, decodeBytes, utf8Length } from './decode-bytes'

/** Where the lines of a file begin. */
export interface LineIndex {
  readonly bytes: Uint8Array
  /** Offset of the first byte of each line, ascending. */
  readonly starts: Uint32Array
}

/** Both count from 1; the column in characters. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds every line of the file; LF, CR LF and CR end one. Once per file: O(size). */
export function lineIndex(bytes: Uint8Array): LineIndex {
  let count = 1
  for (let i = 0; i < bytes.length; i++) if (endsLine(bytes, i)) count++
  const starts = new Uint32Array(count)
  let line = 1
  for (let i = 0; i < bytes.length; i++) if (endsLine(bytes, i)) starts[line++] = i + 1
  return { bytes, starts }
}

/**
 * Line and column of a byte. A byte order mark takes no column; bytes that are not UTF-8 count as
 * one character each; an offset beyond the file stands behind its last character.
 */
export function locate({ bytes, starts }: LineIndex, offset: number): Place {
  const target = Math.min(Math.max(offset, 0), bytes.length)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= target) low = middle
    else high = middle - 1
  }
  let i = starts[low]!
  if (i === 0 && startsWithBom(bytes)) i = BOM_LENGTH
  let column = 1
  while (i < target) {
    i += characterLength(bytes, i)
    if (i <= target) column++
  }
  return { line: low + 1, column }
}

/** The bytes of line `line` (from 1), without line end and byte order mark; empty beyond the file. */
export function lineSpan({ bytes, starts }: LineIndex, line: number): Span {
  const start = starts[line - 1]
  if (start === undefined) return { start: bytes.length, end: bytes.length }
  let end = starts[line] ?? bytes.length
  while (end > start && isLineEnd(bytes[end - 1])) end--
  return { start: start === 0 && startsWithBom(bytes) ? BOM_LENGTH : start, end }
}

/** The text of line `line` (from 1), without its line end; of long lines the first `most` bytes. */
export function lineAt(lines: LineIndex, line: number, most = Infinity): string {
  const { start, end } = lineSpan(lines, line)
  return decodeBytes(lines.bytes, start, cutAt(lines.bytes, start, end, most))
}

/** `start + most` or a little less, so that no character of UTF-8 is cut in two. */
export function cutAt(bytes: Uint8Array, start: number, end: number, most: number): number {
  if (end - start <= most) return end
  let cut = start + most
  while (cut > start && cut > start + most - 4 && (bytes[cut]! & 0xc0) === 0x80) cut--
  return cut
}

function endsLine(bytes: Uint8Array, i: number): boolean {
  const byte = bytes[i]!
  return byte === LF || (byte === CR && bytes[i + 1] !== LF)
}

function characterLength(bytes: Uint8Array, at: number): number {
  const point = codePointAt(bytes, at, bytes.length)
  return point < 0 ? 1 : utf8Length(point)
}
