import { DOT } from './characters'
import { ValueKind, type CifDocument } from './document'
import { valueText } from './value-text'

const NINE = 57
const ZERO = 48
const OPEN = 40
const NUMBER = /^[+-]?\d*(?:\.(?<decimals>\d*))?(?:e(?<exponent>[+-]?\d+))?/i

/**
 * One unit of the last digit of a number as it is written: 0.0001 for `2.3571(5)`, 1 for `110`, 100 for
 * `1.10e4`. The value at `index` is a number (see `readNumber`).
 */
export function lastDigit(document: CifDocument, index: number): number {
  const { bytes, values } = document
  if (values.kind[index] === ValueKind.unquoted) {
    const decimals = countDecimals(bytes, values.start[index]!, values.end[index]!)
    if (decimals !== null) return 1 / 10 ** decimals
  }
  const parts = NUMBER.exec(valueText(document, index).trim())?.groups
  return Number(`1e${Number(parts?.exponent ?? 0) - (parts?.decimals ?? '').length}`)
}

/** Digits after the point up to the s.u. or the end; null when there is an exponent. */
function countDecimals(bytes: Uint8Array, start: number, end: number): number | null {
  let point = -1
  let i = start
  for (; i < end && bytes[i] !== OPEN; i++) {
    if (bytes[i] === DOT) point = i
    else if (bytes[i]! > NINE || (bytes[i]! < ZERO && i > start)) return null
  }
  return point < 0 ? 0 : i - point - 1
}
