/** A histogram of distances as the outlines that are drawn, in units of the drawing. */
import type { PairHistogram } from '../../shared/graph/pair-distances'

export interface Plot {
  readonly width: number
  readonly height: number
  /** Å at the left and right edges. */
  readonly from: number
  readonly to: number
}

/** Where a distance in Å stands across the plot. */
export function xOf({ width, from, to }: Plot, distance: number): number {
  return ((distance - from) / (to - from)) * width
}

/** The distance in Å at a place across the plot, the nearest edge of a bin, within the plot. */
export function distanceAt({ width, from, to }: Plot, x: number, binWidth: number): number {
  const distance = from + (x / width) * (to - from)
  const kept = Math.min(to, Math.max(from, distance))
  return Math.round(kept / binWidth) * binWidth
}

/**
 * The bars of the bins from one distance to another (Å) as one path. Heights go by the square root of
 * the counts: a few bonds stay visible beside many non-bonded distances.
 */
export function barsPath(
  { counts }: PairHistogram,
  binWidth: number,
  plot: Plot,
  [begin, end]: readonly [number, number],
): string {
  const tallest = Math.sqrt(counts.reduce((most, count) => Math.max(most, count), 1))
  const first = Math.max(0, Math.round(begin / binWidth))
  const last = Math.min(counts.length, Math.round(end / binWidth))
  const bars: string[] = []
  for (let bin = first; bin < last; bin++) {
    const count = counts[bin]!
    if (count === 0) continue
    const left = xOf(plot, bin * binWidth)
    const width = xOf(plot, (bin + 1) * binWidth) - left
    const height = Math.max(1.5, (Math.sqrt(count) / tallest) * plot.height)
    bars.push(`M${round(left)} ${plot.height}v${round(-height)}h${round(width)}v${round(height)}z`)
  }
  return bars.join('')
}

/** Å: whole and half ångströms within the plot. */
export function ticksOf({ from, to }: Plot): readonly number[] {
  const first = Math.ceil(2 * from)
  const last = Math.floor(2 * to)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) / 2)
}

function round(x: number): number {
  return Math.round(100 * x) / 100
}
