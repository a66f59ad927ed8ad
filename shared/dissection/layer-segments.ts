/** One layer of points: rows into the heights that were segmented, ascending in height. */
export interface Segment {
  readonly rows: readonly number[]
  /** Å along the axis. */
  readonly low: number
  readonly high: number
  readonly mean: number
  /** Å²: of the heights; 0 for a layer that is flat. */
  readonly variance: number
}

/**
 * Layers nearer than this part of a metal–metal distance are none that anyone would name: the planes
 * of a centred icosahedron along its fivefold axis are 0.43 apart, the terraces of a puckered Cu6 0.24.
 */
const LEAST_GAP = 0.35

/** No layer has a step as high as this part of a metal–metal distance in it. */
const GREATEST_STEP = 0.75

/** Gaps that differ by less than this part are alike: either all of them part layers or none does. */
const LEAST_DIFFERENCE = 0.1

/**
 * Divides heights into layers where the gaps between neighbours fall into narrow and wide ones: of all
 * cuts at the k widest gaps the one with the greatest ratio of its narrowest cut to the widest gap left.
 *
 * @param heights Å along an axis
 * @param spacing Å: a usual metal–metal distance
 * @returns the layers, ascending; one when no gap is wide enough.
 */
export function segmentHeights(heights: readonly number[], spacing: number): Segment[] {
  const order = heights.map((_, row) => row).toSorted((p, q) => heights[p]! - heights[q]! || p - q)
  const gaps = order.slice(1).map((row, k) => heights[row]! - heights[order[k]!]!)
  const limit = narrowestCut(gaps, spacing)
  const groups: number[][] = []
  for (const [k, row] of order.entries()) {
    if (k === 0 || gaps[k - 1]! >= limit) groups.push([row])
    else groups.at(-1)!.push(row)
  }
  return groups.map((rows) => segmentOf(rows, heights))
}

/** Å: gaps at least this wide part two layers; infinite when none does. */
function narrowestCut(gaps: readonly number[], spacing: number): number {
  const sorted = gaps.toSorted((p, q) => q - p)
  let limit = Number.POSITIVE_INFINITY
  let clearest = LEAST_DIFFERENCE
  for (const [k, gap] of sorted.entries()) {
    if (gap < LEAST_GAP * spacing) break
    const next = sorted[k + 1] ?? 0
    if (next > GREATEST_STEP * spacing) continue
    const clearness = 1 - next / gap
    if (clearness <= clearest) continue
    clearest = clearness
    limit = gap
  }
  return limit
}

function segmentOf(rows: readonly number[], heights: readonly number[]): Segment {
  const mean = rows.reduce((sum, row) => sum + heights[row]!, 0) / rows.length
  const variance = rows.reduce((sum, row) => sum + (heights[row]! - mean) ** 2, 0) / rows.length
  return {
    rows,
    low: heights[rows[0]!]!,
    high: heights[rows.at(-1)!]!,
    mean,
    variance,
  }
}

/** Å: the gaps between neighbouring layers, ascending in height. */
export function gapsBetween(layers: readonly Segment[]): number[] {
  return layers.slice(1).map((layer, k) => layer.low - layers[k]!.high)
}
