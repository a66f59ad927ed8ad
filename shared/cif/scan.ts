/** Where things end: each function takes the offset of a first byte and gives the offset behind. */
import {
  CR,
  HASH,
  LF,
  Run,
  SEMICOLON,
  SINGLE_QUOTE,
  UNDERSCORE,
  isBlank,
  isLineEnd,
  isLineStart,
  spells,
} from './characters'
import { ValueKind } from './document'
import { passOddCharacter, type Source } from './source'

/** Behind white space and comments. */
export function endOfBlank(source: Source, from: number): number {
  const { bytes } = source
  const { run } = source.alphabet
  let i = from
  while (i < bytes.length) {
    const byte = bytes[i]!
    const kind = run[byte]
    if (kind === Run.blank) i++
    else if (kind === Run.control) i = passOddCharacter(source, i)
    else if (byte === HASH) i = endOfLine(source, i)
    else break
  }
  return i
}

/** Behind an unquoted value: up to white space, a control character or a bracket of CIF 2.0. */
export function endOfWord(source: Source, from: number): number {
  const { bytes } = source
  const { run } = source.alphabet
  let i = from
  while (i < bytes.length) {
    const kind = run[bytes[i]!]
    if (kind === Run.word) i++
    else if (kind === Run.high) i = passOddCharacter(source, i)
    else break
  }
  return i
}

/** Behind a data name, block code or frame code, which may hold brackets. */
export function endOfName(source: Source, from: number): number {
  const { bytes } = source
  const { run } = source.alphabet
  let i = from
  for (;;) {
    i = endOfWord(source, i)
    if (i >= bytes.length || run[bytes[i]!] !== Run.bracket) return i
    i++
  }
}

/** At the line end, or behind the last byte of the file. */
export function endOfLine(source: Source, from: number): number {
  const { bytes } = source
  const { run } = source.alphabet
  let i = from
  while (i < bytes.length && !isLineEnd(bytes[i])) {
    const kind = run[bytes[i]!]
    if (kind === Run.control || kind === Run.high) i = passOddCharacter(source, i)
    else i++
  }
  return i
}

/**
 * Behind the quoted value that begins at `from`; the line end when it is not closed (see
 * `isClosedQuote`). In CIF 1.1 a quote closes only before white space, in CIF 2.0 at once.
 */
export function endOfQuoted(source: Source, from: number): number {
  const { bytes } = source
  const { run, quoteAlwaysCloses } = source.alphabet
  const quote = bytes[from]!
  let i = from + 1
  while (i < bytes.length) {
    const byte = bytes[i]!
    if (byte === quote) {
      if (quoteAlwaysCloses || i + 1 === bytes.length) return i + 1
      const next = run[bytes[i + 1]!]
      if (next === Run.blank || next === Run.control) return i + 1
      i++
    } else if (byte === LF || byte === CR) {
      return i
    } else {
      const kind = run[byte]
      i = kind === Run.control || kind === Run.high ? passOddCharacter(source, i) : i + 1
    }
  }
  return i
}

/** Whether three equal bytes stand at `at`. */
export function isTripleQuote(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === bytes[at] && bytes[at + 2] === bytes[at]
}

/** Behind the triple-quoted value of CIF 2.0 that begins at `from`, or the end of the file. */
export function endOfTripleQuoted(source: Source, from: number): number {
  const { bytes } = source
  const { run } = source.alphabet
  const quote = bytes[from]!
  let i = from + 3
  while (i < bytes.length) {
    if (bytes[i] === quote && isTripleQuote(bytes, i)) return i + 3
    const kind = run[bytes[i]!]
    i = kind === Run.control || kind === Run.high ? passOddCharacter(source, i) : i + 1
  }
  return i
}

/** Behind the text field that begins at `from`, or the end of the file when it is not closed. */
export function endOfText(source: Source, from: number): number {
  const { bytes } = source
  const { run } = source.alphabet
  let i = from + 1
  while (i < bytes.length) {
    const byte = bytes[i]!
    if (byte === SEMICOLON && isLineEnd(bytes[i - 1])) return i + 1
    const kind = run[byte]
    i = kind === Run.control || kind === Run.high ? passOddCharacter(source, i) : i + 1
  }
  return i
}

/** Whether the value in `start` to `end` has its closing delimiter. */
export function isClosed(bytes: Uint8Array, kind: number, start: number, end: number): boolean {
  switch (kind) {
    case ValueKind.single:
    case ValueKind.double:
      return end - start > 1 && bytes[end - 1] === bytes[start]
    case ValueKind.tripleSingle:
    case ValueKind.tripleDouble:
      return end - start > 5 && bytes[end - 1] === bytes[start] && isTripleQuote(bytes, end - 3)
    case ValueKind.text:
      return end - start > 1 && bytes[end - 1] === SEMICOLON && isLineEnd(bytes[end - 2])
    default:
      return true
  }
}

/** Which kind of quoted value begins at `at`. */
export function quoteKind(source: Source, at: number): ValueKind {
  const isSingle = source.bytes[at] === SINGLE_QUOTE
  if (source.version === '2.0' && isTripleQuote(source.bytes, at)) {
    return isSingle ? ValueKind.tripleSingle : ValueKind.tripleDouble
  }
  return isSingle ? ValueKind.single : ValueKind.double
}

/** Behind the quoted value at `at`, one quote or three. */
export function endOfQuotes(source: Source, kind: ValueKind, at: number): number {
  const isTriple = kind === ValueKind.tripleSingle || kind === ValueKind.tripleDouble
  return isTriple ? endOfTripleQuoted(source, at) : endOfQuoted(source, at)
}

/** Whether a new statement begins at `at`: a data name, `loop_`, `data_` or `save_`. */
export function isStatement(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === UNDERSCORE) return at + 1 < bytes.length && !isBlank(bytes[at + 1])
  if (spells(bytes, at, 'data_') || spells(bytes, at, 'save_')) return true
  return spells(bytes, at, 'loop_') && (at + 5 === bytes.length || isBlank(bytes[at + 5]))
}

/** The first line inside `start` to `end` that begins with a new statement, or -1. */
export function findStatementLine(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (isLineStart(bytes, i) && isStatement(bytes, i)) return i
  }
  return -1
}
