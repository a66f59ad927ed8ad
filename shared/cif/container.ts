/**
 * Lists and tables of CIF 2.0: `[1 2 [3 4]]`, `{'key':value}`. One value of the file however deep;
 * what is inside is read again when asked for. Nesting is kept on a stack of our own, so a file of
 * opening brackets only cannot overflow the machine's.
 */
import { error } from '../base/problem'
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  DOT,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUESTION,
  SEMICOLON,
  Start,
  isLineStart,
} from './characters'
import { complain } from './complaints'
import { ValueKind, type CifProblemCode } from './document'
import { excerpt } from './excerpt'
import {
  endOfBlank,
  endOfQuotes,
  endOfText,
  endOfWord,
  isClosed,
  isStatement,
  quoteKind,
} from './scan'
import type { Source } from './source'

/** Containers inside one another; nobody means more, and what follows a document by recursion ends. */
export const DEEPEST = 250

/** What is told while a container is walked, in file order. */
export interface ContainerVisitor {
  open(kind: ValueKind, start: number): void
  key(kind: ValueKind, start: number, end: number): void
  value(kind: ValueKind, start: number, end: number): void
  close(): void
}

interface Walk {
  readonly source: Source
  readonly visitor: ContainerVisitor | null
  /** The opening bracket of each container that is open. */
  readonly open: number[]
  at: number
  /** A table has read a key and waits for its value. */
  awaitsValue: boolean
}

/** Behind the list or table that begins at `from`; tells the visitor what it holds. */
export function endOfContainer(
  source: Source,
  from: number,
  visitor: ContainerVisitor | null = null,
): number {
  const walk: Walk = { source, visitor, open: [], at: from, awaitsValue: false }
  const { bytes } = source
  enter(walk)
  while (walk.open.length > 0) {
    const at = endOfBlank(source, walk.at)
    const isSeparated = at > walk.at
    if (at >= bytes.length || isStatement(bytes, at)) {
      complainAt(walk, 'cif.unclosed-list', from, from + 1, 'This list or table is never closed.')
      while (walk.open.length > 0) leave(walk)
      break
    }
    walk.at = at
    if (bytes[at] === CLOSE_BRACKET || bytes[at] === CLOSE_BRACE) {
      closeBracket(walk)
    } else {
      if (!isSeparated && !mayFollowDirectly(walk)) {
        complainAt(walk, 'cif.missing-space', at, at + 1, 'Two values stand without space between.')
      }
      readEntry(walk)
    }
  }
  return walk.at
}

/** After an opening bracket, or the colon of a key. */
function mayFollowDirectly({ source, at, awaitsValue }: Walk): boolean {
  const before = source.bytes[at - 1]
  return awaitsValue || before === OPEN_BRACKET || before === OPEN_BRACE
}

function readEntry(walk: Walk): void {
  const { source, at } = walk
  const { bytes } = source
  const isTable = bytes[walk.open.at(-1)!] === OPEN_BRACE
  if (isTable && !walk.awaitsValue && readKey(walk)) return
  if (isTable && !walk.awaitsValue) {
    complainAt(walk, 'cif.table-without-key', at, at + 1, 'A value in this table has no key.')
    walk.visitor?.key(ValueKind.unquoted, at, at)
  }
  walk.awaitsValue = false
  if (bytes[at] === OPEN_BRACKET || bytes[at] === OPEN_BRACE) enter(walk)
  else readValue(walk)
}

/** A quoted text directly followed by a colon; false, and nothing read, when there is none. */
function readKey(walk: Walk): boolean {
  const { source, at, visitor } = walk
  if (source.alphabet.start[source.bytes[at]!] !== Start.quote) return false
  const kind = quoteKind(source, at)
  const end = endOfQuotes(source, kind, at)
  if (source.bytes[end] !== COLON) return false
  visitor?.key(kind, at, end)
  walk.at = end + 1
  walk.awaitsValue = true
  return true
}

function readValue(walk: Walk): void {
  const { source, at, visitor } = walk
  const { bytes } = source
  let kind: ValueKind = ValueKind.unquoted
  let end = 0
  if (bytes[at] === SEMICOLON && isLineStart(bytes, at)) {
    kind = ValueKind.text
    end = endOfText(source, at)
  } else if (source.alphabet.start[bytes[at]!] === Start.quote) {
    kind = quoteKind(source, at)
    end = endOfQuotes(source, kind, at)
  } else {
    end = endOfWord(source, at)
    if (end === at + 1 && bytes[at] === QUESTION) kind = ValueKind.unknown
    if (end === at + 1 && bytes[at] === DOT) kind = ValueKind.inapplicable
  }
  if (!isClosed(bytes, kind, at, end)) {
    const isText = kind === ValueKind.text
    const code = isText ? 'cif.unclosed-text-field' : 'cif.unclosed-quote'
    complainAt(walk, code, at, end, `The value ${excerpt(bytes, at, end)} is not closed.`)
  }
  visitor?.value(kind, at, end)
  walk.at = end
}

function enter(walk: Walk): void {
  const { source, at, visitor } = walk
  const kind = source.bytes[at] === OPEN_BRACKET ? ValueKind.list : ValueKind.table
  walk.open.push(at)
  if (walk.open.length === DEEPEST + 1) {
    const message = `Lists and tables are nested more than ${DEEPEST} deep here; what lies deeper is left out.`
    complainAt(walk, 'cif.too-deep', at, at + 1, message)
  }
  visitor?.open(kind, at)
  walk.at = at + 1
  walk.awaitsValue = false
}

function closeBracket(walk: Walk): void {
  const { source, at } = walk
  const closing = source.bytes[at] === CLOSE_BRACKET ? OPEN_BRACKET : OPEN_BRACE
  if (source.bytes[walk.open.at(-1)!] !== closing) {
    const bracket = excerpt(source.bytes, at, at + 1)
    const message = `The list or table is closed by the wrong bracket, ${bracket}.`
    complainAt(walk, 'cif.unclosed-list', at, at + 1, message)
  }
  if (walk.awaitsValue) {
    complainAt(walk, 'cif.missing-value', at, at + 1, 'A key in this table has no value.')
  }
  leave(walk)
  walk.at = at + 1
}

function leave(walk: Walk): void {
  if (walk.awaitsValue) walk.visitor?.value(ValueKind.unknown, walk.at, walk.at)
  walk.awaitsValue = false
  walk.open.pop()
  walk.visitor?.close()
}

function complainAt(
  { source }: Walk,
  code: CifProblemCode,
  start: number,
  end: number,
  message: string,
): void {
  complain(source.complaints, error(code, message, { span: { start, end } }))
}
