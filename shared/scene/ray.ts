/** Where a ray meets the bodies of a scene. Nothing is allocated: these run for every candidate of a pick. */
import type { Vec3 } from '../geometry/vec3'
import { EllipsoidShape, type Ellipsoids, type Spheres, type Sticks, type Stubs } from './scene'
import { RING } from './sizes'

/** A ray in the scene's frame; `direction` has length 1. */
export interface Ray {
  readonly origin: Vec3
  readonly direction: Vec3
}

/**
 * Å along the ray to the near side of a sphere; Infinity when it misses.
 *
 * @param slack Å by which the body is thicker than drawn
 */
export function raySphere(
  { origin, direction }: Ray,
  { center, radius }: Spheres,
  i: number,
  slack: number,
): number {
  const x = origin[0] - center[3 * i]!
  const y = origin[1] - center[3 * i + 1]!
  const z = origin[2] - center[3 * i + 2]!
  const r = radius[i]! + slack
  const along = x * direction[0] + y * direction[1] + z * direction[2]
  const discriminant = along * along - (x * x + y * y + z * z - r * r)
  return discriminant < 0 ? Infinity : -along - Math.sqrt(discriminant)
}

/**
 * Å along the ray to the near side of row `i` of the ellipsoids, or of the cube that it is; Infinity
 * when it misses. In the frame of its semi-axes an ellipsoid is the unit sphere, a cube [−1, 1]³.
 */
export function rayEllipsoid(
  { origin, direction }: Ray,
  { center }: Spheres,
  { sphere, axes, shape }: Ellipsoids,
  i: number,
  slack: number,
): number {
  const at = 3 * sphere[i]!
  const x = origin[0] - center[at]!
  const y = origin[1] - center[at + 1]!
  const z = origin[2] - center[at + 2]!
  const isCube = shape[i] === EllipsoidShape.cube
  let [a, b, c] = [0, 0, -1]
  let [enters, leaves] = [-Infinity, Infinity]
  for (let axis = 9 * i; axis < 9 * i + 9; axis += 3) {
    const [ax, ay, az] = [axes[axis]!, axes[axis + 1]!, axes[axis + 2]!]
    const extent = Math.hypot(ax, ay, az)
    const scale = 1 / (extent * (extent + slack))
    const from = scale * (x * ax + y * ay + z * az)
    const way = scale * (direction[0] * ax + direction[1] * ay + direction[2] * az)
    a += way * way
    b += from * way
    c += from * from
    if (way === 0 && Math.abs(from) > 1) leaves = -Infinity
    if (way === 0) continue
    const turn = 1 / Math.abs(way)
    enters = Math.max(enters, -from / way - turn)
    leaves = Math.min(leaves, -from / way + turn)
  }
  if (isCube) return enters <= leaves ? enters : Infinity
  const discriminant = b * b - a * c
  return discriminant < 0 ? Infinity : (-b - Math.sqrt(discriminant)) / a
}

/**
 * Å along the ray to the near side of a cylinder without caps; Infinity when it misses.
 */
export function rayStick(
  { origin, direction }: Ray,
  { start, end, radius }: Sticks,
  i: number,
  slack: number,
): number {
  const sx = start[3 * i]!
  const sy = start[3 * i + 1]!
  const sz = start[3 * i + 2]!
  let ax = end[3 * i]! - sx
  let ay = end[3 * i + 1]! - sy
  let az = end[3 * i + 2]! - sz
  const extent = Math.hypot(ax, ay, az)
  if (extent === 0) return Infinity
  ax /= extent
  ay /= extent
  az /= extent
  const ox = origin[0] - sx
  const oy = origin[1] - sy
  const oz = origin[2] - sz
  const dAlong = direction[0] * ax + direction[1] * ay + direction[2] * az
  const oAlong = ox * ax + oy * ay + oz * az
  const px = direction[0] - dAlong * ax
  const py = direction[1] - dAlong * ay
  const pz = direction[2] - dAlong * az
  const qx = ox - oAlong * ax
  const qy = oy - oAlong * ay
  const qz = oz - oAlong * az
  const a = px * px + py * py + pz * pz
  const b = px * qx + py * qy + pz * qz
  const r = radius[i]! + slack
  const discriminant = b * b - a * (qx * qx + qy * qy + qz * qz - r * r)
  if (a === 0 || discriminant < 0) return Infinity
  const distance = (-b - Math.sqrt(discriminant)) / a
  const along = oAlong + distance * dAlong
  return along >= 0 && along <= extent ? distance : Infinity
}

/** Å along the ray to the disc that the ring of a stub encloses, which faces the ray; Infinity when it misses. */
export function rayRing(
  { origin, direction }: Ray,
  { tip }: Stubs,
  i: number,
  slack: number,
): number {
  const x = tip[3 * i]! - origin[0]
  const y = tip[3 * i + 1]! - origin[1]
  const z = tip[3 * i + 2]! - origin[2]
  const along = x * direction[0] + y * direction[1] + z * direction[2]
  const missSquare = x * x + y * y + z * z - along * along
  const reach = RING.radius + RING.half + slack
  return missSquare > reach * reach ? Infinity : along
}
