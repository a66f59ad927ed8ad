/** What shaders know of the camera. */
import { OrthographicCamera, PerspectiveCamera, Vector3, type Camera } from 'three'
import { CUE, SHALLOWEST } from '../../../shared/scene/shading'
import type { StageCamera } from '../camera/camera-pose'
import type { StageUniforms } from './stage-uniforms'

/**
 * Sets what depends on the camera.
 *
 * @param cssPixel Å per CSS pixel at the target, @param scale drawn pixels per CSS pixel
 * @param radius Å about the origin: the depth cue spans what it holds
 */
export function aimUniforms(
  uniforms: StageUniforms,
  camera: StageCamera,
  { cssPixel, scale, radius, distance }: Aim,
): void {
  const size = 'isPerspectiveCamera' in camera ? cssPixel / distance : cssPixel
  uniforms.uUnit.value = size
  uniforms.uPixel.value = size / scale
  uniforms.uStroke.value = uniforms.uOutline.value * size
  const origin = -camera.position.dot(camera.getWorldDirection(new Vector3()))
  const reach = Math.max(radius, SHALLOWEST)
  uniforms.uCue.value.set(origin - CUE.before * reach, origin + CUE.behind * reach)
}

/** Sets what depends on the camera as it is drawn with, to a window of so many pixels. */
export function windowUniforms(
  { uWindow, uDither }: Pick<StageUniforms, 'uWindow' | 'uDither'>,
  camera: Camera,
  width: number,
  height: number,
): void {
  const { elements: p } = camera.projectionMatrix
  const isPerspective = 'isPerspectiveCamera' in camera
  const [offsetX, offsetY] = isPerspective ? [-p[8]!, -p[9]!] : [p[12]!, p[13]!]
  const isShifted = camera instanceof OrthographicCamera || camera instanceof PerspectiveCamera
  uDither.value = isShifted && camera.view !== null ? camera.view.offsetX + 0.5 : 0
  uWindow.value.set(
    2 / (width * p[0]!),
    2 / (height * p[5]!),
    (-1 - offsetX) / p[0]!,
    (-1 - offsetY) / p[5]!,
  )
}

interface Aim {
  readonly cssPixel: number
  readonly scale: number
  readonly radius: number
  /** Å from the eye to the target. */
  readonly distance: number
}
