/**
 * Colours that people of any colour vision can tell apart, for the elements that clusters are made of: the
 * hues of Okabe & Ito (Color Universal Design, 2008), each with a lightness of its own, so that they differ
 * in grey as well. Any two are at least 9 apart by CIEDE2000 under protanopia, deuteranopia and tritanopia
 * (Machado, Oliveira & Fernandes, IEEE TVCG 15, 2009), and 5 in lightness. Of the other elements this is
 * not promised: there are more of them than such colours.
 */
import { PAPER } from './palette-paper'

const CHOSEN: Readonly<Record<number, string>> = {
  1: '#f6f6f6', // H
  6: '#817873', // C
  7: '#73bdf0', // N: sky blue
  8: '#be4120', // O: vermilion
  9: '#5be8f4', // F
  15: '#b174af', // P: reddish purple
  16: '#f3e875', // S: yellow
  17: '#246952', // Cl
  29: '#314e8c', // Cu: blue
  34: '#57a772', // Se: bluish green
  47: '#c2c5c9', // Ag
  79: '#ee9018', // Au: orange
}

/** Of metals of the core. */
export const COLOUR_BLIND_CORE = '#6d3019'

export const COLOUR_BLIND: readonly string[] = PAPER.map((hex, i) => CHOSEN[i + 1] ?? hex)
