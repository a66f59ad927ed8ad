import * as fc from 'fast-check'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createPngWriter } from '../../../renderer/picture/png'
import { readPng } from '../../support/png'

async function written(width: number, height: number, channels: 3 | 4, pixels: Uint8Array) {
  const writer = createPngWriter({ width, height, channels, dotsPerInch: 300 })
  const stride = width * channels
  for (let row = 0; row < height; row++) {
    await writer.writeRow(pixels.subarray(row * stride, (row + 1) * stride))
  }
  return new Uint8Array(await (await writer.finish()).arrayBuffer())
}

describe('createPngWriter', () => {
  it('writes what a reader reads back', async () => {
    const picture = fc
      .tuple(
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 24 }),
        fc.constantFrom(3 as const, 4 as const),
      )
      .chain(([width, height, channels]) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          channels: fc.constant(channels),
          pixels: fc.uint8Array({
            minLength: width * height * channels,
            maxLength: width * height * channels,
          }),
        }),
      )
    await fc.assert(
      fc.asyncProperty(picture, async ({ width, height, channels, pixels }) => {
        const read = readPng(await written(width, height, channels, pixels))
        expect([read.width, read.height]).toEqual([width, height])
        for (let pixel = 0; pixel < width * height; pixel++) {
          const own = pixels.subarray(pixel * channels, (pixel + 1) * channels)
          const expected = channels === 4 ? [...own] : [...own, 255]
          expect([...read.rgba.subarray(4 * pixel, 4 * pixel + 4)]).toEqual(expected)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('closes every chunk with its CRC-32', async () => {
    const bytes = await written(2, 2, 3, new Uint8Array(12).fill(99))
    const view = new DataView(bytes.buffer)
    const types: string[] = []
    for (let at = 8; at < bytes.length;) {
      const length = view.getUint32(at)
      const named = bytes.subarray(at + 4, at + 8 + length)
      expect(view.getUint32(at + 8 + length)).toBe(crc32(named))
      types.push(String.fromCharCode(...named.subarray(0, 4)))
      at += length + 12
    }
    // The image data may come in several chunks.
    expect([...new Set(types)]).toEqual(['IHDR', 'sRGB', 'pHYs', 'IDAT', 'IEND'])
  })

  it('says how many pixels a metre has', async () => {
    // 300 / 0.0254 = 11 811.02
    expect(readPng(await written(1, 1, 3, new Uint8Array(3))).pixelsPerMetre).toBe(11811)
  })

  it('refuses rows of another length and files that are not full', async () => {
    const writer = createPngWriter({ width: 2, height: 2, channels: 4, dotsPerInch: 72 })
    await expect(writer.writeRow(new Uint8Array(7))).rejects.toThrow(RangeError)
    await writer.writeRow(new Uint8Array(8))
    await expect(writer.finish()).rejects.toThrow('1 of 2')
  })
})
