/** The light that spheres lose, as the shaders read it: weighed once for all corners with what is shown. */
import type { DataTexture } from 'three'
import { computeOcclusion } from '../../shared/scene/occlusion'
import type { Scene } from '../../shared/scene/scene'
import type { GroupVisibility } from '../../shared/scene/visibility'
import { farthest } from './shift-uniforms'
import type { StageUniforms } from './stage-uniforms'

/** Å that fragments go until they take no more light from one another. */
const OUT_OF_SHADE = 4

/** Of each scene that was pulled apart: what spheres lose to their own fragments alone. */
const ownOcclusions = new WeakMap<Scene, Float32Array>()
/** What was last written to each texture. */
const writtenTo = new WeakMap<DataTexture, Float32Array>()

/**
 * Weighs the occlusion by every group with what is seen of it, and as fragments move apart, with what is
 * left of it then.
 *
 * Cost: linear in groups and spheres; nothing while no group changes and nothing moves.
 */
export function writeOcclusion(
  { uOcclusion }: StageUniforms,
  scene: Scene,
  { opacity, shift }: Pick<GroupVisibility, 'opacity' | 'shift'>,
): void {
  const { data } = uOcclusion.value.image
  if (scene.occlusion.length === 0 || !(data instanceof Float32Array)) return
  const apart = Math.min(1, farthest(shift) / OUT_OF_SHADE)
  const weights = new Float32Array(2 * opacity.length)
  for (let group = 0; group < opacity.length; group++) {
    weights[2 * group] = opacity[group]! * (1 - apart)
    weights[2 * group + 1] = opacity[group]! * apart
  }
  const last = writtenTo.get(uOcclusion.value)
  if (last?.every((weight, i) => weight === weights[i]) === true) return
  writtenTo.set(uOcclusion.value, weights)
  const numbers = 4 * scene.spheres.count
  data.fill(0)
  const add = (occlusion: Float32Array, group: number, weight: number) => {
    if (weight === 0) return
    const first = group * numbers
    for (let at = 0; at < numbers; at++) data[at] = data[at]! + weight * occlusion[first + at]!
  }
  for (let group = 0; group < opacity.length; group++) {
    add(scene.occlusion, group, weights[2 * group]!)
    if (apart > 0) add(ownOcclusion(scene), group, weights[2 * group + 1]!)
  }
  uOcclusion.value.needsUpdate = true
}

function ownOcclusion(scene: Scene): Float32Array {
  const known = ownOcclusions.get(scene)
  if (known !== undefined) return known
  const { spheres, groups, explosion } = scene
  const own = computeOcclusion(spheres, groups.length, explosion.fragmentOfSphere)
  ownOcclusions.set(scene, own)
  return own
}
