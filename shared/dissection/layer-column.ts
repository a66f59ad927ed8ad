import { distance, dot, length, scale, subtract, type Vec3 } from '../geometry/vec3'
import { centroid } from '../geometry/moments'
import { gapsBetween, segmentHeights, type Segment } from './layer-segments'

/** Points in layers along an axis, and those that stand beside the column at its ends. */
export interface Column {
  /** Å: what heights are counted from, the centroid of the points in layers. */
  readonly center: Vec3
  /** Unit vector. */
  readonly axis: Vec3
  /** Ascending in height; `rows` index the points. */
  readonly layers: readonly Segment[]
  /** Å: twice the standard deviation of the heights within the layers, see `thicknessOf`. */
  readonly thickness: number
  /** Coordinates that are not spent on layers and axis; below 1 the layers prove nothing. */
  readonly freedom: number
  /** Rows of the points beside the column. */
  readonly beside: readonly number[]
  /** Å: the gap between the column and the points beside it, measured across; NaN without such. */
  readonly moat: number
}

/** A gap across the axis as wide as this part of a metal–metal distance bounds the column. */
const LEAST_MOAT = 0.4

/** Points in single file are no farther from the axis than this part of their distance. */
const IN_FILE = 0.2

/** Å: layers are as far above and below the centre when the difference is no more. */
const SAME_HEIGHT = 0.05

/** Of a heap without layers, in metal–metal distances: the standard deviation of heights in a slice. */
const HEAP = 0.3

/** As many points of a heap are counted in, so that few points in few layers say little. */
const HEAP_WEIGHT = 2

/** Degrees of freedom of the direction of an axis, and of its place. */
const OF_AXIS = 2

/**
 * Lays points in layers along an axis.
 *
 * The layers about the middle give the radius of the column. What lies farther from the axis, behind a
 * gap, and farther out along it than these layers, stands beside the column: it rests on no layer and
 * closes an end.
 *
 * @param axis    unit vector
 * @param spacing Å: a usual distance of neighbours
 */
export function layColumn(points: readonly Vec3[], axis: Vec3, spacing: number): Column {
  const rows = points.map((_, row) => row)
  const { heights, across } = placeAlong(points, rows, axis)
  const { beside, moat } = findBeside(segmentHeights(heights, spacing), across, spacing)
  const within = rows.filter((row) => !beside.has(row))
  const column = layRows(points, within, axis, spacing)
  const height = Math.max(...innermost(column.layers).map(({ low, high }) => Math.max(-low, high)))
  const closeEnds = [...beside].every(
    (row) => Math.abs(dot(subtract(points[row]!, column.center), axis)) > height,
  )
  return beside.size === 0 || closeEnds
    ? { ...column, beside: [...beside].toSorted((p, q) => p - q), moat }
    : layRows(points, rows, axis, spacing)
}

/** The points in `rows` in layers, all of them in the column. */
function layRows(
  points: readonly Vec3[],
  rows: readonly number[],
  axis: Vec3,
  spacing: number,
): Column {
  const { center, heights, across } = placeAlong(points, rows, axis)
  const layers = segmentHeights(heights, spacing)
  return {
    center,
    axis,
    layers: layers.map((layer) => ({ ...layer, rows: layer.rows.map((row) => rows[row]!) })),
    ...thicknessOf(layers, across, spacing),
    beside: [],
    moat: Number.NaN,
  }
}

/** Heights along an axis and distances from it, Å, about the centroid of the points in `rows`. */
function placeAlong(points: readonly Vec3[], rows: readonly number[], axis: Vec3) {
  const center = centroid(rows.map((row) => points[row]!))
  const places = rows.map((row) => subtract(points[row]!, center))
  const heights = places.map((place) => dot(place, axis))
  const across = places.map((place, k) => length(subtract(place, scale(axis, heights[k]!))))
  return { center, heights, across }
}

function findBeside(
  layers: readonly Segment[],
  across: readonly number[],
  spacing: number,
): { beside: ReadonlySet<number>; moat: number } {
  const middle = innermost(layers)
  const outer = layers.filter((layer) => !middle.includes(layer)).flatMap(({ rows }) => [...rows])
  let radius = Math.max(...middle.flatMap(({ rows }) => rows.map((row) => across[row]!)))
  const sorted = outer.toSorted((p, q) => across[p]! - across[q]!)
  for (const [k, row] of sorted.entries()) {
    const step = across[row]! - radius
    if (step >= LEAST_MOAT * spacing) return { beside: new Set(sorted.slice(k)), moat: step }
    radius = Math.max(radius, across[row]!)
  }
  return { beside: new Set(), moat: Number.NaN }
}

/**
 * The layers about the centre that bound a column: one, or the two beside it; a lone point on the axis
 * bounds nothing, so the next layers count too.
 */
function innermost(layers: readonly Segment[]): Segment[] {
  const heights = layers.map(({ mean }) => Math.abs(mean)).toSorted((p, q) => p - q)
  const within = (count: number): Segment[] => {
    const limit = heights[Math.min(count, heights.length) - 1]! + SAME_HEIGHT
    return layers.filter(({ mean }) => Math.abs(mean) < limit)
  }
  const middle = within(layers.length % 2 === 1 ? 1 : 2)
  return middle.length === 1 && middle[0]!.rows.length === 1 ? within(3) : middle
}

/**
 * How thick the layers are, estimated over all of them with the degrees of freedom that are left: of n
 * heights one for each layer and two for the axis are spent, since three points are in one plane
 * whatever they are. Points in single file, one in each layer, are judged by their distances from the
 * axis instead. A heap of two points is counted in, so that a small stack proves little.
 */
function thicknessOf(
  layers: readonly Segment[],
  across: readonly number[],
  spacing: number,
): { thickness: number; freedom: number } {
  const isFile = layers.length === across.length && across.every((far) => far <= IN_FILE * spacing)
  const squares = isFile
    ? across.reduce((sum, far) => sum + far ** 2, 0)
    : layers.reduce((sum, { rows, variance }) => sum + rows.length * variance, 0)
  const freedom = isFile ? 2 * (across.length - OF_AXIS) : across.length - layers.length - OF_AXIS
  const heap = HEAP_WEIGHT * (HEAP * spacing) ** 2
  return {
    thickness: 2 * Math.sqrt((squares + heap) / (Math.max(0, freedom) + HEAP_WEIGHT)),
    freedom,
  }
}

/**
 * How thin the layers are against the narrower of the gaps beside each, g / (g + w): 1 for flat layers
 * of many points, ½ where they are as thick as the gap is wide.
 */
export function layerClearness({ layers, thickness }: Column): number[] {
  const gaps = gapsBetween(layers)
  return layers.map((_, k) => {
    const beside = Math.min(
      gaps[k - 1] ?? Number.POSITIVE_INFINITY,
      gaps[k] ?? Number.POSITIVE_INFINITY,
    )
    return Number.isFinite(beside) ? beside / (beside + thickness) : 0
  })
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
