/** What a ray meets, from the equations of quadrics: independent of how the stage and picking find it. */
import type { CameraState } from '../../../renderer/scene/stage-view'
import {
  add,
  cross,
  dot,
  normalize,
  scale,
  subtract,
  type Vec3,
} from '../../../shared/geometry/vec3'
import type { MadeBall } from './made-scene'

export interface Ray {
  readonly origin: Vec3
  /** Of unit length. */
  readonly direction: Vec3
}

/** A surface x·Qx = 1 about a centre, as far as `holds` is true of x. */
export interface Quadric {
  readonly name: string
  readonly center: Vec3
  readonly times: (x: Vec3) => Vec3
  readonly holds: (x: Vec3) => boolean
}

const everywhere = () => true

/** |x|² / r² = 1. */
export function sphere(name: string, { at, radius }: Pick<MadeBall, 'at' | 'radius'>): Quadric {
  return { name, center: at, times: (x) => scale(x, 1 / radius ** 2), holds: everywhere }
}

/** Σ (x·a)² / |a|⁴ = 1 over its semi-axes a, which are at right angles. */
export function ellipsoid(name: string, center: Vec3, axes: readonly Vec3[]): Quadric {
  const times = (x: Vec3) =>
    axes.reduce<Vec3>(
      (sum, axis) => subtract(sum, scale(axis, -dot(x, axis) / dot(axis, axis) ** 2)),
      [0, 0, 0],
    )
  return { name, center, times, holds: everywhere }
}

/** (|x|² − (x·u)²) / r² = 1, between its ends: there are no caps, balls hide where they would be. */
export function cylinder(name: string, from: Vec3, to: Vec3, radius: number): Quadric {
  const way = subtract(to, from)
  const extent = Math.sqrt(dot(way, way))
  const u = scale(way, 1 / extent)
  return {
    name,
    center: from,
    times: (x) => scale(subtract(x, scale(u, dot(x, u))), 1 / radius ** 2),
    holds: (x) => dot(x, u) >= 0 && dot(x, u) <= extent,
  }
}

/**
 * The way to where a ray enters a quadric: the smaller root of (p + td)·Q(p + td) = 1; infinite where it
 * never does, or does beyond what holds.
 */
export function enters({ center, times, holds }: Quadric, { origin, direction }: Ray): number {
  const from = subtract(origin, center)
  const a = dot(direction, times(direction))
  const b = dot(direction, times(from))
  const c = dot(from, times(from)) - 1
  const discriminant = b * b - a * c
  if (a === 0 || discriminant < 0) return Infinity
  const way = (-b - Math.sqrt(discriminant)) / a
  const place = subtract(from, scale(direction, -way))
  return way > 0 && holds(place) ? way : Infinity
}

/** The name of what a ray meets first. */
export function firstMet(quadrics: readonly Quadric[], ray: Ray): string {
  let [nearest, name] = [Infinity, 'nothing']
  for (const quadric of quadrics) {
    const way = enters(quadric, ray)
    if (way < nearest) [nearest, name] = [way, quadric.name]
  }
  return name
}

/** x turned by a unit quaternion q: x + 2w (v × x) + 2 v × (v × x), v its vector part. */
export function turned([vx, vy, vz, w]: readonly [number, number, number, number], x: Vec3): Vec3 {
  const v: Vec3 = [vx, vy, vz]
  const once = cross(v, x)
  return add(x, add(scale(once, 2 * w), scale(cross(v, once), 2)))
}

/**
 * The rays of a picture by points from its upper left corner, in pixels: across the shorter side `extent` Å
 * are seen at the target, under 26° in perspective.
 */
export function raysOf(
  { target, rotation, extent, projection }: CameraState,
  { width, height }: { readonly width: number; readonly height: number },
): (x: number, y: number) => Ray {
  const [right, up, back] = ([[1, 0, 0], [0, 1, 0], [0, 0, 1]] as const).map((axis) => turned(rotation, axis)) // prettier-ignore
  const pixel = extent / Math.min(width, height)
  const away = extent / 2 / Math.tan((13 * Math.PI) / 180)
  const eye = add(target, scale(back!, away))
  return (x, y) => {
    const across = scale(right!, (x - width / 2) * pixel)
    const at = add(target, add(across, scale(up!, (height / 2 - y) * pixel)))
    if (projection === 'perspective')
      return { origin: eye, direction: normalize(subtract(at, eye)) }
    return { origin: add(at, scale(back!, 100)), direction: scale(back!, -1) }
  }
}
