import type { FrameLoop, StageCore } from '../stage-core'
import { drawVector } from './vector-drawing'

/** Milliseconds: what takes longer to draw is drawn once the camera rests, not while it moves. */
const QUICK = 50
/** Milliseconds without a change that count as rest. */
const REST = 120

/** Draws the view as a vector picture into an element, once for all changes of a frame. */
export function createVectorLoop(core: StageCore, element: HTMLElement): FrameLoop {
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  let isSlow = false
  let frames = 0

  function draw(): void {
    frame = 0
    const { view } = core
    if (view === null || core.size.width < 1 || core.size.height < 1) return
    const begun = performance.now()
    const sheet = { paper: null, background: null, isMarked: true, isAnnotated: true }
    const svg = drawVector(core, view, { ...sheet, title: '', prefix: 'stage-' })
    if (svg === null) return
    element.innerHTML = svg
    isSlow = performance.now() - begun > QUICK
    frames++
  }

  function soon(): void {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }

  return {
    tools: null,
    framesDrawn: () => frames,
    draw,
    touch() {
      clearTimeout(rest)
      if (isSlow) rest = setTimeout(soon, REST)
      else soon()
    },
    stop() {
      clearTimeout(rest)
      cancelAnimationFrame(frame)
      element.replaceChildren()
    },
  }
}
