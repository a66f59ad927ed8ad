/** What all bodies of a vector picture are drawn with. */
import type { Vec3 } from '../geometry/vec3'
import type { Rgb } from '../scene/color'
import type { Scene } from '../scene/scene'
import { CUE, DARKEST, DIMMING, SHALLOWEST, STROKE_SHARE } from '../scene/shading'
import type { StageLook } from '../scene/stage-look'
import { SOLID, seenOfSphere, type GroupVisibility } from '../scene/visibility'
import type { Projector } from './vector-camera'
import { svgNumber } from './svg-text'
import type { Paints, Tone } from './vector-paints'

export interface VectorStage {
  /** With all bodies where they are seen. */
  readonly scene: Scene
  readonly visibility: GroupVisibility
  readonly projector: Projector
  readonly look: StageLook
  readonly paints: Paints
  /** 0 to 1: how far what is at this depth of view space fades into the ground. */
  cueAt(z: number): number
  /** The colours of what far things fade into and of what is written on it, sRGB. */
  readonly ground: Rgb
  readonly ink: Rgb
  readonly accent: Rgb
  /** Atoms that keep their colours; null: all. */
  readonly focus: ReadonlySet<number> | null
}

/** Fainter things are not drawn. */
const FAINTEST = 0.02

/** @param radius Å about the scene's origin: what the depth cue spans */
export function depthCue(projector: Projector, strength: number, radius: number) {
  const origin = projector.toView([0, 0, 0])[2]
  const reach = Math.max(radius, SHALLOWEST)
  return (z: number): number => {
    const share = Math.min(
      1,
      Math.max(0, (origin - z + CUE.before * reach) / ((CUE.before + CUE.behind) * reach)),
    )
    return strength * share * share * (3 - 2 * share)
  }
}

/** 0 to 1; what is nearly solid is solid, what is nearly nothing is 0. */
export function opacityOfSphere({ scene, visibility }: VectorStage, sphere: number): number {
  const seen = seenOfSphere(scene.spheres, visibility, sphere)
  if (seen < FAINTEST) return 0
  return seen >= SOLID ? 1 : Math.round(100 * seen) / 100
}

/** How a sphere, or the end of a stick at it, is coloured at a depth of view space. */
export function toneOf(stage: VectorStage, sphere: number, base: Rgb, z: number): Tone {
  const { scene, focus, cueAt } = stage
  const isDimmed = focus !== null && !focus.has(scene.spheres.atom[sphere]!)
  const cue = cueAt(z)
  return { base, open: openSky(stage, sphere), cue: isDimmed ? cue + (1 - cue) * DIMMING : cue }
}

/** 0 to 1: the light that neighbours leave to what of a sphere faces the viewer. */
function openSky({ scene, visibility, projector, look }: VectorStage, sphere: number): number {
  const { occlusion, spheres, groups } = scene
  if (occlusion.length === 0 || look.occlusion === 0) return 1
  const [x, y, z] = towardsViewer(projector)
  let lost = 0
  for (let group = 0; group < groups.length; group++) {
    const seen = visibility.opacity[group]!
    if (seen <= 0) continue
    const at = 4 * (group * spheres.count + sphere)
    lost += seen * (occlusion[at]! + x * occlusion[at + 1]! + y * occlusion[at + 2]! + z * occlusion[at + 3]!) // prettier-ignore
  }
  return Math.exp(-DARKEST * look.occlusion * Math.max(0, lost))
}

function towardsViewer({ camera }: Projector): Vec3 {
  const [x, y, z, w] = camera.rotation
  return [2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)]
}

/** The colour of a row of a column of linear light. */
export function colorAt(column: Float32Array, row: number): Rgb {
  return [column[3 * row]!, column[3 * row + 1]!, column[3 * row + 2]!]
}

/** Units of the sheet: the stroke along the outline of a body so thick. */
export function strokeOf({ look }: Pick<VectorStage, 'look'>, thickness: number): number {
  return Math.min(look.outline, STROKE_SHARE[look.material] * thickness)
}

export function opacityAttribute(opacity: number, name = 'opacity'): string {
  return opacity >= 1 ? '' : ` ${name}="${svgNumber(opacity)}"`
}
