import { add, distance, scale, subtract, type Vec3 } from './vec3'

export interface Sphere {
  readonly center: Vec3
  readonly radius: number
}

/** Flatter than this part of the cube of its longest arm, a tetrahedron has no sphere worth the name. */
const FLAT = 0.05

/**
 * The sphere through four points of a flat array of x, y, z triples, written to `out`: center, then the
 * square of the radius. (No objects: it is asked for hundreds of thousands of times.)
 *
 * @returns false where the points are nearly in one plane
 */
export function circumsphere(
  points: Float64Array,
  [o, a, b, c]: readonly [number, number, number, number],
  out: Float64Array,
): boolean {
  const [ox, oy, oz] = [points[3 * o]!, points[3 * o + 1]!, points[3 * o + 2]!]
  const [px, py, pz] = [points[3 * a]! - ox, points[3 * a + 1]! - oy, points[3 * a + 2]! - oz]
  const [qx, qy, qz] = [points[3 * b]! - ox, points[3 * b + 1]! - oy, points[3 * b + 2]! - oz]
  const [rx, ry, rz] = [points[3 * c]! - ox, points[3 * c + 1]! - oy, points[3 * c + 2]! - oz]
  const [ux, uy, uz] = [qy * rz - qz * ry, qz * rx - qx * rz, qx * ry - qy * rx]
  const volume = px * ux + py * uy + pz * uz
  const pp = px * px + py * py + pz * pz
  const qq = qx * qx + qy * qy + qz * qz
  const rr = rx * rx + ry * ry + rz * rz
  const longest = Math.max(pp, qq, rr)
  if (volume * volume < FLAT * FLAT * longest * longest * longest) return false
  const half = 0.5 / volume
  const x = half * (pp * ux + qq * (ry * pz - rz * py) + rr * (py * qz - pz * qy))
  const y = half * (pp * uy + qq * (rz * px - rx * pz) + rr * (pz * qx - px * qz))
  const z = half * (pp * uz + qq * (rx * py - ry * px) + rr * (px * qy - py * qx))
  out[0] = ox + x
  out[1] = oy + y
  out[2] = oz + z
  out[3] = x * x + y * y + z * z
  return true
}

/** Improves a sphere through some points towards the least squares of their distances from it. */
export function fittedSphere(points: readonly Vec3[], start: Sphere): Sphere {
  let { center } = start
  const mean = scale(points.reduce(add, [0, 0, 0]), 1 / points.length)
  let radius = start.radius
  for (let step = 0; step < FIT_STEPS; step++) {
    radius = points.reduce((sum, point) => sum + distance(point, center), 0) / points.length
    // The fixed point of this iteration is where the gradient of Σ(|p − c| − R)² vanishes.
    const pull = points.reduce<Vec3>(
      (sum, point) => add(sum, scale(subtract(center, point), radius / distance(point, center))),
      [0, 0, 0],
    )
    center = add(mean, scale(pull, 1 / points.length))
  }
  return { center, radius }
}

const FIT_STEPS = 8
