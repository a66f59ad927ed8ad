/**
 * Bonds: rods from ball to ball, coloured by halves. Where a rod meets a ball its rim is a circle, of which
 * the near half is seen; on the sheet half an ellipse, that bulges away from the viewer at both ends. At
 * an ellipsoid the same rim is taken where the axis leaves it, which is right but for the slant.
 */
import { dot, length, pointAt, scale, subtract, add, type Vec3 } from '../geometry/vec3'
import type { Rgb } from '../scene/color'
import { shiftOfSphere } from '../scene/moved-scene'
import { EllipsoidShape, StickPattern, type Sticks, type Stubs } from '../scene/scene'
import { STRIPES } from '../scene/shading'
import { RING } from '../scene/sizes'
import { DASHED, WIRE_WIDTH } from '../scene/stick-pieces'
import { TORN } from '../scene/torn'
import { svgNumber, svgNumbers } from './svg-text'
import { outlineOfBall } from './vector-camera'
import type { AtomBody } from './vector-atoms'
import type { Body } from './vector-order'
import { svgColor } from './vector-shading'
import { colorAt, opacityOfSphere, strokeOf, toneOf, type VectorStage } from './vector-stage'

/** The share of a torn stick that is drawn, until its dashes dwindle. */
const TORN_SHARE = 0.55
/** Units of the sheet by which the halves of a rod lie on one another. */
const LAP = 0.4

/** One end of a rod, in view space. */
interface End {
  readonly at: Vec3
  readonly sphere: number
  readonly color: Rgb
  /** Units of the sheet. */
  readonly half: number
}

interface Rod {
  readonly near: End
  readonly far: End
  readonly opacity: number
  readonly isAlternative: boolean
  /** Å of a dash and its gap, and the share of the dash; null: whole. */
  readonly dash: { readonly period: number; readonly share: number } | null
  readonly isWire: boolean
}

/** @param atoms bodies that stand first in the list to which these are added */
export function stickBodies(
  stage: VectorStage,
  sticks: Sticks,
  atoms: readonly AtomBody[],
  indexOf: ReadonlyMap<number, number>,
  offset: number,
): Body[] {
  const bodies: Body[] = []
  for (let row = 0; row < sticks.count; row++) {
    const rod = rodOf(stage, sticks, row)
    if (rod !== null) bodies.push(...halvesOf(stage, rod, atoms, indexOf, offset + bodies.length))
  }
  return bodies
}

function rodOf(stage: VectorStage, sticks: Sticks, row: number): Rod | null {
  const { projector, scene, visibility } = stage
  const [first, second] = [sticks.spheres[2 * row]!, sticks.spheres[2 * row + 1]!]
  const opacity = Math.min(opacityOfSphere(stage, first), opacityOfSphere(stage, second))
  const isWire = sticks.pattern[row] === StickPattern.wire
  const radius = sticks.radius[row]!
  if (opacity === 0 || (radius <= 0 && !isWire)) return null
  const endOf = (points: Float32Array, sphere: number, colors: Float32Array): End => {
    const at = projector.toView(pointAt(points, row))
    const half = isWire ? WIRE_WIDTH / 2 : radius * projector.scaleAt(at[2])
    return { at, sphere, color: colorAt(colors, row), half }
  }
  const start = endOf(sticks.start, first, sticks.colorStart)
  const end = endOf(sticks.end, second, sticks.colorEnd)
  if (!projector.isAhead(start.at[2]) || !projector.isAhead(end.at[2])) return null
  if (length(subtract(end.at, start.at)) < 1e-4) return null
  const [near, far] = start.at[2] >= end.at[2] ? [start, end] : [end, start]
  const apart = length(
    subtract(
      shiftOfSphere(scene.explosion, visibility.shift, second),
      shiftOfSphere(scene.explosion, visibility.shift, first),
    ),
  )
  return {
    near: leavingAtom(stage, near, far),
    far: leavingAtom(stage, far, near),
    opacity,
    isAlternative: sticks.isAlternative[row] === 1,
    dash: dashOf(sticks.pattern[row] === StickPattern.dashed, apart),
    isWire,
  }
}

function dashOf(isDashed: boolean, apart: number): Rod['dash'] {
  if (apart > TORN.threadAt / 2) {
    const gone = Math.min(1, Math.max(0, (apart - TORN.dwindleAt) / (TORN.goneAt - TORN.dwindleAt)))
    return { period: TORN.dash, share: TORN_SHARE * (1 - gone) }
  }
  return isDashed ? DASHED : null
}

