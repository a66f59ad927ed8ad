import { useEffect, useLayoutEffect, useRef } from 'react'
import { centeredOn, fittedToShown } from './aims'
import { orbited, panned } from './camera-pose'
import { endMove, moveByHand, nudge, sendTo } from './camera-trail'
import { rolled } from './camera-turns'
import { cursorOf } from './cursors'
import { enclosedAtoms } from './enclosed-atoms'
import type { Drag, Point } from './gesture-rules'
import { listenToGestures } from './gestures'
import { pinched, wheeled } from './hand-moves'
import { createHover } from './hover'
import { pickAt } from './pick-at'
import type { StageCore } from '../stage-core'
import type { MenuPlace, PickModifiers, StageTarget, StageTool } from '../stage-view'

export interface RigProps {
  readonly jumps: boolean
  readonly tool: StageTool
  readonly onPick: (target: StageTarget | null, modifiers: PickModifiers) => void
  readonly onHover: (target: StageTarget | null) => void
  readonly onEnclose: (atoms: readonly number[], modifiers: PickModifiers) => void
  readonly onMenu: (target: StageTarget | null, place: MenuPlace) => void
  /** The curve that encloses atoms so far, pixels from the middle; null: none. */
  readonly onCurve: (curve: readonly Point[] | null) => void
}

/** Lets mouse, fingers and pen on an element move the camera or draw, and tells what they point at and enclose. */
export function useCameraRig(core: StageCore, element: HTMLElement | null, props: RigProps): void {
  // A gesture goes on while the page tells new things, and then means these.
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (element === null) return undefined
    let [target, at, drag]: [StageTarget | null, Point | null, Drag | null] = [null, null, null]
    const showCursor = () => {
      const { tool } = latest.current
      element.style.cursor = cursorOf({ drag, tool, at, size: core.size, isOver: target !== null })
    }
    const hover = createHover(core, (now) => {
      target = now
      showCursor()
      latest.current.onHover(now)
    })
    const stop = listenToGestures(element, {
      tool: () => latest.current.tool,
      orbit: (x, y) => moveByHand(core, orbited(core.pose, x, y, core.size)),
      pan: (x, y) => moveByHand(core, panned(core.pose, x, y, core.size)),
      roll: (angle) => moveByHand(core, rolled(core.pose, angle)),
      pinch: (pinch) => moveByHand(core, pinched(core, pinch)),
      wheel: (move, under) => nudge(core, wheeled(core, move, under)),
      end: () => endMove(core),
      click: (where, modifiers) => latest.current.onPick(pickAt(core, where), modifiers),
      doubleClick(where) {
        const found = pickAt(core, where)
        const pose = found === null ? fittedToShown(core) : centeredOn(core, found)
        sendTo(core, pose, latest.current.jumps)
      },
      menu: (where, place) => latest.current.onMenu(pickAt(core, where), place),
      hover(where) {
        at = where
        showCursor()
        hover.point(where)
      },
      dragging(now) {
        drag = now
        showCursor()
      },
      draw: (curve) => latest.current.onCurve(curve),
      enclose: (curve, modifiers) =>
        latest.current.onEnclose(enclosedAtoms(core, curve), modifiers),
    })
    return () => {
      stop()
      hover.stop()
    }
  }, [core, element])
}
