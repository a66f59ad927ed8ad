/** Which reference shape the donors of a metal are nearest to. */
import { prepareShape, shapeMeasure, type MeasuredShape } from '../geometry/shape-measure'
import { dot, type Vec3 } from '../geometry/vec3'
import { referenceShapes } from '../tables/reference-shapes'

/** A reference shape and how far the donors are from it. */
export interface ShapeFit {
  /** Code of SHAPE: `T-4`. */
  readonly code: string
  readonly name: string
  /** Continuous shape measure, metal included: 0 ideal, to 100. */
  readonly measure: number
}

/** A second shape is worth naming when its measure is no more than this above that of the best. */
export const CLOSE_MEASURE = 1

/**
 * All reference shapes of as many donors, the nearest first.
 *
 * @param donors about the metal, Å
 * @returns empty below 2 and above 12 donors, and where a donor stands on the metal
 *
 * Cost: under 1 ms to 6 donors, tens of ms for 12.
 */
export function rankShapes(donors: readonly Vec3[]): ShapeFit[] {
  if (donors.some((donor) => dot(donor, donor) === 0)) return []
  return rank(donors, preparedShapes(donors.length))
}

/** A quick search ends less than this above the least wherever the shape is a near one. */
const QUICK_ERROR = 5

/**
 * As `rankShapes`, but only the shapes that may be the best or close to it, at a third of the cost
 * above 6 donors: the others are left out after a quick search.
 */
export function nearestShapes(donors: readonly Vec3[]): ShapeFit[] {
  if (donors.some((donor) => dot(donor, donor) === 0)) return []
  const shapes = preparedShapes(donors.length)
  const rough = shapes.map(({ prepared }) => shapeMeasure(donors, prepared, 'quick'))
  const limit = Math.min(...rough) + CLOSE_MEASURE + QUICK_ERROR
  return rank(
    donors,
    shapes.filter((_, k) => rough[k]! <= limit),
  )
}

function rank(donors: readonly Vec3[], shapes: readonly PreparedShape[]): ShapeFit[] {
  return shapes
    .map(({ code, name, prepared }) => ({ code, name, measure: shapeMeasure(donors, prepared) }))
    .toSorted((a, b) => a.measure - b.measure)
}

interface PreparedShape {
  readonly code: string
  readonly name: string
  readonly prepared: MeasuredShape
}

const preparedByCount = new Map<number, readonly PreparedShape[]>()

function preparedShapes(count: number): readonly PreparedShape[] {
  const known = preparedByCount.get(count)
  if (known !== undefined) return known
  const shapes = referenceShapes(count).map(({ code, name, vertices }) => ({
    code,
    name,
    prepared: prepareShape(vertices),
  }))
  preparedByCount.set(count, shapes)
  return shapes
}
