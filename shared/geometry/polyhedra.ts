import { add, distance, length, scale, type Vec3 } from './vec3'

/**
 * The corners of a regular polygon about the z axis.
 *
 * @param turn degrees from the x axis to the first corner
 */
export function ring(corners: number, radius: number, z: number, turn = 0): Vec3[] {
  return Array.from({ length: corners }, (_, k) => {
    const angleRad = (2 * Math.PI * k) / corners + (turn * Math.PI) / 180
    return [radius * Math.cos(angleRad), radius * Math.sin(angleRad), z]
  })
}

/** From the center of a regular polygon of edge 1 to its corners. */
export function circumradius(corners: number): number {
  return 1 / (2 * Math.sin(Math.PI / corners))
}

/** From the center of a regular polygon of edge 1 to its edges. */
export function apothem(corners: number): number {
  return 1 / (2 * Math.tan(Math.PI / corners))
}

/** From the base to the apex of a pyramid of which all edges are 1; `corners` at most 5. */
export function pyramidHeight(corners: number): number {
  return Math.sqrt(1 - circumradius(corners) ** 2)
}

/** Half the height of an antiprism of which all edges are 1. */
export function antiprismHalfHeight(corners: number): number {
  const aside = 2 * circumradius(corners) * Math.sin(Math.PI / (2 * corners))
  return Math.sqrt(1 - aside ** 2) / 2
}

/** A prism of which all edges are 1 about the z axis, its center in the origin. */
export function prism(corners: number): Vec3[] {
  const radius = circumradius(corners)
  return [...ring(corners, radius, 0.5), ...ring(corners, radius, -0.5)]
}

/** An antiprism of which all edges are 1 about the z axis, its center in the origin. */
export function antiprism(corners: number): Vec3[] {
  const [radius, half] = [circumradius(corners), antiprismHalfHeight(corners)]
  return [...ring(corners, radius, half), ...ring(corners, radius, -half, 180 / corners)]
}

/** The apex of the square pyramid, all edges 1, on side `side` of `prism(corners)`. */
export function sideCap(corners: number, side: number): Vec3 {
  const reach = apothem(corners) + pyramidHeight(4)
  return ring(corners, reach, 0, 180 / corners)[side] ?? [reach, 0, 0]
}

/** A point of the unit sphere, by its angles from the z axis and, about it, from the x axis, in degrees. */
export function onSphere(polar: number, azimuth: number): Vec3 {
  const [p, a] = [(polar * Math.PI) / 180, (azimuth * Math.PI) / 180]
  return [Math.sin(p) * Math.cos(a), Math.sin(p) * Math.sin(a), Math.cos(p)]
}

/** The same points about another origin. */
export function about(origin: Vec3, points: readonly Vec3[]): Vec3[] {
  return points.map((point) => add(point, scale(origin, -1)))
}

/** Whether all points are as far from the origin, to `tolerance` of that distance. */
export function isSpherical(points: readonly Vec3[], tolerance = 1e-9): boolean {
  const lengths = points.map(length)
  return Math.max(...lengths) - Math.min(...lengths) < tolerance * Math.max(...lengths)
}

/** The distances between the points, each pair once, ascending. */
export function pairLengths(points: readonly Vec3[]): number[] {
  return points
    .flatMap((p, i) => points.slice(i + 1).map((q) => distance(p, q)))
    .toSorted((a, b) => a - b)
}

/** Where a function that changes its sign between two places is zero, by halving; 60 halvings. */
export function bisect(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  const sign = Math.sign(f(low))
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (Math.sign(f(middle)) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Where a function with one minimum between two places is lowest, by thirds; to 10⁻⁸ of the span. */
export function lowest(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 45; step++) {
    const third = (high - low) / 3
    if (f(low + third) < f(high - third)) high -= third
    else low += third
  }
  return (low + high) / 2
}
