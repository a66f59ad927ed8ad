/** Words drawn into one texture: red where the letters are, green where their surround is too. */
import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter } from 'three'

export interface Words {
  readonly texture: CanvasTexture
  /** Per text: its size in CSS pixels, and left, top, right, bottom in the texture, 0 to 1. */
  readonly boxes: readonly WordBox[]
}

export interface WordBox {
  readonly size: readonly [width: number, height: number]
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
}

/** Texels per CSS pixel: as sharp on paper as on screen. */
const SHARPNESS = 4
/** CSS pixels. */
const FONT_SIZE = 13
const HEIGHT = 22
const SURROUND = 4
const PADDING = 4
/** Texels: every device has at least this. */
const LARGEST = 4096

export interface Text {
  readonly text: string
  readonly isItalic: boolean
}

/** Draws texts, one after the other, in rows. */
export function drawWords(texts: readonly Text[]): Words {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  const fontOf = ({ isItalic }: Text) =>
    `${isItalic ? 'italic ' : ''}600 ${FONT_SIZE}px system-ui, sans-serif`
  const rowWidth = LARGEST / SHARPNESS
  const places: { x: number; y: number; width: number }[] = []
  let [x, y] = [0, 0]
  for (const text of texts) {
    context.font = fontOf(text)
    const width = Math.min(rowWidth, Math.ceil(context.measureText(text.text).width) + 2 * PADDING)
    if (x + width > rowWidth) [x, y] = [0, y + HEIGHT]
    places.push({ x, y, width })
    x += width
  }
  canvas.width = LARGEST
  canvas.height = Math.min(LARGEST, SHARPNESS * (y + HEIGHT))

  context.scale(SHARPNESS, SHARPNESS)
  context.fillRect(0, 0, rowWidth, canvas.height)
  context.lineJoin = 'round'
  context.lineWidth = SURROUND
  context.textBaseline = 'middle'
  for (const [i, text] of texts.entries()) {
    const place = places[i]!
    const [left, middle] = [place.x + PADDING, place.y + HEIGHT / 2]
    context.font = fontOf(text)
    context.strokeStyle = '#00ff00'
    context.strokeText(text.text, left, middle)
    context.fillStyle = '#ffff00'
    context.fillText(text.text, left, middle)
  }
  const texture = new CanvasTexture(canvas)
  texture.flipY = false
  texture.minFilter = LinearMipmapLinearFilter
  texture.magFilter = LinearFilter
  const [across, down] = [SHARPNESS / canvas.width, SHARPNESS / canvas.height]
  return {
    texture,
    boxes: places.map((place) => ({
      size: [place.width, HEIGHT],
      box: [
        across * place.x,
        down * place.y,
        across * (place.x + place.width),
        down * (place.y + HEIGHT),
      ],
    })),
  }
}
