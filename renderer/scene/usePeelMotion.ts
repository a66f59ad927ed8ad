import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { explodedShift } from '../../shared/scene/explode-layout'
import { opacityOfSpheres } from '../../shared/scene/visibility'
import { glide } from './camera/glide'
import { fittedToShown } from './camera/aims'
import { moveCamera, showGroups } from './change-stage'
import { mixedVeil } from './uniforms/veil'
import { isRegrouped, lookAgain, STAY, turnFor, turning, type Turn } from './camera/turn-aside'
import type { StageCore } from './stage-core'
import type { StageView } from './stage-view'

const NONE: ReadonlySet<number> = new Set()

interface Shown {
  readonly peel: number
  readonly opacityOfPart: ReadonlyMap<number, number>
  /** Å, 3 per fragment. */
  readonly shift: Float32Array
  readonly opacityOfSphere: Uint8Array
}

interface Last {
  readonly scene: Scene
  readonly explode: number
  readonly now: Shown
  /** Å across the shorter side that showed all of it, at rest. */
  fit: number
}

/**
 * Lets the peel, the explosion and the opacities of the parts glide to what the view asks for; the camera
 * steps back as far as the explosion grows, and sees a row of parts from its side while they are apart,
 * unless a hand turns it. A new scene appears at once.
 */
export function usePeelMotion(core: StageCore, scene: Scene, view: StageView): void {
  const { peel, opacityOfPart, hiddenParts, opacityOfAtom, explode, reducedMotion } = view
  const shown = useRef<Last | null>(null)
  const turned = useRef<Turn | null>(null)
  const opacityOfSphere = useMemo(
    () => opacityOfSpheres(scene, opacityOfAtom),
    [scene, opacityOfAtom],
  )

  useLayoutEffect(() => {
    const opacities = effectiveOpacities(scene, opacityOfPart, hiddenParts)
    const aim = { peel, opacityOfPart: opacities, hiddenParts: NONE, explode }
    const to = {
      peel,
      opacityOfPart: opacities,
      shift: explodedShift(scene, aim),
      opacityOfSphere,
    }
    // Of another structure nothing goes on.
    if (core.isUnframed) {
      shown.current = null
      turned.current = null
    }
    const last = shown.current
    const before = last?.scene === scene ? last : null
    const from = before?.now ?? null
    const isExploding = before !== null && before.explode !== explode
    if (isExploding && before.explode === 0) turned.current ??= turnFor(core, scene)
    const turn = isExploding ? turning(core, turned.current, explode > 0) : STAY
    /** Sees what is apart otherwise than before as well as that. @returns what it takes to see it all, Å */
    const settle = () => {
      if (last === null || last.explode === 0 || !isRegrouped(core, last.scene, scene)) {
        return fittedToShown(core).extent
      }
      turned.current = lookAgain(core, scene, turned.current, last.fit, reducedMotion)
      return fittedToShown(core, { ...core.pose, rotation: turned.current.to }).extent
    }
    return glide(
      (share) => {
        const now = from === null ? to : mixed(from, to, share)
        shown.current = { scene, explode, now, fit: last?.fit ?? 0 }
        const show = () => {
          turn(share)
          showGroups(core, scene, now)
        }
        if (isExploding) keepingDistance(core, show)
        else show()
        if (share < 1) return
        if (explode === 0) turned.current = null
        else shown.current.fit = settle()
      },
      reducedMotion || from === null,
    )
  }, [core, scene, peel, opacityOfPart, hiddenParts, opacityOfSphere, explode, reducedMotion])
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
    opacityOfSphere: mixedVeil(from.opacityOfSphere, to.opacityOfSphere, share),
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
