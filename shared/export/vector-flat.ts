/** What has no body: lines, faces, discs and words. */
import { add, length, scale, subtract, type Vec3 } from '../geometry/vec3'
import type { Rgb } from '../scene/color'
import { ellipseOfRadii, outlineOfBall, type Projector } from './vector-camera'
import type { Body } from './vector-order'
import { escapeXml, svgNumber, svgNumbers } from './svg-text'
import { mixed, svgColor } from './vector-shading'
import { opacityAttribute, type VectorStage } from './vector-stage'

/** A straight line; of one point a dot. Å, in the scene's frame. */
export interface VectorLine {
  readonly start: Vec3
  readonly end: Vec3
  /** sRGB; null: the colour of text. */
  readonly color: Rgb | null
  /** 0 to 1. */
  readonly opacity: number
  /** Units of the sheet. */
  readonly width: number
  /** Å: a dash and a gap; 0: none. */
  readonly dash: number
  /** Whether it is seen faintly through what stands before it. */
  readonly showsThrough: boolean
}

/** A translucent polygon, flat, its corners in order; Å, in the scene's frame. */
export interface VectorFace {
  readonly corners: readonly Vec3[]
  /** sRGB. */
  readonly color: Rgb
  readonly opacity: number
}

/** A translucent disc with a rim in the accent; Å, in the scene's frame. */
export interface VectorDisc {
  readonly center: Vec3
  /** Two radii at right angles. */
  readonly radius1: Vec3
  readonly radius2: Vec3
}

/** A ring in the accent about a place, over everything: what is selected. Å, in the scene's frame. */
export interface VectorMark {
  readonly center: Vec3
  readonly radius: number
}

/** Words where they are to stand: units of the sheet from its left upper corner. */
export interface VectorLabel {
  readonly at: readonly [x: number, y: number]
  readonly runs: readonly { readonly text: string; readonly level: 'base' | 'low' | 'high' }[]
  readonly isItalic: boolean
  /** sRGB; null: the colour of text. */
  readonly color: Rgb | null
  /** How large it is: 1 as on screen. */
  readonly scale: number
}

/** Å: lines are cut into pieces no longer than this, so that each finds its place between the bodies. */
const PIECE = 1.2
/** Strength of what lies behind something. */
const BEHIND = 0.3
/** Units of the sheet: how far a ring stands off, and how wide it is. */
const MARK = { off: 2.5, width: 2.5 } as const
const DISC = { filled: 0.2, rim: 0.75 } as const
const FONT = { base: 13, low: 9.5, high: 9.5 } as const
const LOWERED = { base: 0, low: 3.5, high: -4.5 } as const
const SURROUND = 4

/** The dashes of a line, or the pieces of a whole one, each as two shares of its length. */
function piecesOf(extent: number, dash: number): readonly (readonly [number, number])[] {
  if (dash <= 0) {
    const count = Math.max(1, Math.ceil(extent / PIECE))
    return Array.from({ length: count }, (_, i) => [i / count, (i + 1) / count] as const)
  }
  // A dash at either end.
  const periods = Math.max(1, Math.round(extent / dash - 0.5)) + 0.5
  const count = Math.round(periods + 0.5)
  return Array.from({ length: count }, (_, i) => [i / periods, (i + 0.5) / periods] as const)
}

export function lineBodies(stage: VectorStage, lines: readonly VectorLine[]): Body[] {
  const { projector, cueAt, ground, ink } = stage
  return lines.flatMap(({ start, end, color, opacity, width, dash }) => {
    const way = subtract(end, start)
    const extent = length(way)
    const shares = extent < 1e-6 ? ([[0, 0]] as const) : piecesOf(extent, dash)
    return shares.flatMap(([from, to]): Body[] => {
      const [a, b] = [from, to].map((share) => projector.toView(add(start, scale(way, share))))
      if (!projector.isAhead(a![2]) || !projector.isAhead(b![2])) return []
      const [first, last] = [projector.onSheet(a!), projector.onSheet(b!)]
      const depth = (a![2] + b![2]) / 2
      const shown = svgColor(mixed(color ?? ink, ground, cueAt(depth)))
      return [
        {
          cover: { kind: 'rod', from: first, to: last, half: width / 2, zFrom: a![2], zTo: b![2] },
          depth,
          opacity: 1,
          svg: lineTag(first, last, shown, width, opacity, dash > 0 ? 'butt' : 'round'),
        },
      ]
    })
  })
}

/** What lies behind something of the lines that show through: faint, over everything. */
export function throughLines(stage: VectorStage, lines: readonly VectorLine[]): string {
  const faint = lines.filter(({ showsThrough }) => showsThrough)
  if (faint.length === 0) return ''
  const drawn = lineBodies(stage, faint).map(({ svg }) => svg)
  return `<g opacity="${svgNumber(BEHIND)}">${drawn.join('')}</g>`
}

function lineTag(
  from: readonly [number, number],
  to: readonly [number, number],
  color: string,
  width: number,
  opacity: number,
  cap: 'butt' | 'round',
): string {
  const rounded = cap === 'round' ? ' stroke-linecap="round"' : ''
  return `<path d="M${svgNumbers(from)}L${svgNumbers(to)}" fill="none" stroke="${color}" stroke-width="${svgNumber(width)}"${rounded}${opacityAttribute(opacity, 'stroke-opacity')}/>`
}

