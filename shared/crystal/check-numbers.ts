import { warning } from '../base/problem'
import { ANISOTROPIC, ATOM_SITE, GEOMETRY_VALUES } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { excerpt } from '../cif/excerpt'
import type { NumberParts } from '../cif/parse-number'
import { readNumber } from '../cif/read-measurand'
import { findItem, valueIndex } from '../cif/table'
import { isMissing, valueSpan } from '../cif/value-text'
import type { CrystalProblem } from './crystal'

/** Columns whose values are numbers, beside cell and coordinates, which are told where they are read. */
const NUMERIC: readonly (readonly string[])[] = [
  ATOM_SITE.occupancy,
  ATOM_SITE.uIsoOrEquiv,
  ATOM_SITE.bIsoOrEquiv,
  ...ANISOTROPIC.u,
  ...ANISOTROPIC.b,
  ...GEOMETRY_VALUES,
]

/** Values that should be numbers and are not: for each column how many, and the first. */
export function checkNumbers(document: CifDocument, block: CifBlock): CrystalProblem[] {
  const parts: NumberParts = { value: NaN, su: NaN }
  return NUMERIC.flatMap((names) => {
    const item = findItem(block, names)
    if (item === null) return []
    let first = -1
    let count = 0
    for (let row = 0; row < item.column.length; row++) {
      const index = valueIndex(item.column, row)
      if (readNumber(document, index, parts) || isMissing(document, index)) continue
      if (count === 0) first = index
      count++
    }
    if (count === 0) return []
    const span = valueSpan(document, first)
    const found = excerpt(document.bytes, span.start, span.end)
    const values =
      count === 1 ? `The value ${found} is not a number` : `${count} values are not numbers`
    const which = count === 1 ? '' : `, the first is ${found}`
    return warning('crystal.bad-number', `${item.dataName}: ${values}${which}.`, {
      span,
      advice: 'It was read as unknown.',
    })
  })
}
