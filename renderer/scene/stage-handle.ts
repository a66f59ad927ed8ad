import type { PictureOptions } from '../picture/picture-options'
import { renderPicture } from '../picture/render-picture'
import { createAccumulator } from './accumulator'
import { centeredOn, fittedToShown } from './aims'
import {
  lookingAlong,
  lookingDown,
  orbited,
  placeOfPose,
  rolled,
  straightened,
} from './camera-pose'
import { drawPlain, drawTile } from './draw'
import { glideTo } from './glide'
import { asPeeledTo } from './peeled'
import { moveCamera } from './change-stage'
import type { DrawTools, StageCore } from './stage-core'
import { displayFromHex } from '../../shared/scene/color'
import type { FrameTimes, StageHandle } from './stage-view'

const NO_INFO = { memory: { geometries: 0, textures: 0 }, programs: null }

/** What the page may ask of the stage. */
export function stageHandle(core: StageCore, jumps: boolean): StageHandle {
  return {
    fit: () => glideTo(core, fittedToShown(core), jumps),
    lookAlong(axis) {
      if (core.scene !== null) glideTo(core, lookingAlong(core.pose, axis, core.scene.axes), jumps)
    },
    lookDown: (direction, upright) =>
      glideTo(core, lookingDown(core.pose, direction, upright), jumps),
    straighten: (from, to) => glideTo(core, straightened(core.pose, from, to), jumps),
    roll: (angle) => glideTo(core, rolled(core.pose, angle), jumps),
    centerOn: (atom) => glideTo(core, centeredOn(core, { kind: 'atom', index: atom }), jumps),
    async renderPicture(options) {
      try {
        return await picture(core, options, true, (draw) => draw())
      } finally {
        core.loop?.touch()
      }
    },
    renderStop: (stop, options) =>
      picture(core, options, false, (draw) => asPeeledTo(core, stop, draw)),
    cameraState: () => ({ ...placeOfPose(core.pose), projection: core.projection }),
    size: () => core.size,
    measureFrames: (count) => measureFrames(core, core.loop?.tools ?? null, count),
    framesDrawn: () => core.loop?.tools.frames ?? 0,
    resources() {
      const { memory, programs } = core.loop?.tools.gl.info ?? NO_INFO
      return { ...memory, programs: programs?.length ?? 0 }
    },
  }
}

/** A picture of the stage, each of its tiles drawn inside of `within`. */
async function picture(
  core: StageCore,
  options: PictureOptions,
  isAnnotated: boolean,
  within: (draw: () => Uint8Array) => Uint8Array,
): Promise<Blob> {
  const drawing = core.loop?.tools ?? null
  if (drawing === null) throw new Error('The stage is not on screen.')
  const background = options.background === null ? null : displayFromHex(options.background)
  const accumulator = createAccumulator(drawing.gl)
  try {
    return await renderPicture(options, (full, tile) =>
      within(() => drawTile(drawing, accumulator, full, tile, background, isAnnotated)),
    )
  } finally {
    accumulator.dispose()
  }
}

/** Pixels of turning between two measured frames. */
const STEP = 6

async function measureFrames(
  core: StageCore,
  tools: DrawTools | null,
  count: number,
): Promise<FrameTimes> {
  if (tools === null) return []
  const { pose } = core
  const times: number[] = []
  const context = tools.gl.getContext()
  const pixel = new Uint8Array(4)
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const begun = performance.now()
    core.pose = orbited(core.pose, STEP, 1, core.size)
    drawPlain(tools)
    // Reading back waits until the frame is really drawn; finish() alone does not everywhere.
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
    times.push(performance.now() - begun)
  }
  moveCamera(core, pose)
  return times
}
