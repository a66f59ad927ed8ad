import { error, warning } from '../base/problem'
import { complain } from './complaints'
import { ValueKind } from './document'
import { excerpt } from './excerpt'
import {
  endOfQuotes,
  endOfText,
  findStatementLine,
  isClosed,
  isTripleQuote,
  quoteKind,
} from './scan'
import { expectBlank, Token, type Lexer } from './token'

/** Reads the value in quotes, one or three, that begins at `lexer.start`. */
export function readQuoted(lexer: Lexer): Token {
  const { source, start } = lexer
  lexer.kind = quoteKind(source, start)
  lexer.end = endOfQuotes(source, lexer.kind, start)
  if (isClosed(source.bytes, lexer.kind, start, lexer.end)) {
    if (source.version === '1.1') warnOfTripleQuotes(lexer)
    expectBlank(lexer)
    return Token.value
  }
  const isTriple = lexer.kind === ValueKind.tripleSingle || lexer.kind === ValueKind.tripleDouble
  if (isTriple) cutBeforeStatement(lexer)
  complain(
    source.complaints,
    error(
      'cif.unclosed-quote',
      `The quoted value ${excerpt(source.bytes, start, lexer.end)} is not closed.`,
      {
        span: { start, end: lexer.end },
        advice: isTriple
          ? 'Close it with the same three quotes.'
          : 'Close it with the same quote on its line; it was read up to the end of the line.',
      },
    ),
  )
  return Token.value
}

/** CIF 1.1 has no triple quotes: a value between them keeps two on either side. */
function warnOfTripleQuotes({ source, start, end }: Lexer): void {
  const { bytes } = source
  if (end - start < 6 || !isTripleQuote(bytes, start) || !isTripleQuote(bytes, end - 3)) return
  complain(
    source.complaints,
    warning(
      'cif.cif2-in-cif1',
      `The value ${excerpt(bytes, start, end)} stands in triple quotes, as texts of CIF 2.0 do.`,
      {
        span: { start, end },
        advice: 'Use one quote, or make “#\\#CIF_2.0” the first line of the file.',
      },
    ),
  )
}

/** Reads the text field that begins at `lexer.start`. */
export function readText(lexer: Lexer): Token {
  const { source, start } = lexer
  lexer.kind = ValueKind.text
  lexer.end = endOfText(source, start)
  if (isClosed(source.bytes, lexer.kind, start, lexer.end)) {
    expectBlank(lexer)
    return Token.value
  }
  cutBeforeStatement(lexer)
  complain(
    source.complaints,
    error(
      'cif.unclosed-text-field',
      'The text that begins here with a semicolon is never closed.',
      {
        span: { start, end: lexer.end },
        advice: 'Close it with a semicolon in the first column of a line of its own.',
      },
    ),
  )
  return Token.value
}

/** An open text that swallows the rest of the file gives back what looks like CIF again. */
function cutBeforeStatement(lexer: Lexer): void {
  const cut = findStatementLine(lexer.source.bytes, lexer.start + 1, lexer.end)
  if (cut >= 0) lexer.end = cut
}
