import type { SceneSource } from './scene-source'

/** Atoms of which a scene is composed in a few milliseconds, so that nobody notices. */
const FEW_ATOMS = 3000

/** Whether composing the scene would hold up a page. */
export function isLargeScene({ ensemble }: Pick<SceneSource, 'ensemble'>): boolean {
  return ensemble.count > FEW_ATOMS
}
