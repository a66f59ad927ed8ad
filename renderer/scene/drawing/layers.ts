/**
 * Which camera sees what. All of it is drawn at once where one kind of ghost at most is seen; else solid
 * things, ghosts, sheets and words one after the other.
 */
import type { Camera } from 'three'

export const LAYER = {
  solid: 0,
  /** What is on screen but not in a saved picture. */
  screen: 1,
  /** Cell, lines and words that ghosts may stand before. */
  annotation: 2,
  /** Ghosts, all as one. */
  ghosts: 3,
  /** Ghosts, one class at a time. */
  classes: 4,
  /** Faces and discs that are seen through. */
  sheets: 5,
  /** Words before everything else. */
  words: 6,
} as const
export type LayerName = keyof typeof LAYER

/** The camera sees these and nothing else. */
export function see(camera: Camera, names: readonly LayerName[]): void {
  camera.layers.disableAll()
  for (const name of names) camera.layers.enable(LAYER[name])
}
