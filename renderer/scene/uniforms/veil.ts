/** By how much single spheres are fainter than their groups, as the shaders read it. */
import type { DataTexture } from 'three'
import { SOLID, type GroupVisibility } from '../../../shared/scene/visibility'
import { byteTexture } from './data-textures'
import type { StageUniforms } from './stage-uniforms'
import { ROW } from '../bodies/texel-row'

const WHOLE = 255

/** What was last written to each texture. */
const writtenTo = new WeakMap<DataTexture, Uint8Array>()

/** A texel for each sphere; where no sphere is fainter nothing is kept, made or uploaded. */
export function writeVeil(
  uniforms: Pick<StageUniforms, 'uVeil' | 'uIsVeiled'>,
  { opacityOfSphere }: Pick<GroupVisibility, 'opacityOfSphere'>,
): void {
  const { uVeil, uIsVeiled } = uniforms
  uIsVeiled.value = opacityOfSphere.length > 0
  if (!uIsVeiled.value || writtenTo.get(uVeil.value) === opacityOfSphere) return
  if (uVeil.value.image.height < opacityOfSphere.length / ROW) {
    uVeil.value.dispose()
    uVeil.value = byteTexture(opacityOfSphere.length, 1)
  }
  const { data } = uVeil.value.image
  if (!(data instanceof Uint8Array)) return
  data.set(opacityOfSphere)
  uVeil.value.needsUpdate = true
  writtenTo.set(uVeil.value, opacityOfSphere)
}

/** Between two veils, either of which may be empty: nothing is lessened. */
export function mixedVeil(from: Uint8Array, to: Uint8Array, share: number): Uint8Array {
  if (from === to || share === 1) return to
  const longer = from.length > 0 ? from : to
  return longer.map((_, i) => {
    const [before, after] = [from[i] ?? WHOLE, to[i] ?? WHOLE]
    return Math.round(before + share * (after - before))
  })
}

/** Of each veil that was asked about, whether a sphere is seen through it and sees through. */
const sheerOf = new WeakMap<Uint8Array, boolean>()

/** Whether anything is seen that is not solid. */
export function hasGhosts({
  opacity,
  opacityOfSphere,
}: Pick<GroupVisibility, 'opacity' | 'opacityOfSphere'>): boolean {
  if (opacity.some((value) => value > 0 && value < SOLID)) return true
  const known = sheerOf.get(opacityOfSphere)
  if (known !== undefined) return known
  const isSheer = opacityOfSphere.some((value) => value > 0 && value < SOLID * WHOLE)
  sheerOf.set(opacityOfSphere, isSheer)
  return isSheer
}
