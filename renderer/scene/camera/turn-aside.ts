/** The camera's turn to the side of a row of parts while they are apart, and back. */
import type { Quaternion } from 'three'
import type { Scene } from '../../../shared/scene/scene'
import { fittedToShown } from './aims'
import { moveCamera } from '../change-stage'
import { glideTo } from './glide'
import { sideOn } from './side-on'
import type { StageCore } from '../stage-core'

/** Orientations of the camera before parts were moved apart, and while they are. */
export interface Turn {
  readonly from: Quaternion
  readonly to: Quaternion
  /** Where it was left on the way: found elsewhere, a hand has turned it. */
  at: Quaternion
}

/** Radians: orientations that differ by less are one. */
const SAME_TURN = 1e-6

/** The turn from where the camera stands to the side of what a scene moves apart. */
export function turnFor({ pose, size }: StageCore, { explosion }: Scene): Turn {
  return { from: pose.rotation, to: sideOn(pose, explosion, size), at: pose.rotation }
}

/** Whether the same atoms are moved apart otherwise, as by another dissection, in the same view. */
export function isRegrouped({ isUnframed }: StageCore, a: Scene, b: Scene): boolean {
  if (a === b || isUnframed || a.spheres.count !== b.spheres.count) return false
  const isSame = (p: ArrayLike<number>, q: ArrayLike<number>) =>
    Array.from(p).every((value, i) => value === q[i])
  const [from, to] = [a.explosion, b.explosion]
  return !isSame(from.fragmentOfSphere, to.fragmentOfSphere) || !isSame(from.axis, to.axis)
}

/** Glides to where a row that came at once is seen from its side, as far away as the one before it was. */
export function lookAgain(
  core: StageCore,
  { explosion }: Scene,
  turn: Turn | null,
  fitBefore: number,
  jumps: boolean,
): Turn {
  const { pose } = core
  const isTurned = turn !== null && pose.rotation.angleTo(turn.at) < SAME_TURN
  const to = sideOn(pose, explosion, core.size)
  const aim = { ...pose, rotation: to }
  const factor = fitBefore > 0 ? fittedToShown(core, aim).extent / fitBefore : 1
  glideTo(core, { ...aim, extent: factor * pose.extent }, jumps)
  return { from: isTurned ? turn.from : pose.rotation, to, at: to }
}

export const STAY = () => {}

/** Turns the camera there or back by a share, unless a hand has turned it. */
export function turning(
  core: StageCore,
  turn: Turn | null,
  isThere: boolean,
): (share: number) => void {
  if (turn === null) return STAY
  const start = turn.at
  const aim = isThere ? turn.to : turn.from
  return (share) => {
    if (core.pose.rotation.angleTo(turn.at) > SAME_TURN) return
    turn.at = start.clone().slerp(aim, share)
    moveCamera(core, { ...core.pose, rotation: turn.at })
  }
}
