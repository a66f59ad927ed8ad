/** The syntax cases of ../shared/data/conformance, and our documents in the shape they expect. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CifDocument } from '../../shared/cif/document'
import { documentJson } from '../../shared/cif/document-json'
import { lineIndex } from '../../shared/cif/line-index'
import { dataPath } from './data'

export type ExpectedValue =
  | readonly ['u' | 's' | 'd' | 't' | 'S' | 'D' | 'q', string, string?]
  | readonly ['?' | '.']
  | readonly ['list', readonly ExpectedValue[]]
  | readonly ['table', readonly (readonly [string, ExpectedValue])[]]

export type ExpectedEntry =
  | { readonly tag: string; readonly value: ExpectedValue }
  | { readonly loop: readonly string[]; readonly rows: readonly (readonly ExpectedValue[])[] }

export interface ExpectedBlock {
  readonly name: string
  readonly entries: readonly ExpectedEntry[]
  readonly frames: readonly ExpectedBlock[]
}

export interface Expectation {
  readonly data?: { readonly blocks: readonly ExpectedBlock[] }
  readonly data_if_accepted?: { readonly blocks: readonly ExpectedBlock[] }
  readonly accept_lines?: readonly [lowest: number, highest: number]
}

export interface ConformanceCase {
  readonly id: string
  readonly bytes: Uint8Array
  readonly expected: Expectation
}

interface IndexRow {
  readonly id: string
  readonly input: string
  readonly expected: string
}

/** Every case of a folder (`cif11`, `cif20`, `malformed`); none when the data are not there. */
export function conformanceCases(folder: string): readonly ConformanceCase[] {
  const root = dataPath(join('conformance', folder))
  if (root === null) return []
  const index: readonly IndexRow[] = JSON.parse(readFileSync(join(root, 'index.json'), 'utf8'))
  return index.map(({ id, input, expected }) => ({
    id,
    bytes: new Uint8Array(readFileSync(join(root, input))),
    expected: JSON.parse(readFileSync(join(root, expected), 'utf8')),
  }))
}

/** What the command line prints of a document. */
export interface PrintedDocument {
  readonly blocks: readonly ExpectedBlock[]
  readonly errors: readonly {
    readonly line: number | null
    readonly col: number | null
    readonly message: string
    readonly code: string
    readonly severity: string
  }[]
}

/** A document in the shape of an expectation, made comparable (see `comparableBlocks`). */
export function observedBlocks(document: CifDocument): readonly unknown[] {
  const json = [...documentJson(document, lineIndex(document.bytes))].join('')
  const { blocks }: PrintedDocument = JSON.parse(json)
  return comparableBlocks(blocks)
}

/** Names in lower case, entries sorted, the raw form of text fields and the shape of a loop left out. */
export function comparableBlocks(blocks: readonly ExpectedBlock[]): readonly unknown[] {
  return blocks.map(({ name, entries, frames }) => ({
    name: name.toLowerCase(),
    entries: entries.map(comparableEntry).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    frames: comparableBlocks(frames),
  }))
}

function comparableEntry(entry: ExpectedEntry): { key: string; content: unknown } {
  if ('tag' in entry) {
    return { key: entry.tag.toLowerCase(), content: comparableValue(entry.value) }
  }
  const key = entry.loop.join(' ').toLowerCase()
  return { key, content: entry.rows.map((row) => row.map(comparableValue)) }
}

/** Kind and text; tables by sorted key, since their order has no meaning. */
function comparableValue(value: ExpectedValue): unknown {
  switch (value[0]) {
    case 'list':
      return ['list', value[1].map(comparableValue)]
    case 'table':
      return [
        'table',
        value[1]
          .map(([key, inner]) => [key, comparableValue(inner)] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ]
    case '?':
    case '.':
      return [value[0]]
    default:
      return [value[0], value[1].replaceAll(/\r\n?/g, '\n')]
  }
}
