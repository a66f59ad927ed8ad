/**
 * Numeric CIF values: `1.5418`, `-.25`, `90.`, `+3`, `12.345(6)`, `1.2e-3(4)`.
 *
 * Digits in parentheses are the standard uncertainty (s.u.) in units of the last digit written, so
 * `12.345(6)` is 12.345 with s.u. 0.006.
 *
 * Source: IUCr CIF 1.1 specification, common semantic features; ITC Vol. G, ch. 2.2. Wider: numbers
 * in quotes are read too, as many files have them.
 */
import type { Measurand } from '../base/measurand'
import { error, type Problem } from '../base/problem'
import { failure, success, type Result } from '../base/result'
import { ValueKind, type CifDocument, type CifProblemCode } from './document'
import { excerpt } from './excerpt'
import { parseNumber, type NumberParts } from './parse-number'
import { isMissing, valueSpan, valueText } from './value-text'

/**
 * Reads one value as a measurand.
 *
 * @returns null for `?` (unknown) and `.` (inapplicable): a missing number is never 0. Fails with
 *   `cif.not-a-number` for anything else that is not numeric.
 */
export function readMeasurand(
  document: CifDocument,
  index: number,
): Result<Measurand | null, Problem<CifProblemCode>> {
  if (isMissing(document, index)) return success(null)
  const parts: NumberParts = { value: NaN, su: NaN }
  if (readNumber(document, index, parts)) {
    return success({ value: parts.value, su: Number.isNaN(parts.su) ? null : parts.su })
  }
  const span = valueSpan(document, index)
  const found = excerpt(document.bytes, span.start, span.end)
  return failure(error('cif.not-a-number', `Expected a number, found ${found}.`, { span }))
}

/**
 * As `readMeasurand` for long columns: makes no objects.
 *
 * @param into receives value and s.u.; NaN when there is none
 * @returns false when the value is missing or not numeric
 */
export function readNumber(document: CifDocument, index: number, into: NumberParts): boolean {
  const { bytes, values } = document
  const kind = values.kind[index]!
  if (kind === ValueKind.unquoted) {
    return parseNumber(bytes, values.start[index]!, values.end[index]!, into)
  }
  into.value = into.su = NaN
  if (kind >= ValueKind.unknown) return false
  const text = valueText(document, index).trim()
  const own = Uint8Array.from(text, (character) => character.charCodeAt(0))
  return parseNumber(own, 0, own.length, into)
}
