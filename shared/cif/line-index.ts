import { BOM_LENGTH, CR, LF, startsWithBom } from './characters'
import { codePointAt, utf8Length } from './decode-bytes'

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

function endsLine(bytes: Uint8Array, i: number): boolean {
  const byte = bytes[i]!
  return byte === LF || (byte === CR && bytes[i + 1] !== LF)
}

function characterLength(bytes: Uint8Array, at: number): number {
  const point = codePointAt(bytes, at, bytes.length)
  return point < 0 ? 1 : utf8Length(point)
}
