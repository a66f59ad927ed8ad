/**
 * The conventions of the programs of the Cambridge Structural Database, as people who come from Mercury
 * know them: grey carbon, light blue nitrogen, orange phosphorus, brown bromine, purple iodine. Where
 * these programs have no convention of their own, metals above all, the colours are Jmol's.
 */
import { paletteOf } from './palette-tools'

const CHOSEN: Readonly<Record<number, string>> = {
  1: '#ffffff', // H
  5: '#ffb5b5', // B
  6: '#909090', // C
  7: '#8f8fff', // N
  8: '#f00000', // O
  9: '#b8f04a', // F
  14: '#daa520', // Si
  15: '#ff8000', // P
  16: '#ffc832', // S
  17: '#00e000', // Cl
  35: '#a52a2a', // Br
  53: '#a020f0', // I
}

export const MERCURY: readonly string[] = paletteOf(CHOSEN, {
  darkest: 0,
  lightest: 1,
  saturation: 1,
})
