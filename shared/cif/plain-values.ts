import {
  DOT,
  QUESTION,
  Run,
  SINGLE_QUOTE,
  Start,
  UNDERSCORE,
  isLineEnd,
  type Alphabet,
} from './characters'
import { ValueKind } from './document'
import { growColumns, type ValueColumns } from './value-columns'

/** Bytes of look-ahead that the fast path takes for granted; the careful path reads the last ones. */
const MARGIN = 8

/**
 * The hot loop: reads values from `from` on into the columns for as long as they are plain (unquoted
 * or quoted on one line, no odd characters) and gives the offset of what is not: a data name, a
 * reserved word, a text field, a comment, an odd character, the end of the file.
 *
 * Once past `limit` it returns at the next value, so that the caller can report how far it is.
 */
export function readPlainValues(
  bytes: Uint8Array,
  alphabet: Alphabet,
  from: number,
  limit: number,
  columns: ValueColumns,
): number {
  const { run, start: starts, quoteAlwaysCloses } = alphabet
  const last = bytes.length - MARGIN
  const stop = Math.min(limit, last)
  let i = from
  for (;;) {
    while (i < stop && run[bytes[i]!] === Run.blank) i++
    if (i >= stop) return i
    const start = i
    const first = bytes[i]!
    const begins = starts[first]!
    let kind: ValueKind = ValueKind.unquoted

    if (begins === Start.quote) {
      i++
      if (bytes[i] === first && bytes[i + 1] === first) return start
      while (i < last && (bytes[i] !== first || run[bytes[i + 1]!] !== Run.blank)) {
        const byte = bytes[i]!
        if (byte === first && quoteAlwaysCloses) return start
        if (run[byte] !== Run.word && (run[byte] !== Run.blank || isLineEnd(byte))) return start
        i++
      }
      if (i >= last) return start
      i++
      kind = first === SINGLE_QUOTE ? ValueKind.single : ValueKind.double
    } else {
      if (begins !== Start.value) {
        if (begins === Start.other) return start
        if (begins === Start.semicolon && isLineEnd(bytes[i - 1])) return start
        if (bytes[i + 4] === UNDERSCORE || bytes[i + 6] === UNDERSCORE) return start
      }
      i++
      while (i < last && run[bytes[i]!] === Run.word) i++
      if (i >= last || run[bytes[i]!] !== Run.blank) return start
      if (i === start + 1) {
        if (first === DOT) kind = ValueKind.inapplicable
        else if (first === QUESTION) kind = ValueKind.unknown
      }
    }

    if (columns.count === columns.kind.length) growColumns(columns, i, bytes.length)
    const row = columns.count++
    columns.kind[row] = kind
    columns.start[row] = start
    columns.end[row] = i
  }
}
