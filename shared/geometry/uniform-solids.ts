/** Platonic and Archimedean solids and some of their duals, by their coordinates in the textbooks. */
import { add, distance, scale, type Vec3 } from './vec3'

const GOLDEN = (1 + Math.sqrt(5)) / 2

/** Of the coordinates ±a, ±b, ±c all those in the orders asked for, each point once. */
export function permuted(
  [a, b, c]: Vec3,
  orders: 'cyclic' | 'all' = 'all',
  accept: (signs: Vec3, isOdd: boolean) => boolean = () => true,
): Vec3[] {
  const even: Vec3[] = [
    [a, b, c],
    [b, c, a],
    [c, a, b],
  ]
  const odd: Vec3[] = orders === 'all' ? even.map(([x, y, z]): Vec3 => [x, z, y]) : []
  const signs = [1, -1].flatMap((x) => [1, -1].flatMap((y) => [1, -1].map((z): Vec3 => [x, y, z])))
  const found = new Map<string, Vec3>()
  for (const [order, [x, y, z]] of [...even, ...odd].entries()) {
    for (const sign of signs) {
      if (!accept(sign, order >= even.length)) continue
      // Adding 0 makes −0 be 0, which is another key.
      const point: Vec3 = [x * sign[0] + 0, y * sign[1] + 0, z * sign[2] + 0]
      if (!found.has(point.join())) found.set(point.join(), point)
    }
  }
  return [...found.values()]
}

const isEven = ([x, y, z]: Vec3): boolean => x * y * z > 0

export const tetrahedron = (): Vec3[] => permuted([1, 1, 1], 'all', isEven)
export const cube = (): Vec3[] => permuted([1, 1, 1])
export const octahedron = (): Vec3[] => permuted([1, 0, 0])
export const dodecahedron = (): Vec3[] => [
  ...cube(),
  ...permuted([0, 1 / GOLDEN, GOLDEN], 'cyclic'),
]

export const truncatedTetrahedron = (): Vec3[] => permuted([3, 1, 1], 'all', isEven)
export const cuboctahedron = (): Vec3[] => permuted([1, 1, 0])
export const truncatedCube = (): Vec3[] => permuted([1, 1, Math.SQRT2 - 1])
export const truncatedOctahedron = (): Vec3[] => permuted([0, 1, 2])
export const rhombicuboctahedron = (): Vec3[] => permuted([1, 1, 1 + Math.SQRT2])
export const truncatedCuboctahedron = (): Vec3[] =>
  permuted([1, 1 + Math.SQRT2, 1 + 2 * Math.SQRT2])
export const icosidodecahedron = (): Vec3[] => [
  ...permuted([0, 0, GOLDEN]),
  ...permuted([0.5, GOLDEN / 2, GOLDEN ** 2 / 2], 'cyclic'),
]
export const truncatedIcosahedron = (): Vec3[] => [
  ...permuted([0, 1, 3 * GOLDEN], 'cyclic'),
  ...permuted([1, 2 + GOLDEN, 2 * GOLDEN], 'cyclic'),
  ...permuted([GOLDEN, 2, GOLDEN ** 3], 'cyclic'),
]
export const truncatedDodecahedron = (): Vec3[] => [
  ...permuted([0, 1 / GOLDEN, 2 + GOLDEN], 'cyclic'),
  ...permuted([1 / GOLDEN, GOLDEN, 2 * GOLDEN], 'cyclic'),
  ...permuted([GOLDEN, 2, GOLDEN + 1], 'cyclic'),
]
export const rhombicosidodecahedron = (): Vec3[] => [
  ...permuted([1, 1, GOLDEN ** 3], 'cyclic'),
  ...permuted([GOLDEN ** 2, GOLDEN, 2 * GOLDEN], 'cyclic'),
  ...permuted([2 + GOLDEN, 0, GOLDEN ** 2], 'cyclic'),
]

/** One of its two hands: even orders with an odd number of minus signs, odd orders with an even one. */
export function snubCube(): Vec3[] {
  // The real root of t³ = t² + t + 1.
  const [p, q] = [Math.cbrt(19 + 3 * Math.sqrt(33)), Math.cbrt(19 - 3 * Math.sqrt(33))]
  const t = (1 + p + q) / 3
  return permuted([1, 1 / t, t], 'all', (signs, isOdd) => isEven(signs) === isOdd)
}

export const rhombicDodecahedron = (): Vec3[] => [...cube(), ...permuted([2, 0, 0])]
/** The cube with the centers of its faces; an octahedron with a regular tetrahedron on each face. */
export const faceCenteredCube = (): Vec3[] => [...cube(), ...permuted([1, 0, 0])]
export const rhombicTriacontahedron = (): Vec3[] => [
  ...dodecahedron(),
  ...permuted([0, GOLDEN, 1], 'cyclic'),
]

/** The vertices of a solid with the middles of its edges, which are the shortest of its distances. */
export function withEdgeMiddles(points: readonly Vec3[]): Vec3[] {
  const edge = Math.min(...points.slice(1).map((p) => distance(p, points[0]!)))
  const middles = points.flatMap((p, i) =>
    points
      .slice(i + 1)
      .filter((q) => distance(p, q) < 1.01 * edge)
      .map((q) => scale(add(p, q), 0.5)),
  )
  return [...points, ...middles]
}
