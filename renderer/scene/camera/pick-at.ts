import { pick } from '../../../shared/scene/pick'
import type { Lens } from '../../../shared/scene/ray'
import { cameraOfPose, pixelExtent, rayThrough, type StageCamera } from './camera-pose'
import type { Point } from './gesture-rules'
import { wholeRadius, type StageCore } from '../stage-core'
import { ELLIPSOID_MARKS } from '../../../shared/scene/stage-look'
import type { StageTarget } from '../stage-view'

/** Pixels by which a miss still counts: thin sticks are hard to hit. */
const SLACK = 3

/** What is seen at a point of the stage (pixels from its middle), or just beside it. */
export function pickAt(core: StageCore, at: Point): StageTarget | null {
  const { scene, visibility, pose, projection, size } = core
  if (scene === null) return null
  const camera = cameraOfPose(pose, projection, size, wholeRadius(core))
  const ray = rayThrough(camera, at, size)
  const lens = lensOf(core, camera)
  const slack = SLACK * pixelExtent(pose, size)
  const hit = pick(scene, visibility, ray, 0, lens) ?? pick(scene, visibility, ray, slack, lens)
  return hit === null ? null : { kind: hit.kind, index: hit.index }
}

function lensOf({ pose, size, uniforms }: StageCore, camera: StageCamera): Lens {
  const cutsOctants = uniforms.uEllipsoids.value === ELLIPSOID_MARKS.indexOf('octants')
  const pixel = pixelExtent(pose, size)
  if ('isOrthographicCamera' in camera) return { eye: null, pixel, cutsOctants }
  const eye = camera.position.toArray()
  return { eye, pixel: pixel / camera.position.distanceTo(pose.target), cutsOctants }
}
