/** The light that spheres lose, as the shaders read it: weighed once for all corners with what is shown. */
import type { DataTexture } from 'three'
import { computeOcclusion } from '../../../shared/scene/occlusion'
import type { Occlusion, Scene } from '../../../shared/scene/scene'
import { ALL_AS_GROUPS, type GroupVisibility } from '../../../shared/scene/visibility'
import { farthest } from './shift-uniforms'
import type { StageUniforms } from './stage-uniforms'

/** Å that fragments go until they take no more light from one another. */
const OUT_OF_SHADE = 4

/** Spheres: of more, those less than half seen take no light and the others all of it, so that a fade does not weigh them with every frame. */
const MANY = 10_000
const WHOLE = 255

/** What spheres lose, by group of what takes it. */
interface Losses {
  /** What of each sphere is seen of what its group leaves, as far as it counts; empty: all of all. */
  readonly veil: Uint8Array
  readonly whole: Occlusion
  /** To their own fragments alone; null: nobody has asked yet. */
  own: Occlusion | null
}

/** Of each scene, under the veil that was last over it. */
const lossesOf = new WeakMap<Scene, Losses>()
/** What was last written to each texture. */
const writtenTo = new WeakMap<DataTexture, { weights: Float32Array; losses: Losses }>()

/**
 * Weighs the occlusion by every group with what is seen of it, and as fragments move apart, with what is
 * left of it then. What a veil hides takes no light.
 *
 * Cost: linear in groups and spheres; nothing while no group changes and nothing moves. A new veil costs as
 * much as the occlusion of the scene did.
 */
export function writeOcclusion(
  { uOcclusion }: Pick<StageUniforms, 'uOcclusion'>,
  scene: Scene,
  {
    opacity,
    shift,
    opacityOfSphere,
  }: Pick<GroupVisibility, 'opacity' | 'shift' | 'opacityOfSphere'>,
): void {
  const { data } = uOcclusion.value.image
  if (scene.occlusion.length === 0 || !(data instanceof Float32Array)) return
  const apart = Math.min(1, farthest(shift) / OUT_OF_SHADE)
  const weights = new Float32Array(2 * opacity.length)
  for (let group = 0; group < opacity.length; group++) {
    weights[2 * group] = opacity[group]! * (1 - apart)
    weights[2 * group + 1] = opacity[group]! * apart
  }
  const losses = lossesUnder(scene, opacityOfSphere)
  const last = writtenTo.get(uOcclusion.value)
  if (last?.losses === losses && isSame(last.weights, weights)) return
  writtenTo.set(uOcclusion.value, { weights, losses })
  const numbers = 4 * scene.spheres.count
  data.fill(0)
  const add = (occlusion: Occlusion, group: number, weight: number) => {
    if (weight === 0) return
    const first = group * numbers
    for (let at = 0; at < numbers; at++) data[at] = data[at]! + weight * occlusion[first + at]!
  }
  for (let group = 0; group < opacity.length; group++) {
    add(losses.whole, group, weights[2 * group]!)
    if (apart > 0) add(ownLosses(scene, losses), group, weights[2 * group + 1]!)
  }
  uOcclusion.value.needsUpdate = true
}

function lossesUnder(scene: Scene, opacityOfSphere: Uint8Array): Losses {
  const veil = countedVeil(opacityOfSphere)
  const known = lossesOf.get(scene)
  if (known !== undefined && isSame(known.veil, veil)) return known
  const { spheres, groups, occlusion } = scene
  const whole = veil.length === 0 ? occlusion : computeOcclusion(spheres, groups.length, null, veil)
  const losses = { veil, whole, own: null }
  lossesOf.set(scene, losses)
  return losses
}

function countedVeil(opacityOfSphere: Uint8Array): Uint8Array {
  if (opacityOfSphere.every((seen) => seen === WHOLE)) return ALL_AS_GROUPS
  if (opacityOfSphere.length <= MANY) return opacityOfSphere.slice()
  return opacityOfSphere.map((seen) => (2 * seen > WHOLE ? WHOLE : 0))
}

function ownLosses({ spheres, groups, explosion }: Scene, losses: Losses): Occlusion {
  const { veil } = losses
  const seen = veil.length === 0 ? null : veil
  losses.own ??= computeOcclusion(spheres, groups.length, explosion.fragmentOfSphere, seen)
  return losses.own
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
