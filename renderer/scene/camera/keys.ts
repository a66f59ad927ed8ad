import { orbited, panned, zoomed, type CameraPose } from './camera-pose'
import { nudge } from './camera-trail'
import { aimOf } from './glide'
import { wholeRadius, type StageCore } from '../stage-core'

/** Pixels a key press counts as. */
const STEP = 24
const ZOOM_STEP = 1.15

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/**
 * Moves the camera by a key: arrows turn, with Shift they move, plus and minus zoom.
 *
 * @returns whether the key meant something
 */
export function moveByKey(core: StageCore, key: string, shift: boolean, jumps: boolean): boolean {
  const pose = movedByKey(core, aimOf(core), key, shift)
  if (pose !== null) nudge(core, pose, jumps)
  return pose !== null
}

function movedByKey(
  core: StageCore,
  pose: CameraPose,
  key: string,
  shift: boolean,
): CameraPose | null {
  const arrow = ARROWS[key]
  if (arrow !== undefined) return (shift ? panned : orbited)(pose, ...arrow, core.size)
  const factor = key === '+' || key === '=' ? ZOOM_STEP : key === '-' ? 1 / ZOOM_STEP : null
  if (factor === null) return null
  return zoomed(pose, factor, [0, 0], core.size, wholeRadius(core))
}
