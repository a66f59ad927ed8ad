/** Where fragments are moved to, as the shaders read it: nothing is made before the first explosion. */
import type { Scene } from '../../../shared/scene/scene'
import { texelRows } from './data-textures'
import type { StageUniforms } from './stage-uniforms'

/** @param shift Å, 3 per fragment; empty: all are in their places */
export function writeShift(uniforms: StageUniforms, scene: Scene, shift: Float32Array): void {
  const { uShifts, uIsShifted } = uniforms
  uIsShifted.value = shift.length > 0
  if (shift.length === 0) return
  const { fragmentOfSphere } = scene.explosion
  const { count } = scene.spheres
  if (uShifts.value.image.width === 1) {
    uShifts.value.dispose()
    uShifts.value = texelRows(new Float32Array(4 * count))
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
}

/** Å. */
export function farthest(shift: Float32Array): number {
  let far = 0
  for (let at = 0; at < shift.length; at += 3) {
    far = Math.max(far, Math.hypot(shift[at]!, shift[at + 1]!, shift[at + 2]!))
  }
  return far
}
