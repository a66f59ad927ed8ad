/** What is drawn on a ball: the sectors of a place that is not wholly of one atom, and hatching. */
import { STRIPES } from '../scene/shading'
import type { SheetEllipse } from './vector-camera'
import { svgNumber, svgNumbers } from './svg-text'
import type { Tone } from './vector-paints'
import { mixed, svgColor } from './vector-shading'
import { colorAt, type VectorStage } from './vector-stage'

const GRAY = [0.5, 0.5, 0.5] as const
const SPOKE = [0.16, 0.16, 0.16] as const

/** The sectors of a pie, from twelve o'clock clockwise, and the spokes between them. */
export function sectorsOf(
  { scene, paints, ground, look }: VectorStage,
  outline: SheetEllipse,
  first: number,
  tone: Tone,
): string {
  const { end, color, isVacant } = scene.sectors
  const inner = { ...outline, rx: outline.rx - look.outline / 2, ry: outline.ry - look.outline / 2 }
  const vacant = svgColor(mixed(ground, GRAY, 0.14 + 0.2 * (1 - ground[1])))
  const pieces: string[] = []
  const spokes: number[] = []
  let from = 0
  for (let row = first; ; row++) {
    const to = end[row]!
    const fill = isVacant[row] === 1 ? vacant : paints.ball({ ...tone, base: colorAt(color, row) })
    pieces.push(`<path d="${sectorPath(inner, from, to)}" fill="${fill}"/>`)
    spokes.push(from)
    from = to
    if (!(to < 1)) break
  }
  if (pieces.length === 1) return pieces.join('')
  const lines = spokes
    .map((share) => `M${svgNumbers([inner.x, inner.y])}L${svgNumbers(rimAt(inner, share))}`)
    .join('')
  const width = svgNumber(Math.max(0.5, 1.2 * look.outline))
  return `${pieces.join('')}<path d="${lines}" fill="none" stroke="${svgColor(SPOKE)}" stroke-width="${width}"/>`
}

function rimAt({ x, y, rx, ry }: SheetEllipse, share: number): readonly [number, number] {
  const angle = 2 * Math.PI * share
  return [x + rx * Math.sin(angle), y - ry * Math.cos(angle)]
}

function sectorPath(outline: SheetEllipse, from: number, to: number): string {
  const radii = svgNumbers([outline.rx, outline.ry])
  const arc = (share: number) => `A${radii} 0 0 1 ${svgNumbers(rimAt(outline, share))}`
  const start = svgNumbers(rimAt(outline, from))
  // In pieces of less than half a turn, which no reader takes for the other way round.
  const pieces = Math.ceil((to - from) / 0.4)
  const arcs = Array.from({ length: pieces }, (_, i) =>
    arc(from + ((i + 1) * (to - from)) / pieces),
  )
  if (to - from >= 1) return `M${start}${arcs.join('')}Z`
  return `M${svgNumbers([outline.x, outline.y])}L${start}${arcs.join('')}Z`
}

/** Stripes in the colour of the ground, from the upper left to the lower right. */
export function hatchOf({ projector, ground }: VectorStage, outline: SheetEllipse): string {
  const { x, y, rx } = outline
  const period = Math.max(1.6, (STRIPES.atom * projector.scaleAt(0)) / Math.SQRT2)
  const reach = rx - 0.5
  let lines = ''
  for (let k = Math.ceil(-reach / period); k * period < reach; k++) {
    const off = k * period
    const half = Math.sqrt(Math.max(0, reach * reach - off * off))
    const [mx, my] = [x + off * Math.SQRT1_2, y - off * Math.SQRT1_2]
    const [hx, hy] = [half * Math.SQRT1_2, half * Math.SQRT1_2]
    lines += `M${svgNumbers([mx - hx, my - hy])}L${svgNumbers([mx + hx, my + hy])}`
  }
  return `<path d="${lines}" stroke="${svgColor(ground)}" stroke-width="${svgNumber(period / 2)}" stroke-opacity="${svgNumber(STRIPES.fade)}"/>`
}
