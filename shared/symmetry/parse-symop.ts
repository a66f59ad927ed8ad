/**
 * Symmetry operations as the triplets of a CIF: `x, y, z`, `-y+1/2,x-y,z`, `0.5+X,.333-y,z`.
 *
 * Source: CIF core dictionary, _space_group_symop.operation_xyz; International Tables A (2016),
 * section 1.2.2.1. Wider than the dictionary: upper case, blanks, decimals, `1/2 X`, unit factors.
 */
import type { Vec3 } from '../geometry/vec3'
import { determinant } from '../geometry/mat3'
import { TRANSLATION_DENOMINATOR, type Symop } from './symop'

interface Row {
  readonly rotation: Vec3
  readonly translation: number
}

/**
 * Reads a triplet as a symmetry operation.
 *
 * @returns null when it is not one: another number of components, a factor that is not −1, 0 or 1,
 *   a translation that is no multiple of 1/24, or a determinant that is not ±1.
 */
export function parseSymop(text: string): Symop | null {
  const symop = parseTriplet(text)
  if (symop === null) return null
  const isIntegral = symop.rotation.every((row) =>
    row.every((x) => Number.isInteger(x) && Math.abs(x) <= 1),
  )
  return isIntegral && Math.abs(determinant(symop.rotation)) === 1 ? symop : null
}

/** Reads a triplet as a change of basis: any factors, any determinant but zero. */
export function parseChangeOfBasis(text: string): Symop | null {
  const triplet = parseTriplet(text)
  return triplet !== null && determinant(triplet.rotation) !== 0 ? triplet : null
}

function parseTriplet(text: string): Symop | null {
  const parts = text.split(/[,;]/)
  if (parts.length !== 3) return null
  const x = parseRow(parts[0]!)
  const y = parseRow(parts[1]!)
  const z = parseRow(parts[2]!)
  if (x === null || y === null || z === null) return null
  return {
    rotation: [x.rotation, y.rotation, z.rotation],
    translation: [x.translation, y.translation, z.translation],
  }
}

const TERM = /^([+-]?)(?:(\d+(?:\.\d*)?|\.\d+)(?:\/(\d+))?)?\*?([xyz]?)/

function parseRow(text: string): Row | null {
  let rest = text.replaceAll(/\s+/g, '').toLowerCase()
  if (rest === '') return null
  const rotation: [number, number, number] = [0, 0, 0]
  let translation = 0
  while (rest !== '') {
    const [whole, sign, numerator, denominator, axis] = TERM.exec(rest) ?? ['']
    if (whole === '' || (numerator === undefined && axis === '')) return null
    const size = numerator === undefined ? 1 : Number(numerator) / Number(denominator ?? 1)
    const value = sign === '-' ? -size : size
    if (axis === '' || axis === undefined) translation += value
    else rotation['xyz'.indexOf(axis)]! += value
    rest = rest.slice(whole.length)
    if (rest !== '' && !/^[+-]/.test(rest)) return null
  }
  const inTwentyFourths = asTwentyFourths(translation)
  if (inTwentyFourths === null) return null
  return { rotation, translation: inTwentyFourths }
}

/** Thirds are written with as few digits as `.33`; twenty-fourths stand 0.0417 apart. */
const DECIMAL_TOLERANCE = 0.006

function asTwentyFourths(translation: number): number | null {
  const nearest = Math.round(translation * TRANSLATION_DENOMINATOR)
  const isNear = Math.abs(nearest / TRANSLATION_DENOMINATOR - translation) < DECIMAL_TOLERANCE
  return isNear ? nearest : null
}
