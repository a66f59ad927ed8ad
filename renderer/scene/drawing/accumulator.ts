/**
 * Averages many renderings of the same view, each shifted by a part of a pixel. It smooths whatever
 * has an edge (outlines, ghosts, where two bodies meet) at the price of one plain frame a sample.
 */
import {
  AddEquation,
  CustomBlending,
  GLSL3,
  HalfFloatType,
  NearestFilter,
  NoBlending,
  OneFactor,
  RawShaderMaterial,
  UnsignedByteType,
  WebGLRenderTarget,
  type WebGLRenderer,
} from 'three'
import { FullScreenQuad } from 'three/addons/postprocessing/Pass.js'
import { clear, depthTarget } from './targets'

export interface Accumulator {
  /** Starts over, for pictures of this size in pixels. */
  begin(width: number, height: number): void
  /** Lets a picture be drawn into a target, and adds it. */
  add(draw: (target: WebGLRenderTarget) => void): void
  /** Lets a picture of this size be drawn into a target, and draws it on the canvas as it is. */
  once(width: number, height: number, draw: (target: WebGLRenderTarget) => void): void
  /** Draws the average on the canvas. */
  present(): void
  /** The average, 4 bytes a pixel, rows from the bottom up, alpha not premultiplied. */
  read(): Uint8Array
  dispose(): void
}

/** Samples of a finished picture, on screen and on paper. */
export const SAMPLES = 16

/**
 * Where in its pixel sample `index` is taken, each from −½ to ½; the first in the middle.
 * Source: Roberts (2018), "The unreasonable effectiveness of quasirandom sequences": R2.
 */
export function sampleOffset(index: number): readonly [number, number] {
  const place = (step: number) => ((0.5 + index * step) % 1) - 0.5
  return [place(0.754877666246693), place(0.569840290998053)]
}

const VERTEX = /* glsl */ `
in vec3 position;
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
uniform highp sampler2D uSource;
uniform float uWeight;
uniform bool uStraight;
out vec4 fragment;
void main() {
  vec4 color = uWeight * texelFetch(uSource, ivec2(gl_FragCoord.xy), 0);
  if (uStraight && color.a > 0.0) color.rgb /= color.a;
  fragment = color;
}
`

type PassUniforms = Record<string, { value: unknown }>

export function createAccumulator(gl: WebGLRenderer): Accumulator {
  const sample = depthTarget()
  const sum = new WebGLRenderTarget(1, 1, {
    type: HalfFloatType,
    depthBuffer: false,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  })
  const average = new WebGLRenderTarget(1, 1, { type: UnsignedByteType, depthBuffer: false })
  const uniforms = {
    uSource: { value: sample.texture },
    uWeight: { value: 1 },
    uStraight: { value: false },
  }
  const adding = passMaterial(uniforms, true)
  const showing = passMaterial(uniforms, false)
  const quad = new FullScreenQuad(adding)
  let samples = 0

  function pass(material: RawShaderMaterial, source: WebGLRenderTarget, weight: number): void {
    uniforms.uSource.value = source.texture
    uniforms.uWeight.value = weight
    uniforms.uStraight.value = gl.getRenderTarget() === average
    quad.material = material
    quad.render(gl)
  }

  return {
    begin(width, height) {
      for (const target of [sample, sum]) target.setSize(width, height)
      samples = 0
      gl.setRenderTarget(sum)
      clear(gl, [0, 0, 0, 0])
      gl.setRenderTarget(null)
    },
    add(draw) {
      draw(sample)
      gl.setRenderTarget(sum)
      pass(adding, sample, 1 / SAMPLES)
      gl.setRenderTarget(null)
      samples++
    },
    once(width, height, draw) {
      sample.setSize(width, height)
      draw(sample)
      gl.setRenderTarget(null)
      pass(showing, sample, 1)
    },
    present() {
      pass(showing, sum, SAMPLES / samples)
    },
    read() {
      const { width, height } = sum
      average.setSize(width, height)
      gl.setRenderTarget(average)
      pass(showing, sum, SAMPLES / samples)
      const pixels = new Uint8Array(4 * width * height)
      gl.readRenderTargetPixels(average, 0, 0, width, height, pixels)
      gl.setRenderTarget(null)
      return pixels
    },
    dispose() {
      for (const thing of [sample, sum, average, adding, showing, quad]) thing.dispose()
    },
  }
}

function passMaterial(uniforms: PassUniforms, adds: boolean): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    depthTest: false,
    depthWrite: false,
    ...(adds
      ? {
          blending: CustomBlending,
          blendEquation: AddEquation,
          blendSrc: OneFactor,
          blendDst: OneFactor,
          transparent: true,
        }
      : { blending: NoBlending }),
  })
}
