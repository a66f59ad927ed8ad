/** What pictures are drawn into. */
import {
  DepthTexture,
  NearestFilter,
  UnsignedIntType,
  WebGLRenderTarget,
  type WebGLRenderer,
} from 'three'

/** Premultiplied red, green, blue, alpha as the display shows them, 0 to 1. */
export type Backdrop = readonly [number, number, number, number]

/** A picture and the depths in it, of one pixel yet. */
export function depthTarget(): WebGLRenderTarget {
  return new WebGLRenderTarget(1, 1, {
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthTexture: new DepthTexture(1, 1, UnsignedIntType),
  })
}

/** Clears the bound target. Not three's own clear, which takes linear light and converts it by target. */
export function clear(gl: WebGLRenderer, [red, green, blue, alpha]: Backdrop): void {
  const context = gl.getContext()
  gl.state.buffers.color.setMask(true)
  gl.state.buffers.depth.setMask(true)
  context.clearColor(red, green, blue, alpha)
  context.clear(context.COLOR_BUFFER_BIT | context.DEPTH_BUFFER_BIT)
}
