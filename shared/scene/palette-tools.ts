import { hexFromLinear, linearFromHex, type Rgb } from './color'
import { JMOL } from './palette-jmol'

/** How colours that a palette takes over are fitted to it. */
interface Fitting {
  /** Relative luminance that a colour keeps within. */
  readonly darkest: number
  readonly lightest: number
  /** How much of its departure from grey it keeps. */
  readonly saturation: number
}

/**
 * A palette of some colours that were chosen one by one, `#rrggbb` by atomic number, and Jmol's for the
 * other elements, fitted to them, so that a habit still finds its colour.
 */
export function paletteOf(
  chosen: Readonly<Record<number, string>>,
  fitting: Fitting,
): readonly string[] {
  return JMOL.map((hex, i) => chosen[i + 1] ?? fitted(hex, fitting))
}

function fitted(hex: string, { darkest, lightest, saturation }: Fitting): string {
  const color = linearFromHex(hex)
  const from = luminance(color)
  const to = Math.min(lightest, Math.max(darkest, from))
  const channel = (x: number) => to + saturation * ((x * to) / from - to)
  return hexFromLinear([channel(color[0]), channel(color[1]), channel(color[2])])
}

/** Relative luminance by ITU-R BT.709, as WCAG 2 uses it. */
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
