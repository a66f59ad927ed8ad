import { cross, dot, length, subtract, type Vec3, normalize } from '../geometry/vec3'

/** Where an anchor stands to its metals; null for those on fewer than three. */
export type AnchorSite = 'interstitial' | 'capping' | null

/** How deep, in units of the distance to the metals, an anchor stands inside their polyhedron. */
const INSIDE = 0.05

/**
 * `interstitial` where the directions to the metals enclose the anchor: seen from it they fill more
 * than a half-space, whatever the half-space. Else `capping`, in a face or over it.
 *
 * @param arms from the anchor to its metals, Å
 */
export function anchorSite(arms: readonly Vec3[]): AnchorSite {
  if (arms.length < 3) return null
  const directions = arms.map((arm) => normalize(arm))
  return isEnclosed(directions) ? 'interstitial' : 'capping'
}

/** Every plane through three of the points that has all others on one side has the origin deep on that side. */
function isEnclosed(points: readonly Vec3[]): boolean {
  let faces = 0
  for (const [i, p] of points.entries()) {
    for (const [j, q] of points.entries()) {
      for (const r of points.slice(j + 1)) {
        if (j <= i) continue
        const normal = cross(subtract(q, p), subtract(r, p))
        const size = length(normal)
        if (size < FLAT) continue
        const heights = points.map((point) => dot(subtract(point, p), normal) / size)
        const isFace = heights.every((h) => h < FLAT) || heights.every((h) => h > -FLAT)
        if (!isFace) continue
        faces++
        if (Math.abs(dot(p, normal)) / size < INSIDE) return false
        const isBelow = heights.some((h) => h < -FLAT)
        if (dot(p, normal) > 0 !== isBelow) return false
      }
    }
  }
  return faces > 3
}

const FLAT = 1e-6
