import type { Measurand } from '../base/measurand'
import { ATOM_SITE, TO_FRACTIONAL } from '../cif/data-names'
import type { CifBlock, CifColumn, CifDocument } from '../cif/document'
import { lastDigit } from '../cif/last-digit'
import type { NumberParts } from '../cif/parse-number'
import { readNumber } from '../cif/read-measurand'
import { findColumn, findItem, findTable, valueIndex, type CifTable } from '../cif/table'
import { isMissing } from '../cif/value-text'
import type { UnitCell } from '../geometry/cell'
import { apply, type Mat3 } from '../geometry/mat3'
import { buildCell } from '../geometry/unit-cell'
import { dot, length, pointAt, type Vec3 } from '../geometry/vec3'

/** Å; empty space on each side of a molecule that is given without a cell. */
const PADDING = 10

/** What a row says of where its atom is. */
export const Stated = { given: 0, missing: 1, notANumber: 2, tooFar: 3 } as const

/** Cells, or Å where coordinates are Cartesian: farther out the digits that tell atoms apart are lost. */
const FARTHEST = 1e6

/** The coordinates of every row of atom_site, fractional or Cartesian as the file gives them. */
export interface SiteCoordinates {
  readonly table: CifTable
  readonly isCartesian: boolean
  /** Of x, y, z. */
  readonly columns: readonly [CifColumn, CifColumn, CifColumn]
  /** 3 per row; NaN where a number is missing. */
  readonly points: Float64Array
  /** 3 per row; NaN where none is quoted. */
  readonly su: Float64Array
  /** 3 per row: as far as a coordinate may be off by rounding; 0 where a number is missing. */
  readonly rounding: Float64Array
  /** One `Stated` per row. */
  readonly stated: Uint8Array
}

/** Fractional coordinates if any are given, else Cartesian ones; null when a block has neither. */
export function readCoordinates(document: CifDocument, block: CifBlock): SiteCoordinates | null {
  const fract = readTriples(document, block, ATOM_SITE.fract, false)
  if (fract !== null && fract.stated.includes(Stated.given)) return fract
  const cartn = readTriples(document, block, ATOM_SITE.cartn, true)
  return cartn !== null && cartn.stated.includes(Stated.given) ? cartn : (fract ?? cartn)
}

function readTriples(
  document: CifDocument,
  block: CifBlock,
  names: readonly (readonly string[])[],
  isCartesian: boolean,
): SiteCoordinates | null {
  const table = findTable(block, names[0] ?? [])
  if (table === null) return null
  const [x, y, z] = names.map((axis) => findColumn(table, axis))
  if (!x || !y || !z) return null
  const columns = [x, y, z] as const
  const points = new Float64Array(3 * table.rows)
  const su = new Float64Array(3 * table.rows)
  const rounding = new Float64Array(3 * table.rows)
  const stated = new Uint8Array(table.rows)
  const parts: NumberParts = { value: NaN, su: NaN }
  for (let row = 0; row < table.rows; row++) {
    for (let axis = 0; axis < 3; axis++) {
      const index = valueIndex(columns[axis]!, row)
      if (!readNumber(document, index, parts)) {
        const reason = isMissing(document, index) ? Stated.missing : Stated.notANumber
        stated[row] = Math.max(stated[row]!, reason)
      } else if (Math.abs(parts.value) > FARTHEST) {
        stated[row] = Stated.tooFar
      } else if (!isExact(parts)) {
        rounding[3 * row + axis] = lastDigit(document, index) / 2
      }
      points[3 * row + axis] = parts.value
      su[3 * row + axis] = parts.su
    }
  }
  return { table, isCartesian, columns, points, su, rounding, stated }
}

/** 0, 0.5, 0.25 without s.u. are not rounded: symmetry or whoever chose the origin makes them so. */
function isExact({ value, su }: NumberParts): boolean {
  return Number.isNaN(su) && Number.isInteger(8 * value)
}

/** How Cartesian coordinates of a file become fractional: fract = matrix · cartn + shift. */
export interface ToFractional {
  readonly matrix: Mat3
  readonly shift: Vec3
  /**
   * `matrix`: the file gives it. `cell`: it does not, so a lies along x and c* along z. `cell instead`:
   * the one it gives does not fit its cell.
   */
  readonly from: 'matrix' | 'cell' | 'cell instead'
}

/** Relative; the matrices of mmCIF files have six decimals, so 10⁻³ of a 1000 Å axis is lost. */
const METRIC_TOLERANCE = 2e-3

/** The way to fractional coordinates that the file gives, else the one that follows from the cell. */
export function readToFractional(
  document: CifDocument,
  block: CifBlock,
  cell: UnitCell,
): ToFractional {
  const parts: NumberParts = { value: NaN, su: NaN }
  const read = (names: readonly string[]) => {
    const item = findItem(block, names)
    const isThere = item !== null && item.column.length > 0
    return isThere && readNumber(document, item.column.first, parts) ? parts.value : NaN
  }
  const elements = TO_FRACTIONAL.matrix.map(read)
  const shift = TO_FRACTIONAL.vector.map(read).map((x) => (Number.isNaN(x) ? 0 : x))
  const matrix: Mat3 = [pointAt(elements, 0), pointAt(elements, 1), pointAt(elements, 2)]
  const isStated = !elements.some(Number.isNaN)
  if (isStated && fits(matrix, cell)) return { matrix, shift: pointAt(shift, 0), from: 'matrix' }
  return {
    matrix: cell.cartnToFract,
    shift: [0, 0, 0],
    from: isStated ? 'cell instead' : 'cell',
  }
}

/** Whether the rows of a matrix are as long as a*, b*, c* and at the same angles, however turned. */
function fits(matrix: Mat3, { cartnToFract }: UnitCell): boolean {
  return matrix.every((row, i) =>
    matrix.every((other, j) => {
      const [own, next] = [cartnToFract[i]!, cartnToFract[j]!]
      const difference = Math.abs(dot(row, other) - dot(own, next))
      return difference <= METRIC_TOLERANCE * length(own) * length(next)
    }),
  )
}

/** An orthogonal P 1 cell with the molecule in its middle, for coordinates that come without one. */
export function buildBox({ points, stated }: SiteCoordinates): {
  cell: UnitCell
  toFractional: ToFractional
} | null {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let row = 0; row < stated.length; row++) {
    if (stated[row] !== Stated.given) continue
    for (let axis = 0; axis < 3; axis++) {
      low[axis] = Math.min(low[axis]!, points[3 * row + axis]!)
      high[axis] = Math.max(high[axis]!, points[3 * row + axis]!)
    }
  }
  const edge = (axis: number): Measurand => ({
    value: high[axis]! - low[axis]! + 2 * PADDING,
    su: null,
  })
  const right: Measurand = { value: 90, su: null }
  const built = buildCell({
    lengthA: edge(0),
    lengthB: edge(1),
    lengthC: edge(2),
    angleAlpha: right,
    angleBeta: right,
    angleGamma: right,
  })
  if (!built.ok) return null
  const matrix = built.value.cartnToFract
  const shift = apply(matrix, [PADDING - low[0]!, PADDING - low[1]!, PADDING - low[2]!])
  return { cell: built.value, toFractional: { matrix, shift, from: 'cell' } }
}
