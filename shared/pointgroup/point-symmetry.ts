import { measureChirality } from './chirality'
import { prepareGroups, type FoundGroup } from './find-group'
import { gatherPoints, type PointCloud } from './point-cloud'
import type { PointSymmetry } from './pointgroup'

export interface SymmetryOptions {
  /** Å: at this tolerance the set is called what it is called. */
  readonly tolerance?: number
  /** Å, ascending: where else to look. */
  readonly ladder?: readonly number[]
}

/**
 * Å: how far a point, moved by an element, may be from the point it falls on: about twice as far as it
 * is from its ideal place. That much is left of ideal symmetry by packing, libration and the errors of
 * a usual structure, while lengths that differ by 0.1 Å are told apart as chemists do. What is near
 * a higher group beyond that, such as an old determination of a Keggin ion, has it further up the ladder.
 */
export const WORKING_TOLERANCE = 0.1

/** From what only special positions satisfy to where a likeness can still be seen. */
const TOLERANCE_LADDER: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5]

/** Part of the least distance between points of one kind: up to here an image has one point to fall on. */
const PART_OF_SPACING = 1 / 3

/** More points than these have no symmetry that is told. */
export const MOST_POINTS = 2000

/**
 * The point group of labelled points at the working tolerance and at a ladder of others, with its
 * elements, its continuous symmetry measures and the continuous chirality measure. Null without points
 * and for more than `MOST_POINTS`.
 *
 * Tolerances beyond a third of the least distance between two points of one kind are left out, for
 * there points that are merely near each other would be exchanged; the working tolerance becomes the
 * greatest that is left.
 *
 * @param points 3 per point, Å
 * @param kinds one per point: points of one kind may be exchanged
 */
export function pointSymmetry(
  points: Float64Array,
  kinds: ArrayLike<number>,
  options: SymmetryOptions = {},
): PointSymmetry | null {
  if (kinds.length === 0 || kinds.length > MOST_POINTS) return null
  const cloud = gatherPoints(points, kinds)
  const { tolerance = WORKING_TOLERANCE, ladder = TOLERANCE_LADDER } = options
  const most = PART_OF_SPACING * cloud.spacing
  const working = Math.min(tolerance, most)
  const rungs = [...new Set([...ladder.filter((rung) => rung <= most), working])]
  const steps = rungs.toSorted((a, b) => a - b)
  const { groupAt, improper } = prepareGroups(cloud, Math.max(2 * working, steps.at(-1)!))
  const found = steps.map((step) => groupAt(step))
  const named = found[steps.indexOf(working)]!
  const isChiral = !isImproper(named)
  return {
    pointGroup: named.fit,
    ladder: found
      .map(({ fit }) => fit)
      .filter((fit, i, fits) => fits.findIndex(({ symbol }) => symbol === fit.symbol) === i),
    elements: named.elements,
    isChiral,
    chirality: measureChirality(cloud, improper()),
  }
}

/** The Schoenflies symbol at the working tolerance alone, as `pointSymmetry` finds it but faster. */
export function pointGroupOf(points: Float64Array, kinds: ArrayLike<number>): string | null {
  if (kinds.length === 0 || kinds.length > MOST_POINTS) return null
  const cloud: PointCloud = gatherPoints(points, kinds)
  const tolerance = Math.min(WORKING_TOLERANCE, PART_OF_SPACING * cloud.spacing)
  return prepareGroups(cloud, 2 * tolerance).groupAt(tolerance).fit.symbol
}

/** C∞v has planes beyond number, which are not listed. */
function isImproper({ fit, elements }: FoundGroup): boolean {
  return fit.symbol === 'C∞v' || elements.some(({ kind }) => kind !== 'axis')
}
