import { centroid } from '../geometry/moments'
import { cross, dot, length, scale, subtract, type Vec3 } from '../geometry/vec3'

/** A line in space. */
export interface Line {
  readonly point: Vec3
  /** Unit vector. */
  readonly direction: Vec3
}

/** Å: what is nearer to the axis stands on it and is no blade. */
const LEAST_RADIUS = 0.3

/** How much longer than wide, on a scale of 0 to 1, a blade is seen from the axis. */
const LEAST_ANISOTROPY = 0.3

/**
 * How a set of points is tilted against an axis when it is seen from there: degrees, from −90 to 90,
 * 0 along the axis. Above 0 a blade is part of a right-handed screw, as a helix that climbs while it
 * turns counter-clockwise (P); below, of a left-handed one (M); which way the axis points does not
 * matter. Null for what stands on the axis or is as wide as long.
 *
 * Source: IUPAC Gold Book (2019), helicity, H02763.
 */
export function bladeTilt(points: readonly Vec3[], { point, direction }: Line): number | null {
  const center = centroid(points)
  const from = subtract(center, point)
  const out = subtract(from, scale(direction, dot(from, direction)))
  const radius = length(out)
  if (radius < LEAST_RADIUS) return null
  const around = scale(cross(direction, out), 1 / radius)
  let [along, across, both] = [0, 0, 0]
  for (const p of points) {
    const away = subtract(p, center)
    const [z, u] = [dot(away, direction), dot(away, around)]
    along += z * z
    across += u * u
    both += z * u
  }
  const anisotropy = Math.hypot(along - across, 2 * both) / (along + across)
  if (!(anisotropy >= LEAST_ANISOTROPY)) return null
  return (Math.atan2(2 * both, along - across) * 90) / Math.PI
}

/** The unit vector across the plane of three places; null where they are in line. */
export function acrossPlane(a: Vec3, b: Vec3, c: Vec3): Vec3 | null {
  const across = cross(subtract(b, a), subtract(c, a))
  const size = length(across)
  return size < 1e-6 ? null : scale(across, 1 / size)
}
