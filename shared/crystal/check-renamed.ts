import { warning } from '../base/problem'
import { RENAMED } from '../cif/data-names'
import type { CifBlock, CifDocument, CifItem } from '../cif/document'
import { excerpt } from '../cif/excerpt'
import type { NumberParts } from '../cif/parse-number'
import { readNumber } from '../cif/read-measurand'
import { valueIndex } from '../cif/table'
import { isMissing, valueSpan, valueText } from '../cif/value-text'
import { parseSymop } from '../symmetry/parse-symop'
import { settingsNamed } from '../symmetry/space-group-name'
import { symopKey } from '../symmetry/symop'
import type { CrystalProblem } from './crystal'

/**
 * Items that a block gives under an old and a new name with different values; the one with the new
 * name is read. Besides the renamed ones those are compared that are spelled as in DDL1
 * (`_cell_length_a`) and as in DDLm (`_cell.length_a`).
 */
export function checkRenamed(document: CifDocument, block: CifBlock): CrystalProblem[] {
  const pairs = [...renamedPairs(block), ...respelledPairs(block)]
  return pairs.flatMap(([newer, older]) => {
    const row = firstDifference(document, newer, older)
    if (row === null) return []
    const [stated, used] = [older, newer].map((item) => {
      if (row >= item.column.length) return `${item.dataName} has ${item.column.length} rows`
      const { start, end } = valueSpan(document, valueIndex(item.column, row))
      return `${item.dataName} is ${excerpt(document.bytes, start, end)}`
    })
    const where = row === 0 && newer.loop === null ? '' : ` in row ${row + 1}`
    return warning('crystal.names-disagree', `${stated} but ${used}${where}.`, {
      span: older.span,
      advice: `${newer.dataName} is read; delete the other.`,
    })
  })
}

type Pair = readonly [newer: CifItem, older: CifItem]

function renamedPairs({ items }: CifBlock): Pair[] {
  return RENAMED.flatMap(([newNames, oldNames]): Pair[] => {
    const newer = newNames.map((name) => items.get(name)).find((item) => item !== undefined)
    const older = oldNames.map((name) => items.get(name)).find((item) => item !== undefined)
    return newer === undefined || older === undefined ? [] : [[newer, older]]
  })
}

/** The tables of data names put the spelling of DDL1 first, so that is the one that is read. */
function respelledPairs({ items }: CifBlock): Pair[] {
  const pairs: Pair[] = []
  for (const [name, item] of items) {
    const other = name.includes('.') ? items.get(name.replace('.', '_')) : undefined
    if (other !== undefined) pairs.push([other, item])
  }
  return pairs
}

/** The first row in which two columns say different things; null when they agree. */
function firstDifference(document: CifDocument, newer: CifItem, older: CifItem): number | null {
  const rows = Math.min(newer.column.length, older.column.length)
  for (let row = 0; row < rows; row++) {
    const [p, q] = [valueIndex(newer.column, row), valueIndex(older.column, row)]
    if (isMissing(document, p) || isMissing(document, q)) continue
    if (!isSame(document, p, q)) return row
  }
  return newer.column.length === older.column.length ? null : rows
}

/** The same number, text, operator or space group, however it is spelled. */
function isSame(document: CifDocument, p: number, q: number): boolean {
  const [a, b] = [valueText(document, p), valueText(document, q)]
  if (plain(a) === plain(b)) return true
  const [x, y]: NumberParts[] = [
    { value: NaN, su: NaN },
    { value: NaN, su: NaN },
  ]
  if (readNumber(document, p, x!) && readNumber(document, q, y!)) return x!.value === y!.value
  const [f, g] = [parseSymop(a), parseSymop(b)]
  if (f !== null && g !== null) return symopKey(f) === symopKey(g)
  const numbers = new Set(settingsNamed(a).map(({ number }) => number))
  return settingsNamed(b).some(({ number }) => numbers.has(number))
}

function plain(text: string): string {
  return text
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
}
