/**
 * Decides what the next frame draws. When something has changed: the view, at once, as smoothly as
 * the graphics card can in time. When all has come to rest: more samples of it, until the picture is
 * as smooth as it gets. Then nothing.
 */
import type { Scene as ThreeScene, WebGLRenderer } from 'three'
import { createAccumulator, SAMPLES } from './accumulator'
import { drawPlain, drawSamples } from './draw'
import { FIRST_PACE, nextPace } from './pace'
import type { DrawTools, FrameLoop, StageCore } from './stage-core'

/** Milliseconds without a change after which the picture is refined. */
const REST = 90

/** @param invalidate asks for one call of `draw` with the next frame of the display */
export function createFrameLoop(
  core: StageCore,
  gl: WebGLRenderer,
  scene: ThreeScene,
  invalidate: () => void,
): FrameLoop {
  gl.autoClear = false
  const accumulator = createAccumulator(gl)
  const tools: DrawTools = { gl, scene, core, accumulator, frames: 0 }
  /** Samples in the picture on screen; −1: it is out of date. */
  let samples = -1
  let rest: ReturnType<typeof setTimeout> | undefined
  let pace = FIRST_PACE
  let lastMove = 0

  function drawMoved(): void {
    const now = performance.now()
    // Longer pauses are the user's, not the card's.
    if (now - lastMove < REST) pace = nextPace(pace, now - lastMove)
    lastMove = now
    if (pace.samples === 1) {
      drawPlain(tools)
      samples = 0
    } else {
      drawSamples(tools, 0, pace.samples)
      samples = pace.samples
    }
    rest = setTimeout(invalidate, REST)
  }

  function touch(): void {
    samples = -1
    clearTimeout(rest)
    invalidate()
  }

  gl.domElement.addEventListener('webglcontextrestored', touch)
  return {
    tools,
    framesDrawn: () => tools.frames,
    touch,
    draw() {
      if (gl.getContext().isContextLost()) return
      if (samples < 0) {
        drawMoved()
      } else if (samples < SAMPLES) {
        const next = Math.min(SAMPLES, samples + pace.samples)
        drawSamples(tools, samples, next)
        samples = next
        if (samples < SAMPLES) invalidate()
      }
    },
    stop() {
      clearTimeout(rest)
      gl.domElement.removeEventListener('webglcontextrestored', touch)
      accumulator.dispose()
    },
  }
}
