/**
 * Bodies as rows of a texture: a shader reads the row of its vertex instead of attributes that would be
 * repeated for every corner. It is written and sent to the graphics card piece by piece.
 */
import { DataTexture, RGBAIntegerFormat, UnsignedIntType } from 'three'
import { ROW } from './texel-row'

/** Numbers of 32 bits in a texel. */
export const WORDS = 4

export interface RowTexture {
  readonly texture: DataTexture
  /** Texels of a row. */
  readonly texels: number
  /** The same memory as floats and as whole numbers. */
  readonly floats: Float32Array
  readonly words: Uint32Array
}

export function createRowTexture(rows: number, texels: number): RowTexture {
  const height = Math.max(1, Math.ceil((rows * texels) / ROW))
  const words = new Uint32Array(WORDS * ROW * height)
  const texture = new DataTexture(words, ROW, height, RGBAIntegerFormat, UnsignedIntType)
  texture.internalFormat = 'RGBA32UI'
  return { texture, texels, floats: new Float32Array(words.buffer), words }
}

/** Sends the rows from `first` to before `end` with the next frame. */
export function sendRows({ texture, texels }: RowTexture, first: number, end: number): void {
  const line = WORDS * ROW
  const from = Math.floor((first * texels * WORDS) / line)
  const to = Math.ceil((end * texels * WORDS) / line)
  for (let at = from; at < to; at++) texture.addUpdateRange(at * line, line)
  texture.needsUpdate = true
}

/** GLSL that reads a texel of a row as whole numbers; `uintBitsToFloat` makes floats of them. */
export const READ_ROW = /* glsl */ `
uniform highp usampler2D uRows;

uvec4 texelOf(int row, int texels, int number) {
  int at = row * texels + number;
  return texelFetch(uRows, ivec2(at & ${ROW - 1}, at >> ${Math.log2(ROW)}), 0);
}

/** Colors of 10 bits, as roots: as fine in the dark as in the light. */
vec3 colorOf(uint packed) {
  vec3 root = vec3(uvec3(packed, packed >> 10, packed >> 20) & 1023u) / 1023.0;
  return root * root;
}
`

/** A colour as `colorOf` reads it. @param colors linear-light, 3 per row */
export function packedColor(colors: Float32Array, row: number): number {
  const bits = (channel: number) =>
    Math.round(1023 * Math.sqrt(Math.min(1, Math.max(0, colors[3 * row + channel]!))))
  return bits(0) | (bits(1) << 10) | (bits(2) << 20)
}
