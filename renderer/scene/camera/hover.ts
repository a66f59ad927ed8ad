import type { Point } from './gesture-rules'
import { pickAt } from './pick-at'
import type { StageCore } from '../stage-core'
import type { StageTarget } from '../stage-view'

export interface Hover {
  /** The pointer is here; null: it points at nothing. */
  point(at: Point | null): void
  stop(): void
}

/**
 * Tells what the pointer is over whenever that changes, looking no more than once a frame, only while
 * nothing fades or drifts, and again when somebody has moved the camera under it.
 */
export function createHover(core: StageCore, tell: (target: StageTarget | null) => void): Hover {
  let at: Point | null = null
  let told: StageTarget | null = null
  let frame = 0
  let visibility = core.visibility
  const stop = () => {
    cancelAnimationFrame(frame)
    frame = 0
  }
  const look = () => {
    stop()
    // While parts move all of them would have to be sorted anew for every look.
    if (visibility !== core.visibility && at !== null) {
      visibility = core.visibility
      lookSoon()
      return
    }
    const target = at === null ? null : pickAt(core, at)
    if (target?.kind === told?.kind && target?.index === told?.index) return
    told = target
    tell(target)
  }
  function lookSoon(): void {
    if (frame === 0 && at !== null) frame = requestAnimationFrame(look)
  }
  core.moveListeners.add(lookSoon)
  return {
    point(now) {
      at = now
      if (now === null) look()
      else lookSoon()
    },
    stop() {
      stop()
      core.moveListeners.delete(lookSoon)
    },
  }
}
