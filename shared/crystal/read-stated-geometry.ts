import type { GeometryNames } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { lastDigit } from '../cif/last-digit'
import type { NumberParts } from '../cif/parse-number'
import { readNumber } from '../cif/read-measurand'
import { cellText, findColumn, findTable, rowSpan, valueIndex } from '../cif/table'
import { noStatedGeometry, type StatedGeometry } from './stated-geometry'

/** A loop of distances, angles or torsions as deposited; rows whose value is no number are left out. */
export function readStatedGeometry(
  document: CifDocument,
  block: CifBlock,
  names: GeometryNames,
): StatedGeometry {
  const ends = names.labels.length
  const table = findTable(block, names.value)
  const values = table === null ? null : findColumn(table, names.value)
  if (table === null || values === null) return noStatedGeometry(ends)
  const labelColumns = names.labels.map((label) => findColumn(table, label))
  const codeColumns = names.codes.map((code) => findColumn(table, code))

  const label = new Uint32Array(ends * values.length)
  const code = new Uint32Array(ends * values.length)
  const labels = numbered<string>()
  const codes = numbered<string | null>()
  const value = new Float64Array(values.length)
  const su = new Float64Array(values.length)
  const lastDigits = new Float64Array(values.length)
  const span = new Uint32Array(2 * values.length)
  const parts: NumberParts = { value: NaN, su: NaN }
  let count = 0
  for (let row = 0; row < values.length; row++) {
    const index = valueIndex(values, row)
    if (!readNumber(document, index, parts)) continue
    for (let end = 0; end < ends; end++) {
      const at = ends * count + end
      label[at] = labels.numberOf(cellText(document, labelColumns[end]!, row) ?? '')
      code[at] = codes.numberOf(cellText(document, codeColumns[end]!, row))
    }
    value[count] = parts.value
    su[count] = parts.su
    lastDigits[count] = lastDigit(document, index)
    const { start, end } = rowSpan(document, table, values, row)
    span[2 * count] = start
    span[2 * count + 1] = end
    count++
  }
  return {
    ends,
    count,
    label: label.slice(0, ends * count),
    labels: labels.all,
    code: code.slice(0, ends * count),
    codes: codes.all,
    value: value.slice(0, count),
    su: su.slice(0, count),
    lastDigit: lastDigits.slice(0, count),
    span: span.slice(0, 2 * count),
  }
}

/** Numbers things from 0 as they come, the same ones alike. */
function numbered<Thing>() {
  const all: Thing[] = []
  const numbers = new Map<Thing, number>()
  const numberOf = (thing: Thing): number => {
    const known = numbers.get(thing)
    if (known !== undefined) return known
    all.push(thing)
    numbers.set(thing, all.length - 1)
    return all.length - 1
  }
  return { all, numberOf }
}
