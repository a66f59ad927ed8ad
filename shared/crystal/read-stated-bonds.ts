import { GEOM_BOND } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { readMeasurand } from '../cif/read-measurand'
import { cellText, findColumn, findTable, rowSpan, valueIndex } from '../cif/table'
import type { StatedBond } from './crystal'

/** The geom_bond loop of a block, row by row as deposited; rows without labels or length are left out. */
export function readStatedBonds(document: CifDocument, block: CifBlock): readonly StatedBond[] {
  const table = findTable(block, GEOM_BOND.distance)
  if (table === null) return []
  const distances = findColumn(table, GEOM_BOND.distance)
  const label1 = findColumn(table, GEOM_BOND.label1)
  const label2 = findColumn(table, GEOM_BOND.label2)
  const code1 = findColumn(table, GEOM_BOND.siteSymmetry1)
  const code2 = findColumn(table, GEOM_BOND.siteSymmetry2)
  if (distances === null) return []

  const bonds: StatedBond[] = []
  for (let row = 0; row < distances.length; row++) {
    const first = cellText(document, label1, row)
    const second = cellText(document, label2, row)
    const distance = readMeasurand(document, valueIndex(distances, row))
    if (first === null || second === null || !distance.ok || distance.value === null) continue
    bonds.push({
      label1: first,
      label2: second,
      siteSymmetry1: cellText(document, code1, row),
      siteSymmetry2: cellText(document, code2, row),
      distance: distance.value,
      span: rowSpan(document, table, distances, row),
    })
  }
  return bonds
}
