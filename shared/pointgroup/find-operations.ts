import type { Mat3 } from '../geometry/mat3'
import {
  cross,
  distance,
  dot,
  length,
  pointAt,
  scale,
  type Vec3,
  normalize,
} from '../geometry/vec3'
import { bestMatrix, fitOperation, type Operation } from './operation'
import { nearestPoint, type PointCloud } from './point-cloud'

/** Two points that are not in line with the centroid: where they go tells an operation. */
export interface Reference {
  readonly first: number
  readonly second: number
}

/**
 * Every operation that brings points onto points of the same kind to within a tolerance, the
 * identity first. They need not make a group.
 *
 * Two points of small classes (kind and distance from the centroid) are brought to every pair like
 * them, as rotation and as rotary reflection; each such start under which the surroundings of the first
 * fall on points is refined, pairing and best matrix in turn, until it rests. Where a product of two
 * operations leads to a pair, none is searched for.
 *
 * Cost: pairs like the reference times points; few where some points are unlike the others.
 */
export function findOperations(
  cloud: PointCloud,
  reference: Reference,
  tolerance: number,
): Operation[] {
  const { points, kind, radius } = cloud
  const { first, second } = reference
  const [a, b] = [pointAt(points, first), pointAt(points, second)]
  const apart = distance(a, b)
  const alike = (point: number): number[] =>
    [...cloud.members[kind[point]!]!].filter(
      (other) => Math.abs(radius[other]! - radius[point]!) <= tolerance,
    )
  const [firsts, seconds] = [alike(first), alike(second)]
  const scouts = surroundings(cloud, first)
  const found: Operation[] = []
  const products = new Map<number, readonly [Operation, Operation]>()
  const keyOf = (c: number, d: number, handedness: number): number =>
    2 * (c * cloud.count + d) + (handedness === 1 ? 1 : 0)
  const add = (operation: Operation): void => {
    if (found.some((known) => isSame(known, operation))) return
    found.push(operation)
    for (const known of found) {
      const handedness = known.handedness * operation.handedness
      for (const [g, h] of [[known, operation] as const, [operation, known] as const]) {
        products.set(keyOf(g.image[h.image[first]!]!, g.image[h.image[second]!]!, handedness), [
          g,
          h,
        ])
      }
    }
  }
  add(fitOperation(points, Int32Array.from(kind.keys()), 1))
  for (const c of firsts) {
    const to = pointAt(points, c)
    for (const d of seconds) {
      const beside = pointAt(points, d)
      if (c === d || Math.abs(distance(to, beside) - apart) > 2 * tolerance) continue
      for (const handedness of [1, -1] as const) {
        const product = products.get(keyOf(c, d, handedness))
        const made = product === undefined ? null : multiply(points, product)
        if (made !== null && made.deviation <= tolerance) {
          add(made)
          continue
        }
        const start = turn(a, b, to, beside, handedness)
        if (start === null || !isPromising(cloud, scouts, start, tolerance)) continue
        const operation = refine(cloud, start, handedness, tolerance)
        if (operation !== null) add(operation)
      }
    }
  }
  return found
}

/** The operation that does `h` and then `g`. */
function multiply(points: Float64Array, [g, h]: readonly [Operation, Operation]): Operation {
  const image = h.image.map((point) => g.image[point]!)
  return fitOperation(points, image, g.handedness === h.handedness ? 1 : -1)
}

function isSame(first: Operation, second: Operation): boolean {
  return first.handedness === second.handedness && isEqual(first.image, second.image)
}

function isEqual(first: Int32Array, second: Int32Array): boolean {
  for (let i = 0; i < first.length; i++) if (first[i] !== second[i]) return false
  return true
}

/** So many points about the first of the reference are tried before all are. */
const SCOUTS = 16

/** How far off, in tolerances, and how many of them may be. */
const SCOUT_REACH = 2.5
const MOST_LOST = 0.25

/** The points nearest to one. */
function surroundings({ points, count }: PointCloud, center: number): number[] {
  const here = pointAt(points, center)
  const far = Float64Array.from({ length: count }, (_, i) => distance(here, pointAt(points, i)))
  return [...far.keys()].toSorted((p, q) => far[p]! - far[q]!).slice(0, SCOUTS)
}

function isPromising(
  cloud: PointCloud,
  scouts: readonly number[],
  start: Mat3,
  tolerance: number,
): boolean {
  const { kind } = cloud
  const reach = reachOf(cloud, SCOUT_REACH * tolerance)
  let lost = 0
  for (const scout of scouts) {
    if (nearestPoint(cloud, kind[scout]!, scout, start, reach) >= 0) continue
    if (++lost > MOST_LOST * scouts.length) return false
  }
  return true
}

/** Å: no farther than where an image could fall on two points. */
function reachOf({ spacing }: PointCloud, wanted: number): number {
  return Math.min(wanted, spacing / 2)
}

