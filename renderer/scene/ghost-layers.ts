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
import { MOST_CLASSES } from './ghost-classes'
import { see } from './layers'
import { NO_LAYERS, type StageUniforms } from './stage-uniforms'
import { clear, depthTarget } from './targets'

const VERTEX = /* glsl */ `
in vec3 position;
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
uniform highp sampler2D uLayers[${MOST_CLASSES}];
uniform highp sampler2D uLayerDepths[${MOST_CLASSES}];
uniform int uLayerCount;
/** Which layer, from the nearest on; below 0: all of them. */
uniform int uWhich;
/** From a depth to the distance from the eye, and the other way round. */
uniform vec4 uLens;
out vec4 fragment;

/** Å: what is so near behind another shell is a joint with it, and not seen; from the second on it is. */
const vec2 JOINT = vec2(0.06, 0.26);

float heightOf(float depth) {
  float clip = 2.0 * depth - 1.0;
  return (uLens.y - clip * uLens.w) / (clip * uLens.z - uLens.x);
}

/** Of a layer that is not there. */
const float NOWHERE = 2.0;

/** Puts the nearer of two layers first. */
void order(inout vec4 first, inout float depth, inout vec4 second, inout float otherDepth) {
  if (otherDepth >= depth) return;
  vec4 color = first;
  first = second;
  second = color;
  float kept = depth;
  depth = otherDepth;
  otherDepth = kept;
}

/** How much is seen of a layer so far behind the next one. */
float seenBehind(float depth, float nearer) {
  return depth == NOWHERE ? 1.0 : smoothstep(JOINT.x, JOINT.y, heightOf(nearer) - heightOf(depth));
}

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  vec4 a = texelFetch(uLayers[0], pixel, 0);
  vec4 b = texelFetch(uLayers[1], pixel, 0);
  vec4 c = uLayerCount > 2 ? texelFetch(uLayers[2], pixel, 0) : vec4(0.0);
  vec4 d = uLayerCount > 3 ? texelFetch(uLayers[3], pixel, 0) : vec4(0.0);
  if (uLayerCount < 2) b = vec4(0.0);
  if (a.a + b.a + c.a + d.a == 0.0) discard;
  float za = a.a > 0.0 ? texelFetch(uLayerDepths[0], pixel, 0).r : NOWHERE;
  float zb = b.a > 0.0 ? texelFetch(uLayerDepths[1], pixel, 0).r : NOWHERE;
  float zc = c.a > 0.0 ? texelFetch(uLayerDepths[2], pixel, 0).r : NOWHERE;
  float zd = d.a > 0.0 ? texelFetch(uLayerDepths[3], pixel, 0).r : NOWHERE;
  order(a, za, b, zb);
  order(c, zc, d, zd);
  order(a, za, c, zc);
  order(b, zb, d, zd);
  order(b, zb, c, zc);
  d *= seenBehind(zd, zc);
  c *= seenBehind(zc, zb);
  b *= seenBehind(zb, za);
  if (uWhich < 0) {
    fragment = c + (1.0 - c.a) * d;
    fragment = b + (1.0 - b.a) * fragment;
    fragment = a + (1.0 - a.a) * fragment;
  } else fragment = uWhich == 0 ? a : uWhich == 1 ? b : uWhich == 2 ? c : d;
}
`

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
    uLayerCount: uniforms.uLayerCount,
    uWhich: { value: -1 },
    uLens: { value: new Vector4() },
  }
  const laying = new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: own,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    depthTest: false,
    depthWrite: false,
    transparent: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  })
  const quad = new FullScreenQuad(laying)

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

  function lay(which: number): void {
    own.uWhich.value = which
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
          if (nearer > 0) lay(nearer - 1)
        }
      } else lay(-1)
      uniforms.uLayerDepths.value = NO_LAYERS
      uniforms.uLayerCount.value = 0
    },
    dispose() {
      for (const thing of [...layers, laying, quad]) thing.dispose()
    },
  }
}
