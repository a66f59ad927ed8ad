/** Reads the PNGs that browsers and the program write: 8 bits a channel, RGB or RGBA, not interlaced; writes such. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { filterRow } from '../../renderer/picture/png-filter'

export interface Png {
  readonly width: number
  readonly height: number
  /** 4 bytes per pixel, row by row from the top left. */
  readonly rgba: Uint8Array
  /** Pixels per metre from the pHYs chunk; null when there is none. */
  readonly pixelsPerMetre: number | null
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

/** Source: W3C, Portable Network Graphics Specification, third edition (2025). */
export function readPng(bytes: Uint8Array): Png {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw new Error('This is not a PNG.')
  const chunks = readChunks(bytes)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header === undefined) throw new Error('A PNG without IHDR.')
  const [width, height] = [header.getUint32(0), header.getUint32(4)]
  const channels = CHANNELS[header.getUint8(9)]
  if (header.getUint8(8) !== 8 || channels === undefined || header.getUint8(12) !== 0) {
    throw new Error('A PNG of a kind that this reader does not know.')
  }
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => bytesOf(chunk.data))
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels)
  const physical = chunks.find(({ type }) => type === 'pHYs')?.data
  return {
    width,
    height,
    rgba: channels === 4 ? rows : withAlpha(rows),
    pixelsPerMetre: physical?.getUint8(8) === 1 ? physical.getUint32(0) : null,
  }
}

interface Chunk {
  readonly type: string
  readonly data: DataView
}

function readChunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: new DataView(bytes.buffer, bytes.byteOffset + at + 8, length) })
    at += length + 12
  }
  return chunks
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

/** Each row begins with the number of the filter it went through. */
function unfilter(
  filtered: Uint8Array,
  stride: number,
  height: number,
  channels: number,
): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : out[y * stride + x - channels]!
      const up = y === 0 ? 0 : out[(y - 1) * stride + x]!
      const corner = x < channels || y === 0 ? 0 : out[(y - 1) * stride + x - channels]!
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      out[y * stride + x] = filtered[y * (stride + 1) + 1 + x]! + predicted
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value))
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left
  return toUp! <= toCorner! ? up : corner
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255)
  for (let i = 0; i < rgb.length / 3; i++) rgba.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i)
  return rgba
}

/** The file of a picture, as small as can be; without an alpha channel where all of it is opaque. */
export function writePng({ width, height, rgba }: Png): Uint8Array {
  const isOpaque = rgba.every((value, i) => i % 4 !== 3 || value === 255)
  const channels = isOpaque ? 3 : 4
  const pixels = isOpaque ? rgba.filter((_, i) => i % 4 !== 3) : rgba
  const rowAt = (y: number) => pixels.subarray(y * width * channels, (y + 1) * width * channels)
  const rows = Array.from({ length: height }, (_, y) =>
    filterRow(rowAt(y), y === 0 ? new Uint8Array(width * channels) : rowAt(y - 1), channels),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, isOpaque ? 2 : 6], 8)
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}
