/**
 * The palette for print: calm colours of middle lightness that keep apart on white paper and on a
 * dark screen. Those that cluster chemistry meets are chosen one by one; the others are Jmol's,
 * brought to the same lightness and calm, so that a habit still finds its colour.
 */
import { paletteOf } from './palette-tools'

const CHOSEN: Readonly<Record<number, string>> = {
  1: '#f2f2f2', // H
  5: '#d99a94', // B
  6: '#968f86', // C
  7: '#3f63c9', // N
  8: '#d23b32', // O
  9: '#35b8ad', // F
  11: '#8d78c9', // Na
  14: '#c2a878', // Si
  15: '#9050ba', // P
  16: '#a8502f', // S
  17: '#1f7a45', // Cl
  19: '#7a63b8', // K
  26: '#c2683e', // Fe
  27: '#d0708c', // Co
  28: '#5aa35f', // Ni
  29: '#3668cf', // Cu
  30: '#7479a6', // Zn
  33: '#9d6fc4', // As
  34: '#2f9e62', // Se
  35: '#8d2f4c', // Br
  45: '#2f7d8f', // Rh
  46: '#3f7291', // Pd
  47: '#b4b9c0', // Ag
  48: '#c9b072', // Cd
  50: '#6f8a8c', // Sn
  51: '#7f8434', // Sb
  52: '#b8862f', // Te
  53: '#6b2f8a', // I
  78: '#8f96a8', // Pt
  79: '#e39a26', // Au
  80: '#9c9cb8', // Hg
}

export const PAPER: readonly string[] = paletteOf(CHOSEN, {
  darkest: 0.09,
  lightest: 0.42,
  saturation: 0.72,
})
