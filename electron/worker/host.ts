/** Owns the worker thread: queues jobs, routes progress, cancels, and starts a new thread after a crash. */
import { Worker } from 'node:worker_threads'
import { error } from '../../shared/base/problem'
import { failure, success } from '../../shared/base/result'
import type { HostProblem, Notices, Reply } from '../../shared/contract/ipc'
import type { SceneWish } from '../../shared/pipeline/scene-wish'
import type { AnalysisOptions } from '../../shared/pipeline/structure-report'
import { steady } from './steady'
import type { WorkerNews, WorkerOrder } from './messages'

export interface Job {
  readonly jobId: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly options: AnalysisOptions
  readonly wish: SceneWish | null
}

export interface WorkerHost {
  /** Resolves with the analysis, `job.cancelled`, or `job.failed` when the thread crashed. */
  run(job: Job): Promise<Reply<'job:start'>>
  /** The job's promise resolves at once; its thread is given a moment to stop by itself. */
  cancel(jobId: string): void
  close(): void
}

interface Pending extends Job {
  readonly flag: SharedArrayBuffer
  readonly settle: (reply: Reply<'job:start'>) => void
}

/** Milliseconds a cancelled job has to come to its end before its thread is terminated. */
const PATIENCE = 1_000
/** Milliseconds between two notices of progress: ten a second are enough for the eye. */
const PROGRESS_INTERVAL = 100

/**
 * Runs jobs one after the other in one thread, which is started at once: it takes a moment to read its program.
 *
 * @param entry       the worker's built file, absolute
 * @param onProgress  hears of the running job only
 * @param onScene     likewise
 */
export function createWorkerHost(
  entry: string,
  onProgress: (notice: Notices['job:progress']) => void,
  onScene: (notice: Notices['job:scene']) => void,
): WorkerHost {
  let worker: Worker | null = startWorker()
  let running: Pending | null = null
  let queue: readonly Pending[] = []

  const tellProgress = steady((notice: Notices['job:progress']) => {
    if (running?.jobId === notice.jobId && !isCancelled(running)) onProgress(notice)
  }, PROGRESS_INTERVAL)

  function startNext(): void {
    const next = queue[0]
    if (running !== null || next === undefined) return
    queue = queue.slice(1)
    running = next
    worker ??= startWorker()
    const { bytes, options, wish, flag } = next
    worker.postMessage({ bytes, options, wish, flag } satisfies WorkerOrder)
  }

  function finish(reply: Reply<'job:start'>): void {
    running?.settle(reply)
    running = null
    startNext()
  }

  function startWorker(): Worker {
    const started = new Worker(entry)
    started.on('message', (news: WorkerNews) => {
      switch (news.kind) {
        case 'finished':
          return finish(success(news.analysis))
        case 'stopped':
          return finish(failure(cancelled()))
        case 'scene':
          if (running !== null && !isCancelled(running)) {
            onScene({ jobId: running.jobId, of: news.of, scene: news.scene })
          }
          return
        case 'progress':
          if (running !== null) tellProgress({ jobId: running.jobId, progress: news.progress })
      }
    })
    started.on('error', (cause) => {
      console.error('worker', cause)
      if (worker === started) replaceWorker(failure(crashed()))
    })
    started.on('messageerror', () => {
      if (worker === started) replaceWorker(failure(crashed()))
    })
    return started
  }

  /** The next job gets a new thread. */
  function replaceWorker(reply: Reply<'job:start'>): void {
    void worker?.terminate()
    worker = null
    finish(reply)
  }

  return {
    run(job) {
      return new Promise((settle) => {
        const flag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
        queue = [...queue, { ...job, flag, settle }]
        startNext()
      })
    },

    cancel(jobId) {
      const waiting = queue.find((pending) => pending.jobId === jobId)
      waiting?.settle(failure(cancelled()))
      queue = queue.filter((pending) => pending !== waiting)

      const unwanted = running
      if (unwanted === null || unwanted.jobId !== jobId) return
      Atomics.store(new Int32Array(unwanted.flag), 0, 1)
      unwanted.settle(failure(cancelled()))
      setTimeout(() => {
        if (running === unwanted) replaceWorker(failure(cancelled()))
      }, PATIENCE).unref()
    },

    close() {
      void worker?.terminate()
      worker = null
    },
  }
}

function isCancelled({ flag }: Pending): boolean {
  return Atomics.load(new Int32Array(flag), 0) === 1
}

function cancelled(): HostProblem {
  return error('job.cancelled', 'The analysis was cancelled.')
}

function crashed(): HostProblem {
  return error('job.failed', 'The analysis stopped on an internal error.', {
    advice: 'This is a fault of Clusterscope, not of the file. What was open is still open.',
  })
}
