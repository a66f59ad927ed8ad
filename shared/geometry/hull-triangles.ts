import type { Vec3 } from './vec3'

/** Rows of three points, counter-clockwise seen from outside. */
export type Triangle = readonly [number, number, number]

/**
 * The triangles of the convex hull of points with integer coordinates, of which no two differ by more
 * than 2¹⁶ along an axis: every determinant below is then a whole number under 2⁵³, and the answer exact.
 *
 * Points are added one by one: the triangles a point sees are replaced by those between it and the rim of
 * what it sees. A point in the plane of a triangle does not see it, so coplanar points, points on an edge
 * and doubles need no case of their own. Cost: points × triangles.
 *
 * @param first four points that span a tetrahedron
 *
 * Source: the beneath-beyond method, Preparata & Shamos, Computational Geometry (1985), 3.4.2.
 */
export function hullTriangles(
  points: readonly Vec3[],
  first: readonly [number, number, number, number],
): Triangle[] {
  let triangles = tetrahedron(points, first)
  for (const [row, point] of points.entries()) {
    const seen = triangles.filter((triangle) => height(points, triangle, point) > 0)
    if (seen.length === 0) continue
    const hidden = triangles.filter((triangle) => height(points, triangle, point) <= 0)
    triangles = [...hidden, ...rimOf(seen).map(([a, b]): Triangle => [a, b, row])]
  }
  return triangles
}

/** The sides of some triangles that no other of them has the other way round. */
export function rimOf(polygons: readonly (readonly number[])[]): (readonly [number, number])[] {
  const sides = polygons.flatMap(sidesOf)
  const known = new Set(sides.map(([a, b]) => `${a} ${b}`))
  return sides.filter(([a, b]) => !known.has(`${b} ${a}`))
}

/** From each corner of a polygon to the next. */
export function sidesOf(polygon: readonly number[]): (readonly [number, number])[] {
  return polygon.map((corner, k) => [corner, polygon[(k + 1) % polygon.length]!])
}

function tetrahedron(
  points: readonly Vec3[],
  [a, b, c, d]: readonly [number, number, number, number],
): Triangle[] {
  const isOutside = height(points, [a, b, c], points[d]!) > 0
  return isOutside
    ? [[a, c, b], [a, b, d], [b, c, d], [c, a, d]] // prettier-ignore
    : [[a, b, c], [b, a, d], [c, b, d], [a, c, d]] // prettier-ignore
}

/** Six times the volume between a triangle and a point, above 0 on the outer side. */
function height(points: readonly Vec3[], [a, b, c]: Triangle, point: Vec3): number {
  const [p, q, r] = [points[a]!, points[b]!, points[c]!]
  const [qx, qy, qz] = [q[0] - p[0], q[1] - p[1], q[2] - p[2]]
  const [rx, ry, rz] = [r[0] - p[0], r[1] - p[1], r[2] - p[2]]
  return (
    (qy * rz - qz * ry) * (point[0] - p[0]) +
    (qz * rx - qx * rz) * (point[1] - p[1]) +
    (qx * ry - qy * rx) * (point[2] - p[2])
  )
}
