/**
 * Decides what the next frame draws. When something has changed: the view, at once, as smoothly as
 * the graphics card can in time. When all has come to rest: more samples of it, until the picture is
 * as smooth as it gets. Then nothing.
 */
import { Vector4, type Scene as ThreeScene, type WebGLRenderer } from 'three'
import { createAccumulator, SAMPLES } from './accumulator'
import { createGhostLayers } from './ghost-layers'
import { drawPlain, drawSamples } from './draw'
import { FIRST_PACE, nextPace } from './pace'
import { windowUniforms } from '../uniforms/aim-uniforms'
import type { DrawTools, FrameLoop, StageCore } from '../stage-core'

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
  tellOfDrawing(core, gl, scene)
  const accumulator = createAccumulator(gl)
  const ghosts = createGhostLayers(gl, core.uniforms)
  const tools: DrawTools = { gl, scene, core, accumulator, ghosts, frames: 0 }
  /** Samples in the picture on screen; −1: it is out of date. */
  let samples = -1
  let rest: ReturnType<typeof setTimeout> | undefined
  let isAtRest = false
  let pace = FIRST_PACE
  let lastMove = 0

  function drawMoved(): void {
    const now = performance.now()
    // Longer pauses are the user's, not the card's.
    if (now - lastMove < REST) pace = nextPace(pace, now - lastMove)
    lastMove = now
    if (core.scene === null || core.scene.spheres.count === 0) {
      // Nothing gets smoother.
      drawPlain(tools)
      samples = SAMPLES
      return
    }
    if (pace.samples === 1) {
      drawPlain(tools)
      samples = 0
    } else {
      drawSamples(tools, 0, pace.samples)
      samples = pace.samples
    }
    rest = setTimeout(() => {
      isAtRest = true
      invalidate()
    }, REST)
  }

  function touch(): void {
    samples = -1
    isAtRest = false
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
      } else if (isAtRest && samples < SAMPLES) {
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
      ghosts.dispose()
    },
  }
}

/** Points are not drawn larger, though many cards could: larger bodies are few. Drawn pixels. */
const LARGEST_POINT = 256

/** Sets, just before anything is drawn, what depends on the camera as it is drawn with; counts afterwards. */
function tellOfDrawing(core: StageCore, gl: WebGLRenderer, scene: ThreeScene): void {
  const context = gl.getContext()
  const range: unknown = context.getParameter(context.ALIASED_POINT_SIZE_RANGE)
  const largest = range instanceof Float32Array ? (range[1] ?? 1) : 1
  core.uniforms.uLargestPoint.value = Math.min(LARGEST_POINT, largest)
  const viewport = new Vector4()
  scene.onBeforeRender = (_gl, _scene, camera) => {
    gl.getCurrentViewport(viewport)
    windowUniforms(core.uniforms, camera, viewport.z, viewport.w)
    for (const listener of core.drawListeners) listener(camera)
  }
  scene.onAfterRender = () => {
    const { calls, triangles, points, lines } = gl.info.render
    core.drawn = { calls, triangles, points, lines }
  }
}