/** An end moved to where the axis of the rod leaves the ellipsoid or cube that it stands in, or its rim the ball. */
function leavingAtom({ scene, projector }: VectorStage, end: End, other: End): End {
  const { spheres, ellipsoids } = scene
  const row = spheres.ellipsoid[end.sphere]!
  const center = projector.toView(pointAt(spheres.center, end.sphere))
  const way = subtract(other.at, end.at)
  const from = subtract(end.at, center)
  const atShare = (share: number): End => ({
    ...end,
    at: add(end.at, scale(way, Math.min(0.5, Math.max(0, share)))),
  })
  if (row < 0) {
    const thickness = end.half / projector.scaleAt(end.at[2])
    const hidden = spheres.radius[end.sphere]! ** 2 - thickness ** 2 - dot(from, from)
    if (hidden < 1e-3) return end
    const along = dot(from, way) / dot(way, way)
    return atShare(Math.sqrt(along * along + hidden / dot(way, way)) - along)
  }
  let [a, b, c, leaves] = [0, 0, -1, Infinity]
  for (let k = 0; k < 3; k++) {
    const axis = projector.directionToView(pointAt(ellipsoids.axes, 3 * row + k))
    const square = dot(axis, axis)
    const [place, step] = [dot(axis, from) / square, dot(axis, way) / square]
    a += step * step
    b += place * step
    c += place * place
    if (step !== 0) leaves = Math.min(leaves, (Math.sign(step) - place) / step)
  }
  const isCube = ellipsoids.shape[row] === EllipsoidShape.cube
  return atShare(isCube ? leaves : (-b + Math.sqrt(Math.max(0, b * b - a * c))) / a)
}

function halvesOf(
  stage: VectorStage,
  rod: Rod,
  atoms: readonly AtomBody[],
  indexOf: ReadonlyMap<number, number>,
  index: number,
): Body[] {
  const { near, far } = rod
  const nearAtom = indexOf.get(near.sphere)
  const farAtom = indexOf.get(far.sphere)
  const isBeforeNear = nearAtom !== undefined && hidesRim(stage, rod, atoms[nearAtom]!)
  const ofNear = nearAtom === undefined ? {} : isBeforeNear ? { after: [nearAtom] } : { before: [nearAtom] } // prettier-ignore
  const ofFar = { before: farAtom === undefined ? [] : [farAtom] }
  if (near.color.every((x, k) => x === far.color[k])) {
    const before = [...(ofFar.before ?? []), ...(ofNear.before ?? [])]
    return [{ ...drawnPart(stage, rod, 0, 1, near), ...ofNear, before }]
  }
  return [
    { ...drawnPart(stage, rod, 0.5, 1, far), ...ofFar },
    {
      ...drawnPart(stage, rod, 0, 0.5, near),
      ...ofNear,
      before: [index, ...(ofNear.before ?? [])],
    },
  ]
}

/** Whether all of the rim at the near end lies behind the outline of its ball. */
function hidesRim(
  { scene, projector }: VectorStage,
  { near, far }: Rod,
  { sphere }: AtomBody,
): boolean {
  const center = projector.toView(pointAt(scene.spheres.center, sphere))
  const way = subtract(far.at, near.at)
  const across = Math.hypot(way[0], way[1]) / length(way)
  const radius = near.half / projector.scaleAt(near.at[2])
  return near.at[2] - center[2] + radius * across <= 0
}

