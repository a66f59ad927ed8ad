import type { CifDocument } from './document'
import { valueText } from './value-text'

const NUMBER = /^[+-]?\d*(?:\.(?<decimals>\d*))?(?:e(?<exponent>[+-]?\d+))?/i

/**
 * One unit of the last digit of a number as it is written: 0.0001 for `2.3571(5)`, 1 for `110`, 100 for
 * `1.10e4`. The value at `index` is a number (see `readNumber`).
 */
export function lastDigit(document: CifDocument, index: number): number {
  const { decimals = '', exponent = '0' } =
    NUMBER.exec(valueText(document, index).trim())?.groups ?? {}
  return Number(`1e${Number(exponent) - decimals.length}`)
}
