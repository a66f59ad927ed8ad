/** Analyses in Web Workers: a job has a worker to itself, so cancelling one disturbs no other. */
import { error } from '../../shared/base/problem'
import { failure, success } from '../../shared/base/result'
import type { Progress } from '../../shared/base/work'
import type { ShowScene } from '../../shared/pipeline/scene-wish'
import type { HostProblem, Reply } from '../../shared/contract/ipc'
import type { WorkerNews, WorkerOrder } from './worker-messages'

/** As much of a worker as a job needs. */
export type JobWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** What is heard of a job before it is done. */
export interface JobNews {
  readonly progress: (progress: Progress) => void
  readonly scene: ShowScene
}

export interface BrowserJobs {
  start(jobId: string, order: WorkerOrder, news: JobNews): Promise<Reply<'job:start'>>
  /** Ends the job's worker; the job's promise resolves with `job.cancelled`. */
  cancel(jobId: string): void
}

/**
 * Runs jobs in workers that `makeWorker` gives. A worker that finished is kept for the next job; one
 * that crashed or was cancelled is ended. A crash becomes the failure `job.failed`. A worker is always
 * waiting: it takes a moment to read its program.
 */
export function createBrowserJobs(makeWorker: () => JobWorker): BrowserJobs {
  const cancels = new Map<string, () => void>()
  let idle: JobWorker | null = makeWorker()

  function start(jobId: string, order: WorkerOrder, news: JobNews) {
    const worker = idle ?? makeWorker()
    idle = null
    return new Promise<Reply<'job:start'>>((resolve) => {
      const listening = new AbortController()
      const { signal } = listening
      function settle(reply: Reply<'job:start'>) {
        cancels.delete(jobId)
        listening.abort()
        if (reply.ok && idle === null) idle = worker
        else worker.terminate()
        resolve(reply)
      }
      const giveUp = (problem: HostProblem) => settle(failure(problem))
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<WorkerNews>) => {
          if (data.kind === 'progress') news.progress(data.progress)
          else if (data.kind === 'scene') news.scene(data.of, data.scene)
          else settle(success(data.analysis))
        },
        { signal },
      )
      worker.addEventListener(
        'error',
        (event) => {
          event.preventDefault()
          giveUp(crashed(event.message))
        },
        { signal },
      )
      worker.addEventListener('messageerror', () => giveUp(crashed(undefined)), { signal })
      cancels.set(jobId, () => giveUp(error('job.cancelled', 'The analysis was cancelled.')))
      worker.postMessage(order)
    })
  }

  return { start, cancel: (jobId) => cancels.get(jobId)?.() }
}

function crashed(message: string | undefined): HostProblem {
  const reason = message?.replace(/^Uncaught /, '')
  return error(
    'job.failed',
    `The analysis stopped on an internal error${reason ? ` (${reason})` : ''}.`,
    { advice: 'This is a fault of Clusterscope, not of the file. What was open is still open.' },
  )
}
