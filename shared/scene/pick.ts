import type { Vec3 } from '../geometry/vec3'
import type { Cylinders, Scene, Spheres } from './scene'
import { SOLID, type GroupVisibility } from './visibility'

/** A ray in the scene's frame; `direction` has length 1. */
export interface Ray {
  readonly origin: Vec3
  readonly direction: Vec3
}

/** What a ray met: an atom or bond of the ensemble, and how far along the ray (Å). */
export interface Hit {
  readonly kind: 'atom' | 'bond'
  readonly index: number
  readonly distance: number
}

/** Fainter things cannot be picked. */
const FAINTEST = 0.02

/**
 * The first solid thing on a ray; where there is none, the first ghost; null where there is nothing.
 *
 * @param slack Å by which everything is thicker than it is drawn, so that thin sticks can be hit
 *
 * Cost: linear in what the scene holds.
 */
export function pick(scene: Scene, visibility: GroupVisibility, ray: Ray, slack = 0): Hit | null {
  const solid: Nearest = { kind: 'atom', row: -1, distance: Infinity }
  const ghost: Nearest = { kind: 'atom', row: -1, distance: Infinity }
  const meet = (kind: Hit['kind'], row: number, opacity: number, distance: number) => {
    const nearest = opacity >= SOLID ? solid : ghost
    if (distance >= 0 && distance < nearest.distance)
      Object.assign(nearest, { kind, row, distance })
  }

  const { spheres, cylinders } = scene
  for (let i = 0; i < spheres.count; i++) {
    const group = spheres.group[i]!
    const opacity = visibility.opacity[group]!
    if (opacity < FAINTEST) continue
    meet('atom', i, opacity, raySphere(ray, spheres, i, visibility.spread[group]!, slack))
  }
  for (let i = 0; i < cylinders.count; i++) {
    const [first, second] = [cylinders.group[2 * i]!, cylinders.group[2 * i + 1]!]
    const opacity = Math.min(visibility.opacity[first]!, visibility.opacity[second]!)
    if (opacity < FAINTEST) continue
    const spreads = [visibility.spread[first]!, visibility.spread[second]!] as const
    meet('bond', i, opacity, rayCylinder(ray, cylinders, i, spreads, slack))
  }

  const nearest = solid.row >= 0 ? solid : ghost
  if (nearest.row < 0) return null
  const rows = nearest.kind === 'atom' ? spheres.atom : cylinders.bond
  return { kind: nearest.kind, index: rows[nearest.row]!, distance: nearest.distance }
}

interface Nearest {
  kind: Hit['kind']
  row: number
  distance: number
}

/** Å along the ray to the near side of a sphere; Infinity when it misses. */
function raySphere(
  { origin, direction }: Ray,
  { center, radius }: Spheres,
  i: number,
  spread: number,
  slack: number,
): number {
  const x = origin[0] - spread * center[3 * i]!
  const y = origin[1] - spread * center[3 * i + 1]!
  const z = origin[2] - spread * center[3 * i + 2]!
  const r = radius[i]! + slack
  const along = x * direction[0] + y * direction[1] + z * direction[2]
  const discriminant = along * along - (x * x + y * y + z * z - r * r)
  return discriminant < 0 ? Infinity : -along - Math.sqrt(discriminant)
}

/** Å along the ray to the near side of a cylinder without caps; Infinity when it misses. */
function rayCylinder(
  { origin, direction }: Ray,
  { start, end, radius }: Cylinders,
  i: number,
  [spreadStart, spreadEnd]: readonly [number, number],
  slack: number,
): number {
  const [sx, sy, sz] = [
    spreadStart * start[3 * i]!,
    spreadStart * start[3 * i + 1]!,
    spreadStart * start[3 * i + 2]!,
  ]
  let ax = spreadEnd * end[3 * i]! - sx
  let ay = spreadEnd * end[3 * i + 1]! - sy
  let az = spreadEnd * end[3 * i + 2]! - sz
  const extent = Math.hypot(ax, ay, az)
  if (extent === 0) return Infinity
  ax /= extent
  ay /= extent
  az /= extent
  const [ox, oy, oz] = [origin[0] - sx, origin[1] - sy, origin[2] - sz]
  const [dx, dy, dz] = direction
  const dAlong = dx * ax + dy * ay + dz * az
  const oAlong = ox * ax + oy * ay + oz * az
  const [px, py, pz] = [dx - dAlong * ax, dy - dAlong * ay, dz - dAlong * az]
  const [qx, qy, qz] = [ox - oAlong * ax, oy - oAlong * ay, oz - oAlong * az]
  const a = px * px + py * py + pz * pz
  const b = px * qx + py * qy + pz * qz
  const r = radius[i]! + slack
  const discriminant = b * b - a * (qx * qx + qy * qy + qz * qz - r * r)
  if (a === 0 || discriminant < 0) return Infinity
  const distance = (-b - Math.sqrt(discriminant)) / a
  const along = oAlong + distance * dAlong
  return along >= 0 && along <= extent ? distance : Infinity
}
