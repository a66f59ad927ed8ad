/** Numbers that shaders look up, as textures. */
import { DataTexture, FloatType, RGBAFormat, RedFormat, RGFormat, UnsignedByteType } from 'three'
import { ROW } from '../bodies/texel-row'

/** A texture of `ROW` texels a row, 4 numbers each. */
export function texelRows(numbers: Float32Array): DataTexture {
  const rows = Math.max(1, Math.ceil(numbers.length / 4 / ROW))
  const filled = new Float32Array(4 * ROW * rows)
  filled.set(numbers)
  return floatTexture(filled, ROW)
}

/** So many bytes for each of so many rows, all 0. */
export function byteTexture(rows: number, bytes: 1 | 2): DataTexture {
  const height = Math.max(1, Math.ceil(rows / ROW))
  const data = new Uint8Array(bytes * ROW * height)
  const format = bytes === 1 ? RedFormat : RGFormat
  const texture = new DataTexture(data, ROW, height, format, UnsignedByteType)
  texture.needsUpdate = true
  return texture
}

/** 4 numbers a texel. @param width texels a row */
export function floatTexture(data: Float32Array<ArrayBuffer>, width: number): DataTexture {
  const texture = new DataTexture(data, width, data.length / 4 / width, RGBAFormat, FloatType)
  texture.needsUpdate = true
  return texture
}
