/** Where a ray meets the bodies of a scene. Nothing is allocated: these run for every candidate of a pick. */
import type { Vec3 } from '../geometry/vec3'
import { EllipsoidShape, type Ellipsoids, type Spheres, type Stubs } from './scene'
import { RING } from './sizes'

/** A ray in the scene's frame; `direction` has length 1. */
export interface Ray {
  readonly origin: Vec3
  readonly direction: Vec3
}

/** How one looks, as far as what a ray meets depends on it. */
export interface Lens {
  /** Å: where the eye is; null: all rays are parallel. */
  readonly eye: Vec3 | null
  /** Å of a CSS pixel; from an eye those at a distance of 1 Å. */
  readonly pixel: number
  /** Whether the octant of ellipsoids that faces the eye is cut out. */
  readonly cutsOctants: boolean
}

/** In parallel, from so near that a wire has no width. */
export const PLAIN_LENS: Lens = { eye: null, pixel: 0, cutsOctants: false }

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

/** Of a semi-axis: what a ray that goes along a face of a cube climbs in 1 Å. */
const PARALLEL = 1e-12

/**
 * Å along the ray to the near side of row `i` of the ellipsoids, or of the cube that it is; Infinity
 * when it misses. In the frame of its semi-axes an ellipsoid is the unit sphere, a cube [−1, 1]³. Where an
 * octant is cut out, its faces are met; a body with slack has all its octants.
 */
export function rayEllipsoid(
  ray: Ray,
  { center }: Spheres,
  { sphere, axes, shape }: Ellipsoids,
  i: number,
  slack: number,
  lens: Lens = PLAIN_LENS,
): number {
  const { origin, direction } = ray
  const at = 3 * sphere[i]!
  const x = origin[0] - center[at]!
  const y = origin[1] - center[at + 1]!
  const z = origin[2] - center[at + 2]!
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
    if (Math.abs(way) < PARALLEL) {
      if (Math.abs(from) > 1) leaves = -Infinity
      continue
    }
    const turn = 1 / Math.abs(way)
    enters = Math.max(enters, -from / way - turn)
    leaves = Math.min(leaves, -from / way + turn)
  }
  if (shape[i] === EllipsoidShape.cube) return enters <= leaves ? enters : Infinity
  const discriminant = b * b - a * c
  if (discriminant < 0) return Infinity
  const half = Math.sqrt(discriminant)
  const met = (-b - half) / a
  if (!lens.cutsOctants || slack > 0) return met
  const beneath = beneathOctant(ray, center, at, axes, 9 * i, met, lens)
  return beneath <= (half - b) / a ? beneath : Infinity
}

/**
 * Å along the ray to the faces of the octant that is cut out of an ellipsoid, where the ray meets its
 * surface there; `met` where it meets it elsewhere.
 *
 * @param at where its middle stands in `center`, @param first where its semi-axes stand in `axes`
 */
function beneathOctant(
  { origin, direction }: Ray,
  center: Float32Array,
  at: number,
  axes: Float32Array,
  first: number,
  met: number,
  { eye }: Lens,
): number {
  let face = Infinity
  for (let axis = first; axis < first + 9; axis += 3) {
    let [from, way, front] = [0, 0, 0]
    for (let k = 0; k < 3; k++) {
      const along = axes[axis + k]!
      from += along * (origin[k]! - center[at + k]!)
      way += along * direction[k]!
      front += along * (eye === null ? -direction[k]! : eye[k]! - center[at + k]!)
    }
    const side = front > 0 ? 1 : -1
    if (side * (from + met * way) <= 0) return met
    if (side * way < 0) face = Math.min(face, -from / way)
  }
  return face
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
