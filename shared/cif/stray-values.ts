import { error, warning } from '../base/problem'
import { complain } from './complaints'
import { ValueKind } from './document'
import { excerpt } from './excerpt'
import { readToken } from './lexer'
import { findStatementLine } from './scan'
import { Token, type Lexer } from './token'
import type { ValueColumns } from './value-columns'

/** What was read before a value that nobody expected. */
export type LastRead =
  | { readonly kind: 'item'; readonly name: string }
  | { readonly kind: 'loop' | 'heading' | 'nothing' }

/**
 * Passes over values that belong to no data name and complains of them once.
 *
 * When they follow a text field with something like a data name inside, that field was never
 * closed and ended at the semicolon that opens the next one: it is cut short there and reading goes
 * on inside it. What lies inside holds no text field, so no byte is read more than twice.
 */
export function passStrayValues(
  lexer: Lexer,
  columns: ValueColumns,
  last: LastRead,
  isBeforeHeading: boolean,
  mayGoOn: () => boolean,
): void {
  if (last.kind === 'item' && cutOpenText(lexer, columns)) return
  const { source } = lexer
  const { kept } = source.complaints
  const before = kept.length
  let count = 0
  let start = -1
  let end = -1
  while (mayGoOn() && readToken(lexer) === Token.value) {
    if (count === 0) start = lexer.start
    end = lexer.end
    count++
  }
  lexer.at = lexer.start
  if (isBeforeHeading) kept.length = before

  const words = excerpt(source.bytes, start, end)
  const span = { start, end }
  complain(
    source.complaints,
    isBeforeHeading
      ? warning(
          'cif.value-outside-block',
          `The file begins with words that are not CIF: ${words}.`,
          {
            span,
            advice: 'They were ignored; a # before each line makes them a comment.',
          },
        )
      : error('cif.unexpected-value', unexpected(last, count, words), {
          span,
          advice:
            last.kind === 'item' ? 'A value that holds spaces needs quotes.' : 'It was ignored.',
        }),
  )
}

function unexpected(last: LastRead, count: number, words: string): string {
  const found = count === 1 ? `The value ${words} belongs` : `The ${count} values ${words} belong`
  switch (last.kind) {
    case 'item':
      return `${found} to nothing: ${last.name} has its value already.`
    case 'heading':
      return `${found} to no data name; a heading takes no value.`
    default:
      return `${found} to no data name.`
  }
}

/** Whether the value before was an unclosed text field; then the lexer steps back into it. */
function cutOpenText(lexer: Lexer, columns: ValueColumns): boolean {
  const { source } = lexer
  const row = columns.count - 1
  if (columns.kind[row] !== ValueKind.text) return false
  const start = columns.start[row]!
  const end = columns.end[row]!
  const cut = findStatementLine(source.bytes, start + 1, end)
  if (cut < 0) return false
  const { kept } = source.complaints
  if (kept.at(-1)?.code === 'cif.missing-space' && kept.at(-1)?.span?.start === end) kept.pop()
  columns.end[row] = cut
  lexer.at = cut
  complain(
    source.complaints,
    error('cif.unclosed-text-field', 'The text that begins here with a semicolon is not closed.', {
      span: { start, end: cut },
      advice: 'Close it with a semicolon in the first column of a line of its own.',
    }),
  )
  return true
}
