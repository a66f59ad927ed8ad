/** The words that mean something in a query, in small letters; all others are names. */
import {
  NAMED_QUERIES,
  PLAIN_QUERIES,
  type NamedQuery,
  type PlainQuery,
  type RelatedQuery,
} from './query'

/** Other words for the same. */
export const PLAIN: ReadonlyMap<string, PlainQuery> = new Map([
  ...PLAIN_QUERIES.map((word) => [word, word] as const),
  ['selected', 'selection'],
  ['metal', 'metals'],
  ['anchor', 'anchors'],
  ['hydride', 'hydrides'],
  ['hydrogens', 'hydrogen'],
  ['counter-ions', 'ions'],
])
export const NAMED: ReadonlyMap<string, NamedQuery> = new Map([
  ...NAMED_QUERIES.map((word) => [word, word] as const),
  ['label', 'atom'],
  ['site', 'atom'],
  ['donor', 'donors'],
])
/** Words that `of` or `to` may follow, and other atoms then. */
export const RELATED: ReadonlyMap<string, RelatedQuery> = new Map([
  ['bonded', 'bonded'],
  ['inside', 'inside'],
  ['orbit', 'orbit'],
  ['images', 'orbit'],
  ['like', 'like'],
  ['molecule', 'molecule'],
])
/** The same words by a name, or with `of` by other atoms. */
export const NAMED_OR_RELATED: ReadonlyMap<string, RelatedQuery> = new Map([
  ['part', 'part-of'],
  ['ligand', 'ligand-of'],
  ['mode', 'mode-of'],
])
/** Words that join others, and are none by themselves. */
export const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'not', 'of', 'to', 'within'])

/** Whether a word, in any case, is more than a name. */
export function isKeyword(word: string): boolean {
  const lower = word.toLowerCase()
  return JOINING.has(lower) || PLAIN.has(lower) || NAMED.has(lower) || RELATED.has(lower)
}
