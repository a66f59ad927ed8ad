/**
 * Colours of the parts from the inside out: Okabe & Ito's colour-blind-safe set (Color Universal
 * Design, 2008), the blue darkened, in an order in which neighbours also differ in grey.
 */
import type { PartRole } from '../dissection/dissection'

const SHELLS: readonly string[] = [
  '#d55e00', // vermilion
  '#56b4e9', // sky blue
  '#00558b', // blue
  '#e69f00', // orange
  '#007a5a', // bluish green
  '#f0e442', // yellow
  '#b4578c', // reddish purple
]

const OUTSIDE: Partial<Readonly<Record<PartRole, string>>> = {
  'ligand body': '#968f86',
  hydrogen: '#f2f2f2',
  'counter-ion': '#c9a9a0',
  solvent: '#a9c0c9',
}

/** `#rrggbb` of a part: by its role outside the skeleton, else by its place from the inside out. */
export function partColor(role: PartRole, place: number): string {
  return OUTSIDE[role] ?? SHELLS[place % SHELLS.length]!
}
