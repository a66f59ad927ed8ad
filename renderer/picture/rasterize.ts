import type { PictureOptions } from './picture-options'
import { renderPicture } from './render-picture'

/** A PNG of an SVG, where there is no graphics card to draw the scene itself. */
export async function rasterize(svg: string, options: PictureOptions): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (context === null) throw new Error('This window cannot draw pictures.')
    return await renderPicture(options, (full, tile) => {
      canvas.width = tile.width
      canvas.height = tile.height
      context.drawImage(image, -tile.x, -tile.y, full.width, full.height)
      return fromBottom(context.getImageData(0, 0, tile.width, tile.height))
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Rows from the bottom up, as the tiles of a picture are. */
function fromBottom({ data, width, height }: ImageData): Uint8Array {
  const rows = new Uint8Array(data.length)
  for (let row = 0; row < height; row++) {
    const from = 4 * width * row
    rows.set(data.subarray(from, from + 4 * width), 4 * width * (height - 1 - row))
  }
  return rows
}
