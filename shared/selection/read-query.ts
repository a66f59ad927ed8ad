import { failure, success, type Result } from '../base/result'
import type { NamedQuery, Query, QueryProblem, QuerySpan, QueryWord, RelatedQuery } from './query'
import { isKeyword, JOINING, NAMED, NAMED_OR_RELATED, PLAIN, RELATED } from './query-keywords'
import { cutQuery, type QueryToken } from './query-tokens'

/** `2`, `2_655`, `2_(11,5,5)`. */
const SYMMETRY = /^[-+]?\d+(?:_(?:\d{3}|\(.*\)))?$/

/** Brackets and words that hold one another deeper than anyone writes them. */
const DEEPEST = 50

/**
 * Reads a query. `and` binds before `or`, `not` before both; what follows `bonded to`, `within 3 of` and
 * their like is one term: a list of names, a word, or brackets. Words one after the other, and commas,
 * mean any of them.
 *
 * @returns null for an empty text
 */
export function readQuery(text: string): Result<Query | null, QueryProblem> {
  const tokens = cutQuery(text, isKeyword)
  if (tokens.length === 0) return success(null)
  const reader: Reader = { tokens, at: 0, end: text.length, depth: 0 }
  const query = readAny(reader)
  const rest = tokens[reader.at]
  if (!query.ok || rest === undefined) return query
  if (rest.kind === 'close') {
    return problem(rest, 'This bracket closes nothing.', 'Take it away, or open one before it.')
  }
  return problem(rest, `Nothing joins “${rest.text}” to what is before it.`, 'Write and, or or a comma between them.') // prettier-ignore
}

interface Reader {
  readonly tokens: readonly QueryToken[]
  at: number
  /** Length of the text. */
  readonly end: number
  depth: number
}

type Reading = Result<Query, QueryProblem>

function problem(at: QuerySpan, message: string, advice: string): Result<never, QueryProblem> {
  return failure({ from: at.from, to: at.to, message, advice })
}

/** The next word in small letters, if it is none of a quotation. */
function peek({ tokens, at }: Reader): string | null {
  const token = tokens[at]
  return token?.kind === 'word' ? token.text.toLowerCase() : null
}

function take(reader: Reader, ...words: readonly string[]): boolean {
  const next = peek(reader)
  if (next === null || !words.includes(next)) return false
  reader.at++
  return true
}

function takeComma(reader: Reader): boolean {
  if (reader.tokens[reader.at]?.kind !== 'comma') return false
  reader.at++
  return true
}

function readAny(reader: Reader): Reading {
  return readJoined(reader, 'or', readAll, () => take(reader, 'or') || takeComma(reader))
}

function readAll(reader: Reader): Reading {
  return readJoined(reader, 'and', readTerm, () => take(reader, 'and'))
}

function readJoined(
  reader: Reader,
  kind: 'and' | 'or',
  readOne: (reader: Reader) => Reading,
  goesOn: () => boolean,
): Reading {
  const of: Query[] = []
  do {
    const one = readOne(reader)
    if (!one.ok) return one
    of.push(one.value)
  } while (goesOn())
  return success(of.length === 1 ? of[0]! : { kind, of })
}

function readTerm(reader: Reader): Reading {
  const token = reader.tokens[reader.at]
  if (token === undefined) {
    const at = { from: reader.end, to: reader.end }
    return problem(at, 'Something is missing at the end.', 'Write an element (Cu), an atom (Cu1) or a bracket.') // prettier-ignore
  }
  if (reader.depth >= DEEPEST) {
    return problem(token, 'The brackets are too deep.', 'Ask for less at once.')
  }
  reader.depth++
  const query = readHere(reader, token)
  reader.depth--
  return query
}

function readHere(reader: Reader, token: QueryToken): Reading {
  if (token.kind === 'open') return readBracket(reader, token)
  if (token.kind === 'close' || token.kind === 'comma') {
    return problem(token, `Something is missing before “${token.text}”.`, 'Write an element (Cu), an atom (Cu1) or all.') // prettier-ignore
  }
  const word = peek(reader)
  if (word === null) return readWords(reader)
  if (word === 'not') return readNot(reader)
  if (word === 'within') return readWithin(reader, token)
  const plain = PLAIN.get(word)
  if (plain !== undefined) {
    reader.at++
    return success({ kind: 'plain', of: plain })
  }
  const related = RELATED.get(word)
  if (related !== undefined) return readRelated(reader, related)
  const named = NAMED.get(word)
  if (named !== undefined) return readNamed(reader, token, named, NAMED_OR_RELATED.get(word))
  if (JOINING.has(word)) {
    return problem(token, `Something is missing before “${token.text}”.`, `Write what ${token.text} is to join, as in Cu ${word} Se.`) // prettier-ignore
  }
  return readWords(reader)
}

