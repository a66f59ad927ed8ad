/** Poses that are worked out from what the scene shows. */
import { Vector3 } from 'three'
import { add, pointAt, scale, type Vec3 } from '../../shared/geometry/vec3'
import type { Scene } from '../../shared/scene/scene'
import type { GroupVisibility } from '../../shared/scene/visibility'
import { fitted, type Ball, type CameraPose } from './camera-pose'
import type { StageCore } from './stage-core'
import type { StageTarget } from './stage-view'

/** All that is shown, in view. */
export function fittedToShown({
  pose,
  scene,
  visibility,
  projection,
  size,
}: StageCore): CameraPose {
  return scene === null ? pose : fitted(pose, shownBalls(scene, visibility), projection, size)
}

/** The middle of an atom or bond in the middle of the stage. */
export function centeredOn({ pose, scene }: StageCore, target: StageTarget): CameraPose {
  const middle = scene === null ? null : middleOf(scene, target)
  return middle === null ? pose : { ...pose, target: new Vector3(...middle) }
}

function middleOf({ spheres, cylinders }: Scene, { kind, index }: StageTarget): Vec3 | null {
  const row = (kind === 'atom' ? spheres.atom : cylinders.bond).indexOf(index)
  if (row < 0) return null
  if (kind === 'atom') return pointAt(spheres.center, row)
  return scale(add(pointAt(cylinders.start, row), pointAt(cylinders.end, row)), 0.5)
}

function* shownBalls({ spheres }: Scene, { opacity }: GroupVisibility): Generator<Ball> {
  for (let row = 0; row < spheres.count; row++) {
    if ((opacity[spheres.group[row]!] ?? 0) === 0) continue
    yield { center: pointAt(spheres.center, row), radius: spheres.radius[row]! }
  }
}
