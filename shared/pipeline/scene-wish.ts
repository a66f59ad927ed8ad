import type { Scene, SceneStyle } from '../scene/scene'

/**
 * `sketch`: of atoms, bonds and molecules alone, while the rest is still being worked out, so that there
 * is something to look at. `structure`: of the whole analysis.
 */
export type SceneOf = 'sketch' | 'structure'

/** The scenes that are wanted beside an analysis. */
export interface SceneWish {
  readonly style: SceneStyle
  /** Whether a sketch is wanted: not where a scene of the same structure is on the stage already. */
  readonly sketch: boolean
}

/** Takes a scene as soon as it is composed. */
export type ShowScene = (of: SceneOf, scene: Scene) => void
