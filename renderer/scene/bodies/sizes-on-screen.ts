/** How large bodies are on screen. */
import { PerspectiveCamera, Vector3, type Camera } from 'three'
import type { BodyStore } from './body-store'
import { boxOf } from './chunks-in-view'
import type { StageCore } from '../stage-core'

const eye = new Vector3()

/** Drawn pixels across the largest body of a store that a camera may see; it can be less. */
export function largestOnScreen(
  { bodies, chunks }: BodyStore,
  { uniforms: { uPixel } }: Pick<StageCore, 'uniforms'>,
  camera: Camera,
): number {
  const size = (2 * bodies.thickest) / uPixel.value
  if (!('isPerspectiveCamera' in camera)) return size
  eye.setFromMatrixPosition(camera.matrixWorld)
  let nearest = Infinity
  for (let chunk = 0; chunk < chunks.count; chunk++) {
    nearest = Math.min(nearest, boxOf(chunks, chunk, 0).distanceToPoint(eye))
  }
  return nearest > bodies.thickest ? size / (nearest - bodies.thickest) : Infinity
}

/** Whether a camera may see bodies that are too large for points. */
export function hasLargeBodies(core: StageCore, store: BodyStore, camera: Camera): boolean {
  // Points are a little larger than what they show.
  return (
    isMoved(core) || largestOnScreen(store, core, camera) + 1 > core.uniforms.uLargestPoint.value
  )
}

/**
 * Whether there may be bodies up to so many pixels, and whether there may be larger ones.
 *
 * @param most drawn pixels; 0: none are taken for small
 */
export function sizesSeen(
  core: StageCore,
  store: BodyStore,
  camera: Camera,
  most: number,
): { readonly small: boolean; readonly large: boolean } {
  if (most === 0) return { small: false, large: true }
  const smallest = (2 * store.bodies.thinnest) / core.uniforms.uPixel.value
  return {
    small: smallest <= most * (camera instanceof PerspectiveCamera ? camera.far : 1),
    large: isMoved(core) || largestOnScreen(store, core, camera) > most,
  }
}

/** Whether bodies are not all in their places. */
export function isMoved({ visibility: { shift, spread } }: StageCore): boolean {
  return shift.length > 0 || spread.some((factor) => factor !== 1)
}
