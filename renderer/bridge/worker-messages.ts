/** What the browser edition and its worker say to each other. */
import type { Progress } from '../../shared/base/work'
import type { Analysis, AnalysisOptions } from '../../shared/pipeline/structure-report'

export interface WorkerOrder {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly options: AnalysisOptions
}

export type WorkerNews =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'finished'; readonly analysis: Analysis }
