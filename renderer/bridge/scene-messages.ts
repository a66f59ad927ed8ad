/** What page and scene worker say to each other. A source is kept until another one comes. */
import type { SceneSource } from '../../shared/scene/scene-source'
import type { Scene, SceneStyle } from '../../shared/scene/scene'

export type SceneOrder =
  | { readonly kind: 'source'; readonly source: SceneSource }
  | { readonly kind: 'compose'; readonly style: SceneStyle }

/** One for each order to compose. */
export interface SceneAnswer {
  readonly scene: Scene
}
