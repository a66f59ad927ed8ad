/** The worker of the browser edition: one order at a time, analysed synchronously. */
import type { Work } from '../../shared/base/work'
import { analyse } from '../../shared/pipeline/analyse'
import type { WorkerNews, WorkerOrder } from './worker-messages'

/** Between two progress messages, in milliseconds: at most ten a second. */
const PROGRESS_INTERVAL = 100

self.addEventListener('message', ({ data }: MessageEvent<WorkerOrder>) => {
  const result = analyse(data.bytes, data.options, reportingWork())
  if (result.ok) post({ kind: 'finished', analysis: result.value })
})

/** Cancelling is done from outside, by ending the worker, so this work is never cancelled. */
function reportingWork(): Work {
  let last = -Infinity
  return {
    cancelled: false,
    report(progress) {
      const now = performance.now()
      if (now - last < PROGRESS_INTERVAL) return
      last = now
      post({ kind: 'progress', progress })
    },
  }
}

function post(news: WorkerNews): void {
  self.postMessage(news)
}
