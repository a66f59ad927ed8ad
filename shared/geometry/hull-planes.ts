import { convexHull } from './convex-hull'
import { add, cross, dot, normalize, subtract, type Vec3 } from './vec3'

/** A plane with a unit normal that points away from what it bounds. */
export interface BoundingPlane {
  readonly on: Vec3
  readonly normal: Vec3
}

/** The planes of the faces of a convex hull; null where the points bound no space. */
export function hullPlanes(points: readonly Vec3[]): readonly BoundingPlane[] | null {
  const faces = convexHull(points)
  if (faces.length < 4) return null
  return faces.map((face) => planeOf(face.map((row) => points[row]!)))
}

/** Whether a point is deeper than `depth` behind every plane. */
export function isBehind(planes: readonly BoundingPlane[], point: Vec3, depth: number): boolean {
  return planes.every(({ on, normal }) => dot(normal, subtract(point, on)) < -depth)
}

/** Newell's normal, which points outward, of a face whose corners run counter-clockwise. */
function planeOf(corners: readonly Vec3[]): BoundingPlane {
  const on = corners[0]!
  let normal: Vec3 = [0, 0, 0]
  for (let k = 1; k + 1 < corners.length; k++) {
    normal = add(normal, cross(subtract(corners[k]!, on), subtract(corners[k + 1]!, on)))
  }
  return { on, normal: normalize(normal) }
}
