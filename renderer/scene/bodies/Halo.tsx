import { useEffect, useMemo } from 'react'
import {
  CustomBlending,
  GLSL3,
  GreaterDepth,
  LessEqualDepth,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type ShaderMaterialParameters,
} from 'three'
import type { Scene } from '../../../shared/scene/scene'
import { HALO_FRAGMENT, HALO_VERTEX } from '../shaders/halo-shader'
import { haloGeometry, type Haloed } from './halo-geometry'
import { LAYER } from '../drawing/layers'
import type { StageCore } from '../stage-core'
import type { StageUniforms } from '../uniforms/stage-uniforms'

interface HaloProps {
  readonly core: StageCore
  readonly scene: Scene
  readonly haloed: Haloed
}

/** A ring around what is marked; faint where something stands in front. */
export function Halo({ core, scene, haloed }: HaloProps) {
  const geometry = useMemo(() => haloGeometry(scene, haloed), [scene, haloed])
  const materials = useMemo(
    () => [haloMaterial(core.uniforms, true), haloMaterial(core.uniforms, false)],
    [core],
  )
  useEffect(() => {
    core.loop?.touch()
    return () => geometry.dispose()
  }, [core, geometry])

  if (geometry.index?.count === 0) return null
  return materials.map((material, order) => (
    <mesh
      key={order}
      geometry={geometry}
      renderOrder={3}
      frustumCulled={false}
      layers={LAYER.screen}
    >
      <shaderMaterial args={[material]} />
    </mesh>
  ))
}

function haloMaterial(uniforms: StageUniforms, inFront: boolean): ShaderMaterialParameters {
  return {
    glslVersion: GLSL3,
    uniforms: {
      ...uniforms,
      uStrength: { value: inFront ? 1 : 0.35 },
    },
    vertexShader: HALO_VERTEX,
    fragmentShader: HALO_FRAGMENT,
    depthFunc: inFront ? LessEqualDepth : GreaterDepth,
    depthWrite: false,
    transparent: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  }
}
