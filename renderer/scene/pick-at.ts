import { pick } from '../../shared/scene/pick'
import { cameraOfPose, pixelExtent, rayThrough } from './camera-pose'
import type { Point } from './gesture-rules'
import { wholeRadius, type StageCore } from './stage-core'
import type { StageTarget } from './stage-view'

/** Pixels by which a miss still counts: thin sticks are hard to hit. */
const SLACK = 3

/** What is seen at a point of the stage (pixels from its middle), or just beside it. */
export function pickAt(core: StageCore, at: Point): StageTarget | null {
  if (core.scene === null) return null
  const { pose, projection, size } = core
  const camera = cameraOfPose(pose, projection, size, wholeRadius(core))
  const ray = rayThrough(camera, at, size)
  const slack = SLACK * pixelExtent(pose, size)
  const hit =
    pick(core.scene, core.visibility, ray) ?? pick(core.scene, core.visibility, ray, slack)
  return hit === null ? null : { kind: hit.kind, index: hit.index }
}
