import { DEEPEST, endOfContainer } from './container'
import { CIF2 } from './characters'
import { noComplaints } from './complaints'
import { ValueKind, type CifDocument } from './document'
import { noOddCharacters, type Source } from './source'
import { textOf } from './value-text'

/** What a CIF 2.0 value holds: a single value (`text` decoded), a list, or a table by its keys
 * (an empty one where the file gives none). */
export type CifDatum =
  | { readonly kind: 'value'; readonly valueKind: number; readonly text: string }
  | { readonly kind: 'list'; readonly values: readonly CifDatum[] }
  | { readonly kind: 'table'; readonly entries: readonly (readonly [key: string, CifDatum])[] }

interface OpenContainer {
  readonly isTable: boolean
  readonly values: CifDatum[]
  readonly keys: string[]
}

/** The value at `index` with everything inside it; a value that is no list or table stands alone. What is nested
 * deeper than `DEEPEST` is left out, as the reader of the file has said. */
export function readDatum({ bytes, values }: CifDocument, index: number): CifDatum {
  const [kind, start, end] = [values.kind[index]!, values.start[index]!, values.end[index]!]
  if (kind !== ValueKind.list && kind !== ValueKind.table) {
    return singleDatum(bytes, kind, start, end)
  }
  const source: Source = {
    bytes: bytes.subarray(0, end),
    version: '2.0',
    alphabet: CIF2,
    complaints: noComplaints(),
    odd: noOddCharacters(),
  }
  const top: OpenContainer = { isTable: false, values: [], keys: [] }
  const open = [top]
  endOfContainer(source, start, {
    open: (inner) => {
      open.push({ isTable: inner === ValueKind.table, values: [], keys: [] })
    },
    key: (keyKind, from, to) => {
      open.at(-1)?.keys.push(textOf(bytes, keyKind, from, to))
    },
    value: (valueKind, from, to) => {
      open.at(-1)?.values.push(singleDatum(bytes, valueKind, from, to))
    },
    close: () => {
      const closed = open.pop()
      if (closed !== undefined && open.length <= DEEPEST) open.at(-1)?.values.push(asDatum(closed))
    },
  })
  return top.values[0] ?? { kind: 'list', values: [] }
}

/** A value that the file lacks is `?` like one that it gives so. */
function singleDatum(bytes: Uint8Array, valueKind: number, start: number, end: number): CifDatum {
  const isAbsent = valueKind === ValueKind.unknown && start === end
  return { kind: 'value', valueKind, text: isAbsent ? '?' : textOf(bytes, valueKind, start, end) }
}

function asDatum({ isTable, values, keys }: OpenContainer): CifDatum {
  if (!isTable) return { kind: 'list', values }
  return { kind: 'table', entries: values.map((value, i) => [keys[i] ?? '', value] as const) }
}
