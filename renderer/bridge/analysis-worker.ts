/** The worker of the browser edition: one order at a time, analysed synchronously. */
import type { Work } from '../../shared/base/work'
import { largeBuffers } from '../../shared/base/buffers'
import { analyseAndDraw } from '../../shared/pipeline/analyse-and-draw'
import type { WorkerNews, WorkerOrder } from './worker-messages'

/** Milliseconds between two messages about the same stage. */
const PROGRESS_INTERVAL = 100

self.addEventListener('message', ({ data }: MessageEvent<WorkerOrder>) => {
  const { bytes, options, wish } = data
  const result = analyseAndDraw(bytes, options, wish, reportingWork(), (of, scene) =>
    post({ kind: 'scene', of, scene }),
  )
  if (result.ok) post({ kind: 'finished', analysis: result.value })
})

/** Cancelling is done from outside, by ending the worker, so this work is never cancelled. */
function reportingWork(): Work {
  let stage: string | null = null
  let last = 0
  return {
    cancelled: false,
    report(progress) {
      const now = performance.now()
      // A new stage is always told: it may be the last word for a while.
      if (progress.stage === stage && now - last < PROGRESS_INTERVAL) return
      stage = progress.stage
      last = now
      post({ kind: 'progress', progress })
    },
  }
}

/** Columns are handed over, not copied: they are not needed here any more. */
function post(news: WorkerNews): void {
  self.postMessage(news, { transfer: largeBuffers(news) })
}
