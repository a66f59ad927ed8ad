/** Words drawn into one texture: red where the letters are, green where their surround is too. */
import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter } from 'three'
import type { TextRun } from './label-runs'

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
const FONT_SIZE = { base: 13, low: 9.5, high: 9.5 } as const
/** CSS pixels downwards from the middle of the line. */
const LOWERED = { base: 0, low: 3.5, high: -4.5 } as const
const HEIGHT = 22
const SURROUND = 4
const PADDING = 4
/** Texels: every device has at least this. */
const LARGEST = 4096

export interface Text {
  readonly runs: readonly TextRun[]
  readonly isItalic: boolean
}

/** Draws texts, one after the other, in rows; equal ones once. */
export function drawWords(texts: readonly Text[]): Words {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  const keys = texts.map((text) => JSON.stringify(text))
  const distinct = new Map(keys.map((key, i) => [key, texts[i]!]))
  const rowWidth = LARGEST / SHARPNESS
  const places = new Map<string, Place>()
  let [x, y] = [0, 0]
  for (const [key, { runs, isItalic }] of distinct) {
    let width = 2 * PADDING
    for (const { text, level } of runs) {
      context.font = fontOf(level, isItalic)
      width += context.measureText(text).width
    }
    width = Math.min(rowWidth, Math.ceil(width))
    if (x + width > rowWidth) [x, y] = [0, y + HEIGHT]
    places.set(key, { x, y, width })
    x += width
  }
  canvas.width = LARGEST
  canvas.height = Math.min(LARGEST, SHARPNESS * (y + HEIGHT))

  context.scale(SHARPNESS, SHARPNESS)
  context.fillRect(0, 0, rowWidth, canvas.height)
  context.lineJoin = 'round'
  context.lineWidth = SURROUND
  context.textBaseline = 'middle'
  for (const [key, text] of distinct) {
    const draw = (how: 'strokeText' | 'fillText') => drawRuns(context, text, places.get(key)!, how)
    context.strokeStyle = '#00ff00'
    draw('strokeText')
    context.fillStyle = '#ffff00'
    draw('fillText')
  }
  const texture = new CanvasTexture(canvas)
  texture.flipY = false
  texture.minFilter = LinearMipmapLinearFilter
  texture.magFilter = LinearFilter
  const [across, down] = [SHARPNESS / canvas.width, SHARPNESS / canvas.height]
  const boxes = keys.map((key): WordBox => {
    const place = places.get(key)!
    return {
      size: [place.width, HEIGHT],
      box: [
        across * place.x,
        down * place.y,
        across * (place.x + place.width),
        down * (place.y + HEIGHT),
      ],
    }
  })
  return { texture, boxes }
}

/** CSS pixels: the left upper corner. */
interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

function drawRuns(
  context: CanvasRenderingContext2D,
  { runs, isItalic }: Text,
  place: Place,
  how: 'strokeText' | 'fillText',
): void {
  let left = place.x + PADDING
  for (const { text, level } of runs) {
    context.font = fontOf(level, isItalic)
    context[how](text, left, place.y + HEIGHT / 2 + LOWERED[level])
    left += context.measureText(text).width
  }
}

function fontOf(level: TextRun['level'], isItalic: boolean): string {
  return `${isItalic ? 'italic ' : ''}600 ${FONT_SIZE[level]}px system-ui, sans-serif`
}