export function faceBodies(
  { projector, cueAt, ground }: VectorStage,
  faces: readonly VectorFace[],
): Body[] {
  return faces.flatMap(({ corners, color, opacity }): Body[] => {
    const inView = corners.map((corner) => projector.toView(corner))
    if (inView.length < 3 || inView.some(([, , z]) => !projector.isAhead(z))) return []
    const onSheet = inView.map((corner) => projector.onSheet(corner))
    const depth = inView.reduce((sum, [, , z]) => sum + z, 0) / inView.length
    const shown = svgColor(mixed(color, ground, cueAt(depth)))
    return [
      {
        cover: { kind: 'face', corners: onSheet, slope: slopeOf(onSheet, inView) },
        depth,
        opacity: 1,
        svg: `<path d="M${onSheet.map((corner) => svgNumbers(corner)).join('L')}Z" fill="${shown}" fill-opacity="${svgNumber(opacity)}"/>`,
      },
    ]
  })
}

/** z over the sheet, through three corners far apart; level where the face is seen from its edge. */
function slopeOf(
  onSheet: readonly (readonly [number, number])[],
  inView: readonly Vec3[],
): readonly [number, number, number] {
  const third = Math.floor(onSheet.length / 3)
  const rows = [0, Math.max(1, third), Math.max(2, 2 * third)]
  const [p, q, r] = rows.map((row) => onSheet[row]!)
  const [zp, zq, zr] = rows.map((row) => inView[row]![2])
  const [ax, ay, az] = [q![0] - p![0], q![1] - p![1], zq! - zp!]
  const [bx, by, bz] = [r![0] - p![0], r![1] - p![1], zr! - zp!]
  const area = ax * by - ay * bx
  if (Math.abs(area) < 1e-6) return [0, 0, Math.max(zp!, zq!, zr!)]
  const right = (az * by - ay * bz) / area
  const down = (ax * bz - az * bx) / area
  return [right, down, zp! - right * p![0] - down * p![1]]
}

export function discBodies(stage: VectorStage, discs: readonly VectorDisc[]): Body[] {
  const { projector, cueAt, ground, accent, look } = stage
  return discs.flatMap(({ center, radius1, radius2 }): Body[] => {
    const at = projector.toView(center)
    if (!projector.isAhead(at[2])) return []
    const middle = projector.onSheet(at)
    const tipOf = (radius: Vec3) => tip(projector, center, radius, middle)
    const { x, y, rx, ry, angle } = ellipseOfRadii(middle, tipOf(radius1), tipOf(radius2))
    const shown = svgColor(mixed(accent, ground, cueAt(at[2])))
    return [
      {
        cover: { kind: 'disc', at: [x, y], reach: rx, z: at[2], bulge: 0 },
        depth: at[2],
        opacity: 1,
        svg: `<ellipse rx="${svgNumber(rx)}" ry="${svgNumber(ry)}" transform="translate(${svgNumbers([x, y])})rotate(${svgNumber((angle * 180) / Math.PI)})" fill="${shown}" fill-opacity="${DISC.filled}" stroke="${shown}" stroke-opacity="${DISC.rim}" stroke-width="${svgNumber(Math.max(1, 1.4 * look.outline))}"/>`,
      },
    ]
  })
}

function tip(
  projector: Projector,
  center: Vec3,
  radius: Vec3,
  [x, y]: readonly [number, number],
): readonly [number, number] {
  const [tx, ty] = projector.onSheet(projector.toView(add(center, radius)))
  return [tx - x, ty - y]
}

export function markText({ projector, accent }: VectorStage, marks: readonly VectorMark[]): string {
  if (marks.length === 0) return ''
  const rings = marks.map(({ center, radius }) => {
    const at = projector.toView(center)
    if (!projector.isAhead(at[2] + radius)) return ''
    const { x, y, rx } = outlineOfBall(projector, at, radius)
    return `<circle cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="${svgNumber(rx + MARK.off)}"/>`
  })
  return `<g fill="none" stroke="${svgColor(accent)}" stroke-width="${MARK.width}">${rings.join('')}</g>`
}

/** Words as text, with a surround in the colour of the ground that keeps them readable. */
export function labelText({ ground, ink }: VectorStage, labels: readonly VectorLabel[]): string {
  if (labels.length === 0) return ''
  const words = labels.map(({ at: [x, y], runs, isItalic, color, scale: factor }) => {
    const style = isItalic ? ' font-style="italic"' : ''
    const fill = color === null ? '' : ` fill="${svgColor(color)}"`
    const whole = factor === 1 ? '' : ` font-size="${svgNumber(factor * FONT.base)}"`
    let lowered = 0
    const spans = runs.map(({ text, level }) => {
      const shift = factor * (LOWERED[level] - lowered)
      lowered = LOWERED[level]
      const size = level === 'base' ? '' : ` font-size="${svgNumber(factor * FONT[level])}"`
      const move = shift === 0 ? '' : ` dy="${svgNumber(shift)}"`
      return size + move === ''
        ? escapeXml(text)
        : `<tspan${size}${move}>${escapeXml(text)}</tspan>`
    })
    // Not every reader knows a baseline in the middle: a third of the size comes near it.
    const base = svgNumber(y + factor * FONT.base * 0.35)
    return `<text x="${svgNumber(x)}" y="${base}"${whole}${style}${fill}>${spans.join('')}</text>`
  })
  return `<g font-family="system-ui,Helvetica,Arial,sans-serif" font-weight="600" font-size="${FONT.base}" text-anchor="middle" fill="${svgColor(ink)}" stroke="${svgColor(ground)}" stroke-width="${SURROUND}" stroke-linejoin="round" paint-order="stroke">${words.join('')}</g>`
}
