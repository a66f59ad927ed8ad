/** What all materials of a stage share, and how it is filled. */
import { Vector2, Vector3, Vector4, type DataTexture, type Texture } from 'three'
import { displayFromHex, type Rgb } from '../../../shared/scene/color'
import type { Scene, Sectors } from '../../../shared/scene/scene'
import { DARKEST } from '../../../shared/scene/shading'
import { ELLIPSOID_MARKS, MATERIALS, type StageLook } from '../../../shared/scene/stage-look'
import type { GroupVisibility } from '../../../shared/scene/visibility'
import { byteTexture, floatTexture, texelRows } from './data-textures'
import { ghostClasses, MOST_CLASSES } from '../drawing/ghost-classes'

const DARK_INK: Rgb = [0.16, 0.16, 0.16]
const LIGHT_INK: Rgb = [0.9, 0.9, 0.9]

/** All samplers of an array have to be given something. */
export const NO_LAYERS: readonly (Texture | null)[] = Array.from(
  { length: MOST_CLASSES },
  () => null,
)

export interface StageUniforms {
  /** Opacity, spread and class of ghosts of every group, then of every part. */
  readonly uGroups: { value: DataTexture }
  /** A texel per sphere: by how much it is fainter than its group; and whether any is. */
  readonly uVeil: { value: DataTexture }
  readonly uIsVeiled: { value: boolean }
  /** A texel per sphere: the light it loses to what is shown; and whether that is known. */
  readonly uOcclusion: { value: DataTexture }
  readonly uIsOccluded: { value: boolean }
  /** A texel per sphere: Å by which it is moved with its fragment; and whether any is. */
  readonly uShifts: { value: DataTexture }
  readonly uIsShifted: { value: boolean }
  /** A texel per sector: where it ends, then its color, red −1 where nothing is. */
  readonly uSectors: { value: DataTexture }
  /** Two bytes per sphere, 255 where it is dimmed: before and after the last change of focus. */
  readonly uFocus: { value: DataTexture }
  /** How far that change has come, 0 to 1. */
  readonly uFocusShare: { value: number }
  /** How far what is dimmed is mixed into the background; 0 while nothing is. */
  readonly uDimming: { value: number }
  /** Which class of ghosts is drawn, and the depths of what is solid, which are given while it is. */
  readonly uClass: { value: number }
  readonly uSolidDepth: { value: Texture | null }
  /** Depths of the layers of ghosts, how many there are, and how many of them are before the sheets drawn now. */
  readonly uLayerDepths: { value: readonly (Texture | null)[] }
  readonly uLayerCount: { value: number }
  readonly uNearer: { value: number }
  /** Size of a CSS pixel and of a drawn pixel: Å (orthographic), or Å at distance 1 (perspective). */
  readonly uUnit: { value: number }
  readonly uPixel: { value: number }
  /**
   * Where the rays of fragments pass, from their window coordinates: scale in x and y, then offset. Å in
   * view space (orthographic), or Å at distance 1 (perspective).
   */
  readonly uWindow: { value: Vector4 }
  /** Drawn pixels: what is wider is not drawn as a point. */
  readonly uLargestPoint: { value: number }
  /** Drawn pixels: balls up to this are drawn as dots, sticks up to a third of it as lines; 0: none are. */
  readonly uSmall: { value: number }
  /** Which pixels of what is smaller than a pixel are left out, 0 to 1: other ones in every sample. */
  readonly uDither: { value: number }
  /** Width of the stroke along outlines, in CSS pixels, and in the same measure. */
  readonly uOutline: { value: number }
  readonly uStroke: { value: number }
  /** Row of `MATERIALS`. */
  readonly uMaterial: { value: number }
  /** How strongly neighbours darken. */
  readonly uShade: { value: number }
  /** Row of `ELLIPSOID_MARKS`. */
  readonly uEllipsoids: { value: number }
  /** How far the farthest fades, 0 to 1. */
  readonly uCueDepth: { value: number }
  /** Distances from the eye where the depth cue begins and ends, Å. */
  readonly uCue: { value: Vector2 }
  /** sRGB components: what far things fade into, what is written on it, and the ring around what is selected. */
  readonly uCueColor: { value: Vector3 }
  readonly uInk: { value: Vector3 }
  readonly uAccent: { value: Vector3 }
}

