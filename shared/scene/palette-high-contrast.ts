/**
 * Strong colours, each with a contrast of at least 3 : 1 to white as to the dark stage, as WCAG 2.2 (1.4.11)
 * asks of graphics. Hydrogen alone is white.
 */
import { paletteOf } from './palette-tools'

const CHOSEN: Readonly<Record<number, string>> = {
  1: '#ffffff', // H
  6: '#6a6a69', // C
  7: '#6a5cf0', // N
  8: '#e00934', // O
  9: '#0f9aa4', // F
  15: '#a52fc0', // P
  16: '#9a9000', // S
  17: '#40945b', // Cl
  29: '#2f7be0', // Cu
  34: '#167a54', // Se
  47: '#8c8d8f', // Ag
  79: '#e06a00', // Au
}

/** Of metals of the core. */
export const HIGH_CONTRAST_CORE = '#a35012'

export const HIGH_CONTRAST: readonly string[] = paletteOf(CHOSEN, {
  darkest: 0.14,
  lightest: 0.29,
  saturation: 1,
})
