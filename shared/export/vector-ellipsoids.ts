/** What an ellipsoid shows of its axes: principal arcs, an octant cut out; and the cube in place of one. */
import { add, cross, dot, scale, subtract, type Vec3 } from '../geometry/vec3'
import { CUT, FINE_LINE } from '../scene/shading'
import { ellipseOfRadii } from './vector-camera'
import { svgNumber, svgNumbers } from './svg-text'
import type { Paints, Tone } from './vector-paints'
import { mixed } from './vector-shading'
import { strokeOf, type VectorStage } from './vector-stage'

type Axes = readonly [Vec3, Vec3, Vec3]

const PAIRS = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const

/**
 * @param axes in view space, each towards the viewer
 * @param size units of the sheet: the shorter semi-axis of the outline
 */
export function ellipsoidMarks(
  stage: VectorStage,
  tone: Tone,
  center: Vec3,
  axes: Axes,
  size: number,
): string {
  const { look, paints } = stage
  if (look.ellipsoids === 'plain') return ''
  const width = svgNumber(Math.min(FINE_LINE, 0.1 * size))
  const rim = paints.rim(tone)
  const arcs = PAIRS.map(([i, j]) => principalArc(stage, center, axes[i], axes[j])).join('')
  const circles = `<path d="${arcs}" fill="none" stroke="${rim}" stroke-width="${width}"/>`
  if (look.ellipsoids === 'circles') return circles
  return circles + octant(stage, tone, center, axes, width)
}

/** The near half of the ellipse that two semi-axes span on the surface. */
function principalArc({ projector }: VectorStage, center: Vec3, a: Vec3, b: Vec3): string {
  // The normal at a cos t + b sin t leans towards the viewer within a quarter turn of this t.
  const middle = Math.atan2(b[2] / dot(b, b), a[2] / dot(a, a))
  const at = (t: number) =>
    projector.onSheet(add(center, add(scale(a, Math.cos(t)), scale(b, Math.sin(t)))))
  const [start, top, end] = [at(middle - Math.PI / 2), at(middle), at(middle + Math.PI / 2)]
  const mid = projector.onSheet(center)
  const p = [top[0] - mid[0], top[1] - mid[1]] as const
  const q = [end[0] - mid[0], end[1] - mid[1]] as const
  const back = [-q[0], -q[1]] as const
  return `M${svgNumbers(start)}${quarterTo(mid, back, p)}${quarterTo(mid, p, q)}`
}

type Flat = readonly [number, number]

/** A quarter of an ellipse from m + p to m + q, two radii that belong together. */
function quarterTo(mid: Flat, p: Flat, q: Flat): string {
  const to = svgNumbers([mid[0] + q[0], mid[1] + q[1]])
  const { rx, ry, angle } = ellipseOfRadii(mid, p, q)
  if (ry < 0.01) return `L${to}`
  const sweep = p[0] * q[1] - p[1] * q[0] > 0 ? 1 : 0
  return `A${svgNumbers([rx, ry, (angle * 180) / Math.PI])} 0 ${sweep} ${to}`
}

/** Three quarters of ellipses that meet in the middle, hatched along one of their axes. */
function octant(
  { projector, paints }: VectorStage,
  tone: Tone,
  center: Vec3,
  axes: Axes,
  width: string,
): string {
  const mid = projector.onSheet(center)
  const [r, g, b] = mixed([1, 1, 1], tone.base, CUT.color)
  const pale = { ...tone, base: [r, g, b], open: 1 } as const
  const tips = axes.map((axis) => projector.onSheet(add(center, axis)))
  const radii = tips.map(([x, y]): Flat => [x - mid[0], y - mid[1]])
  const quarter = (i: number, j: number): string =>
    `M${svgNumbers(mid)}L${svgNumbers(tips[i]!)}${quarterTo(mid, radii[i]!, radii[j]!)}Z`
  let sides = ''
  let hatching = ''
  for (const [i, j] of PAIRS) {
    sides += quarter(i, j)
    for (let k = 1; k < CUT.hatches; k++) {
      const along = k / CUT.hatches
      const far = Math.sqrt(1 - along * along)
      const [ai, aj] = [radii[i]!, radii[j]!]
      const start: Flat = [mid[0] + along * aj[0], mid[1] + along * aj[1]]
      hatching += `M${svgNumbers(start)}L${svgNumbers([start[0] + far * ai[0], start[1] + far * ai[1]])}`
    }
  }
  const rim = paints.rim(tone)
  return (
    `<path d="${sides}" fill="${paints.plain(pale)}" stroke="${rim}" stroke-width="${width}" stroke-linejoin="round"/>` +
    `<path d="${hatching}" fill="none" stroke="${rim}" stroke-width="${width}"/>`
  )
}

/** The sides of a cube that face the viewer; `axes` are half its edges, towards the viewer. */
export function cubeFaces(stage: VectorStage, tone: Tone, center: Vec3, axes: Axes): string {
  const { projector, paints } = stage
  const stroke = strokeOf(stage, projector.scaleAt(center[2]) * Math.hypot(...axes[0]))
  const rim = stroke > 0 ? ` stroke="${paints.rim(tone)}" stroke-width="${svgNumber(stroke)}" stroke-linejoin="round"` : '' // prettier-ignore
  return PAIRS.map(([i, j]) => {
    const k = 3 - i - j
    const middle = add(center, axes[k as 0 | 1 | 2])
    const [a, b] = [axes[i], axes[j]]
    const corners = [add(a, b), subtract(a, b), scale(add(a, b), -1), subtract(b, a)]
    const path = corners.map((corner) => svgNumbers(projector.onSheet(add(middle, corner))))
    return `<path d="M${path.join('L')}Z" fill="${sideFill(paints, tone, cross(a, b))}"${rim}/>`
  }).join('')
}

/** Sides turned away are darker. */
function sideFill(paints: Paints, tone: Tone, normal: Vec3): string {
  const facing = Math.abs(normal[2]) / Math.hypot(...normal)
  return paints.plain({ ...tone, open: tone.open * (0.45 + 0.55 * facing) })
}
