import { cross, distance, dot, length, scale, subtract, type Vec3, normalize } from './vec3'

/** Points nearer than this, relative to the farthest from the origin, are one. */
const TOLERANCE = 1e-6

/**
 * The permutations of some points (each where it goes) that rotations about the origin bring about,
 * or rotations with an inversion. They are the point group, but that points on one line know nothing
 * of turns about it.
 *
 * @param points  no two alike
 * @param handedness  1: rotations; −1: rotoinversions, mirrors among them
 *
 * Cost: O(n⁴), for reference shapes.
 */
export function selfRotations(points: readonly Vec3[], handedness: 1 | -1 = 1): Int32Array[] {
  const size = Math.max(...points.map(length))
  const [first, second] = widestPair(points)
  const frame = frameOf(points[first]!, points[second]!, 1)
  if (frame === null) return lineRotations(points, size)
  const alike = (x: number, y: number): boolean => Math.abs(x - y) < TOLERANCE * size * size
  const [a, b] = [points[first]!, points[second]!]
  const found: Int32Array[] = []
  for (const c of points) {
    if (!alike(dot(a, a), dot(c, c))) continue
    for (const d of points) {
      if (!alike(dot(b, b), dot(d, d)) || !alike(dot(a, b), dot(c, d))) continue
      const turned = frameOf(c, d, handedness)
      if (turned === null) continue
      const permutation = permutationOf(points, size, (point) => turn(point, frame, turned))
      if (permutation !== null) found.push(permutation)
    }
  }
  return found
}

type Frame = readonly [Vec3, Vec3, Vec3]

/** Axes along a, beside it towards b, and across both; null where the two are in line. */
function frameOf(a: Vec3, b: Vec3, handedness: 1 | -1): Frame | null {
  const across = cross(a, b)
  if (length(across) < TOLERANCE * length(a) * length(b)) return null
  const x = normalize(a)
  const z = normalize(across)
  return [x, cross(z, x), scale(z, handedness)]
}

function turn(point: Vec3, from: Frame, to: Frame): Vec3 {
  const [x, y, z] = [dot(point, from[0]), dot(point, from[1]), dot(point, from[2])]
  return [
    x * to[0][0] + y * to[1][0] + z * to[2][0],
    x * to[0][1] + y * to[1][1] + z * to[2][1],
    x * to[0][2] + y * to[1][2] + z * to[2][2],
  ]
}

/** Two points as far from being in line with the origin as any. */
function widestPair(points: readonly Vec3[]): readonly [number, number] {
  let widest: readonly [number, number] = [0, 0]
  let most = -1
  for (const [i, p] of points.entries()) {
    for (const [j, q] of points.entries()) {
      const width = length(cross(p, q))
      if (width > most * (1 + TOLERANCE)) [widest, most] = [[i, j], width]
    }
  }
  return widest
}

/** All stand, or turn end for end. */
function lineRotations(points: readonly Vec3[], size: number): Int32Array[] {
  const turned = permutationOf(points, size, (point) => subtract([0, 0, 0], point))
  const standing = Int32Array.from(points.keys())
  return turned === null ? [standing] : [standing, turned]
}

function permutationOf(
  points: readonly Vec3[],
  size: number,
  move: (point: Vec3) => Vec3,
): Int32Array | null {
  const permutation = new Int32Array(points.length)
  for (const [i, point] of points.entries()) {
    const moved = move(point)
    const image = points.findIndex((other) => distance(other, moved) < 10 * TOLERANCE * size)
    if (image < 0) return null
    permutation[i] = image
  }
  return permutation
}
