import type { Vec3 } from '../geometry/vec3'
import { prepareGroups } from '../pointgroup/find-group'
import { gatherPoints } from '../pointgroup/point-cloud'

/** Å: metals are moved by an element to within this of one another; clusters in crystals are bent a little. */
const TOLERANCE = 0.3

/** Part of the least distance between two points of a kind: farther from its image no point is told apart. */
const PART_OF_SPACING = 1 / 3

/** More metals have too many layers for their symmetry to be asked. */
const MOST_METALS = 300

const LEAST_ORDER = 3

/**
 * Unit vectors along the rotation axes of the highest order that points have: one for a rod or a
 * sandwich, several for a cube or an icosahedron; none without an axis of order three or more.
 *
 * @param kinds points of one kind may be exchanged
 */
export function principalAxes(points: readonly Vec3[], kinds: readonly number[]): Vec3[] {
  if (points.length > MOST_METALS) return []
  // The elements alone: `pointSymmetry` also measures chirality, which costs far more.
  const cloud = gatherPoints(Float64Array.from(points.flat()), kinds)
  const tolerance = Math.min(TOLERANCE, PART_OF_SPACING * cloud.spacing)
  const { elements } = prepareGroups(cloud, tolerance).groupAt(tolerance)
  const axes = elements.filter(({ kind, order }) => kind === 'axis' && order >= LEAST_ORDER)
  const highest = Math.max(...axes.map(({ order }) => order))
  return axes
    .filter(({ order }) => order === highest)
    .map(({ direction }) => direction)
    .filter((direction) => direction !== null)
}
