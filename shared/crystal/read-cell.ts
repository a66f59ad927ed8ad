import type { Measurand } from '../base/measurand'
import { CELL } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { readMeasurand } from '../cif/read-measurand'
import { findItem } from '../cif/table'
import type { CellParameters, UnitCell } from '../geometry/cell'
import { buildCell } from '../geometry/unit-cell'
import { length } from '../geometry/vec3'
import { error, warning } from '../base/problem'
import type { CrystalProblem } from './crystal'

/** Degrees; what the dictionary says an angle is that the file does not give. */
const DEFAULT_ANGLE: Measurand = { value: 90, su: null }

/** Å; no crystal has lattice planes nearer than this: the cells of the elements begin at 2 Å. */
const LEAST_SPACING = 0.5

/** Å; far beyond the longest period of any crystal. */
const MOST_LENGTH = 1e5

interface CellReading {
  readonly cell: UnitCell | null
  readonly problems: readonly CrystalProblem[]
}

/**
 * The unit cell of a block; null when its lengths are not given (`crystal.no-cell`) or no crystal can
 * have them (`crystal.bad-cell`). Angles that are
 * missing are 90°, which is said.
 */
export function readCell(document: CifDocument, block: CifBlock): CellReading {
  const problems: CrystalProblem[] = []
  const read = (names: readonly string[]): Measurand | null => {
    const item = findItem(block, names)
    if (item === null || item.column.length === 0) return null
    const reading = readMeasurand(document, item.column.first)
    if (reading.ok) return reading.value
    problems.push(
      error('crystal.bad-cell', `${item.dataName}: ${reading.failure.message}`, {
        span: reading.failure.span,
      }),
    )
    return null
  }
  const lengths = [read(CELL.lengthA), read(CELL.lengthB), read(CELL.lengthC)] as const
  const [lengthA, lengthB, lengthC] = lengths
  if (lengthA === null || lengthB === null || lengthC === null) {
    const missing = ['a', 'b', 'c'].filter((_, i) => lengths[i] === null)
    const what = missing.length === 3 ? 'no unit cell' : `no cell length ${missing.join(', ')}`
    problems.push(error('crystal.no-cell', `The data block ${block.name} gives ${what}.`))
    return { cell: null, problems }
  }
  const before = problems.length
  const angles = [read(CELL.angleAlpha), read(CELL.angleBeta), read(CELL.angleGamma)] as const
  if (problems.length > before) return { cell: null, problems }
  const missing = ['α', 'β', 'γ'].filter((_, i) => angles[i] === null)
  if (missing.length > 0) {
    const what = missing.length === 1 ? 'angle' : 'angles'
    problems.push(
      warning(
        'crystal.bad-cell',
        `The cell has no ${what} ${missing.join(', ')}: 90° was assumed.`,
      ),
    )
  }
  const [alpha, beta, gamma] = angles
  const parameters: CellParameters = {
    lengthA,
    lengthB,
    lengthC,
    angleAlpha: alpha ?? DEFAULT_ANGLE,
    angleBeta: beta ?? DEFAULT_ANGLE,
    angleGamma: gamma ?? DEFAULT_ANGLE,
  }
  const { angleAlpha, angleBeta, angleGamma } = parameters
  const areAngles = [angleAlpha, angleBeta, angleGamma].every(
    ({ value }) => value > 0 && value < 180,
  )
  const areLengths = [lengthA, lengthB, lengthC].every(({ value }) => value <= MOST_LENGTH)
  const built = buildCell(parameters)
  if (areAngles && areLengths && built.ok && leastSpacing(built.value) >= LEAST_SPACING)
    return { cell: built.value, problems }
  problems.push(impossible(parameters, findItem(block, CELL.lengthA)?.span ?? null))
  return { cell: null, problems }
}

/** Å; of the lattice planes (100), (010), (001). */
function leastSpacing({ cartnToFract }: UnitCell): number {
  return 1 / Math.max(...cartnToFract.map(length))
}

function impossible(cell: CellParameters, span: CrystalProblem['span']): CrystalProblem {
  const lengths = [cell.lengthA, cell.lengthB, cell.lengthC].map(({ value }) => value).join(', ')
  const angles = [cell.angleAlpha, cell.angleBeta, cell.angleGamma].map(({ value }) => value)
  return error(
    'crystal.bad-cell',
    `No crystal has a cell of the lengths ${lengths} Å and the angles ${angles.join(', ')}°.`,
    { span, advice: 'Check the _cell_ items.' },
  )
}
