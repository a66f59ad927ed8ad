import type { PixelSize } from './picture-options'

/** A rectangle of a picture, pixels from its top left corner. */
export interface Tile extends PixelSize {
  readonly x: number
  readonly y: number
}

/** Small enough for every graphics memory and for a moment's work, large enough to waste little. */
const LARGEST_TILE = { width: 1024, height: 512 } as const

/** A picture cut into bands from the top down, each band into tiles from left to right. */
export function bandsOf({ width, height }: PixelSize): readonly (readonly Tile[])[] {
  return slices(height, LARGEST_TILE.height).map((vertical) =>
    slices(width, LARGEST_TILE.width).map((horizontal) => ({
      x: horizontal.from,
      y: vertical.from,
      width: horizontal.length,
      height: vertical.length,
    })),
  )
}

/** The fewest slices that are short enough, as equal as whole numbers allow. */
function slices(length: number, longest: number): { from: number; length: number }[] {
  const count = Math.ceil(length / longest)
  return Array.from({ length: count }, (_, i) => {
    const from = Math.round((i * length) / count)
    return { from, length: Math.round(((i + 1) * length) / count) - from }
  })
}
