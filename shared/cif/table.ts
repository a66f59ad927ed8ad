import type { CifBlock, CifColumn, CifDocument, CifItem } from './document'
import type { Span } from '../base/problem'
import { isMissing, valueText } from './value-text'

/** Items that share their rows: a loop, or the single items of a block as one row. */
export interface CifTable {
  readonly block: CifBlock
  readonly items: readonly CifItem[]
  readonly rows: number
  readonly isLoop: boolean
}

/** The item that has one of several names (in lower case), the first of them that is there. */
export function findItem(block: CifBlock, names: readonly string[]): CifItem | null {
  for (const name of names) {
    const item = block.items.get(name)
    if (item !== undefined) return item
  }
  return null
}

/** The table that the item with one of these names is a column of; null when there is none. */
export function findTable(block: CifBlock, names: readonly string[]): CifTable | null {
  const item = findItem(block, names)
  if (item === null) return null
  if (item.loop === null) {
    const items = [...block.items.values()].filter(({ loop }) => loop === null)
    return { block, items, rows: 1, isLoop: false }
  }
  const { items, rows } = block.loops[item.loop]!
  return { block, items, rows, isLoop: true }
}

/** The column with one of these names (in lower case) in the table; null when there is none. */
export function findColumn(table: CifTable, names: readonly string[]): CifColumn | null {
  for (const name of names) {
    const item = table.block.items.get(name)
    if (item === undefined) continue
    if (isOfTable(table, item)) return item.column
    // The block gives the name twice, and elsewhere first.
    const other = table.items.find(({ dataName }) => dataName.toLowerCase() === name)
    if (other !== undefined) return other.column
  }
  return null
}

function isOfTable({ block, items, isLoop }: CifTable, { loop }: CifItem): boolean {
  return isLoop ? loop !== null && block.loops[loop]?.items === items : loop === null
}

/** The value of a column in a row, as an index into the values of the document. */
export function valueIndex({ first, stride }: CifColumn, row: number): number {
  return first + row * stride
}

/** The text in a row of a column; null for `?`, `.` and a column that is not there. */
export function cellText(
  document: CifDocument,
  column: CifColumn | null,
  row: number,
): string | null {
  if (column === null) return null
  const index = valueIndex(column, row)
  return isMissing(document, index) ? null : valueText(document, index)
}

/** Where a row of a table stands in the file: its values for a loop, the column's for a single row. */
export function rowSpan(
  { values }: CifDocument,
  { items, isLoop }: CifTable,
  column: CifColumn,
  row: number,
): Span {
  const index = valueIndex(column, row)
  if (!isLoop) return { start: values.start[index]!, end: values.end[index]! }
  const first = items[0]!.column.first + row * items.length
  return { start: values.start[first]!, end: values.end[first + items.length - 1]! }
}

/** The text of a single item with one of these names; null when missing. */
export function itemText(
  document: CifDocument,
  block: CifBlock,
  names: readonly string[],
): string | null {
  for (const name of names) {
    const item = block.items.get(name)
    const text =
      item === undefined || item.column.length === 0 ? null : cellText(document, item.column, 0)
    if (text !== null) return text.trim()
  }
  return null
}
