/**
 * Writes PNG row by row, so that a picture is never in memory whole. Eight bits a channel, sRGB.
 * Source: PNG Specification, third edition (W3C, 2025); the numbers below are its sections.
 */
import { filterRow } from './png-filter'

export interface PngHeader {
  readonly width: number
  readonly height: number
  /** 4: red, green, blue, alpha (not premultiplied); 3: without alpha. */
  readonly channels: 3 | 4
  readonly dotsPerInch: number
}

export interface PngWriter {
  /** The next row from the top, `width · channels` bytes. */
  writeRow(row: Uint8Array): Promise<void>
  /** The file; all rows must have been written. */
  finish(): Promise<Blob>
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const COLOR_TYPE = { 3: 2, 4: 6 } as const
const METERS_PER_INCH = 0.0254

export function createPngWriter({ width, height, channels, dotsPerInch }: PngHeader): PngWriter {
  const bytesPerRow = width * channels
  const deflate = new CompressionStream('deflate')
  const input = deflate.writable.getWriter()
  const idat = collectChunks(deflate.readable)
  let previous: Uint8Array = new Uint8Array(bytesPerRow)
  let rows = 0

  return {
    async writeRow(row) {
      if (row.length !== bytesPerRow) throw new RangeError(`A row has ${bytesPerRow} bytes.`)
      await input.ready
      // A rejected write also rejects `idat`, where it is reported.
      input.write(filterRow(row, previous, channels)).catch(() => {})
      previous = row
      rows++
    },
    async finish() {
      if (rows !== height) throw new RangeError(`${rows} of ${height} rows were written.`)
      await input.close()
      const perMeter = Math.round(dotsPerInch / METERS_PER_INCH)
      const parts = [
        SIGNATURE,
        chunk('IHDR', [...uint32(width), ...uint32(height), 8, COLOR_TYPE[channels], 0, 0, 0]),
        chunk('sRGB', [0]),
        chunk('pHYs', [...uint32(perMeter), ...uint32(perMeter), 1]),
        ...(await idat),
        chunk('IEND', []),
      ]
      return new Blob(parts, { type: 'image/png' })
    },
  }
}

async function collectChunks(
  stream: ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks
    chunks.push(chunk('IDAT', value))
  }
}

/** Length, type, data and check sum (5.3). */
function chunk(type: string, data: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12)
  bytes.set(uint32(data.length), 0)
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i)
  bytes.set(data, 8)
  bytes.set(uint32(crc(bytes.subarray(4, data.length + 8))), data.length + 8)
  return bytes
}

function uint32(value: number): [number, number, number, number] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

/** CRC-32 of ISO 3309 (5.5 and annex D). */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 255]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
