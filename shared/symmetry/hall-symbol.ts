/**
 * Space groups from their Hall symbols, `-P 2ybc`, `F -4a 2 3`, `R 3 (-y+z,x+z,-x+y+z)`.
 *
 * Source: Hall, Acta Cryst. A37, 1981, 517, with the corrections of International Tables B (2008),
 * section 1.4 and appendix A1.4.2.3.
 */
import { multiply, type Mat3 } from '../geometry/mat3'
import { add, scale, type Vec3 } from '../geometry/vec3'
import { changeBasis } from './change-of-basis'
import { generateGroup } from './generate-group'
import { parseChangeOfBasis } from './parse-symop'
import { IDENTITY_SYMOP, TRANSLATION_DENOMINATOR, type Symop } from './symop'

/**
 * All operations of the group that a Hall symbol names, centring included, identity first.
 *
 * @returns null when the text is no Hall symbol, or when its change of basis gives rotations that are
 *   not integral (no lattice has them)
 */
export function symopsFromHall(text: string): Symop[] | null {
  if (text.length > LONGEST_SYMBOL) return null
  const match = /^\s*(-?)\s*([PABCIRSTHF])\s*([^(]*?)\s*(?:\(([^)]*)\))?\s*$/i.exec(
    text.replaceAll('_', ' '),
  )
  if (match === null) return null
  const [, inversion, lattice, rotations, change] = match
  const matrices = parseRotations(rotations!)
  const basis = change === undefined ? IDENTITY_SYMOP : parseBasis(change)
  if (matrices === null || basis === null) return null
  const centering = LATTICES[lattice!.toUpperCase()]!.map(translate)
  const generators = [
    ...LATTICE_VECTORS,
    ...centering,
    ...(inversion === '-' ? [INVERSION] : []),
    ...matrices,
  ]
  return generateGroup(generators.map((generator) => changeBasis(generator, basis)))
}

/** Characters; whatever is longer is text that stands in the wrong place. */
const LONGEST_SYMBOL = 200

const INVERSION: Symop = {
  rotation: [
    [-1, 0, 0],
    [0, -1, 0],
    [0, 0, -1],
  ],
  translation: [0, 0, 0],
}

/** a, b, c: the identity here, but centring vectors of a larger cell after a change of basis. */
const LATTICE_VECTORS: readonly Symop[] = IDENTITY_SYMOP.rotation.map((row) =>
  translate(scale(row, TRANSLATION_DENOMINATOR)),
)

/** Centring vectors over 24. */
const LATTICES: Readonly<Record<string, readonly Vec3[]>> = {
  P: [],
  A: [[0, 12, 12]],
  B: [[12, 0, 12]],
  C: [[12, 12, 0]],
  I: [[12, 12, 12]],
  R: [[16, 8, 8]],
  S: [[8, 8, 16]],
  T: [[8, 16, 8]],
  H: [[16, 8, 0]],
  F: [
    [0, 12, 12],
    [12, 0, 12],
  ],
}

/** Translation letters over 24. */
const TRANSLATIONS: Readonly<Record<string, Vec3>> = {
  a: [12, 0, 0],
  b: [0, 12, 0],
  c: [0, 0, 12],
  n: [12, 12, 12],
  u: [6, 0, 0],
  v: [0, 6, 0],
  w: [0, 0, 6],
  d: [6, 6, 6],
}

/** Rotations about z. */
const ABOUT_Z: Readonly<Record<string, Mat3>> = {
  1: IDENTITY_SYMOP.rotation,
  2: [
    [-1, 0, 0],
    [0, -1, 0],
    [0, 0, 1],
  ],
  3: [
    [0, -1, 0],
    [1, -1, 0],
    [0, 0, 1],
  ],
  4: [
    [0, -1, 0],
    [1, 0, 0],
    [0, 0, 1],
  ],
  6: [
    [1, -1, 0],
    [1, 0, 0],
    [0, 0, 1],
  ],
}

/** Twofold axes across z: `'` along a − b, `"` along a + b. */
const ACROSS_Z: Readonly<Record<string, Mat3>> = {
  "'": [
    [0, -1, 0],
    [-1, 0, 0],
    [0, 0, -1],
  ],
  '"': [
    [0, 1, 0],
    [1, 0, 0],
    [0, 0, -1],
  ],
}

