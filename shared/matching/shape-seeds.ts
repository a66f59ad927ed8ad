import {
  cross,
  distance,
  dot,
  length,
  pointAt,
  scale,
  subtract,
  type Vec3,
  normalize,
} from '../geometry/vec3'
import { rowsByElement, type Piece } from './piece'
import { spend, type WorkLimit } from './work-limit'

/** Three atoms of a pattern, not on a line: where they lie, all of it lies, but for its mirror image. */
export type Triple = readonly [number, number, number]

/** Å: a third atom nearer to the line of the other two says nothing of the turn about it. */
const ASIDE = 0.5

/**
 * The widest three atoms of the pattern, of the elements that the target has fewest of; null where all
 * its atoms are on a line.
 */
export function widestTriple(pattern: Piece, target: Piece): Triple | null {
  const there = rowsByElement(target)
  const byRarity = [...rowsByElement(pattern)].toSorted(
    ([p], [q]) => (there.get(p)?.length ?? 0) - (there.get(q)?.length ?? 0) || p - q,
  )
  for (let kinds = 1; kinds <= byRarity.length; kinds++) {
    const rows = byRarity.slice(0, kinds).flatMap(([, some]) => some)
    const triple = widestOf(pattern, rows)
    if (triple !== null) return triple
  }
  return null
}

function widestOf({ cartn }: Piece, rows: readonly number[]): Triple | null {
  const points = rows.map((row) => pointAt(cartn, row))
  let [a, b, widest] = [0, 0, 0]
  for (const [p, point] of points.entries()) {
    for (let q = p + 1; q < points.length; q++) {
      const apart = distance(point, points[q]!)
      if (apart > widest) [a, b, widest] = [p, q, apart]
    }
  }
  if (widest === 0) return null
  const offLine = points.map((point) => asideOf(points[a]!, points[b]!, point))
  const c = offLine.indexOf(Math.max(...offLine))
  return offLine[c]! < ASIDE ? null : [rows[a]!, rows[b]!, rows[c]!]
}

/** Each atom of the pattern with the two nearest that are not on a line with it, the most central first. */
export function narrowTriples(pattern: Piece): Triple[] {
  const points = Array.from({ length: pattern.count }, (_, row) => pointAt(pattern.cartn, row))
  const total = points.reduce<Vec3>((s, p) => [s[0] + p[0], s[1] + p[1], s[2] + p[2]], [0, 0, 0])
  const center = scale(total, 1 / points.length)
  const nearestFirst = (from: Vec3) =>
    [...points.keys()].toSorted(
      (p, q) => distance(points[p]!, from) - distance(points[q]!, from) || p - q,
    )
  return nearestFirst(center).flatMap((a): Triple[] => {
    const [b, ...others] = nearestFirst(points[a]!).filter((row) => row !== a)
    if (b === undefined) return []
    const c = others.find((row) => asideOf(points[a]!, points[b]!, points[row]!) >= ASIDE)
    return c === undefined ? [] : [[a, b, c]]
  })
}

function asideOf(a: Vec3, b: Vec3, point: Vec3): number {
  const along = subtract(b, a)
  const span = length(along)
  return span === 0 ? 0 : length(cross(along, subtract(point, a))) / span
}

/** Visits three target atoms as far apart from one another as three of the pattern, within a tolerance. */
export function forEachSeed(
  pattern: Piece,
  target: Piece,
  [a, b, c]: Triple,
  tolerance: number,
  limit: WorkLimit,
  visit: (triple: Triple) => void,
): void {
  const rows = rowsByElement(target)
  const of = (row: number) => rows.get(pattern.element[row]!) ?? []
  const apart = (piece: Piece, p: number, q: number) =>
    distance(pointAt(piece.cartn, p), pointAt(piece.cartn, q))
  const [ab, ac, bc] = [apart(pattern, a, b), apart(pattern, a, c), apart(pattern, b, c)]
  for (const p of of(a)) {
    for (const q of of(b)) {
      if (!spend(limit, 1)) return
      if (q === p || Math.abs(apart(target, p, q) - ab) > tolerance) continue
      for (const r of of(c)) {
        if (r === p || r === q || Math.abs(apart(target, p, r) - ac) > tolerance) continue
        if (Math.abs(apart(target, q, r) - bc) <= tolerance) visit([p, q, r])
      }
      if (!spend(limit, of(c).length)) return
    }
  }
}

/** Three axes at right angles and an origin, by three points: the third axis is their normal. */
export interface Frame {
  readonly origin: Vec3
  readonly axes: readonly [Vec3, Vec3, Vec3]
}

/** Null where the points are on a line. */
export function frameOf({ cartn }: Piece, [a, b, c]: Triple): Frame | null {
  const [p, q, r] = [pointAt(cartn, a), pointAt(cartn, b), pointAt(cartn, c)]
  if (asideOf(p, q, r) < ASIDE / 2) return null
  const first = normalize(subtract(q, p))
  const outward = subtract(r, p)
  const second = normalize(subtract(outward, scale(first, dot(outward, first))))
  const origin: Vec3 = [
    (p[0] + q[0] + r[0]) / 3,
    (p[1] + q[1] + r[1]) / 3,
    (p[2] + q[2] + r[2]) / 3,
  ]
  return { origin, axes: [first, second, cross(first, second)] }
}
