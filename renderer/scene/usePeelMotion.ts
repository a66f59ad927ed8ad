import { useLayoutEffect, useRef } from 'react'
import type { Quaternion } from 'three'
import type { Scene } from '../../shared/scene/scene'
import { explodedShift } from '../../shared/scene/explode-layout'
import { glide } from './glide'
import { fittedToShown } from './aims'
import { moveCamera, showGroups } from './change-stage'
import { sideOn } from './side-on'
import type { StageCore } from './stage-core'
import type { StageView } from './stage-view'

const NONE: ReadonlySet<number> = new Set()

interface Shown {
  readonly peel: number
  readonly opacityOfPart: ReadonlyMap<number, number>
  /** Å, 3 per fragment. */
  readonly shift: Float32Array
}

/** Orientations of the camera before parts were moved apart, and while they are. */
interface Turn {
  readonly from: Quaternion
  readonly to: Quaternion
  /** Where it was left on the way: found elsewhere, a hand has turned it. */
  at: Quaternion
}

/** Radians: orientations that differ by less are one. */
const SAME_TURN = 1e-6

/**
 * Lets the peel, the explosion and the opacities of the parts glide to what the view asks for; the camera
 * steps back as far as the explosion grows, and sees a row of parts from its side while they are apart,
 * unless a hand turns it. A new scene appears at once.
 */
export function usePeelMotion(core: StageCore, scene: Scene, view: StageView): void {
  const { peel, opacityOfPart, hiddenParts, explode, reducedMotion } = view
  const shown = useRef<{ scene: Scene; explode: number; now: Shown } | null>(null)
  const turned = useRef<Turn | null>(null)

  useLayoutEffect(() => {
    const opacities = effectiveOpacities(scene, opacityOfPart, hiddenParts)
    const aim = { peel, opacityOfPart: opacities, hiddenParts: NONE, explode }
    const to = { peel, opacityOfPart: opacities, shift: explodedShift(scene, aim) }
    const before = shown.current?.scene === scene ? shown.current : null
    const from = before?.now ?? null
    const isExploding = before !== null && before.explode !== explode
    if (isExploding && before.explode === 0) {
      const { rotation } = core.pose
      const to = sideOn(core.pose, scene.explosion, core.size)
      turned.current ??= { from: rotation, to, at: rotation }
    }
    const turn = isExploding ? turning(core, turned.current, explode > 0) : STAY
    return glide(
      (share) => {
        const now = from === null ? to : mixed(from, to, share)
        shown.current = { scene, explode, now }
        const show = () => {
          turn(share)
          showGroups(core, scene, now)
        }
        if (isExploding) keepingDistance(core, show)
        else show()
        if (share === 1 && explode === 0) turned.current = null
      },
      reducedMotion || from === null,
    )
  }, [core, scene, peel, opacityOfPart, hiddenParts, explode, reducedMotion])
}

const STAY = () => {}

/** Turns the camera there or back by a share, unless a hand has turned it. */
function turning(core: StageCore, turn: Turn | null, isThere: boolean): (share: number) => void {
  if (turn === null) return STAY
  const start = turn.at
  const aim = isThere ? turn.to : turn.from
  return (share) => {
    if (core.pose.rotation.angleTo(turn.at) > SAME_TURN) return
    turn.at = start.clone().slerp(aim, share)
    moveCamera(core, { ...core.pose, rotation: turn.at })
  }
}

/** The camera steps back as far as what is shown grows, and comes nearer as far as it shrinks. */
function keepingDistance(core: StageCore, show: () => void): void {
  const before = fittedToShown(core).extent
  show()
  const factor = fittedToShown(core).extent / before
  moveCamera(core, { ...core.pose, extent: core.pose.extent * factor })
}

function effectiveOpacities(
  { stopOfPart }: Scene,
  opacityOfPart: ReadonlyMap<number, number>,
  hiddenParts: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  return new Map(
    stopOfPart.map((_, part) => [part, hiddenParts.has(part) ? 0 : (opacityOfPart.get(part) ?? 1)]),
  )
}

function mixed(from: Shown, to: Shown, share: number): Shown {
  return {
    peel: from.peel + share * (to.peel - from.peel),
    shift: mixedShift(from.shift, to.shift, share),
    opacityOfPart: new Map(
      [...to.opacityOfPart].map(([part, opacity]) => {
        const before = from.opacityOfPart.get(part) ?? opacity
        return [part, before + share * (opacity - before)]
      }),
    ),
  }
}

/** Either may be empty: nothing is moved. */
function mixedShift(from: Float32Array, to: Float32Array, share: number): Float32Array {
  if (from === to || share === 1) return to
  const longer = from.length > 0 ? from : to
  return longer.map((_, i) => (from[i] ?? 0) + share * ((to[i] ?? 0) - (from[i] ?? 0)))
}
