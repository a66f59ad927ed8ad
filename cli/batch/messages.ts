/** What the batch and its workers say to each other. */
import type { BlockReport, ReportOptions } from '../report-file'

export interface Task {
  readonly kind: 'task'
  /** As given; in the report it stands as `path`. */
  readonly path: string
  /** What standard input held; null: the worker reads the file. */
  readonly bytes: Uint8Array | null
  readonly options: ReportOptions
}

export type WorkerNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly report: BlockReport }
  | { readonly kind: 'finished' }

/** Both ends are of one version: the name of a message is enough to know it by. */
export function isTask(message: unknown): message is Task {
  return kindOf(message) === 'task'
}

/** As `isTask`, for what workers send. */
export function isWorkerNews(message: unknown): message is WorkerNews {
  return ['ready', 'report', 'finished'].some((kind) => kind === kindOf(message))
}

function kindOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null
}
