/**
 * Atoms asked for in words: `Cu1 Se3`, `part 2 and not H`, `bonded to (Cu and within 3.2 of selection)`.
 *
 *   readQuery    text → Query: what was asked, without looking at a structure
 *   answerQuery  Query → ensemble atoms of a structure
 */

/** Part of the text of a query, in characters; half open. */
export interface QuerySpan {
  readonly from: number
  readonly to: number
}

/** Why a query cannot be answered: where, in a sentence, and what to write instead. */
export interface QueryProblem extends QuerySpan {
  readonly message: string
  readonly advice: string
}

/** What can be asked without naming anything. */
export const PLAIN_QUERIES = [
  'all',
  'none',
  'selection',
  'metals',
  'anchors',
  'hydrides',
  'ligands',
  'hydrogen',
  'ions',
  'solvent',
] as const
export type PlainQuery = (typeof PLAIN_QUERIES)[number]

/** What is asked by a name. */
export const NAMED_QUERIES = ['element', 'atom', 'part', 'ligand', 'mode', 'donors', 'cn'] as const
export type NamedQuery = (typeof NAMED_QUERIES)[number]

/** What is asked about other atoms. */
export type RelatedQuery =
  'bonded' | 'inside' | 'orbit' | 'like' | 'molecule' | 'part-of' | 'ligand-of' | 'mode-of'

export type Query =
  | { readonly kind: 'plain'; readonly of: PlainQuery }
  | {
      readonly kind: 'named'
      readonly by: NamedQuery
      readonly name: string
      readonly at: QuerySpan
    }
  /** Words one after the other: elements, labels or modes, a label with the symmetry code behind it. */
  | { readonly kind: 'words'; readonly words: readonly QueryWord[] }
  | { readonly kind: 'related'; readonly by: RelatedQuery; readonly of: Query }
  /** Å. */
  | { readonly kind: 'within'; readonly distance: number; readonly of: Query }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] }

export interface QueryWord {
  readonly text: string
  /** `2_655`; null: none was written. */
  readonly symmetry: string | null
  readonly at: QuerySpan
}
