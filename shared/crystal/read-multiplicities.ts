import { ATOM_SITE } from '../cif/data-names'
import type { CifColumn, CifDocument } from '../cif/document'
import type { NumberParts } from '../cif/parse-number'
import { readNumber } from '../cif/read-measurand'
import { findColumn, valueIndex, type CifTable } from '../cif/table'

interface Multiplicities {
  readonly statedMultiplicity: Uint16Array
  readonly statedSiteSymmetryOrder: Uint16Array
}

/**
 * What the file says of the multiplicity of its sites, 0 where it says nothing.
 *
 * The old _atom_site_symmetry_multiplicity means the number of positions per cell, but SHELXL-97
 * wrote the order of the site symmetry there. Which of the two it is shows in its commonest value:
 * the number of operators for the former, 1 for the latter. Else it is not used.
 *
 * @param rows the kept rows of the table
 * @param operators the number of symmetry operators
 */
export function readMultiplicities(
  document: CifDocument,
  table: CifTable,
  rows: readonly number[],
  operators: number,
): Multiplicities {
  const read = (names: readonly string[]) => readCounts(document, findColumn(table, names), rows)
  const statedMultiplicity = read(ATOM_SITE.multiplicity)
  const statedSiteSymmetryOrder = read(ATOM_SITE.symmetryOrder)
  const old = read(ATOM_SITE.oldMultiplicity)
  const isStated = statedMultiplicity.some(Boolean) || statedSiteSymmetryOrder.some(Boolean)
  const commonest = commonestValue(old)
  if (isStated || commonest === 0 || operators === 1) {
    return { statedMultiplicity, statedSiteSymmetryOrder }
  }
  if (commonest === operators) return { statedMultiplicity: old, statedSiteSymmetryOrder }
  if (commonest === 1) return { statedMultiplicity, statedSiteSymmetryOrder: old }
  return { statedMultiplicity, statedSiteSymmetryOrder }
}

function readCounts(
  document: CifDocument,
  column: CifColumn | null,
  rows: readonly number[],
): Uint16Array {
  const counts = new Uint16Array(rows.length)
  if (column === null) return counts
  const parts: NumberParts = { value: NaN, su: NaN }
  rows.forEach((row, site) => {
    const isCount = readNumber(document, valueIndex(column, row), parts)
    if (isCount && Number.isInteger(parts.value)) counts[site] = parts.value
  })
  return counts
}

/** 0 when nothing is stated. */
function commonestValue(counts: Uint16Array): number {
  const frequency = new Map<number, number>()
  for (const count of counts) {
    if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  }
  let commonest = 0
  for (const [count, times] of frequency) {
    if (times > (frequency.get(commonest) ?? 0)) commonest = count
  }
  return commonest
}
