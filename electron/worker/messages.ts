/** What the main process and its worker thread say to each other: one job at a time. */
import type { Progress } from '../../shared/base/work'
import type { SceneOf, SceneWish } from '../../shared/pipeline/scene-wish'
import type { Analysis, AnalysisOptions } from '../../shared/pipeline/structure-report'
import type { Scene } from '../../shared/scene/scene'

/** `flag` holds one Int32 that turns 1 when the job is no longer wanted. */
export interface WorkerOrder {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly options: AnalysisOptions
  readonly wish: SceneWish | null
  readonly flag: SharedArrayBuffer
}

/** `stopped`: the job saw its flag and came to its end without a result. */
export type WorkerNews =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'scene'; readonly of: SceneOf; readonly scene: Scene }
  | { readonly kind: 'finished'; readonly analysis: Analysis }
  | { readonly kind: 'stopped' }
