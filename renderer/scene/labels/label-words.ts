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

/** Texels per CSS pixel: as sharp on paper as on screen; less where many words would have no room. */
const SHARPNESS = [4, 3, 2] as const
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

/**
 * Draws texts, one after the other, in rows; equal ones once.
 *
 * @param scale how large they are, 1 as in the window
 */
export function drawWords(texts: readonly Text[], scale: number): Words {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  const keys = texts.map((text) => JSON.stringify(text))
  const distinct = new Map(keys.map((key, i) => [key, texts[i]!]))
  const widths = [...distinct.values()].map((text) => widthOf(context, text))
  const sharpness = SHARPNESS.find((texels) => fits(widths, texels)) ?? SHARPNESS[2]
  const rowWidth = LARGEST / sharpness
  const rows = placesInRows(widths, rowWidth)
  const places = new Map([...distinct.keys()].map((key, i) => [key, rows.places[i]!]))
  canvas.width = LARGEST
  canvas.height = Math.min(LARGEST, sharpness * rows.height)

  context.scale(sharpness, sharpness)
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
  const [across, down] = [sharpness / canvas.width, sharpness / canvas.height]
  const boxes = keys.map((key): WordBox => {
    const place = places.get(key)!
    return {
      size: [scale * place.width, scale * HEIGHT],
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

function widthOf(context: CanvasRenderingContext2D, { runs, isItalic }: Text): number {
  let width = 2 * PADDING
  for (const { text, level } of runs) {
    context.font = fontOf(level, isItalic)
    width += context.measureText(text).width
  }
  return Math.ceil(width)
}

function fits(widths: readonly number[], sharpness: number): boolean {
  return sharpness * placesInRows(widths, LARGEST / sharpness).height <= LARGEST
}

/** Side by side in rows of a width, and how high they are together. */
function placesInRows(widths: readonly number[], rowWidth: number) {
  let [x, y] = [0, 0]
  const places = widths.map((wanted): Place => {
    const width = Math.min(rowWidth, wanted)
    if (x + width > rowWidth) [x, y] = [0, y + HEIGHT]
    const place = { x, y, width }
    x += width
    return place
  })
  return { places, height: y + HEIGHT }
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
