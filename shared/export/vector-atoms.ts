/** Atoms: balls, ellipsoids with their principal arcs, cubes, pies and hatching. */
import { add, pointAt, scale, type Vec3 } from '../geometry/vec3'
import { EllipsoidShape } from '../scene/scene'
import { svgNumber, svgNumbers } from './svg-text'
import { hatchOf, sectorsOf } from './vector-atom-marks'
import { cutOutline, overlapsOf, type Cut } from './vector-cut-balls'
import { outlineOf, outlineOfBall, type SheetEllipse } from './vector-camera'
import { cubeFaces, ellipsoidMarks } from './vector-ellipsoids'
import type { Body } from './vector-order'
import { colorAt, opacityOfSphere, strokeOf, toneOf, type VectorStage } from './vector-stage'

/** Units of the sheet: smaller balls are not seen. */
const SMALLEST = 0.04

/** A sphere as it is drawn. */
export interface AtomBody extends Body {
  readonly sphere: number
}

/**
 * All atoms that are seen, the farthest first. Of two balls that cut into one another the nearer is drawn
 * only as far as it is the nearer; in perspective whole.
 */
export function atomBodies(stage: VectorStage): AtomBody[] {
  const { scene, projector } = stage
  const { spheres } = scene
  const seen: { sphere: number; opacity: number; center: Vec3 }[] = []
  for (let sphere = 0; sphere < spheres.count; sphere++) {
    const opacity = opacityOfSphere(stage, sphere)
    if (opacity === 0) continue
    const center = projector.toView(pointAt(spheres.center, sphere))
    if (projector.isAhead(center[2] + spheres.radius[sphere]!)) seen.push({ sphere, opacity, center }) // prettier-ignore
  }
  const fromBehind = seen.toSorted((a, b) => a.center[2] - b.center[2] || a.sphere - b.sphere)
  const balls = fromBehind.map(({ sphere, opacity, center }) => ({
    center,
    // What is faint cuts nothing, and ellipsoids are cut by nothing.
    radius: opacity < 1 || spheres.ellipsoid[sphere]! >= 0 ? 0 : spheres.radius[sphere]!,
  }))
  const cuts = overlapsOf(balls)
  const indexOf = new Map<number, number>()
  const bodies: AtomBody[] = []
  for (const [row, { sphere, opacity, center }] of fromBehind.entries()) {
    const own = cuts.get(row) ?? []
    const body = atomBody(stage, sphere, center, own)
    if (body === null) continue
    indexOf.set(row, bodies.length)
    const before = own.flatMap(({ other }) => indexOf.get(other) ?? [])
    bodies.push({ ...body, sphere, opacity, before })
  }
  return bodies
}

type DrawnAtom = Pick<Body, 'cover' | 'depth' | 'svg'>

function atomBody(
  stage: VectorStage,
  sphere: number,
  center: Vec3,
  cuts: readonly Cut[],
): DrawnAtom | null {
  const { scene, projector, paints } = stage
  const { spheres, ellipsoids } = scene
  const radius = spheres.radius[sphere]!
  const row = spheres.ellipsoid[sphere]!
  const tone = toneOf(stage, sphere, colorAt(spheres.color, sphere), center[2])
  const axes = row < 0 ? null : axesInView(stage, row)
  const outline = axes === null ? outlineOfBall(projector, center, radius) : outlineOf(projector, center, axes) // prettier-ignore
  if (outline.rx < SMALLEST) return null
  const cover = {
    kind: 'disc',
    at: [outline.x, outline.y],
    reach: outline.rx,
    z: center[2],
    bulge: axes === null ? radius : Math.hypot(axes[0][2], axes[1][2], axes[2][2]),
  } as const
  const stroke = strokeOf(stage, outline.ry)
  if (axes !== null && ellipsoids.shape[row] === EllipsoidShape.cube) {
    return { cover, depth: center[2], svg: cubeFaces(stage, tone, center, axes) }
  }
  const sector = spheres.sector[sphere]!
  const isAlternative = spheres.isAlternative[sphere] === 1
  const fill = paints.ball(tone, outline.angle)
  const rim = stroke > 0 ? ` stroke="${paints.rim(tone)}" stroke-width="${svgNumber(stroke)}"` : ''
  const isCut = cuts.length > 0 && projector.camera.distance === null
  const cut = isCut ? cutOutline(outline, stroke, cuts, projector.scaleAt(0)) : null
  const body =
    cut === null
      ? `${ellipseTag(outline, stroke)} fill="${fill}"${rim}/>`
      : `<path d="${cut}" fill="${fill}"${rim}/>`
  const marks = [
    sector < 0 ? '' : sectorsOf(stage, outline, sector, tone),
    isAlternative ? hatchOf(stage, outline) : '',
    axes === null ? '' : ellipsoidMarks(stage, tone, center, axes, outline.ry),
  ].join('')
  return { cover, depth: center[2], svg: body + marks }
}

function axesInView({ scene, projector }: VectorStage, row: number): readonly [Vec3, Vec3, Vec3] {
  const axis = (k: number) => {
    const turned = projector.directionToView(pointAt(scene.ellipsoids.axes, 3 * row + k))
    // Towards the viewer, so that what is marked on the near side is marked by it.
    return turned[2] < 0 ? scale(turned, -1) : add(turned, [0, 0, 0])
  }
  return [axis(0), axis(1), axis(2)]
}

/** An open tag of an ellipse whose stroke lies within its outline. */
function ellipseTag({ x, y, rx, ry, angle }: SheetEllipse, stroke: number): string {
  const less = stroke / 2
  const isRound = rx - ry < 0.005
  if (isRound)
    return `<circle cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="${svgNumber(rx - less)}"`
  const turn = svgNumber((angle * 180) / Math.PI)
  return `<ellipse rx="${svgNumber(rx - less)}" ry="${svgNumber(ry - less)}" transform="translate(${svgNumbers([x, y])})rotate(${turn})"`
}
