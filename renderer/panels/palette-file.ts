/** Colours of elements as a file of their own, to be read by people and brought back. */
import { colorsRecord, readColors, recordOf } from '../../shared/scene/appearance-record'

/** A small JSON text: `{ "elements": { "Cu": "#3668cf" } }`. */
export function writePaletteFile(colorOfElement: ReadonlyMap<number, string>): string {
  return `${JSON.stringify({ elements: colorsRecord(colorOfElement) }, null, 2)}\n`
}

/** The colours of such a text; null where it holds none. */
export function readPaletteFile(text: string): ReadonlyMap<number, string> | null {
  const colors = readColors(recordOf(parsed(text))['elements'])
  return colors.size === 0 ? null : colors
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
