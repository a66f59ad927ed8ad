import { distance, dot, length, scale, subtract, type Vec3 } from '../geometry/vec3'
import { centroid } from '../geometry/polyhedra'
import { segmentHeights, type Segment } from './layer-segments'

/** Points in layers along an axis, and those that stand beside the column at its ends. */
export interface Column {
  /** Å: what heights are counted from, the centroid of the points in layers. */
  readonly center: Vec3
  /** Unit vector. */
  readonly axis: Vec3
  /** Ascending in height; `rows` index the points. */
  readonly layers: readonly Segment[]
  /** Rows of the points beside the column. */
  readonly beside: readonly number[]
  /** Å: the gap between the column and the points beside it, measured across; NaN without such. */
  readonly moat: number
}

/** A gap across the axis as wide as this part of a metal–metal distance bounds the column. */
const LEAST_MOAT = 0.4

/**
 * Lays points in layers along an axis.
 *
 * The layers about the middle give the radius of the column. What lies farther from the axis, behind a
 * gap, and only in layers farther out, stands beside the column: it rests on no layer and closes an end.
 */
export function layColumn(points: readonly Vec3[], axis: Vec3, spacing: number): Column {
  const middle = centroid(points)
  const heights = points.map((point) => dot(subtract(point, middle), axis))
  const across = points.map((point, row) =>
    length(subtract(subtract(point, middle), scale(axis, heights[row]!))),
  )
  const all = segmentHeights(heights, spacing)
  const { beside, moat } = findBeside(all, across, spacing)
  if (beside.size === 0) return { center: middle, axis, layers: all, beside: [], moat }

  const rows = points.map((_, row) => row).filter((row) => !beside.has(row))
  const center = centroid(rows.map((row) => points[row]!))
  const inner = segmentHeights(
    rows.map((row) => dot(subtract(points[row]!, center), axis)),
    spacing,
  )
  return {
    center,
    axis,
    layers: inner.map((layer) => ({ ...layer, rows: layer.rows.map((row) => rows[row]!) })),
    beside: [...beside].toSorted((p, q) => p - q),
    moat,
  }
}

function findBeside(
  layers: readonly Segment[],
  across: readonly number[],
  spacing: number,
): { beside: ReadonlySet<number>; moat: number } {
  const none = { beside: new Set<number>(), moat: Number.NaN }
  const byHeight = layers.toSorted((p, q) => Math.abs(p.mean) - Math.abs(q.mean))
  // The middle: one layer, or the two about the centre; a lone atom on the axis bounds nothing.
  const count = layers.length % 2 === 1 ? 1 : 2
  const isLone = count === 1 && byHeight[0]!.rows.length === 1
  const middle = byHeight.slice(0, isLone ? 3 : count)
  const outer = byHeight.slice(middle.length).flatMap((layer) => [...layer.rows])
  let radius = Math.max(...middle.flatMap(({ rows }) => rows.map((row) => across[row]!)))
  const sorted = outer.toSorted((p, q) => across[p]! - across[q]!)
  for (const [k, row] of sorted.entries()) {
    const step = across[row]! - radius
    if (step >= LEAST_MOAT * spacing) return { beside: new Set(sorted.slice(k)), moat: step }
    radius = Math.max(radius, across[row]!)
  }
  return none
}

/** Å: the median over the points of the distance to the nearest other; NaN for fewer than two. */
export function usualSpacing(points: readonly Vec3[]): number {
  const nearest = points
    .map((point, row) =>
      points.reduce(
        (least, other, k) => (k === row ? least : Math.min(least, distance(point, other))),
        Number.POSITIVE_INFINITY,
      ),
    )
    .toSorted((p, q) => p - q)
  return points.length < 2 ? Number.NaN : nearest[Math.floor(nearest.length / 2)]!
}
