import type { Vec3 } from '../geometry/vec3'
import { pointSymmetry } from '../pointgroup/point-symmetry'

/** Å: metals are moved by an element to within this of one another; clusters in crystals are bent a little. */
const TOLERANCE = 0.3

/** More metals have too many layers for their symmetry to be asked. */
const MOST_METALS = 300

const LEAST_ORDER = 3

/**
 * Unit vectors along the axes of the highest order, proper or improper, that points have: one for a
 * rod or a sandwich, several for a cube or an icosahedron; none where there is no order of three.
 *
 * @param kinds points of one kind may be exchanged
 */
export function principalAxes(points: readonly Vec3[], kinds: readonly number[]): Vec3[] {
  if (points.length > MOST_METALS) return []
  const symmetry = pointSymmetry(Float64Array.from(points.flat()), kinds, {
    tolerance: TOLERANCE,
    ladder: [],
  })
  const axes = (symmetry?.elements ?? []).filter(
    ({ kind, order }) => kind === 'axis' && order >= LEAST_ORDER,
  )
  const highest = Math.max(...axes.map(({ order }) => order))
  return axes
    .filter(({ order }) => order === highest)
    .map(({ direction }) => direction)
    .filter((direction) => direction !== null)
}
