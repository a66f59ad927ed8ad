/**
 * CIF tokens by hand, one byte at a time, over the file as it was read. No strings and no objects
 * are made: a token is three numbers in the lexer.
 *
 * Specification: IUCr CIF 1.1 syntax; CIF 2.0: Bernstein et al. (2016), J. Appl. Cryst. 49, 277.
 * Differences, all towards reading more: control characters outside quotes and text fields count as
 * white space; a quoted value that is not closed ends with its line; a text field that is not closed
 * ends before the next line that looks like a data name, loop_ or data_.
 */
import { error, warning } from '../base/problem'
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  DOLLAR,
  DOT,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUESTION,
  Start,
  UNDERSCORE,
  isLineStart,
  spells,
} from './characters'
import { complain } from './complaints'
import { endOfContainer } from './container'
import { ValueKind } from './document'
import { excerpt } from './excerpt'
import { endOfBlank, endOfName, endOfWord } from './scan'
import { readQuoted, readText } from './quoted-tokens'
import { expectBlank, Token, type Lexer } from './token'

/** Reads the next token and says what it is; the lexer then stands behind it. */
export function readToken(lexer: Lexer): Token {
  let token: Token = Token.nothing
  while (token === Token.nothing) {
    lexer.start = endOfBlank(lexer.source, lexer.at)
    token = lexer.start < lexer.source.bytes.length ? tokenHere(lexer) : Token.end
    if (token === Token.end) lexer.end = lexer.start
    lexer.at = lexer.end
  }
  return token
}

function tokenHere(lexer: Lexer): Token {
  const { source, start } = lexer
  const { bytes } = source
  switch (source.alphabet.start[bytes[start]!]) {
    case Start.quote:
      return readQuoted(lexer)
    case Start.keyword:
      return readReservedWord(lexer) ?? readWord(lexer)
    case Start.semicolon:
      return isLineStart(bytes, start) ? readText(lexer) : readWord(lexer)
    case Start.other:
      return readSpecial(lexer)
    default:
      return readWord(lexer)
  }
}

function readWord(lexer: Lexer): Token {
  const { source, start } = lexer
  const { bytes } = source
  lexer.end = endOfWord(source, start)
  lexer.kind = ValueKind.unquoted
  if (lexer.end === start + 1) {
    if (bytes[start] === QUESTION) lexer.kind = ValueKind.unknown
    if (bytes[start] === DOT) lexer.kind = ValueKind.inapplicable
  }
  expectBlank(lexer)
  return Token.value
}

/** Null when the word only begins like a reserved one (`loop_x`, `Se1`). */
function readReservedWord(lexer: Lexer): Token | null {
  const { source, start } = lexer
  const { bytes } = source
  if (spells(bytes, start, 'data_')) {
    lexer.end = endOfName(source, start)
    return Token.block
  }
  if (spells(bytes, start, 'save_')) {
    lexer.end = endOfName(source, start)
    return lexer.end === start + 5 ? Token.frameEnd : Token.frame
  }
  const token = spells(bytes, start, 'loop_')
    ? Token.loop
    : spells(bytes, start, 'stop_')
      ? Token.stop
      : spells(bytes, start, 'global_')
        ? Token.global
        : null
  if (token === null) return null
  const end = endOfWord(source, start)
  if (end !== start + (token === Token.global ? 7 : 5)) return null
  lexer.end = end
  return token
}

function readSpecial(lexer: Lexer): Token {
  const { source, start } = lexer
  const first = source.bytes[start]!
  switch (first) {
    case UNDERSCORE:
      lexer.end = endOfName(source, start)
      return Token.name
    case OPEN_BRACKET:
    case OPEN_BRACE:
      return source.version === '2.0' ? readContainer(lexer) : readReservedStart(lexer)
    case CLOSE_BRACKET:
    case CLOSE_BRACE:
      return source.version === '2.0' ? passStrayBracket(lexer) : readReservedStart(lexer)
    case DOLLAR:
      return readReservedStart(lexer)
    default:
      return readWord(lexer)
  }
}

function readContainer(lexer: Lexer): Token {
  const { source, start } = lexer
  lexer.kind = source.bytes[start] === OPEN_BRACKET ? ValueKind.list : ValueKind.table
  lexer.end = endOfContainer(source, start)
  const last = source.bytes[lexer.end - 1]
  if (last === CLOSE_BRACKET || last === CLOSE_BRACE) expectBlank(lexer)
  return Token.value
}

function passStrayBracket(lexer: Lexer): Token {
  const { source, start } = lexer
  lexer.end = start + 1
  complain(
    source.complaints,
    error(
      'cif.unexpected-value',
      `The closing bracket ${excerpt(source.bytes, start, lexer.end)} closes nothing; it was ignored.`,
      { span: { start, end: lexer.end } },
    ),
  )
  return Token.nothing
}

/** CIF 1.1 keeps `$`, `[` and `]` from beginning an unquoted value; it is read all the same. */
function readReservedStart(lexer: Lexer): Token {
  const { source, start } = lexer
  const token = readWord(lexer)
  const isList = source.bytes[start] === OPEN_BRACKET
  const value = excerpt(source.bytes, start, lexer.end)
  complain(
    source.complaints,
    isList
      ? warning(
          'cif.cif2-in-cif1',
          `The value ${value} begins with a bracket, as lists of CIF 2.0 do.`,
          {
            span: { start, end: lexer.end },
            advice: 'Quote the value, or make “#\\#CIF_2.0” the first line of the file.',
          },
        )
      : warning('cif.reserved-word', `The value ${value} begins with a reserved character.`, {
          span: { start, end: lexer.end },
          advice: 'Put it in quotes.',
        }),
  )
  return token
}
