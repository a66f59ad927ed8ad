import { useLayoutEffect, useRef } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { glide } from './glide'
import { showGroups } from './change-stage'
import type { StageCore } from './stage-core'
import type { StageView } from './stage-view'

interface Shown {
  readonly peel: number
  readonly opacityOfPart: ReadonlyMap<number, number>
  readonly explode: number
}

/** Lets the peel, the explosion and the opacities of the parts glide to what the view asks for. A new scene appears at once. */
export function usePeelMotion(core: StageCore, scene: Scene, view: StageView): void {
  const { peel, opacityOfPart, hiddenParts, explode, reducedMotion } = view
  const shown = useRef<{ scene: Scene; now: Shown } | null>(null)

  useLayoutEffect(() => {
    const opacities = effectiveOpacities(scene, opacityOfPart, hiddenParts)
    const to = { peel, opacityOfPart: opacities, explode }
    const from = shown.current?.scene === scene ? shown.current.now : null
    return glide(
      (share) => {
        const now = from === null ? to : mixed(from, to, share)
        shown.current = { scene, now }
        showGroups(core, scene, now)
      },
      reducedMotion || from === null,
    )
  }, [core, scene, peel, opacityOfPart, hiddenParts, explode, reducedMotion])
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
    explode: from.explode + share * (to.explode - from.explode),
    opacityOfPart: new Map(
      [...to.opacityOfPart].map(([part, opacity]) => {
        const before = from.opacityOfPart.get(part) ?? opacity
        return [part, before + share * (opacity - before)]
      }),
    ),
  }
}
