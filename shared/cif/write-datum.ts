import { ValueKind } from './document'
import { isTextField, LONGEST_LINE, quoteValue, type CifVersion } from './quote-value'
import type { CifDatum } from './read-datum'

/** A line that would become longer than this is broken between two values. */
const WIDTH = 80

/** A text as a value that stays one: in quotes when it would else be a number, `?` or `.`. */
export function textDatum(text: string): CifDatum {
  const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:\(\d*\))?$/i.test(text)
  return { kind: 'value', valueKind: isNumber ? ValueKind.single : ValueKind.unquoted, text }
}

/** What is written as it stands: a number with or without s.u. */
export function numberDatum(text: string): CifDatum {
  return { kind: 'value', valueKind: ValueKind.unquoted, text }
}

export const UNKNOWN: CifDatum = { kind: 'value', valueKind: ValueKind.unknown, text: '?' }
export const INAPPLICABLE: CifDatum = {
  kind: 'value',
  valueKind: ValueKind.inapplicable,
  text: '.',
}

/**
 * A value with its delimiters. One that begins with a semicolon must stand first on its line; lists
 * and tables are written for CIF 2.0 whatever the version, since CIF 1.1 has none.
 */
export function writeDatum(datum: CifDatum, version: CifVersion): string {
  if (datum.kind === 'list') {
    return `[${joined(datum.values.map((value) => writeDatum(value, '2.0')))}]`
  }
  if (datum.kind === 'table') {
    const entries = datum.entries.map(([key, value]) => {
      const written = writeDatum(value, '2.0')
      return `${quotedKey(key)}:${isTextField(written) ? '\n' : ''}${written}`
    })
    return `{${joined(entries)}}`
  }
  if (datum.valueKind === ValueKind.unknown) return '?'
  if (datum.valueKind === ValueKind.inapplicable) return '.'
  const kind = Object.values(ValueKind).find((known) => known === datum.valueKind)
  return quoteValue(datum.text, version, kind ?? ValueKind.unquoted)
}

/** Values one after another, on lines that are not too long. */
export function joined(written: readonly string[]): string {
  const parts: string[] = []
  let width = 0
  for (const [i, value] of written.entries()) {
    const isNewLine = isTextField(value) || (i > 0 && width + value.length >= WIDTH)
    if (isNewLine) width = 0
    parts.push(isNewLine ? '\n' : i > 0 ? ' ' : '', value)
    const lastLine = value.lastIndexOf('\n')
    width = lastLine < 0 ? width + value.length + 1 : value.length - lastLine
  }
  return parts.join('')
}

/** A data name and its value, on one line if they fit. */
export function writeItem(dataName: string, value: CifDatum, version: CifVersion): string {
  const written = writeDatum(value, version)
  const isOnOwnLine = isTextField(written) || dataName.length + 1 + written.length > WIDTH
  return `${dataName}${isOnOwnLine ? '\n' : ' '}${written}`
}

/** A loop: `loop_`, its names, and one line per row. */
export function writeLoop(
  dataNames: readonly string[],
  rows: readonly (readonly CifDatum[])[],
  version: CifVersion,
): string {
  const lines = rows.map((row) => writeRow(row, version))
  return ['loop_', ...dataNames, ...lines].join('\n')
}

/** The values of a row; on one line unless that becomes too long for a CIF. */
export function writeRow(row: readonly CifDatum[], version: CifVersion): string {
  const written = row.map((value) => writeDatum(value, version))
  const line = written.join(' ')
  const fits = line.length <= LONGEST_LINE && !written.some(isTextField)
  return fits ? line : joined(written).replace(/^\n/, '')
}

/** A key of a table, which must be in quotes. */
function quotedKey(key: string): string {
  for (const kind of [ValueKind.single, ValueKind.double, ValueKind.tripleDouble]) {
    const written = quoteValue(key, '2.0', kind)
    if (/^['"]/.test(written)) return written
  }
  return quoteValue(key, '2.0', ValueKind.tripleSingle)
}
