/** The three ways to draw: at once, better, and a piece of a large picture. */
import { Vector2 } from 'three'
import type { PixelSize } from '../picture/picture-options'
import type { Tile } from '../picture/tiles'
import type { Rgb } from '../../shared/scene/color'
import { clear, SAMPLES, sampleOffset, type Accumulator, type Backdrop } from './accumulator'
import { cameraOfPose, pixelExtent, type StageCamera, type ViewSize } from './camera-pose'
import { wholeRadius, type DrawTools, type StageCore } from './stage-core'
import { aimUniforms, setGround } from './stage-uniforms'

/** The layer of what is on screen but not in a saved picture. */
export const SCREEN_LAYER = 1
/** The layer of the cell, lines, planes and labels. */
export const ANNOTATION_LAYER = 2

/** Draws the view on the canvas, once. */
export function drawPlain(tools: DrawTools): void {
  const { gl, scene, core } = tools
  const camera = aimed(tools, core.size, gl.getPixelRatio())
  camera.layers.enable(SCREEN_LAYER)
  camera.layers.enable(ANNOTATION_LAYER)
  gl.setRenderTarget(null)
  clear(gl, screenBackdrop(core))
  gl.render(scene, camera)
  tools.frames++
}

/** Adds samples `from` to `to` − 1 to the picture and draws their average on the canvas; 0 starts it. */
export function drawSamples(tools: DrawTools, from: number, to: number): void {
  const { gl, scene, accumulator, core } = tools
  const { x: width, y: height } = gl.getDrawingBufferSize(new Vector2())
  const camera = aimed(tools, core.size, gl.getPixelRatio())
  camera.layers.enable(SCREEN_LAYER)
  camera.layers.enable(ANNOTATION_LAYER)
  if (from === 0) accumulator.begin(width, height)
  for (let index = from; index < to; index++) {
    camera.setViewOffset(width, height, ...sampleOffset(index), width, height)
    accumulator.add(scene, camera, screenBackdrop(core))
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
  { scene, core }: DrawTools,
  accumulator: Accumulator,
  full: PixelSize,
  tile: Tile,
  background: Rgb | null,
  isAnnotated: boolean,
): Uint8Array {
  const scale = Math.min(full.width, full.height) / Math.min(core.size.width, core.size.height)
  const camera = aimed({ core }, full, scale)
  if (isAnnotated) camera.layers.enable(ANNOTATION_LAYER)
  const groundOnScreen = core.uniforms.uCueColor.value.toArray()
  if (background !== null) setGround(core.uniforms, background)
  const backdrop: Backdrop = background === null ? [0, 0, 0, 0] : [...background, 1]
  accumulator.begin(tile.width, tile.height)
  for (let sample = 0; sample < SAMPLES; sample++) {
    const [x, y] = sampleOffset(sample)
    camera.setViewOffset(full.width, full.height, tile.x + x, tile.y + y, tile.width, tile.height)
    accumulator.add(scene, camera, backdrop)
  }
  setGround(core.uniforms, groundOnScreen)
  return accumulator.read()
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
