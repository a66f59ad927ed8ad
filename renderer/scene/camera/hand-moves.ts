/** How fingers and wheel move the camera from where it stands. */
import { panned, zoomed, type CameraPose } from './camera-pose'
import { rolled } from './camera-turns'
import type { Pinch, Point, WheelMove } from './gesture-rules'
import { wholeRadius, type StageCore } from '../stage-core'

/** As two fingers take it along: what is between them stays there. */
export function pinched(core: StageCore, { by, factor, angle, at: [x, y] }: Pinch): CameraPose {
  const { pose, size } = core
  const moved = zoomed(panned(pose, ...by, size), factor, [x, y], size, wholeRadius(core))
  return panned(rolled(panned(moved, -x, -y, size), angle), x, y, size)
}

/** As a wheel moves it; zooming keeps what is under the pointer in place. */
export function wheeled(core: StageCore, move: WheelMove, under: Point): CameraPose {
  const { pose, size } = core
  if (move.kind === 'pan') return panned(pose, ...move.by, size)
  if (move.kind === 'roll') return rolled(pose, move.angle)
  return zoomed(pose, move.factor, under, size, wholeRadius(core))
}