/** x → y → z → x: turns a rotation about z into one about x, and x into y. */
const CYCLE: Mat3 = [
  [0, 0, 1],
  [1, 0, 0],
  [0, 1, 0],
]

const AXES = ['x', 'y', 'z'] as const
type Axis = (typeof AXES)[number]

const ROTATION = /^(-?)([12346])([xyz]?)(['"*=]?)([abcnuvwd1-5]*)$/

function parseRotations(text: string): Symop[] | null {
  const symops: Symop[] = []
  let principal: Axis = 'z'
  let precedingOrder = 0
  for (const [position, word] of text.split(/\s+/).filter(Boolean).entries()) {
    const match = ROTATION.exec(word.toLowerCase())
    if (match === null) return null
    const [, bar, order, axisLetter, diagonal, letters] = match
    const axis = AXES.find((name) => name === axisLetter)
    const rotation = rotationMatrix(
      Number(order),
      position,
      precedingOrder,
      axis,
      principal,
      diagonal!,
    )
    if (rotation === null) return null
    const isPrincipal = diagonal === '' && !(position > 0 && axis === undefined)
    if (isPrincipal) principal = axis ?? 'z'
    const translation = translationOf(letters!, Number(order), axis ?? 'z', diagonal !== '')
    if (translation === null) return null
    symops.push({
      rotation: bar === '-' ? multiply(INVERSION.rotation, rotation) : rotation,
      translation,
    })
    precedingOrder = Number(order)
  }
  return symops
}

/** The default axes are those of the tables: first z; then x after 2 or 4, a − b after 3 or 6; third the diagonal. */
function rotationMatrix(
  order: number,
  position: number,
  precedingOrder: number,
  axis: Axis | undefined,
  principal: Axis,
  diagonal: string,
): Mat3 | null {
  if (diagonal === '*' || (order === 3 && position > 0 && axis === undefined && diagonal === '')) {
    return order === 3 ? CYCLE : null
  }
  if (diagonal !== '')
    return turnTo(ACROSS_Z[diagonal === '=' ? '"' : diagonal]!, axis ?? principal)
  if (axis !== undefined) return turnTo(ABOUT_Z[order]!, axis)
  if (position === 0 || order === 1) return ABOUT_Z[order]!
  if (order !== 2) return null
  return precedingOrder === 3 || precedingOrder === 6
    ? turnTo(ACROSS_Z["'"]!, principal)
    : turnTo(ABOUT_Z[2]!, 'x')
}

function turnTo(matrix: Mat3, axis: Axis): Mat3 {
  const turns = axis === 'z' ? 0 : axis === 'x' ? 1 : 2
  let turned = matrix
  for (let i = 0; i < turns; i++) {
    turned = multiply(multiply(CYCLE, turned), multiply(CYCLE, CYCLE))
  }
  return turned
}

function translationOf(
  letters: string,
  order: number,
  axis: Axis,
  isDiagonal: boolean,
): Vec3 | null {
  let sum: Vec3 = [0, 0, 0]
  for (const letter of letters) {
    const screw = Number(letter)
    if (Number.isNaN(screw)) {
      sum = add(sum, TRANSLATIONS[letter]!)
    } else {
      if (screw >= order || isDiagonal) return null
      const step = (screw * TRANSLATION_DENOMINATOR) / order
      sum = add(sum, [axis === 'x' ? step : 0, axis === 'y' ? step : 0, axis === 'z' ? step : 0])
    }
  }
  return sum
}

function translate(translation: Vec3): Symop {
  return { ...IDENTITY_SYMOP, translation }
}

/** Either an origin shift in twelfths, `0 0 1`, or a triplet. */
function parseBasis(text: string): Symop | null {
  const shift = /^\s*(-?\d+)\s+(-?\d+)\s+(-?\d+)\s*$/.exec(text)
  if (shift === null) return parseChangeOfBasis(text)
  const twelfths = TRANSLATION_DENOMINATOR / 12
  return translate(scale([Number(shift[1]), Number(shift[2]), Number(shift[3])], twelfths))
}
