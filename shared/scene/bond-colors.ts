import { StickKind } from './sizes'

/**
 * `#rrggbb` by `StickKind`: calm, so that atoms stay what is seen first; told apart by lightness as well
 * as by hue, on white and on black.
 */
export const BOND_COLORS: readonly [string, string, string, string] = [
  '#a8a8a4', // covalent
  '#4f6f9f', // coordination
  '#c98a2b', // metal contact
  '#b77fb0', // hydride
]

/** What each is called in the legend. */
export const BOND_WORDS: Readonly<Record<StickKind, string>> = {
  [StickKind.covalent]: 'covalent',
  [StickKind.coordination]: 'coordination',
  [StickKind.metalContact]: 'metal contact',
  [StickKind.hydride]: 'hydride',
}
