import {
  CustomBlending,
  GLSL3,
  NoBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type ShaderMaterialParameters,
} from 'three'
import { FRAGMENT_COMMON } from '../shaders/fragment-common'
import { VERTEX_COMMON, VERTEX_CORNER } from '../shaders/impostor-shader'
import { LAYER } from '../drawing/layers'
import type { StageUniforms } from '../uniforms/stage-uniforms'

/**
 * Solid things are drawn first. Ghosts follow in two phases, all their depths before any of their
 * colours, so that of a ghost only the nearest surface is seen, never its inside. Where ghosts of several
 * parts are seen, each class of them is drawn into a picture of its own instead, like what is solid.
 */
export const PHASES = ['solid', 'ghost depth', 'ghost color', 'ghost layer'] as const
export type Phase = (typeof PHASES)[number]

/** Who sees a phase. */
export const LAYER_OF_PHASE: Readonly<Record<Phase, number>> = {
  solid: LAYER.solid,
  'ghost depth': LAYER.ghosts,
  'ghost color': LAYER.ghosts,
  'ghost layer': LAYER.classes,
}

/**
 * What three needs to make the material of one phase; all phases of a shader share one program.
 *
 * @param common what goes before the fragment's shader
 */
export function impostorMaterial(
  phase: Phase,
  uniforms: StageUniforms,
  vertex: string,
  fragment: string,
  common: string = FRAGMENT_COMMON,
): ShaderMaterialParameters {
  return {
    glslVersion: GLSL3,
    uniforms: { ...uniforms, uPhase: { value: PHASES.indexOf(phase) } },
    vertexShader: VERTEX_CORNER + VERTEX_COMMON + vertex,
    fragmentShader: common + fragment,
    colorWrite: phase !== 'ghost depth',
    depthWrite: phase !== 'ghost color',
    // Three draws what is transparent after all that is not, in the meshes' render order.
    transparent: phase !== 'solid',
    ...(phase === 'ghost color'
      ? { blending: CustomBlending, blendSrc: OneFactor, blendDst: OneMinusSrcAlphaFactor }
      : { blending: NoBlending }),
  }
}
