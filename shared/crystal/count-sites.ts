import { ATOM_SITE } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { findColumn, findTable, valueIndex } from '../cif/table'
import { isMissing } from '../cif/value-text'

/** How many rows of atom_site a block has that name a place; a template of `?` has none. */
export function countSites(document: CifDocument, block: CifBlock): number {
  return Math.max(
    countGiven(document, block, ATOM_SITE.fract),
    countGiven(document, block, ATOM_SITE.cartn),
  )
}

function countGiven(
  document: CifDocument,
  block: CifBlock,
  [firstAxis]: readonly (readonly string[])[],
): number {
  const table = findTable(block, firstAxis ?? [])
  if (table === null) return 0
  const column = findColumn(table, firstAxis ?? [])
  if (column === null) return 0
  let count = 0
  for (let row = 0; row < column.length; row++) {
    if (!isMissing(document, valueIndex(column, row))) count++
  }
  return count
}
