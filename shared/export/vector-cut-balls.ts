/**
 * Balls that cut into one another, seen in parallel. Two spheres meet in a circle; of the nearer one the
 * part on its side of the circle is seen, and its outline is that of the disc as far as the near arc of
 * the circle, an ellipse on the sheet. What is left after all neighbours is convex.
 */
import { distance, type Vec3 } from '../geometry/vec3'
import { svgNumbers } from './svg-text'
import type { SheetEllipse } from './vector-camera'

/** Where a farther ball cuts into a nearer one. */
export interface Cut {
  /** The row of the farther ball. */
  readonly other: number
  /** Unit vector on the sheet towards it, y downwards, and how much it leads away from the viewer. */
  readonly towards: readonly [number, number]
  readonly away: number
  /** Å from the middle of the nearer ball to the plane of the circle, and radius of the circle. */
  readonly height: number
  readonly radius: number
}

interface Ball {
  readonly center: Vec3
  readonly radius: number
}

/** By row, what cuts it. @param balls in view space, the farthest first */
export function overlapsOf(balls: readonly Ball[]): ReadonlyMap<number, readonly Cut[]> {
  const cuts = new Map<number, Cut[]>()
  const left = (row: number) => balls[row]!.center[0] - balls[row]!.radius
  const fromLeft = [...balls.keys()].toSorted((a, b) => left(a) - left(b) || a - b)
  let open: number[] = []
  for (const row of fromLeft) {
    open = open.filter((other) => balls[other]!.center[0] + balls[other]!.radius >= left(row))
    for (const other of open) {
      const [far, near] = [Math.min(row, other), Math.max(row, other)]
      const cut = cutBetween(balls[near]!, balls[far]!, far)
      if (cut !== null) cuts.set(near, [...(cuts.get(near) ?? []), cut])
    }
    open.push(row)
  }
  return cuts
}

function cutBetween(near: Ball, far: Ball, other: number): Cut | null {
  const apart = distance(near.center, far.center)
  const isCut = apart < near.radius + far.radius && apart > Math.abs(near.radius - far.radius)
  if (!isCut) return null
  const height = (apart ** 2 + near.radius ** 2 - far.radius ** 2) / (2 * apart)
  const [x, y, z] = [0, 1, 2].map((k) => (far.center[k]! - near.center[k]!) / apart)
  const across = Math.hypot(x!, y!)
  return {
    other,
    towards: across < 1e-9 ? [1, 0] : [x! / across, -y! / across],
    away: Math.max(0, -z!),
    height,
    radius: Math.sqrt(Math.max(0, near.radius ** 2 - height ** 2)),
  }
}

/** A corner, and what the side from it to the next one is part of: −1 the ball, else a cut. */
interface Corner {
  readonly x: number
  readonly y: number
  readonly source: number
}

const DISC_CORNERS = 64
/** Tangents of an arc. */
const TANGENTS = 24

/** The path of what is left of the disc of a ball; null: all of it. */
export function cutOutline(
  { x, y, rx }: SheetEllipse,
  stroke: number,
  cuts: readonly Cut[],
  scale: number,
): string | null {
  const reach = rx - stroke / 2
  let corners: readonly Corner[] = Array.from({ length: DISC_CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / DISC_CORNERS
    return { x: reach * Math.cos(angle), y: reach * Math.sin(angle), source: -1 }
  })
  for (const [source, cut] of cuts.entries()) corners = clippedByCut(corners, cut, scale, source)
  if (corners.length < 3) return ''
  if (corners.every((corner) => corner.source < 0)) return null
  return pathOf(corners, cuts, [x, y], reach, scale)
}

function clippedByCut(
  corners: readonly Corner[],
  { towards: [tx, ty], away, height, radius }: Cut,
  scale: number,
  source: number,
): readonly Corner[] {
  const across = Math.sqrt(1 - away * away)
  // The circle is before the outline of its ball within this share of a turn.
  const limit = (height * away) / Math.max(1e-12, radius * across)
  if (limit >= 1) return corners
  const widest = limit <= -1 ? Math.PI : Math.acos(limit)
  let kept = corners
  for (let k = 0; k <= TANGENTS; k++) {
    const t = widest * ((2 * k) / TANGENTS - 1)
    // The ellipse (h·across + r·away·cos t, r·sin t) has its normal along (cos t, away·sin t).
    const [nx, ny] = [Math.cos(t), away * Math.sin(t)]
    const size = Math.hypot(nx, ny)
    if (size < 1e-9) continue
    const limitAlong =
      (nx * (height * across + radius * away * Math.cos(t)) + ny * radius * Math.sin(t)) / size
    const normal = [(nx * tx - ny * ty) / size, (nx * ty + ny * tx) / size] as const
    kept = clippedByLine(kept, normal, limitAlong * scale, source)
  }
  return kept
}

/** Sutherland & Hodgman, Commun. ACM 17 (1974) 32. */
function clippedByLine(
  corners: readonly Corner[],
  [nx, ny]: readonly [number, number],
  limit: number,
  source: number,
): readonly Corner[] {
  const kept: Corner[] = []
  for (const [i, corner] of corners.entries()) {
    const next = corners[(i + 1) % corners.length]!
    const here = nx * corner.x + ny * corner.y - limit
    const there = nx * next.x + ny * next.y - limit
    if (here <= 0) kept.push(corner)
    if (here <= 0 === there <= 0) continue
    const share = here / (here - there)
    kept.push({
      x: corner.x + share * (next.x - corner.x),
      y: corner.y + share * (next.y - corner.y),
      // Leaving: the line begins here. Coming back: the side that was cut goes on.
      source: here <= 0 ? source : corner.source,
    })
  }
  return kept
}

/** Corners that one arc goes past. */
const MOST_PAST = 12

function pathOf(
  corners: readonly Corner[],
  cuts: readonly Cut[],
  [x, y]: readonly [number, number],
  reach: number,
  scale: number,
): string {
  const count = corners.length
  const begin = corners.findIndex((corner, i) => corner.source !== corners[(i + count - 1) % count]!.source) // prettier-ignore
  const first = Math.max(0, begin)
  const at = (i: number) => corners[(first + i) % count]!
  const place = ({ x: dx, y: dy }: Corner) => svgNumbers([x + dx, y + dy])
  let path = `M${place(at(0))}`
  for (let i = 0; i < count;) {
    const { source } = at(i)
    let past = 1
    while (i + past < count && past < MOST_PAST && at(i + past).source === source) past++
    path += `${arcOf(cuts[source], reach, scale)}${place(at(i + past))}`
    i += past
  }
  return `${path}Z`
}

function arcOf(cut: Cut | undefined, reach: number, scale: number): string {
  if (cut === undefined) return `A${svgNumbers([reach, reach])} 0 0 1 `
  const [rx, ry] = [cut.radius * scale, cut.radius * cut.away * scale]
  if (ry < 0.02) return 'L'
  const degrees = (Math.atan2(cut.towards[1], cut.towards[0]) * 180) / Math.PI
  return `A${svgNumbers([ry, rx, degrees])} 0 1 `
}