/** The part of a rod between two shares of its length, from its near end, in the colour of an end. */
function drawnPart(
  stage: VectorStage,
  rod: Rod,
  from: number,
  to: number,
  { sphere, color }: End,
): Pick<Body, 'cover' | 'depth' | 'opacity' | 'svg'> {
  const { projector, paints } = stage
  const { near, far, opacity } = rod
  const way = subtract(far.at, near.at)
  const at = (share: number) => add(near.at, scale(way, share))
  const half = (share: number) => near.half + share * (far.half - near.half)
  const [viewFrom, viewTo] = [at(from), at(to)]
  const [start, end] = [projector.onSheet(viewFrom), projector.onSheet(viewTo)]
  const depth = (viewFrom[2] + viewTo[2]) / 2
  const tone = toneOf(stage, sphere, color, depth)
  const tilt = Math.abs(way[2]) / length(way)
  const run = Math.hypot(end[0] - start[0], end[1] - start[1])
  const angle = Math.atan2(end[1] - start[1], end[0] - start[0])
  const cover = { kind: 'rod', from: start, to: end, half: half((from + to) / 2), zFrom: viewFrom[2], zTo: viewTo[2] } as const // prettier-ignore
  const common = { cover, depth, opacity }
  if (rod.isWire || rod.dash !== null) {
    const perAngstrom = run / Math.max(1e-6, length(way) * (to - from))
    const dashes = rod.dash === null ? '' : dashArray(rod.dash, perAngstrom)
    const cap = rod.isWire && rod.dash === null ? ' stroke-linecap="round"' : ''
    const width = 2 * half((from + to) / 2)
    const stroke = strokeOf(stage, width / 2)
    const line = `<path d="M${svgNumbers(start)}L${svgNumbers(end)}" fill="none"`
    const under = rod.isWire || stroke === 0 ? '' : `${line} stroke="${paints.rim(tone)}" stroke-width="${svgNumber(width)}"${dashes}/>` // prettier-ignore
    const inner = rod.isWire ? width : width - 1.4 * stroke
    return {
      ...common,
      svg: `${under}${line} stroke="${paints.plain(tone)}" stroke-width="${svgNumber(inner)}"${dashes}${cap}/>`,
    }
  }
  // In the frame of the rod: x along it, its half width at the first end 1.
  const unit = half(from)
  const taper = half(to) / unit
  const [first, last] = [from > 0 ? -LAP / unit : 0, run / unit]
  const bulge = tilt < 0.02 ? 0 : tilt
  const arc = (x: number, size: number, side: 1 | -1) =>
    bulge === 0
      ? `L${svgNumbers([x, side * size], 3)}`
      : `A${svgNumbers([bulge * size, size], 3)} 0 0 ${side > 0 ? 1 : 0} ${svgNumbers([x, side * size], 3)}`
  const body = `M${svgNumbers([first, -1], 3)}${arc(first, 1, 1)}L${svgNumbers([last, taper], 3)}${arc(last, taper, -1)}Z`
  const stroke = strokeOf(stage, unit) / unit
  const [top, bottom] = [1 - stroke / 2, taper - stroke / 2]
  // The bulge of the nearer half lies on the strokes of the farther one: its own go on over it.
  const stop = to < 1 ? last + bulge * Math.sqrt(stroke * (2 * taper - stroke)) : last
  const edges =
    stroke === 0
      ? ''
      : `<path d="M${svgNumbers([first, -top], 3)}L${svgNumbers([stop, -bottom], 3)}M${svgNumbers([first, top], 3)}L${svgNumbers([stop, bottom], 3)}" fill="none" stroke="${paints.rim(tone)}" stroke-width="${svgNumber(stroke, 3)}"/>`
  const stripes = rod.isAlternative ? stripesOf(stage, first, last, (STRIPES.stick * run) / (unit * length(way) * (to - from))) : '' // prettier-ignore
  const frame = `translate(${svgNumbers(start)})rotate(${svgNumber((angle * 180) / Math.PI)})scale(${svgNumber(unit, 3)})`
  const fill = `<path d="${body}" fill="${paints.rod(tone, angle, tilt)}"`
  const isOne = edges === '' && stripes === ''
  return {
    ...common,
    svg: isOne ? `${fill} transform="${frame}"/>` : `<g transform="${frame}">${fill}/>${edges}${stripes}</g>`, // prettier-ignore
  }
}

function dashArray({ period, share }: NonNullable<Rod['dash']>, perAngstrom: number): string {
  return ` stroke-dasharray="${svgNumbers([period * share * perAngstrom, period * (1 - share) * perAngstrom])}"`
}

function stripesOf({ ground }: VectorStage, from: number, to: number, period: number): string {
  const dashes = svgNumber(Math.max(0.05, period / 2), 3)
  return `<path d="M${svgNumbers([from, 0], 3)}L${svgNumbers([to, 0], 3)}" fill="none" stroke="${svgColor(ground)}" stroke-width="2" stroke-opacity="${svgNumber(STRIPES.fade)}" stroke-dasharray="${dashes}"/>`
}

/** The open rings at the ends of bonds that lead out of the picture. */
export function ringBodies(stage: VectorStage, stubs: Stubs): Body[] {
  const { projector, paints } = stage
  const bodies: Body[] = []
  for (let row = 0; row < stubs.count; row++) {
    const sphere = stubs.spheres[2 * row]!
    const opacity = opacityOfSphere(stage, sphere)
    const at = projector.toView(pointAt(stubs.tip, row))
    if (opacity === 0 || !projector.isAhead(at[2])) continue
    const { x, y, rx } = outlineOfBall(projector, at, RING.radius)
    const tone = toneOf(stage, sphere, colorAt(stubs.colorEnd, row), at[2])
    const width = (2 * RING.half * rx) / RING.radius
    bodies.push({
      cover: { kind: 'disc', at: [x, y], reach: rx + width / 2, z: at[2], bulge: 0 },
      depth: at[2],
      opacity,
      svg: `<circle cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="${svgNumber(rx)}" fill="none" stroke="${paints.plain(tone)}" stroke-width="${svgNumber(width)}"/>`,
    })
  }
  return bodies
}