/** A reference far from the centroid and well out of line, with the fewest images to try. */
export function chooseReference(cloud: PointCloud, tolerance: number): Reference {
  const { count, points, radius } = cloud
  const farthest = Math.max(...radius)
  const outer = [...radius.keys()].filter((point) => radius[point]! >= FAR_OUT * farthest)
  const classSize = outer.map((point) => countAlike(cloud, point, tolerance))
  const rank = outer.map((_, i) => i)
  const best = rank.reduce((p, q) =>
    classSize[q]! < classSize[p]! ||
    (classSize[q] === classSize[p] && radius[outer[q]!]! > radius[outer[p]!]! + TIE)
      ? q
      : p,
  )
  const first = outer[best]!
  const a = pointAt(points, first)
  const width = Float64Array.from({ length: count }, (_, i) => length(cross(a, pointAt(points, i))))
  const widest = Math.max(...width)
  let second = -1
  let fewest = Number.POSITIVE_INFINITY
  for (let point = 0; point < count; point++) {
    if (width[point]! < WELL_OUT * widest) continue
    const images = countAlike(cloud, point, tolerance, a)
    if (images > fewest) continue
    if (images < fewest || width[point]! > width[second]! + TIE) [second, fewest] = [point, images]
  }
  return { first, second }
}

/** Parts of the greatest distance from the centroid, and from the line through it, that are enough. */
const FAR_OUT = 0.5
const WELL_OUT = 0.6

/** Å and Å²: below this, one point is no farther out than another. */
const TIE = 1e-6

/** How many points are like one; with `beside`, those only that are as far from it. */
function countAlike(cloud: PointCloud, point: number, tolerance: number, beside?: Vec3): number {
  const { points, kind, radius, members } = cloud
  const apart = beside === undefined ? 0 : distance(beside, pointAt(points, point))
  let count = 0
  for (const other of members[kind[point]!]!) {
    if (Math.abs(radius[other]! - radius[point]!) > tolerance) continue
    if (beside !== undefined) {
      if (Math.abs(distance(beside, pointAt(points, other)) - apart) > 2 * tolerance) continue
    }
    count++
  }
  return count
}

/** Turns a onto the direction of c, and b into the half-plane of d. */
function turn(a: Vec3, b: Vec3, c: Vec3, d: Vec3, handedness: 1 | -1): Mat3 | null {
  const from = frameOf(a, b)
  const to = frameOf(c, d)
  if (from === null || to === null) return null
  const [x, y, z] = to
  const row = (i: 0 | 1 | 2): Vec3 => [
    x[i] * from[0][0] + y[i] * from[1][0] + handedness * z[i] * from[2][0],
    x[i] * from[0][1] + y[i] * from[1][1] + handedness * z[i] * from[2][1],
    x[i] * from[0][2] + y[i] * from[1][2] + handedness * z[i] * from[2][2],
  ]
  return [row(0), row(1), row(2)]
}

function frameOf(a: Vec3, b: Vec3): Mat3 | null {
  const across = cross(a, b)
  const width = length(across)
  if (width < 1e-9 || dot(a, a) === 0) return null
  const x = normalize(a)
  const z = scale(across, 1 / width)
  return [x, cross(z, x), z]
}

/** Rounds of pairing and superposing; three are usual. */
const MOST_ROUNDS = 12

/**
 * A start may be off by so many tolerances at the far end, and once refined by fewer; where it leaves more
 * than this part of the points without a partner, it leads nowhere.
 */
const REACH = [4, 2.5] as const
const MOST_UNPAIRED = [0.5, 0.25] as const

function refine(
  cloud: PointCloud,
  start: Mat3,
  handedness: 1 | -1,
  tolerance: number,
): Operation | null {
  const { count, points, kind } = cloud
  let matrix = start
  let image = new Int32Array(count)
  let last = new Int32Array(count)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stage = round === 0 ? 0 : 1
    const reach = reachOf(cloud, REACH[stage] * tolerance)
    let unpaired = 0
    for (let i = 0; i < count; i++) {
      image[i] = nearestPoint(cloud, kind[i]!, i, matrix, reach)
      if (image[i]! < 0 && ++unpaired > MOST_UNPAIRED[stage] * count) return null
    }
    ;[image, last] = [last, image]
    if (round > 0 && isEqual(image, last)) break
    matrix = bestMatrix(points, points, last, handedness).matrix
  }
  if (!isPermutation(last)) return null
  const operation = fitOperation(points, last, handedness)
  return operation.deviation <= tolerance ? operation : null
}

function isPermutation(image: Int32Array): boolean {
  const isTaken = new Uint8Array(image.length)
  for (const point of image) {
    if (point < 0 || isTaken[point] === 1) return false
    isTaken[point] = 1
  }
  return true
}
