/** Definitions of solids that several rows of the cluster shapes share. */
import { bisect, circumradius, onSphere, ring } from '../geometry/polyhedra'
import { apex, stacked } from '../geometry/stacked-solids'
import {
  cuboctahedron,
  octahedron,
  permuted,
  truncatedTetrahedron,
} from '../geometry/uniform-solids'
import { add, distance, scale, type Vec3 } from '../geometry/vec3'

export function trigonalBipyramid(): Vec3[] {
  return stacked(apex(3), { middle: 'none', below: apex(3) })
}

/** A bipyramid on a regular polygon of 6 corners or more of edge 1, its apexes 1 apart from each other. */
export function spindle(corners: number): Vec3[] {
  return [...ring(corners, circumradius(corners), 0), [0, 0, 0.5], [0, 0, -0.5]]
}

/** Points on a unit sphere: rings of `corners` at polar angles, each turned by an angle in degrees. */
function onRings(
  corners: number,
  rings: readonly (readonly [polar: number, turn: number])[],
): Vec3[] {
  return rings.flatMap(([polar, turn]) =>
    Array.from({ length: corners }, (_, k) => onSphere(polar, turn + (360 * k) / corners)),
  )
}

/** Frank–Kasper Z14, a bicapped hexagonal antiprism on a sphere: edges to the poles and between the hexagons equal. */
export function frankKasper14(): Vec3[] {
  const at = (polar: number): Vec3[] =>
    onRings(6, [
      [polar, 0],
      [180 - polar, 30],
    ])
  const pole: Vec3 = [0, 0, 1]
  const excess = (polar: number): number => {
    const points = at(polar)
    return distance(points[0]!, points[6]!) - distance(points[0]!, pole)
  }
  return [...at(bisect(excess, 40, 85)), pole, [0, 0, -1]]
}

/**
 * Frank–Kasper Z15 on a sphere: three vertices of six neighbors about the equator, twelve of five. The
 * two polar angles that the symmetry leaves free are those of the least Σ 1/d² (a test asks for it:
 * the search takes longer than all other shapes together).
 */
export function frankKasper15(near = 33.988218, far = 65.449076): Vec3[] {
  return onRings(3, [
    [near, 0],
    [180 - near, 0],
    [far, 60],
    [180 - far, 60],
    [90, 0],
  ])
}

/** Frank–Kasper Z16 as in the Laves phases: a truncated tetrahedron (√11/8 a) capped on its hexagons (√3/4 a). */
export function frankKasper16(): Vec3[] {
  const caps = permuted([2, 2, 2], 'all', ([x, y, z]) => x * y * z < 0)
  return [...truncatedTetrahedron(), ...caps]
}

/** A tetrahedron of close-packed layers, `along` atoms along an edge. */
export function tetrahedralPile(along: number): Vec3[] {
  return barycentric(along - 1, 4).map(([a, b, c, d]) =>
    [
      scale([1, 1, 1], a!),
      scale([1, -1, -1], b!),
      scale([-1, 1, -1], c!),
      scale([-1, -1, 1], d!),
    ].reduce<Vec3>(add, [0, 0, 0]),
  )
}

/** All ways to write a number as a sum of so many, in order. */
function barycentric(sum: number, terms: number): number[][] {
  if (terms === 1) return [[sum]]
  return Array.from({ length: sum + 1 }, (_, first) =>
    barycentric(sum - first, terms - 1).map((rest) => [first, ...rest]),
  ).flat()
}

/** The surface of the octahedron of 19 close-packed atoms: three along each edge. */
export function octahedronOf18(): Vec3[] {
  return [...octahedron().map((point) => scale(point, 2)), ...cuboctahedron()]
}

/** Two icosahedra that hold each other's center: rings of five and two poles on one axis, without the centers. */
export function doubleIcosahedron(): Vec3[] {
  const [radius, rise] = [circumradius(5), 0.5 / Math.sin(Math.PI / 5)]
  const pole = rise + Math.sqrt(1 - radius ** 2)
  return [
    ...ring(5, radius, rise),
    ...ring(5, radius, 0, 36),
    ...ring(5, radius, -rise),
    [0, 0, pole],
    [0, 0, -pole],
  ]
}

/** Equilateral triangles above each other, each turned by 60°: octahedra that share faces in a row. */
export function triangleStack(layers: number): Vec3[] {
  return Array.from({ length: layers }, (_, k) =>
    ring(3, circumradius(3), k * Math.sqrt(2 / 3), 60 * (k % 2)),
  ).flat()
}
