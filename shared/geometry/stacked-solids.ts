/** Solids with one axis, all edges 1: what stands on a polygon, and what a prism or antiprism holds apart. */
import { antiprismHalfHeight, apothem, circumradius, pyramidHeight, ring } from './polyhedra'
import type { Vec3 } from './vec3'

/** What stands on a regular polygon of `corners` in the plane z = 0, without that polygon. */
export interface Cap {
  readonly corners: number
  readonly points: readonly Vec3[]
}

/** The apex of a pyramid. */
export function apex(corners: 3 | 4 | 5): Cap {
  return { corners, points: [[0, 0, pyramidHeight(corners)]] }
}

/** The upper polygon of a cupola, with half as many corners as its base. */
export function cupola(top: 3 | 4 | 5): Cap {
  const height = Math.sqrt(1 - (apothem(2 * top) - apothem(top)) ** 2)
  return { corners: 2 * top, points: ring(top, circumradius(top), height, 90 / top) }
}

/** The upper ten vertices of half an icosidodecahedron. */
export function rotunda(): Cap {
  const golden = (1 + Math.sqrt(5)) / 2
  const [inner, outer] = [circumradius(5), golden * circumradius(5)]
  return { corners: 10, points: [...ring(5, outer, inner, 18), ...ring(5, inner, outer, 54)] }
}

/** How a lower cap is joined to an upper one. */
export interface Joint {
  /** `none`: base on base. */
  readonly middle: 'none' | 'prism' | 'antiprism'
  readonly below?: Cap
  /** The lower cap turned by one corner of the base. */
  readonly isTurned?: boolean
}

/** A cap on its base, with what else the joint says below it. */
export function stacked(above: Cap, { middle, below, isTurned = false }: Joint): Vec3[] {
  const { corners } = above
  const radius = circumradius(corners)
  const half = { none: 0, prism: 0.5, antiprism: antiprismHalfHeight(corners) }[middle]
  const twist = middle === 'antiprism' ? 180 / corners : 0
  const lower = turned(below?.points ?? [], twist + (isTurned ? 360 / corners : 0))
  return [
    ...above.points.map(([x, y, z]): Vec3 => [x, y, z + half]),
    ...ring(corners, radius, half),
    ...(middle === 'none' ? [] : ring(corners, radius, -half, twist)),
    ...lower.map(([x, y, z]): Vec3 => [x, y, -z - half]),
  ]
}

/** Some points turned about the z axis. */
function turned(points: readonly Vec3[], degrees: number): Vec3[] {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return points.map(([x, y, z]) => [c * x - s * y, s * x + c * y, z])
}
