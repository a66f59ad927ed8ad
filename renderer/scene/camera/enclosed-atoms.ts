import { Vector3 } from 'three'
import { placeOfSphere } from '../../../shared/scene/moved-scene'
import { seenOfSphere } from '../../../shared/scene/visibility'
import { isWithin } from '../../../shared/geometry/plane-curve'
import { cameraOfPose } from './camera-pose'
import type { Point } from './gesture-rules'
import { wholeRadius, type StageCore } from '../stage-core'

/** What is fainter is not meant. */
const FAINTEST = 0.2

/**
 * The ensemble atoms whose centres are seen within a closed curve, ascending, be they in front or behind;
 * none that is hidden or a faint ghost.
 *
 * @param curve pixels from the middle of the stage, y downwards
 *
 * Cost: atoms shown × points of the curve.
 */
export function enclosedAtoms(core: StageCore, curve: readonly Point[]): number[] {
  const { scene, visibility, pose, projection, size } = core
  if (scene === null) return []
  const camera = cameraOfPose(pose, projection, size, wholeRadius(core))
  const { spheres } = scene
  const place = new Vector3()
  const atoms: number[] = []
  for (let row = 0; row < spheres.count; row++) {
    if (seenOfSphere(spheres, visibility, row) < FAINTEST) continue
    place.set(...placeOfSphere(scene, visibility, row)).project(camera)
    if (Math.abs(place.z) > 1) continue
    const seen: Point = [0.5 * size.width * place.x, -0.5 * size.height * place.y]
    if (isWithin(curve, seen)) atoms.push(spheres.atom[row]!)
  }
  return atoms.toSorted((a, b) => a - b)
}
