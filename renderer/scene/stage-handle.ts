import { add, scale, type Vec3 } from '../../shared/geometry/vec3'
import { displayFromHex } from '../../shared/scene/color'
import type { PictureOptions, VectorFileOptions } from '../picture/picture-options'
import { rasterize } from '../picture/rasterize'
import { renderPicture } from '../picture/render-picture'
import { createAccumulator } from './drawing/accumulator'
import { finishBuilding, progressOf } from './bodies/building'
import { centeredOn, centeredOnAtoms, fittedToShown, seenPlace } from './camera/aims'
import { orbited, placeOfPose, type CameraPose } from './camera/camera-pose'
import { nudge, poseInScene, sendTo, stepView } from './camera/camera-trail'
import * as turns from './camera/camera-turns'
import { drawPlain, drawTile } from './drawing/draw'
import { aimOf, glideTo } from './camera/glide'
import { asPeeledTo } from './peeled'
import { moveCamera } from './change-stage'
import type { DrawTools, StageCore } from './stage-core'
import type { FrameTimes, StageHandle } from './stage-view'
import { drawVector } from './vector/vector-drawing'

const NO_INFO = { memory: { geometries: 0, textures: 0 }, programs: null }

/** What the page may ask of the stage. */
export function stageHandle(core: StageCore, jumps: boolean): StageHandle {
  const send = (pose: CameraPose) => sendTo(core, pose, jumps)
  return {
    fit: () => send(fittedToShown(core, aimOf(core))),
    lookAlong(axis) {
      if (core.scene !== null) send(turns.lookingAlong(aimOf(core), axis, core.scene.axes))
    },
    lookDown: (direction, upright) => send(turns.lookingDown(aimOf(core), direction, upright)),
    lookDownLine: ({ direction, across, about }) =>
      send(heldAt(core, turns.lookingDownLine(aimOf(core), direction, across), about)),
    straighten(from, to) {
      const ends = [seenPlace(core, from), seenPlace(core, to)] as const
      const middle = scale(add(...ends), 0.5)
      send(turns.heldAt(aimOf(core), turns.straightened(aimOf(core), ...ends), middle))
    },
    flip: () => send(turns.flipped(aimOf(core))),
    roll: (angle) => nudge(core, turns.rolled(aimOf(core), angle), jumps),
    stepView: (direction) => void stepView(core, direction, jumps),
    goTo: (camera) => glideTo(core, poseInScene(core, camera), jumps),
    centerOn: (atom) => send(centeredOn(core, { kind: 'atom', index: atom })),
    centerOnAtoms: (atoms) => send(centeredOnAtoms(core, atoms)),
    async renderPicture(options) {
      try {
        return await picture(core, options, true, (draw) => draw())
      } finally {
        core.loop?.touch()
      }
    },
    renderVector: (options) => vectorOf(core, options, true),
    renderStop: (stop, options) =>
      picture(core, options, false, (draw) => asPeeledTo(core, stop, draw)),
    cameraState: () => ({ ...placeOfPose(core.pose), projection: core.projection }),
    size: () => core.size,
    measureFrames: (count) => measureFrames(core, core.loop?.tools ?? null, count),
    framesDrawn: () => core.loop?.framesDrawn() ?? 0,
    progress: () => progressOf(core),
    drawn: () => core.drawn,
    resources() {
      const { memory, programs } = core.loop?.tools?.gl.info ?? NO_INFO
      return { ...memory, programs: programs?.length ?? 0 }
    },
  }
}

/** With a place of the crystal (Å) where it is in the picture now. */
function heldAt(core: StageCore, pose: CameraPose, about: Vec3 | undefined): CameraPose {
  return about === undefined ? pose : turns.heldAt(aimOf(core), pose, seenPlace(core, about))
}

/** A picture of the stage, each of its tiles drawn inside of `within`. */
async function picture(
  core: StageCore,
  options: PictureOptions,
  isAnnotated: boolean,
  within: <Drawn>(draw: () => Drawn) => Drawn,
): Promise<Blob> {
  if (core.loop === null) throw new Error('The stage is not on screen.')
  finishBuilding(core)
  const drawing = core.loop.tools
  if (drawing === null || drawing.gl.getContext().isContextLost()) {
    return drawnWithoutCard(core, options, isAnnotated, within)
  }
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

/** The same from the vector picture. */
async function drawnWithoutCard(
  core: StageCore,
  options: PictureOptions,
  isAnnotated: boolean,
  within: <Drawn>(draw: () => Drawn) => Drawn,
): Promise<Blob> {
  const svg = within(() => vectorOf(core, { ...options, title: '' }, isAnnotated))
  return rasterize(svg, options)
}

function vectorOf(core: StageCore, options: VectorFileOptions, isAnnotated: boolean): string {
  const { view } = core
  const { widthMm, heightMm, background, title } = options
  const paper = { width: widthMm, height: heightMm }
  const sheet = { paper, background, isMarked: false, isAnnotated, title, prefix: 'p' }
  const svg = view === null ? null : drawVector(core, view, sheet)
  if (svg === null) throw new Error('The stage shows nothing yet.')
  return svg
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
