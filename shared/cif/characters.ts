/**
 * What a byte means to the lexer. Bytes from 128 up belong to UTF-8 (or to an older encoding) and
 * are ordinary characters that are looked at twice; control characters are white space that is
 * complained about.
 *
 * Source: IUCr CIF 1.1 syntax, paragraphs 22 to 46; CIF 2.0 changes, Bernstein et al. (2016),
 * J. Appl. Cryst. 49, 277.
 */

export const TAB = 9
export const LF = 10
export const CR = 13
export const SPACE = 32
export const DOUBLE_QUOTE = 34
export const HASH = 35
export const DOLLAR = 36
export const SINGLE_QUOTE = 39
export const DOT = 46
export const COLON = 58
export const SEMICOLON = 59
export const QUESTION = 63
export const OPEN_BRACKET = 91
export const CLOSE_BRACKET = 93
export const UNDERSCORE = 95
export const OPEN_BRACE = 123
export const CLOSE_BRACE = 125

/** How a byte continues a word. */
export const Run = {
  word: 0,
  blank: 1,
  control: 2,
  /** 128 and up. */
  high: 3,
  /** A bracket of CIF 2.0: ends an unquoted value. */
  bracket: 4,
} as const

/** What a token that begins with a byte may be. */
export const Start = {
  value: 0,
  quote: 1,
  /** d, g, l, s: the first letter of a reserved word. */
  keyword: 2,
  semicolon: 3,
  /** Everything that does not begin a value in the simple way: the careful path decides. */
  other: 4,
} as const

/** The two tables of one version of CIF, 256 entries each. */
export interface Alphabet {
  readonly run: Uint8Array
  readonly start: Uint8Array
  /** CIF 1.1: a quote inside a quoted value closes it only before white space. CIF 2.0: always. */
  readonly quoteAlwaysCloses: boolean
}

const BRACKETS = [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE]

/** In CIF 1.1 brackets inside a value are letters like others, but begin none. */
export const CIF1: Alphabet = alphabet([], [OPEN_BRACKET, CLOSE_BRACKET])
/** In CIF 2.0 brackets make lists and tables. */
export const CIF2: Alphabet = alphabet(BRACKETS, BRACKETS)

function alphabet(brackets: readonly number[], special: readonly number[]): Alphabet {
  const run = new Uint8Array(256).fill(Run.control, 0, SPACE).fill(Run.high, 128)
  for (const blank of [TAB, LF, CR, SPACE]) run[blank] = Run.blank
  run[127] = Run.control
  for (const bracket of brackets) run[bracket] = Run.bracket

  const start = run.map((kind) => (kind === Run.word ? Start.value : Start.other))
  for (const letter of 'dglsDGLS') start[letter.charCodeAt(0)] = Start.keyword
  for (const other of [UNDERSCORE, HASH, DOLLAR, ...special]) start[other] = Start.other
  start[SINGLE_QUOTE] = start[DOUBLE_QUOTE] = Start.quote
  start[SEMICOLON] = Start.semicolon
  return { run, start, quoteAlwaysCloses: brackets.length > 0 }
}

/** LF or CR. */
export function isLineEnd(byte: number | undefined): boolean {
  return byte === LF || byte === CR
}

/** White space of CIF: space, tab and the line ends. */
export function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB || byte === LF || byte === CR
}

/** Whether `at` is the first byte of a line (a byte order mark is not part of the line). */
export function isLineStart(bytes: Uint8Array, at: number): boolean {
  return at === 0 || isLineEnd(bytes[at - 1]) || (at === BOM_LENGTH && startsWithBom(bytes))
}

/** Bytes of the byte order mark of UTF-8. */
export const BOM_LENGTH = 3

/** Whether the file begins with a byte order mark. */
export function startsWithBom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** Whether the bytes at `at` spell `word` (lower-case ASCII), in any case. */
export function spells(bytes: Uint8Array, at: number, word: string): boolean {
  if (at + word.length > bytes.length) return false
  for (let i = 0; i < word.length; i++) {
    const byte = bytes[at + i]!
    const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
    if (lower !== word.charCodeAt(i)) return false
  }
  return true
}
