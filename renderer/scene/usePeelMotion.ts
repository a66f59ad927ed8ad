import { useLayoutEffect, useRef } from 'react'
import type { Scene } from '../../shared/scene/scene'
import { glide } from './glide'
import { showGroups } from './change-stage'
import type { StageCore } from './stage-core'
import type { StageView } from './stage-view'

interface Shown {
  readonly peel: number
  readonly opacityOfPart: ReadonlyMap<number, number>
}

/** Lets the peel and the opacities of the parts glide to what the view asks for. A new scene appears at once. */
export function usePeelMotion(core: StageCore, scene: Scene, view: StageView): void {
  const { peel, opacityOfPart, hiddenParts, reducedMotion } = view
  const shown = useRef<{ scene: Scene; now: Shown } | null>(null)

  useLayoutEffect(() => {
    const to = { peel, opacityOfPart: effectiveOpacities(scene, opacityOfPart, hiddenParts) }
    const from = shown.current?.scene === scene ? shown.current.now : null
    return glide(
      (share) => {
        const now = from === null ? to : mixed(from, to, share)
        shown.current = { scene, now }
        showGroups(core, scene, now.peel, now.opacityOfPart)
      },
      reducedMotion || from === null,
    )
  }, [core, scene, peel, opacityOfPart, hiddenParts, reducedMotion])
}

function effectiveOpacities(
  { groups }: Scene,
  opacityOfPart: ReadonlyMap<number, number>,
  hiddenParts: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  return new Map(
    groups.map(({ part }) => [part, hiddenParts.has(part) ? 0 : (opacityOfPart.get(part) ?? 1)]),
  )
}

function mixed(from: Shown, to: Shown, share: number): Shown {
  return {
    peel: from.peel + share * (to.peel - from.peel),
    opacityOfPart: new Map(
      [...to.opacityOfPart].map(([part, opacity]) => {
        const before = from.opacityOfPart.get(part) ?? opacity
        return [part, before + share * (opacity - before)]
      }),
    ),
  }
}
