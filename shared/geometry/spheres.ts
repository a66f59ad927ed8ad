import { cross, distance, dot, scale, subtract, add, type Vec3 } from './vec3'

export interface Sphere {
  readonly center: Vec3
  readonly radius: number
}

/** Flatter than this part of the cube of its longest arm, a tetrahedron has no sphere worth the name. */
const FLAT = 0.05

/** The sphere through four points; null where they are (nearly) in one plane. */
export function circumsphere(o: Vec3, a: Vec3, b: Vec3, c: Vec3): Sphere | null {
  const [p, q, r] = [subtract(a, o), subtract(b, o), subtract(c, o)]
  const [pp, qq, rr] = [dot(p, p), dot(q, q), dot(r, r)]
  const qr = cross(q, r)
  const volume = dot(p, qr)
  if (Math.abs(volume) < FLAT * Math.max(pp, qq, rr) ** 1.5) return null
  const [rp, pq] = [cross(r, p), cross(p, q)]
  const arm: Vec3 = [
    (pp * qr[0] + qq * rp[0] + rr * pq[0]) / (2 * volume),
    (pp * qr[1] + qq * rp[1] + rr * pq[1]) / (2 * volume),
    (pp * qr[2] + qq * rp[2] + rr * pq[2]) / (2 * volume),
  ]
  return { center: add(o, arm), radius: Math.sqrt(dot(arm, arm)) }
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
