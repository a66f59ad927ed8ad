/** What the browser edition and its worker say to each other. */
import type { Progress } from '../../shared/base/work'
import type { SceneOf, SceneWish } from '../../shared/pipeline/scene-wish'
import type { Analysis, AnalysisOptions } from '../../shared/pipeline/structure-report'
import type { Scene } from '../../shared/scene/scene'

export interface WorkerOrder {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly options: AnalysisOptions
  readonly wish: SceneWish | null
}

export type WorkerNews =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'scene'; readonly of: SceneOf; readonly scene: Scene }
  | { readonly kind: 'finished'; readonly analysis: Analysis }
