/**
 * Numbers as crystallographers print them: the standard uncertainty in parentheses, in units of the
 * last digit, one digit of it, or two when the first would be 1 (the "rule of 19"): `2.2139(5)`, `2.357(14)`.
 */
import type { Measurand } from '../base/measurand'

/** Places after the point of a length, when no s.u. says how many are worth printing. */
export const LENGTH_DECIMALS = 3

/** Places after the point of an angle without s.u. */
export const ANGLE_DECIMALS = 1

/** Places after the point of a cell parameter without s.u.; trailing zeros are dropped. */
const CELL_DECIMALS = 4

/**
 * Prints a value with its s.u., both rounded together; without a s.u. (null, NaN, or 0) the value
 * alone with `decimals` places. A value that is not finite gives `—`.
 */
export function formatMeasurand(
  value: number,
  su: number | null,
  decimals: number = LENGTH_DECIMALS,
): string {
  if (!Number.isFinite(value)) return '—'
  if (su === null || !Number.isFinite(su) || su <= 0) return fixed(value, decimals)

  const places = placesOfUncertainty(su)
  const digits = Math.round(su * 10 ** places)
  if (places >= 0) return `${fixed(value, places)}(${digits})`
  const unit = 10 ** -places
  return `${fixed(Math.round(value / unit) * unit, 0)}(${digits * unit})`
}

/** Prints a range from the least to the greatest, as one number where no digit tells them apart: `0.61–1.92`. */
export function formatRange(
  { min, max }: { readonly min: number; readonly max: number },
  decimals: number,
): string {
  const [from, to] = [fixed(min, decimals), fixed(max, decimals)]
  return from === to ? from : `${from}–${to}`
}

/** Prints a cell parameter: with its s.u., or as it was given: `90`, `32.8`. */
export function formatCellParameter(value: number, su: number | null): string {
  if (su !== null && su > 0) return formatMeasurand(value, su)
  if (!Number.isFinite(value)) return '—'
  return String(Number(value.toFixed(CELL_DECIMALS)))
}

/**
 * Prints a number as a file has it, digit by digit; `lastDigit` is one unit of its last place, 0.0001 for
 * `2.3571(12)`.
 */
export function formatAsPrinted({ value, su }: Measurand, lastDigit: number): string {
  const text = fixed(value, decimalsOf(lastDigit))
  return su !== null && su > 0 ? `${text}(${Math.round(su / lastDigit)})` : text
}

/** Places after the point of a number whose last place counts `lastDigit`. */
export function decimalsOf(lastDigit: number): number {
  return Math.max(0, Math.round(-Math.log10(lastDigit)))
}

/** How many places after the point leave two digits of the s.u. up to 19, else one. */
function placesOfUncertainty(su: number): number {
  const leading = Math.floor(Math.log10(su))
  return Math.round(su * 10 ** (1 - leading)) <= 19 ? 1 - leading : -leading
}

function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text
}
