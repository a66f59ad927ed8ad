/** The worker thread: takes one order at a time and analyses it synchronously. */
import { parentPort } from 'node:worker_threads'
import type { Work } from '../../shared/base/work'
import { analyse } from '../../shared/pipeline/analyse'
import type { WorkerNews, WorkerOrder } from './messages'

/** Milliseconds between two reports: at most ten a second. */
const PROGRESS_INTERVAL = 100

parentPort?.on('message', ({ bytes, options, flag }: WorkerOrder) => {
  post({ kind: 'finished', analysis: analyse(bytes, options, watchedWork(new Int32Array(flag))) })
})

/** The flag is shared memory: even a tight loop sees the cancellation without yielding. */
function watchedWork(flag: Int32Array): Work {
  let last = -Infinity
  return {
    get cancelled() {
      return Atomics.load(flag, 0) === 1
    },
    report(progress) {
      const now = performance.now()
      if (now - last < PROGRESS_INTERVAL) return
      last = now
      post({ kind: 'progress', progress })
    },
  }
}

function post(news: WorkerNews): void {
  parentPort?.postMessage(news)
}
