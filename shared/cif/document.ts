/**
 * A CIF as it stands in the file: blocks, loops, data names and values, each knowing its place.
 *
 * Values are columns over the bytes of the file (three numbers a value), decoded only when asked
 * for: a 35 MB structure costs its tokens, not its strings. The room does not know what an atom is.
 */
import type { Problem, Span } from '../base/problem'

/** Every code that this room can report; docs/problems.md says what each means. */
export const CIF_PROBLEM_CODES = [
  'cif.binary-file',
  'cif.empty-file',
  'cif.not-a-cif',
  'cif.wrong-encoding',
  'cif.invalid-character',
  'cif.value-outside-block',
  'cif.unclosed-text-field',
  'cif.unclosed-quote',
  'cif.loop-without-names',
  'cif.loop-without-values',
  'cif.loop-incomplete',
  'cif.missing-loop',
  'cif.missing-value',
  'cif.unexpected-value',
  'cif.duplicate-name',
  'cif.duplicate-block',
  'cif.reserved-word',
  'cif.unclosed-frame',
  'cif.unexpected-frame',
  'cif.cif2-in-cif1',
  'cif.unclosed-list',
  'cif.too-deep',
  'cif.missing-space',
  'cif.table-without-key',
  'cif.bad-name',
  'cif.not-a-number',
  'cif.too-many-problems',
] as const
export type CifProblemCode = (typeof CIF_PROBLEM_CODES)[number]

/** How a value was written. `unknown` is a bare `?`, `inapplicable` a bare `.`; a quoted '?' is text. */
export const ValueKind = {
  unquoted: 0,
  single: 1,
  double: 2,
  text: 3,
  tripleSingle: 4,
  tripleDouble: 5,
  unknown: 6,
  inapplicable: 7,
  list: 8,
  table: 9,
} as const
export type ValueKind = (typeof ValueKind)[keyof typeof ValueKind]

/** One row per value, in file order; `start` and `end` are byte offsets and include the delimiters. */
export interface CifValues {
  readonly kind: Uint8Array
  readonly start: Uint32Array
  readonly end: Uint32Array
}

/** The values of one data name: rows `first`, `first + stride`, … of `CifValues`, `length` of them. */
export interface CifColumn {
  readonly first: number
  readonly stride: number
  readonly length: number
}

/** A data name as the file spells it, where it stands, and its values (one, or one per loop packet). */
export interface CifItem {
  readonly dataName: string
  readonly span: Span
  readonly column: CifColumn
  /** Index into `CifBlock.loops`; null when the item is not looped. */
  readonly loop: number | null
}

export interface CifLoop {
  readonly items: readonly CifItem[]
  readonly rows: number
  readonly span: Span
}

/** A data block or save frame. `items` is keyed by the data name in lower case. */
export interface CifBlock {
  readonly name: string
  readonly span: Span
  readonly items: ReadonlyMap<string, CifItem>
  readonly loops: readonly CifLoop[]
  readonly frames: readonly CifBlock[]
}

export interface CifDocument {
  readonly bytes: Uint8Array
  readonly version: '1.1' | '2.0'
  readonly values: CifValues
  readonly blocks: readonly CifBlock[]
  readonly problems: readonly Problem<CifProblemCode>[]
}
