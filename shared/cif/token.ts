import { error } from '../base/problem'
import { isBlank, Run } from './characters'
import { complain } from './complaints'
import type { ValueKind } from './document'
import { excerpt } from './excerpt'
import type { Source } from './source'

/** What a token is. */
export const Token = {
  end: 0,
  value: 1,
  name: 2,
  loop: 3,
  block: 4,
  frame: 5,
  frameEnd: 6,
  stop: 7,
  global: 8,
  /** Something that was complained about and stands for nothing. */
  nothing: 9,
} as const
export type Token = (typeof Token)[keyof typeof Token]

/** `start` to `end` is the token last read, with its delimiters; `kind` its kind if it is a value. */
export interface Lexer {
  readonly source: Source
  at: number
  start: number
  end: number
  kind: ValueKind
}

/** Complains when what was read is not followed by white space. */
export function expectBlank({ source, start, end }: Lexer): void {
  const { bytes, alphabet } = source
  if (end >= bytes.length || isBlank(bytes[end]) || alphabet.run[bytes[end]!] === Run.control)
    return
  complain(
    source.complaints,
    error(
      'cif.missing-space',
      `There is no space between ${excerpt(bytes, start, end)} and what follows it.`,
      { span: { start: end, end: end + 1 }, advice: 'Put a space between the two.' },
    ),
  )
}
