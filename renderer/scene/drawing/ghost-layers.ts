/**
 * Ghosts of several parts, each as one shell: the nearest surface of every class of them is drawn into a
 * layer of its own, and the layers are laid over what is solid from behind, with the sheets between them.
 */
import {
  CustomBlending,
  GLSL3,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  Vector4,
  type Camera,
  type Scene,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three'
import { FullScreenQuad } from 'three/addons/postprocessing/Pass.js'
import { LAYER_VERTEX, layerFragment } from '../shaders/layer-shader'
import { see } from './layers'
import { NO_LAYERS, type StageUniforms } from '../uniforms/stage-uniforms'
import { clear, depthTarget } from './targets'

export interface GhostLayers {
  /** Draws ghosts and sheets over a picture of all that is solid. */
  draw(scene: Scene, camera: Camera, solid: WebGLRenderTarget, work: LayerWork): void
  dispose(): void
}

export interface LayerWork {
  /** Classes of ghosts. */
  readonly classes: number
  readonly hasSheets: boolean
}

export function createGhostLayers(gl: WebGLRenderer, uniforms: StageUniforms): GhostLayers {
  const layers: WebGLRenderTarget[] = []
  const own = {
    uLayers: { value: NO_LAYERS },
    uLayerDepths: uniforms.uLayerDepths,
    uWhich: { value: 0 },
    uLens: { value: new Vector4() },
  }
  const layings = new Map<string, RawShaderMaterial>()
  const quad = new FullScreenQuad()

  /** The nearest surface of each class, as far as nothing solid is before it. */
  function drawClasses(scene: Scene, camera: Camera, solid: WebGLRenderTarget, classes: number) {
    while (layers.length < classes) layers.push(depthTarget())
    see(camera, ['classes'])
    uniforms.uSolidDepth.value = solid.depthTexture
    for (let own = 0; own < classes; own++) {
      const layer = layers[own]!
      layer.setSize(solid.width, solid.height)
      gl.setRenderTarget(layer)
      clear(gl, [0, 0, 0, 0])
      uniforms.uClass.value = own
      gl.render(scene, camera)
    }
    uniforms.uSolidDepth.value = null
  }

  /** Lays all layers over what is drawn, or one of them, counted from the nearest on. */
  function lay(count: number, which: number | 'all'): void {
    const what = which === 'all' ? 'all' : 'one'
    const known = layings.get(what + count)
    const laying = known ?? layingMaterial(own, layerFragment(count, what))
    layings.set(what + count, laying)
    if (which !== 'all') own.uWhich.value = which
    quad.material = laying
    quad.render(gl)
  }

  return {
    draw(scene, camera, solid, { classes, hasSheets }) {
      drawClasses(scene, camera, solid, classes)
      const { elements } = camera.projectionMatrix
      own.uLens.value.set(elements[10], elements[14], elements[11], elements[15])
      own.uLayers.value = NO_LAYERS.map((_, i) => layers[i]?.texture ?? null)
      uniforms.uLayerDepths.value = NO_LAYERS.map((_, i) => layers[i]?.depthTexture ?? null)
      uniforms.uLayerCount.value = classes
      gl.setRenderTarget(solid)
      if (hasSheets) {
        see(camera, ['sheets'])
        for (let nearer = classes; nearer >= 0; nearer--) {
          uniforms.uNearer.value = nearer
          gl.render(scene, camera)
          if (nearer > 0) lay(classes, nearer - 1)
        }
      } else lay(classes, 'all')
      uniforms.uLayerDepths.value = NO_LAYERS
      uniforms.uLayerCount.value = 0
    },
    dispose() {
      for (const thing of [...layers, ...layings.values(), quad]) thing.dispose()
    },
  }
}

function layingMaterial(
  uniforms: Record<string, { value: unknown }>,
  fragmentShader: string,
): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
    vertexShader: LAYER_VERTEX,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    transparent: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  })
}
