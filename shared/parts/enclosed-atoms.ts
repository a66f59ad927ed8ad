import { convexHull } from '../geometry/convex-hull'
import { cross, dot, pointAt, subtract, type Vec3, normalize } from '../geometry/vec3'
import type { Specimen } from '../ensemble/specimen'
import { isMetal } from '../tables/elements'

/** Å below every face of the cage: what is nearer to one is of the cage. */
const DEPTH = 0.5

/**
 * Which of some atoms stand inside the cage that the others make, ascending: the H of `H@Cu6`, the
 * centre of `Au@Au12`. None where the cage would hold anything but metals, or is not closed.
 *
 * Cost: metals × faces of their convex hull.
 */
export function enclosedAtoms(
  { element, ensemble }: Specimen,
  atoms: readonly number[],
): readonly number[] {
  const metals = atoms.filter((atom) => isMetal(element[atom]!))
  const points = metals.map((atom) => pointAt(ensemble.cartn, atom))
  const faces = convexHull(points)
  if (faces.length < 4) return []
  const planes = faces.map((face) => planeOf(face.map((row) => points[row]!)))
  const inside = atoms.filter((atom) => {
    const point = pointAt(ensemble.cartn, atom)
    return planes.every(({ on, normal }) => dot(normal, subtract(point, on)) < -DEPTH)
  })
  const isInside = new Set(inside)
  const isCageOfMetals = atoms.every((atom) => isInside.has(atom) || isMetal(element[atom]!))
  return isCageOfMetals ? inside : []
}

/** Newell's normal, which points outward, of a face whose corners run counter-clockwise. */
function planeOf(corners: readonly Vec3[]): { on: Vec3; normal: Vec3 } {
  const on = corners[0]!
  let normal: Vec3 = [0, 0, 0]
  for (let k = 1; k + 1 < corners.length; k++) {
    const turn = cross(subtract(corners[k]!, on), subtract(corners[k + 1]!, on))
    normal = [normal[0] + turn[0], normal[1] + turn[1], normal[2] + turn[2]]
  }
  return { on, normal: normalize(normal) }
}
