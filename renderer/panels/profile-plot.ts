/** The distances of sites from the centre as the dots of a plot, in units of the drawing. */
import type { RadiusRow } from '../../shared/morphology/morphology'
import { isMetal } from '../../shared/tables/elements'

export interface ProfileDot {
  readonly row: RadiusRow
  readonly x: number
  readonly y: number
  /** Its area goes by the number of atoms. */
  readonly radius: number
}

export interface ProfileLane {
  readonly element: number
  readonly y: number
}

export interface ProfilePlot {
  readonly width: number
  readonly height: number
  /** Å at the right edge. */
  readonly to: number
  readonly lanes: readonly ProfileLane[]
  /** Large ones first, so that small ones lie on top. */
  readonly dots: readonly ProfileDot[]
  /** Whole ångströms with their places. */
  readonly ticks: readonly { readonly radius: number; readonly x: number }[]
}

const LANE = 24
const LEFT = 26
const RIGHT = 10
const LARGEST = 9
const SMALLEST = 3

/** A lane for each element, metals first, then the heavier; a dot for each site. */
export function profilePlot(rows: readonly RadiusRow[], width: number): ProfilePlot {
  const elements = [...new Set(rows.map(({ element }) => element))].toSorted(
    (a, b) => Number(isMetal(b)) - Number(isMetal(a)) || b - a,
  )
  const lanes = elements.map((element, i) => ({ element, y: (i + 0.5) * LANE }))
  const farthest = rows.reduce((most, { radius }) => Math.max(most, radius), 0)
  const to = Math.max(1, Math.ceil(farthest + 0.2))
  const xOf = (radius: number) => LEFT + (radius / to) * (width - LEFT - RIGHT)
  const most = rows.reduce((count, row) => Math.max(count, row.count), 1)
  const step = Math.max(1, Math.ceil(to / 8))
  return {
    width,
    height: lanes.length * LANE,
    to,
    lanes,
    dots: rows
      .map((row) => ({
        row,
        x: xOf(row.radius),
        y: lanes[elements.indexOf(row.element)]!.y,
        radius: Math.max(SMALLEST, LARGEST * Math.sqrt(row.count / most)),
      }))
      .toSorted((a, b) => b.radius - a.radius),
    ticks: Array.from({ length: Math.floor(to / step) + 1 }, (_, i) => ({
      radius: i * step,
      x: xOf(i * step),
    })),
  }
}
