/** The three ways to draw: at once, better, and a piece of a large picture. */
import { Vector2, type WebGLRenderTarget } from 'three'
import type { PixelSize } from '../../picture/picture-options'
import type { Tile } from '../../picture/tiles'
import type { Rgb } from '../../../shared/scene/color'
import { SAMPLES, sampleOffset, type Accumulator } from './accumulator'
import { cameraOfPose, pixelExtent, type StageCamera, type ViewSize } from '../camera/camera-pose'
import { wholeRadius, type DrawTools, type StageCore } from '../stage-core'
import { ghostClasses } from './ghost-classes'
import { see, type LayerName } from './layers'
import { aimUniforms } from '../uniforms/aim-uniforms'
import { setGround } from '../uniforms/stage-uniforms'
import { clear, type Backdrop } from './targets'

const ON_SCREEN = ['annotation', 'sheets', 'words', 'screen'] as const
const ON_PAPER = ['annotation', 'sheets', 'words'] as const
const BARE = [] as const

/** Drawn pixels: the largest balls that are dots, while they move, and in each of many samples. */
const SMALL = { moving: 3, still: 1.5, onPaper: 0 } as const

/** Draws the view on the canvas, once. */
export function drawPlain(tools: DrawTools): void {
  const { gl, accumulator, core } = tools
  core.uniforms.uSmall.value = SMALL.moving
  const camera = aimed(tools, core.size, gl.getPixelRatio())
  const backdrop = screenBackdrop(core)
  if (isDrawnAtOnce(core)) drawView(tools, camera, null, backdrop, ON_SCREEN)
  else {
    const { x: width, y: height } = gl.getDrawingBufferSize(new Vector2())
    accumulator.once(width, height, (target) =>
      drawView(tools, camera, target, backdrop, ON_SCREEN),
    )
  }
  tools.frames++
}

/** Adds samples `from` to `to` − 1 to the picture and draws their average on the canvas; 0 starts it. */
export function drawSamples(tools: DrawTools, from: number, to: number): void {
  const { gl, accumulator, core } = tools
  const { x: width, y: height } = gl.getDrawingBufferSize(new Vector2())
  const camera = aimed(tools, core.size, gl.getPixelRatio())
  const backdrop = screenBackdrop(core)
  core.uniforms.uSmall.value = SMALL.still
  if (from === 0) accumulator.begin(width, height)
  for (let index = from; index < to; index++) {
    camera.setViewOffset(width, height, ...sampleOffset(index), width, height)
    accumulator.add((target) => drawView(tools, camera, target, backdrop, ON_SCREEN))
    tools.frames++
  }
  accumulator.present()
}

/**
 * One tile of a picture of `full` pixels: 4 bytes a pixel, rows from the bottom up, alpha not
 * premultiplied. The picture shows what the stage would if it had the picture's shape: the shorter
 * side spans the same, strokes keep their width relative to it. Far things fade into the background
 * of the picture; into that of the screen, as seen, where the picture has none.
 *
 * @param background sRGB components, or null
 * @param isAnnotated whether the cell, lines, planes and labels are in it
 */
export function drawTile(
  tools: DrawTools,
  accumulator: Accumulator,
  full: PixelSize,
  tile: Tile,
  background: Rgb | null,
  isAnnotated: boolean,
): Uint8Array {
  const { core } = tools
  const scale = Math.min(full.width, full.height) / Math.min(core.size.width, core.size.height)
  const camera = aimed({ core }, full, scale)
  core.uniforms.uSmall.value = SMALL.onPaper
  const groundOnScreen = core.uniforms.uCueColor.value.toArray()
  if (background !== null) setGround(core.uniforms, background)
  const backdrop: Backdrop = background === null ? [0, 0, 0, 0] : [...background, 1]
  accumulator.begin(tile.width, tile.height)
  for (let sample = 0; sample < SAMPLES; sample++) {
    const [x, y] = sampleOffset(sample)
    camera.setViewOffset(full.width, full.height, tile.x + x, tile.y + y, tile.width, tile.height)
    accumulator.add((target) =>
      drawView(tools, camera, target, backdrop, isAnnotated ? ON_PAPER : BARE),
    )
  }
  setGround(core.uniforms, groundOnScreen)
  return accumulator.read()
}

/** Whether nothing that is seen through is before or behind another such thing. */
function isDrawnAtOnce(core: StageCore): boolean {
  const classes = classesOf(core)
  return classes === 0 || (classes === 1 && core.sheets === 0)
}

function classesOf({ scene, visibility }: StageCore): number {
  return scene === null ? 0 : ghostClasses(scene, visibility).count
}

/** Draws once what a camera sees, with what stands beside the bodies. */
function drawView(
  { gl, scene, core, ghosts }: DrawTools,
  camera: StageCamera,
  target: WebGLRenderTarget | null,
  backdrop: Backdrop,
  beside: readonly LayerName[],
): void {
  gl.setRenderTarget(target)
  clear(gl, backdrop)
  if (target === null || isDrawnAtOnce(core)) {
    see(camera, ['solid', 'ghosts', ...beside])
    gl.render(scene, camera)
    return
  }
  see(camera, ['solid'])
  gl.render(scene, camera)
  if (beside.length > 0) {
    see(camera, ['annotation'])
    gl.render(scene, camera)
  }
  const hasSheets = core.sheets > 0 && beside.includes('sheets')
  ghosts.draw(scene, camera, target, { classes: classesOf(core), hasSheets })
  see(camera, beside.filter((name) => name === 'words' || name === 'screen')) // prettier-ignore
  gl.render(scene, camera)
}

/** The camera for a view of this shape, the uniforms set for it; `scale` pixels a CSS pixel. */
function aimed({ core }: Pick<DrawTools, 'core'>, size: ViewSize, scale: number): StageCamera {
  // What drifts outward while it fades must not be cut either.
  const camera = cameraOfPose(core.pose, core.projection, size, 1.1 * wholeRadius(core))
  aimUniforms(core.uniforms, camera, {
    cssPixel: pixelExtent(core.pose, core.size),
    scale,
    radius: core.radius,
    distance: camera.position.distanceTo(core.pose.target),
  })
  const perCss = Math.min(size.width, size.height) / Math.min(core.size.width, core.size.height)
  const cssSize = { width: size.width / perCss, height: size.height / perCss }
  for (const listener of core.aimListeners) listener(camera, cssSize)
  return camera
}

/** Behind the scene lies what far things fade into. */
function screenBackdrop({ uniforms }: StageCore): Backdrop {
  const { x, y, z } = uniforms.uCueColor.value
  return [x, y, z, 1]
}