function readBracket(reader: Reader, open: QueryToken): Reading {
  reader.at++
  const inner = readAny(reader)
  if (!inner.ok) return inner
  const close = reader.tokens[reader.at]
  if (close === undefined) {
    return problem(open, 'This bracket is not closed.', 'Close it with ).')
  }
  if (close.kind !== 'close') {
    return problem(close, `Nothing joins “${close.text}” to what is before it.`, 'Write and, or or a comma between them.') // prettier-ignore
  }
  reader.at++
  return inner
}

function readNot(reader: Reader): Reading {
  reader.at++
  const of = readTerm(reader)
  return of.ok ? success({ kind: 'not', of: of.value }) : of
}

function readRelated(reader: Reader, by: RelatedQuery): Reading {
  reader.at++
  take(reader, 'of', 'to')
  const of = readTerm(reader)
  return of.ok ? success({ kind: 'related', by, of: of.value }) : of
}

function readWithin(reader: Reader, token: QueryToken): Reading {
  reader.at++
  const length = reader.tokens[reader.at] ?? { ...token, text: '' }
  const number = /^(\d+(?:\.\d*)?|\.\d+)(?:Å|Å|A)?$/i.exec(length.text)?.[1]
  if (number === undefined) {
    return problem(length, 'Within wants a distance in Å.', 'Write it as in within 3.2 of Cu1, with a point.') // prettier-ignore
  }
  reader.at++
  take(reader, 'å', 'å', 'a')
  if (!take(reader, 'of')) {
    const next = reader.tokens[reader.at] ?? length
    return problem(
      next,
      'It is not said of what.',
      `Write within ${number} of Cu1, or of selection.`,
    )
  }
  const of = readTerm(reader)
  return of.ok ? success({ kind: 'within', distance: Number(number), of: of.value }) : of
}

function readNamed(
  reader: Reader,
  token: QueryToken,
  by: NamedQuery,
  byOthers: RelatedQuery | undefined,
): Reading {
  reader.at++
  if (byOthers !== undefined && take(reader, 'of')) {
    const of = readTerm(reader)
    return of.ok ? success({ kind: 'related', by: byOthers, of: of.value }) : of
  }
  const name = reader.tokens[reader.at]
  if (name === undefined || (name.kind !== 'word' && name.kind !== 'quoted')) {
    return problem(token, `It is not said which ${token.text}.`, EXAMPLES[by])
  }
  reader.at++
  if (by === 'atom') {
    return success({ kind: 'words', words: [withSymmetry(reader, name)] })
  }
  return success({ kind: 'named', by, name: name.text, at: { from: name.from, to: name.to } })
}

const EXAMPLES: Readonly<Record<NamedQuery, string>> = {
  element: 'Write element Cu.',
  atom: 'Write atom Cu1.',
  part: 'Write part 1, part H@Cu6, or part of selection.',
  ligand: 'Write ligand BnSe, or ligand of selection.',
  mode: 'Write mode μ3-Se, or mode of selection.',
  donors: 'Write donors CuPSe3.',
  cn: 'Write cn 4.',
}

/** Words up to the next one that means something else. */
function readWords(reader: Reader): Reading {
  const words: QueryWord[] = []
  for (let token = reader.tokens[reader.at]; isName(token); token = reader.tokens[reader.at]) {
    reader.at++
    words.push(withSymmetry(reader, token))
  }
  return success({ kind: 'words', words })
}

function isName(token: QueryToken | undefined): token is QueryToken {
  return token?.kind === 'quoted' || (token?.kind === 'word' && !isKeyword(token.text))
}

/** A name with the symmetry code that follows it, in brackets or not. */
function withSymmetry(reader: Reader, { text, from, to }: QueryToken): QueryWord {
  const { tokens, at } = reader
  const [first, second, third] = tokens.slice(at, at + 3)
  if (first?.kind === 'word' && SYMMETRY.test(first.text)) {
    reader.at++
    return { text, symmetry: first.text, at: { from, to: first.to } }
  }
  const isBracketed = first?.kind === 'open' && third?.kind === 'close'
  if (isBracketed && second?.kind === 'word' && SYMMETRY.test(second.text)) {
    reader.at += 3
    return { text, symmetry: second.text, at: { from, to: third.to } }
  }
  return { text, symmetry: null, at: { from, to } }
}
