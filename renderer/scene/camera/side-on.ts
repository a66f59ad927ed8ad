/** Turning the camera so that what is moved apart in a row is seen from its side. */
import { Quaternion, Vector3 } from 'three'
import type { Explosion } from '../../../shared/scene/scene'
import type { CameraPose, ViewSize } from './camera-pose'

/** Sine of how far an axis may lean towards the viewer: so far its row is not hidden behind its end. */
const LEAN = 0.5

/**
 * The orientation from which a row lies in the picture along its longer side, as it is read: the first
 * at the left, or on top. The orientation at hand where nothing stands in a row or the row is seen well.
 */
export function sideOn(
  { rotation }: Pick<CameraPose, 'rotation'>,
  { axis, fragments }: Explosion,
  { width, height }: ViewSize,
): Quaternion {
  if (fragments.filter(({ motion }) => motion === 'row').length < 2) return rotation
  const row = new Vector3(...axis).applyQuaternion(rotation.clone().invert())
  if (Math.abs(row.z) < LEAN) return rotation
  const longer = width < height ? new Vector3(0, -1, 0) : new Vector3(1, 0, 0)
  // The turn of the row in the view is undone by the camera.
  const turn = new Quaternion().setFromUnitVectors(row, longer)
  return rotation.clone().multiply(turn.invert()).normalize()
}
