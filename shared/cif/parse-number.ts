/**
 * Numbers with their standard uncertainty, digit by digit from the bytes, exact: the result is the
 * double nearest to what is written.
 *
 * Source for the fast way: Clinger, PLDI 1990, 92: one operation on two exact doubles rounds once.
 */
import { DOT } from './characters'
import { decodeBytes } from './decode-bytes'

const ZERO = 48
const PLUS = 43
const MINUS = 45
const UPPER_E = 69
const LOWER_E = 101
const OPEN = 40
const CLOSE = 41

/** Up to here every integer is a double, and so is every power of ten up to the second limit. */
const EXACT_DIGITS = 15
const EXACT_POWER = 22
/** Far beyond any double; keeps the text of an exponent short. */
const LARGEST_EXPONENT = 99_999
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_POWER + 1 }, (_, n) => Number(`1e${n}`))

/** Room for what `parseNumber` finds. */
export interface NumberParts {
  value: number
  /** NaN when no s.u. is written. */
  su: number
}

/**
 * Reads the bytes `start` to `end`, all of them, as a number. Empty parentheses, which some programs
 * leave behind, are no s.u.; what is too large for a double is no number.
 */
export function parseNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  into: NumberParts,
): boolean {
  into.value = into.su = NaN
  let i = start
  const isNegative = bytes[i] === MINUS
  if (isNegative || bytes[i] === PLUS) i++
  const firstDigit = i
  let mantissa = 0
  let digits = 0
  let significant = 0
  let decimals = 0
  let isFraction = false
  for (; i < end; i++) {
    const digit = bytes[i]! - ZERO
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit
      digits++
      if (mantissa > 0) significant++
      if (isFraction) decimals++
    } else if (bytes[i] === DOT && !isFraction) isFraction = true
    else break
  }
  if (digits === 0) return false
  const lastDigit = i

  let exponent = 0
  if (i < end && (bytes[i] === LOWER_E || bytes[i] === UPPER_E)) {
    i++
    const isSmall = bytes[i] === MINUS
    if (i < end && (isSmall || bytes[i] === PLUS)) i++
    const from = i
    for (; i < end && isDigit(bytes[i]!); i++) {
      exponent = Math.min(exponent * 10 + bytes[i]! - ZERO, LARGEST_EXPONENT)
    }
    if (i === from) return false
    if (isSmall) exponent = -exponent
  }

  let su = NaN
  if (i < end && bytes[i] === OPEN) {
    const from = ++i
    su = 0
    for (; i < end && isDigit(bytes[i]!); i++) su = su * 10 + bytes[i]! - ZERO
    if (i >= end || bytes[i] !== CLOSE) return false
    const count = i - from
    su =
      count === 0
        ? NaN
        : scaled(su, exponent - decimals, count, () => decodeBytes(bytes, from, from + count))
    i++
  }
  if (i < end) return false

  const size = scaled(mantissa, exponent - decimals, significant, () =>
    decodeBytes(bytes, firstDigit, lastDigit).replace('.', ''),
  )
  if (size === Infinity) return false
  into.value = isNegative ? -size : size
  into.su = su === Infinity ? NaN : su
  return true
}

/**
 * `integer · 10^power`, correctly rounded: by one exact operation where both operands are exact
 * doubles, else by the platform from the digits themselves.
 */
function scaled(integer: number, power: number, digits: number, written: () => string): number {
  if (digits <= EXACT_DIGITS && power >= -EXACT_POWER && power <= EXACT_POWER) {
    return power < 0 ? integer / POWERS_OF_TEN[-power]! : integer * POWERS_OF_TEN[power]!
  }
  return Number(`${written()}e${power}`)
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9
}
