/** Reports on many files in several processes: in their order, and never ended by one of them. */
import { availableParallelism } from 'node:os'
import type { LineWriter } from '../line-writer'
import type { ReportOptions } from '../report-file'
import type { BatchOptions } from './batch-options'
import { inOrder } from './in-order'
import { hearInterrupt } from './interrupt'
import { tellProgress } from './progress'
import { reportInWorker, type FileReports } from './report-in-worker'
import type { ResultFile } from './result-file'
import { workerMemory } from './worker-memory'
import { createWorkerPool } from './worker-pool'
import { startWorker } from './worker-process'

export interface Batch {
  readonly files: readonly string[]
  readonly options: ReportOptions
  readonly limits: BatchOptions
  /** What stands there already and is not done again; null: nothing. */
  readonly earlier: ResultFile | null
  readonly stdin: AsyncIterable<Uint8Array>
  /** The worker's built file. */
  readonly worker: URL
}

/** Where a batch says what it does. */
export interface BatchOutput {
  /** Takes the reports on one file; false: nobody reads them any more. */
  readonly write: (text: string) => Promise<boolean>
  readonly err: LineWriter
  /** Whether progress lands on a terminal where nothing else is written. */
  readonly isLive: boolean
}

/** How a batch came to its end; `without`: files that gave no structure, those of an earlier run among them. */
export type BatchEnd =
  | { readonly kind: 'done' | 'unread' | 'no-workers'; readonly without: number }
  | { readonly kind: 'interrupted'; readonly exitCode: number }

/** Characters of finished reports that may wait behind a file that takes long. */
const MOST_HELD = 2 ** 26

/**
 * Reports on files, each in a worker process, and writes the reports in the order of the files, those
 * on one file in one go. Holds no more than `MOST_HELD` of them.
 */
export async function reportMany(batch: Batch, output: BatchOutput): Promise<BatchEnd> {
  const { files, options, limits, earlier, stdin, worker } = batch
  const todo = withoutFinished(files, earlier?.finished ?? new Map())
  const kept = files.length - todo.length
  const start = performance.now()
  let done = 0
  let without = earlier?.without ?? 0

  const jobs = Math.min(limits.jobs ?? availableParallelism(), Math.max(1, todo.length))
  const memory = limits.memory ?? workerMemory(jobs)
  const pool = createWorkerPool(() => startWorker(worker, { timeout: limits.timeout, memory }))
  const interrupt = hearInterrupt(() => pool.close())
  const progress = tellProgress(output.err, output.isLive, () => {
    const seconds = (performance.now() - start) / 1000
    return { done, kept, without, all: files.length, seconds }
  })
  const begin = (path: string) => reportInWorker(path, pool, options, limits.timeout, stdin)
  const sizeOf = ({ text }: FileReports) => text.length
  try {
    for await (const reports of inOrder(todo, begin, {
      atOnce: jobs,
      mostHeld: MOST_HELD,
      sizeOf,
    })) {
      if (interrupt.exitCode !== null) break
      if (!reports.isDone) return { kind: 'no-workers', without }
      if (!(await output.write(reports.text))) return { kind: 'unread', without }
      done++
      if (!reports.isStructure) without++
    }
    const { exitCode } = interrupt
    return exitCode === null ? { kind: 'done', without } : { kind: 'interrupted', exitCode }
  } finally {
    interrupt.forget()
    pool.close()
    await progress.end()
  }
}

/** A path given twice is reported on twice, and finished when it was. */
function withoutFinished(
  files: readonly string[],
  finished: ReadonlyMap<string, number>,
): readonly string[] {
  if (finished.size === 0) return files
  const left = new Map(finished)
  return files.filter((path) => {
    const count = left.get(path) ?? 0
    left.set(path, count - 1)
    return count <= 0
  })
}
