/** What all materials of a stage share, and how it is filled. */
import { DataTexture, FloatType, RGBAFormat, Vector2, Vector3 } from 'three'
import { displayFromHex } from '../../shared/scene/color'
import type { Scene } from '../../shared/scene/scene'
import type { GroupVisibility } from '../../shared/scene/visibility'
import type { StageCamera } from './camera-pose'

/** Texels in a row of the occlusion texture; every WebGL 2 device has at least this width. */
const ROW = 2048
/** CSS pixels: the stroke along outlines. */
const STROKE = 1.1
/** Å: the depth cue of a smaller scene is that of this one, so that the far side of a core stays clear. */
const SHALLOWEST = 7

export interface StageUniforms {
  readonly uGroups: { value: DataTexture }
  readonly uGroupCount: { value: number }
  readonly uOcclusion: { value: DataTexture }
  readonly uSphereCount: { value: number }
  /** Size of a drawn pixel: Å (orthographic), or Å at distance 1 (perspective). */
  readonly uPixel: { value: number }
  /** Width of the stroke along outlines, in the same measure. */
  readonly uStroke: { value: number }
  /** Distances from the eye where the depth cue begins and ends, Å. */
  readonly uCue: { value: Vector2 }
  /** sRGB components: what far things fade into, and the ring around what is selected. */
  readonly uCueColor: { value: Vector3 }
  readonly uAccent: { value: Vector3 }
}

export function createStageUniforms(): StageUniforms {
  return {
    uGroups: { value: floatTexture(new Float32Array(4), 1) },
    uGroupCount: { value: 0 },
    uOcclusion: { value: floatTexture(new Float32Array(4), 1) },
    uSphereCount: { value: 0 },
    uPixel: { value: 1 },
    uStroke: { value: 1 },
    uCue: { value: new Vector2(0, 1) },
    uCueColor: { value: new Vector3(1, 1, 1) },
    uAccent: { value: new Vector3(1, 0.5, 0) },
  }
}

/** Uploads what belongs to a scene for as long as it is shown. */
export function loadScene(uniforms: StageUniforms, scene: Scene): void {
  disposeTextures(uniforms)
  const groups = scene.groups.length
  uniforms.uGroups.value = floatTexture(
    new Float32Array(4 * Math.max(1, groups)),
    Math.max(1, groups),
  )
  uniforms.uGroupCount.value = groups
  const texels = scene.occlusion.length / 4
  const rows = Math.max(1, Math.ceil(texels / ROW))
  const filled = new Float32Array(4 * ROW * rows)
  filled.set(scene.occlusion)
  uniforms.uOcclusion.value = floatTexture(filled, ROW)
  uniforms.uSphereCount.value = scene.spheres.count
}

/** Writes what is seen of each group: a few numbers, also while the peel moves. */
export function writeVisibility({ uGroups }: StageUniforms, shown: GroupVisibility): void {
  const data = uGroups.value.image.data
  if (!(data instanceof Float32Array)) return
  for (let group = 0; group < shown.opacity.length; group++) {
    data[4 * group] = shown.opacity[group]!
    data[4 * group + 1] = shown.spread[group]!
  }
  uGroups.value.needsUpdate = true
}

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
  uniforms.uPixel.value = size / scale
  uniforms.uStroke.value = STROKE * size
  const origin = -camera.position.dot(camera.getWorldDirection(new Vector3()))
  const reach = Math.max(radius, SHALLOWEST)
  uniforms.uCue.value.set(origin - 0.3 * reach, origin + 1.3 * reach)
}

export interface Aim {
  readonly cssPixel: number
  readonly scale: number
  readonly radius: number
  /** Å from the eye to the target. */
  readonly distance: number
}

/** Both `#rrggbb`. */
export function setColors(
  { uCueColor, uAccent }: StageUniforms,
  background: string,
  accent: string,
): void {
  uCueColor.value.set(...displayFromHex(background))
  uAccent.value.set(...displayFromHex(accent))
}

export function disposeTextures({ uGroups, uOcclusion }: StageUniforms): void {
  uGroups.value.dispose()
  uOcclusion.value.dispose()
}

function floatTexture(data: Float32Array<ArrayBuffer>, width: number): DataTexture {
  const texture = new DataTexture(data, width, data.length / 4 / width, RGBAFormat, FloatType)
  texture.needsUpdate = true
  return texture
}
