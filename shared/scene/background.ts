/** What lies behind the scene. */
import { linearFromHex } from './color'

/** `theme` follows the window; else white, black or a colour of one's own, `#rrggbb`. */
export type Background = 'theme' | 'white' | 'black' | `#${string}`

const COLORS = { light: '#ffffff', dark: '#1a1a1a', black: '#000000' } as const

/**
 * Relative luminance (ITU-R BT.709, as WCAG 2 has it) at which black and white words are equally
 * readable: (1.05 / (L + 0.05))² = 21.
 */
const MIDDLE = 0.179

/** `#rrggbb` of a background, in a window that is light or dark. */
export function backgroundColor(background: Background, isDark: boolean): string {
  if (background === 'theme') return isDark ? COLORS.dark : COLORS.light
  if (background === 'white') return COLORS.light
  return background === 'black' ? COLORS.black : background
}

/** Whether words on a `#rrggbb` are read better when they are white. */
export function isDarkColor(color: string): boolean {
  const [r, g, b] = linearFromHex(color)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < MIDDLE
}
