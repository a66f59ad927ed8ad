import { between, type CameraPose } from './camera-pose'
import { moveCamera } from '../change-stage'
import type { StageCore } from '../stage-core'

/** Milliseconds that things take to move, by the style guide. */
const GLIDE = 300

/** Fast at first, then slower: 0 to 1 for 0 to 1. */
function easeOut(share: number): number {
  return 1 - (1 - share) ** 3
}

/**
 * Calls `step` with an eased share of 0 to 1, once a frame for `GLIDE` milliseconds; at once and only
 * with 1 where motion is not wanted.
 *
 * @returns a function that stops it where it is
 */
export function glide(step: (share: number) => void, jumps: boolean): () => void {
  if (jumps) {
    step(1)
    return () => {}
  }
  let frame = 0
  let begun: number | null = null
  const advance = (now: number) => {
    begun ??= now
    const share = Math.min(1, (now - begun) / GLIDE)
    if (share < 1) frame = requestAnimationFrame(advance)
    step(easeOut(share))
  }
  frame = requestAnimationFrame(advance)
  return () => cancelAnimationFrame(frame)
}

/** Glides that are under way: where to, and a function that stops each. */
const glides = new WeakMap<StageCore, { readonly aim: CameraPose; readonly stop: () => void }>()

/** Where the camera glides to, or stands. */
export function aimOf(core: StageCore): CameraPose {
  return glides.get(core)?.aim ?? core.pose
}

/** Leaves the camera where it is on the way. */
export function stopGlide(core: StageCore): void {
  glides.get(core)?.stop()
  glides.delete(core)
}

/** Glides the camera to a pose; a glide under way is given up. */
export function glideTo(core: StageCore, pose: CameraPose, jumps: boolean): void {
  stopGlide(core)
  const from = core.pose
  const step = (share: number) => {
    if (share === 1) glides.delete(core)
    moveCamera(core, share === 1 ? pose : between(from, pose, share))
  }
  if (jumps) step(1)
  else glides.set(core, { aim: pose, stop: glide(step, false) })
}
