/**
 * A symmetry operation x' = R·x + t in fractional coordinates, exact: the rotation part is integral
 * and the translation is in twenty-fourths, enough for every space group in every published setting.
 */
import { apply, multiply, type Mat3 } from '../geometry/mat3'
import { add, type Vec3 } from '../geometry/vec3'
import { greatestCommonDivisor } from './integer-lattice'

export const TRANSLATION_DENOMINATOR = 24

export interface Symop {
  readonly rotation: Mat3
  /** Integers over `TRANSLATION_DENOMINATOR`. */
  readonly translation: Vec3
}

export const IDENTITY_SYMOP: Symop = {
  rotation: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  translation: [0, 0, 0],
}

/** The image R·x + t of a point in fractional coordinates. */
export function applySymop({ rotation, translation }: Symop, fract: Vec3): Vec3 {
  const [x, y, z] = apply(rotation, fract)
  return [
    x + translation[0] / TRANSLATION_DENOMINATOR,
    y + translation[1] / TRANSLATION_DENOMINATOR,
    z + translation[2] / TRANSLATION_DENOMINATOR,
  ]
}

/** The operation that first does `second`, then `first`. */
export function composeSymops(first: Symop, second: Symop): Symop {
  const moved = apply(first.rotation, second.translation)
  return {
    rotation: multiply(first.rotation, second.rotation),
    translation: add(moved, first.translation),
  }
}

/** x, y, z, and nothing added to it. */
export function isIdentity({ rotation, translation }: Symop): boolean {
  return isUnitMatrix(rotation) && translation.every((t) => t === 0)
}

function isUnitMatrix(rotation: Mat3): boolean {
  return rotation.every((row, i) => row.every((x, j) => x === (i === j ? 1 : 0)))
}

/** The index of the identity, or of one that differs from it by a lattice translation; −1: there is none. */
export function identityIndex(symops: readonly Symop[]): number {
  return symops.findIndex(
    ({ rotation, translation }) =>
      isUnitMatrix(rotation) && translation.every((t) => t % TRANSLATION_DENOMINATOR === 0),
  )
}

/** Equal for operations that differ by a lattice translation only. */
export function symopKey({ rotation, translation }: Symop): string {
  const wrapped = translation.map((t) => wrapTwentyFourths(t))
  return [...rotation.flat(), ...wrapped].join(' ')
}

/** The operation as a triplet, `-y+1/2, x-y, z`, its translation as it stands. */
export function formatSymop({ rotation, translation }: Symop): string {
  return rotation.map((row, i) => formatRow(row, translation[i]!)).join(', ')
}

/**
 * The symmetry code of an atom, `2_655`: operation 2 of the file, then one cell along a.
 * Translations beyond −5 … 4 do not fit the dictionary's digits and are written `2_(11,5,5)`.
 *
 * @param symop index into the list of operations, from 0
 * Source: CIF core dictionary, _geom_bond.site_symmetry_1.
 */
export function symmetryCode(symop: number, translation: Vec3): string {
  const digits = translation.map((t) => t + 5)
  const fits = digits.every((digit) => digit >= 0 && digit <= 9)
  return `${symop + 1}_${fits ? digits.join('') : `(${digits.join(',')})`}`
}

function wrapTwentyFourths(t: number): number {
  const rest = t % TRANSLATION_DENOMINATOR
  return rest < 0 ? rest + TRANSLATION_DENOMINATOR : rest
}

function formatRow(row: Vec3, translation: number): string {
  const terms = row.map((factor, axis) => {
    if (factor === 0) return ''
    return `${factor < 0 ? '-' : '+'}${'xyz'[axis]}`
  })
  const text = terms.join('') + formatFraction(translation)
  return text.startsWith('+') ? text.slice(1) : text
}

function formatFraction(twentyFourths: number): string {
  if (twentyFourths === 0) return ''
  const size = Math.abs(twentyFourths)
  const divisor = greatestCommonDivisor(size, TRANSLATION_DENOMINATOR)
  const [numerator, denominator] = [size / divisor, TRANSLATION_DENOMINATOR / divisor]
  const number = denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`
  return `${twentyFourths < 0 ? '-' : '+'}${number}`
}
