import { describe, expect, it } from 'vitest'
import { createBrowserJobs } from '../../../renderer/bridge/browser-jobs'
import type { WorkerNews } from '../../../renderer/bridge/worker-messages'
import { composeScene } from '../../../shared/scene/compose-scene'
import { PAPER_BALLS } from '../../support/scene-style'
import { madeReport } from '../../support/made-report'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'

/** A worker that does nothing until the test lets it speak, crash or write down its end. */
class QuietWorker extends EventTarget {
  readonly orders: unknown[] = []
  isTerminated = false

  postMessage(order: unknown): void {
    this.orders.push(order)
  }

  terminate(): void {
    this.isTerminated = true
  }

  say(news: WorkerNews): void {
    this.dispatchEvent(new MessageEvent('message', { data: news }))
  }

  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }))
  }
}

function quietJobs() {
  const workers: QuietWorker[] = []
  const jobs = createBrowserJobs(() => {
    const worker = new QuietWorker()
    workers.push(worker)
    return worker
  })
  const start = (jobId: string, progress: number[] = [], scenes: string[] = []) =>
    jobs.start(jobId, ORDER, {
      progress: ({ fraction }) => progress.push(fraction ?? -1),
      scene: (of) => scenes.push(of),
    })
  return { jobs, workers, start }
}

const ORDER = { bytes: new Uint8Array(3), options: DEFAULT_OPTIONS, wish: null }
const FINISHED: WorkerNews = { kind: 'finished', analysis: madeReport() }

describe('createBrowserJobs', () => {
  it('passes progress on and answers with the analysis', async () => {
    const { workers, start } = quietJobs()
    const heard: number[] = []
    const reply = start('1', heard)
    workers[0]?.say({ kind: 'progress', progress: { stage: 'Finding bonds', fraction: 0.4 } })
    workers[0]?.say(FINISHED)
    expect((await reply).ok).toBe(true)
    expect(heard).toEqual([0.4])
  })

  it('passes scenes on, in their order, before the answer', async () => {
    const { workers, start } = quietJobs()
    const scenes: string[] = []
    const reply = start('1', [], scenes)
    const scene = composeScene(madeReport(), PAPER_BALLS)
    workers[0]?.say({ kind: 'scene', of: 'sketch', scene })
    workers[0]?.say({ kind: 'scene', of: 'structure', scene })
    workers[0]?.say(FINISHED)
    await reply
    expect(scenes).toEqual(['sketch', 'structure'])
  })

  it('uses a worker that has finished again', async () => {
    const { workers, start } = quietJobs()
    const first = start('1')
    workers[0]?.say(FINISHED)
    await first
    void start('2')
    expect(workers).toHaveLength(1)
    expect(workers[0]?.orders).toHaveLength(2)
  })

  it('gives jobs at the same time a worker each, and keeps one of them', async () => {
    const { workers, start } = quietJobs()
    const replies = [start('1'), start('2')]
    for (const worker of workers) worker.say(FINISHED)
    await Promise.all(replies)
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true])
  })

  it('ends the worker of a cancelled job and says that it was cancelled', async () => {
    const { jobs, workers, start } = quietJobs()
    const reply = start('1')
    jobs.cancel('1')
    expect(await reply).toMatchObject({ ok: false, failure: { code: 'job.cancelled' } })
    expect(workers[0]?.isTerminated).toBe(true)
    void start('2')
    expect(workers).toHaveLength(2)
  })

  it('turns a crash into a failure that names its reason', async () => {
    const { workers, start } = quietJobs()
    const reply = start('1')
    workers[0]?.crash('Uncaught RangeError: too long')
    const answer = await reply
    expect(answer).toMatchObject({ ok: false, failure: { code: 'job.failed' } })
    expect(answer.ok ? '' : answer.failure.message).toContain('(RangeError: too long)')
    expect(workers[0]?.isTerminated).toBe(true)
  })

  it('ignores a cancel of a job that is over', async () => {
    const { jobs, workers, start } = quietJobs()
    const reply = start('1')
    workers[0]?.say(FINISHED)
    await reply
    jobs.cancel('1')
    expect(workers[0]?.isTerminated).toBe(false)
  })
})
