import { orbited, panned, zoomed } from './camera-pose'
import { moveByHand } from './glide'
import { wholeRadius, type StageCore } from './stage-core'

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
export function moveByKey(core: StageCore, key: string, shift: boolean): boolean {
  const arrow = ARROWS[key]
  if (arrow !== undefined) {
    const move = shift ? panned : orbited
    moveByHand(core, move(core.pose, ...arrow, core.size))
    return true
  }
  const factor = key === '+' || key === '=' ? ZOOM_STEP : key === '-' ? 1 / ZOOM_STEP : null
  if (factor === null) return false
  moveByHand(core, zoomed(core.pose, factor, [0, 0], core.size, wholeRadius(core)))
  return true
}