export function createStageUniforms(): StageUniforms {
  return {
    uGroups: { value: floatTexture(new Float32Array(4), 1) },
    uVeil: { value: byteTexture(0, 1) },
    uIsVeiled: { value: false },
    uOcclusion: { value: floatTexture(new Float32Array(4), 1) },
    uIsOccluded: { value: false },
    uShifts: { value: floatTexture(new Float32Array(4), 1) },
    uIsShifted: { value: false },
    uSectors: { value: floatTexture(new Float32Array(4), 1) },
    uFocus: { value: byteTexture(0, 2) },
    uFocusShare: { value: 1 },
    uDimming: { value: 0 },
    uClass: { value: 0 },
    uSolidDepth: { value: null },
    uLayerDepths: { value: NO_LAYERS },
    uLayerCount: { value: 0 },
    uNearer: { value: 0 },
    uUnit: { value: 1 },
    uPixel: { value: 1 },
    uWindow: { value: new Vector4() },
    uLargestPoint: { value: 1 },
    uSmall: { value: 0 },
    uDither: { value: 0 },
    uOutline: { value: 1 },
    uStroke: { value: 1 },
    uMaterial: { value: 0 },
    uShade: { value: 1 },
    uEllipsoids: { value: 0 },
    uCueDepth: { value: 0 },
    uCue: { value: new Vector2(0, 1) },
    uCueColor: { value: new Vector3(1, 1, 1) },
    uInk: { value: new Vector3(...DARK_INK) },
    uAccent: { value: new Vector3(1, 0.5, 0) },
  }
}

/** Uploads what belongs to a scene for as long as it is shown. */
export function loadScene(uniforms: StageUniforms, scene: Scene): void {
  disposeTextures(uniforms)
  const groups = scene.groups.length
  const states = Math.max(1, groups + scene.stopOfPart.length)
  uniforms.uGroups.value = floatTexture(new Float32Array(4 * states), states)
  uniforms.uIsOccluded.value = scene.occlusion.length > 0
  uniforms.uOcclusion.value = texelRows(
    scene.occlusion.length > 0 ? new Float32Array(4 * scene.spheres.count) : scene.occlusion,
  )
  uniforms.uShifts.value = floatTexture(new Float32Array(4), 1)
  uniforms.uIsShifted.value = false
  uniforms.uSectors.value = texelRows(sectorTexels(scene.sectors))
  uniforms.uFocus.value = byteTexture(0, 2)
  uniforms.uDimming.value = 0
  uniforms.uVeil.value = byteTexture(0, 1)
  uniforms.uIsVeiled.value = false
}

function sectorTexels({ count, end, color, isVacant }: Sectors): Float32Array {
  const texels = new Float32Array(4 * count)
  for (let i = 0; i < count; i++) {
    texels[4 * i] = end[i]!
    for (let channel = 0; channel < 3; channel++) {
      texels[4 * i + 1 + channel] = isVacant[i] === 1 ? -1 : color[3 * i + channel]!
    }
  }
  return texels
}

/**
 * Writes what is seen of each group, and after the groups of each part: a few numbers, also while the peel
 * moves.
 */
export function writeVisibility(
  { uGroups }: StageUniforms,
  scene: Pick<Scene, 'groups' | 'spheres'>,
  shown: GroupVisibility,
): void {
  const data = uGroups.value.image.data
  if (!(data instanceof Float32Array)) return
  const { classOf } = ghostClasses(scene, shown)
  const { opacity, spread, opacityOfPart } = shown
  for (let group = 0; group < opacity.length; group++) {
    data[4 * group] = opacity[group]!
    data[4 * group + 1] = spread[group]!
    data[4 * group + 2] = classOf[group]!
  }
  for (let part = 0; part < opacityOfPart.length; part++) {
    data[4 * (opacity.length + part)] = opacityOfPart[part]!
    data[4 * (opacity.length + part) + 1] = 1
  }
  uGroups.value.needsUpdate = true
}

/** What a look changes. */
export function setLook(uniforms: StageUniforms, look: StageLook): void {
  uniforms.uOutline.value = look.outline
  uniforms.uMaterial.value = MATERIALS.indexOf(look.material)
  uniforms.uShade.value = DARKEST * look.occlusion
  uniforms.uCueDepth.value = look.depthCue
  uniforms.uEllipsoids.value = ELLIPSOID_MARKS.indexOf(look.ellipsoids)
}

/** Both `#rrggbb`. */
export function setColors(uniforms: StageUniforms, background: string, accent: string): void {
  setGround(uniforms, displayFromHex(background))
  uniforms.uAccent.value.set(...displayFromHex(accent))
}

/** What lies behind the scene, as sRGB components: far things fade into it, words are readable on it. */
export function setGround({ uCueColor, uInk }: StageUniforms, ground: Rgb): void {
  uCueColor.value.set(...ground)
  const isDark = ground[0] + ground[1] + ground[2] < 1.5
  uInk.value.set(...(isDark ? LIGHT_INK : DARK_INK))
}

export function disposeTextures(uniforms: StageUniforms): void {
  const { uGroups, uOcclusion, uShifts, uSectors, uFocus, uVeil } = uniforms
  for (const { value } of [uGroups, uVeil, uOcclusion, uShifts, uSectors, uFocus]) {
    value.dispose()
  }
}
