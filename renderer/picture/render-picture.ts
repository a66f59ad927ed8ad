import { pixelSize, type PictureOptions, type PixelSize } from './picture-options'
import { createPngWriter } from './png'
import { bandsOf, type Tile } from './tiles'

/** Draws one tile of a picture: 4 bytes a pixel, rows from the bottom up, alpha not premultiplied. */
export type DrawTile = (full: PixelSize, tile: Tile) => Uint8Array

/**
 * A PNG of the asked size that knows its size on paper, drawn tile by tile with pauses in which the
 * window answers. Rejects with the sentence of the problem when the size cannot be had.
 */
export async function renderPicture(options: PictureOptions, draw: DrawTile): Promise<Blob> {
  const sized = pixelSize(options)
  if (!sized.ok) throw new RangeError(sized.failure.message)
  const full = sized.value
  const channels = options.background === null ? 4 : 3
  const writer = createPngWriter({ ...full, channels, dotsPerInch: options.dotsPerInch })

  const bands = bandsOf(full)
  for (const [done, band] of bands.entries()) {
    const height = band[0]?.height ?? 0
    const pixels = new Uint8Array(full.width * height * channels)
    for (const tile of band) {
      options.signal?.throwIfAborted()
      place(draw(full, tile), tile, pixels, full.width, channels)
      await new Promise((resolve) => setTimeout(resolve))
    }
    const bytesPerRow = full.width * channels
    for (let row = 0; row < height; row++) {
      await writer.writeRow(pixels.subarray(row * bytesPerRow, (row + 1) * bytesPerRow))
    }
    options.onProgress?.((done + 1) / bands.length)
  }
  return writer.finish()
}

/** Copies a tile into its band, the right way up, without alpha when the picture has none. */
function place(
  drawn: Uint8Array,
  tile: Tile,
  band: Uint8Array,
  bandWidth: number,
  channels: 3 | 4,
): void {
  for (let row = 0; row < tile.height; row++) {
    let from = 4 * tile.width * (tile.height - 1 - row)
    let to = channels * (row * bandWidth + tile.x)
    for (let column = 0; column < tile.width; column++) {
      for (let channel = 0; channel < channels; channel++) {
        band[to + channel] = drawn[from + channel]!
      }
      from += 4
      to += channels
    }
  }
}
