/** Where fragments are moved to, as the shaders read it: nothing is made before the first explosion. */
import { computeOcclusion } from '../../shared/scene/occlusion'
import type { Scene } from '../../shared/scene/scene'
import { texelRows, type StageUniforms } from './stage-uniforms'

/** Å that fragments go until they take no more light from one another. */
const OUT_OF_SHADE = 4

/** @param shift Å, 3 per fragment; empty: all are in their places */
export function writeShift(uniforms: StageUniforms, scene: Scene, shift: Float32Array): void {
  const { uShifts, uIsShifted, uApart } = uniforms
  uIsShifted.value = shift.length > 0
  uApart.value = 0
  if (shift.length === 0) return
  const { fragmentOfSphere } = scene.explosion
  const { count } = scene.spheres
  if (uShifts.value.image.width === 1) {
    uShifts.value.dispose()
    uShifts.value = texelRows(new Float32Array(4 * count))
    uniforms.uOwnOcclusion.value.dispose()
    uniforms.uOwnOcclusion.value = texelRows(
      scene.occlusion.length === 0
        ? scene.occlusion
        : computeOcclusion(scene.spheres, scene.groups.length, fragmentOfSphere),
    )
  }
  const { data } = uShifts.value.image
  if (!(data instanceof Float32Array)) return
  for (let sphere = 0; sphere < count; sphere++) {
    const at = 3 * fragmentOfSphere[sphere]!
    for (let axis = 0; axis < 3; axis++) {
      data[4 * sphere + axis] = at < 0 ? 0 : shift[at + axis]!
    }
  }
  uShifts.value.needsUpdate = true
  uApart.value = Math.min(1, farthest(shift) / OUT_OF_SHADE)
}

/** Å. */
export function farthest(shift: Float32Array): number {
  let far = 0
  for (let at = 0; at < shift.length; at += 3) {
    far = Math.max(far, Math.hypot(shift[at]!, shift[at + 1]!, shift[at + 2]!))
  }
  return far
}
