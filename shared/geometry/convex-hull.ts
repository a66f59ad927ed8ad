/** The convex hull of a few points, as polyhedra are drawn: with faces of more than three corners. */
import { hullTriangles, rimOf, sidesOf, type Triangle } from './hull-triangles'
import { cross, distance, dot, length, subtract, type Vec3, normalize } from './vec3'

/** Rows of the points at the corners of a face in order, counter-clockwise seen from outside. */
export type HullFace = readonly number[]

/** Å: corners that deviate less from one plane make one face. */
const COPLANAR = 0.1
/** Steps of the grid across the points: determinants on it are exact (see `hullTriangles`). */
const STEPS = 2 ** 16

/**
 * The faces of the convex hull. Of points in one plane it is one polygon, which has two sides; of points
 * on a line, of less than three points, and where a coordinate is no number, there are none.
 *
 * Points are first rounded to a grid of 1/65536 of their extent, on which all tests are exact: whatever
 * the points, the faces close without a gap. Then triangles whose corners are all within `tolerance` of
 * the plane of the largest among them become one face, and corners at which only two faces are left go.
 *
 * @param tolerance in the unit of the points
 *
 * Cost: points × faces.
 */
export function convexHull(points: readonly Vec3[], tolerance = COPLANAR): HullFace[] {
  const onGrid = rounded(points)
  if (onGrid === null) return []
  const { places, step } = onGrid
  const within = Math.max(tolerance / step, 2)

  const a = 0
  const b = farthest(places, (place) => distance(place, places[a]!))
  if (distance(places[a]!, places[b]!) <= within) return []
  const line = normalize(subtract(places[b]!, places[a]!))
  const c = farthest(places, (place) => length(cross(line, subtract(place, places[a]!))))
  const side = cross(line, subtract(places[c]!, places[a]!))
  if (length(side) <= within) return []
  const normal = normalize(side)
  const above = (place: Vec3) => dot(normal, subtract(place, places[a]!))
  const d = farthest(places, (place) => Math.abs(above(place)))
  if (Math.abs(above(places[d]!)) <= within) return [outline(places, line, normal)]
  const faces = mergedFaces(places, hullTriangles(places, [a, b, c, d]), within)
  return withoutIdleCorners(places, faces, within)
}

/** The points as whole numbers of a step; null for none, for one place, and where one is no number. */
function rounded(points: readonly Vec3[]): { places: Vec3[]; step: number } | null {
  const lows: number[] = []
  let extent = 0
  for (const axis of [0, 1, 2] as const) {
    let [low, high] = [Infinity, -Infinity]
    for (const point of points) {
      low = Math.min(low, point[axis])
      high = Math.max(high, point[axis])
    }
    extent = Math.max(extent, high - low)
    lows.push(low)
  }
  const step = extent / STEPS
  if (!(step > 0 && Number.isFinite(step)) || points.some((it) => it.some(Number.isNaN)))
    return null
  const onAxis = (point: Vec3, axis: 0 | 1 | 2) => Math.round((point[axis] - lows[axis]!) / step)
  const places = points.map((it): Vec3 => [onAxis(it, 0), onAxis(it, 1), onAxis(it, 2)])
  return { places, step }
}

/** The first row of the greatest measure. */
function farthest(places: readonly Vec3[], measure: (place: Vec3) => number): number {
  let [best, most] = [0, -Infinity]
  for (const [row, place] of places.entries()) {
    const own = measure(place)
    if (own > most) [best, most] = [row, own]
  }
  return best
}

/** Source: the monotone chain of Andrew, Inf. Process. Lett. 9 (1979) 216. */
function outline(places: readonly Vec3[], right: Vec3, normal: Vec3): HullFace {
  const up = cross(normal, right)
  const flat = places.map((place) => [dot(place, right), dot(place, up)] as const)
  const turn = (o: number, p: number, q: number) => {
    const [[ox, oy], [px, py], [qx, qy]] = [flat[o]!, flat[p]!, flat[q]!]
    return (px - ox) * (qy - oy) - (py - oy) * (qx - ox)
  }
  const rows = [...places.keys()].toSorted(
    (p, q) => flat[p]![0] - flat[q]![0] || flat[p]![1] - flat[q]![1],
  )
  const chain = (order: readonly number[]) => {
    const kept: number[] = []
    for (const row of order) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, row) <= 0) kept.pop()
      kept.push(row)
    }
    return kept.slice(0, -1)
  }
  return [...chain(rows), ...chain(rows.toReversed())]
}

/** Flat regions, each grown from the largest triangle that no region has yet. */
function mergedFaces(
  places: readonly Vec3[],
  triangles: readonly Triangle[],
  within: number,
): HullFace[] {
  const normals = triangles.map(([a, b, c]) =>
    cross(subtract(places[b]!, places[a]!), subtract(places[c]!, places[a]!)),
  )
  const triangleAt = new Map(
    triangles.flatMap((triangle, row) => sidesOf(triangle).map(([a, b]) => [`${a} ${b}`, row])),
  )
  const isTaken = new Uint8Array(triangles.length)
  const bySize = [...triangles.keys()].toSorted((a, b) => length(normals[b]!) - length(normals[a]!))
  return bySize.flatMap((seed) => {
    if (isTaken[seed] === 1) return []
    isTaken[seed] = 1
    const normal = normalize(normals[seed]!)
    const origin = places[triangles[seed]![0]]!
    const isFlat = (triangle: Triangle) =>
      triangle.every((row) => Math.abs(dot(normal, subtract(places[row]!, origin))) <= within)
    const region = [seed]
    for (const member of region) {
      for (const [a, b] of sidesOf(triangles[member]!)) {
        const next = triangleAt.get(`${b} ${a}`)
        if (next === undefined || isTaken[next] === 1 || !isFlat(triangles[next]!)) continue
        isTaken[next] = 1
        region.push(next)
      }
    }
    const members = region.map((row) => triangles[row]!)
    const loop = loopOf(rimOf(members))
    return loop === null ? members : [loop]
  })
}

/** Sides in the order they follow one another; null where they are not one simple loop. */
function loopOf(sides: readonly (readonly [number, number])[]): HullFace | null {
  const next = new Map(sides)
  const loop: number[] = []
  let corner = sides[0]?.[0]
  while (corner !== undefined && loop.length < sides.length) {
    loop.push(corner)
    corner = next.get(corner)
    if (corner === loop[0]) break
  }
  return next.size === sides.length && loop.length === sides.length ? loop : null
}

/** Without corners in the middle of what has become one straight edge. */
function withoutIdleCorners(
  places: readonly Vec3[],
  faces: readonly HullFace[],
  within: number,
): HullFace[] {
  const facesAt = new Map<number, number>()
  for (const corner of faces.flat()) facesAt.set(corner, (facesAt.get(corner) ?? 0) + 1)
  const left = faces.map((face) =>
    face.filter((corner, k) => {
      const before = places[face.at(k - 1)!]!
      const edge = normalize(subtract(places[face[(k + 1) % face.length]!]!, before))
      const aside = length(cross(edge, subtract(places[corner]!, before)))
      return facesAt.get(corner)! > 2 || aside > within
    }),
  )
  return left.every((face) => face.length > 2) ? left : [...faces]
}
