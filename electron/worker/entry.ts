/** The worker thread: takes one order at a time and analyses it synchronously. */
import { parentPort } from 'node:worker_threads'
import { largeBuffers } from '../../shared/base/buffers'
import type { Progress, Work } from '../../shared/base/work'
import { analyseAndDraw } from '../../shared/pipeline/analyse-and-draw'
import type { WorkerNews, WorkerOrder } from './messages'

/** Milliseconds between two reports of the same stage. */
const REPORT_INTERVAL = 100

parentPort?.on('message', ({ bytes, options, wish, flag }: WorkerOrder) => {
  const work = watchedWork(new Int32Array(flag))
  const outcome = analyseAndDraw(bytes, options, wish, work, (of, scene) =>
    post({ kind: 'scene', of, scene }),
  )
  post(outcome.ok ? { kind: 'finished', analysis: outcome.value } : { kind: 'stopped' })
})

/** The flag is shared memory: even a tight loop sees the cancellation without yielding. */
function watchedWork(flag: Int32Array): Work {
  let stage: Progress['stage'] | null = null
  let last = 0
  return {
    get cancelled() {
      return Atomics.load(flag, 0) === 1
    },
    report(progress) {
      const now = performance.now()
      // A new stage is always told: it may be the last word for a while.
      if (progress.stage === stage && now - last < REPORT_INTERVAL) return
      stage = progress.stage
      last = now
      post({ kind: 'progress', progress })
    },
  }
}

/** Columns are handed over, not copied: they are not needed here any more. */
function post(news: WorkerNews): void {
  parentPort?.postMessage(news, largeBuffers(news))
}
