/** What is dimmed, as the shaders read it: one buffer that alone changes with the focus. */
import type { Spheres } from '../../../shared/scene/scene'
import { DIMMING } from '../../../shared/scene/shading'
import { byteTexture } from './data-textures'
import type { StageUniforms } from './stage-uniforms'

const DIMMED = 255

/**
 * Sets out from what is seen now to the atoms of `focus` alone keeping their colours; null: all do.
 * `moveFocus` goes there.
 *
 * @param focus ensemble atoms
 */
export function aimFocus(
  uniforms: StageUniforms,
  { count, atom }: Spheres,
  focus: ReadonlySet<number> | null,
): void {
  const { uFocus, uFocusShare, uDimming } = uniforms
  if (focus === null && uDimming.value === 0) return
  if (uDimming.value === 0) {
    uFocus.value.dispose()
    uFocus.value = byteTexture(count, 2)
  }
  const { data } = uFocus.value.image
  if (!(data instanceof Uint8Array)) return
  for (let sphere = 0; sphere < count; sphere++) {
    const [before, after] = [data[2 * sphere]!, data[2 * sphere + 1]!]
    data[2 * sphere] = before + uFocusShare.value * (after - before)
    data[2 * sphere + 1] = focus === null || focus.has(atom[sphere]!) ? 0 : DIMMED
  }
  uFocus.value.needsUpdate = true
  uFocusShare.value = 0
  uDimming.value = DIMMING
}

/** Goes so far, 0 to 1; where nothing is dimmed in the end, dimming costs nothing again. */
export function moveFocus(
  { uFocusShare, uDimming }: StageUniforms,
  share: number,
  focus: ReadonlySet<number> | null,
): void {
  uFocusShare.value = share
  if (share === 1 && focus === null) uDimming.value = 0
}
