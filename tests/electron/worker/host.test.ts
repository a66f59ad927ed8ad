import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWorkerHost, type WorkerHost } from '../../../electron/worker/host'
import type { Notices } from '../../../shared/contract/ipc'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'

const ENTRY = fileURLToPath(new URL('obedient-worker.mjs', import.meta.url))
const OBEYS = { finishes: 0, waits: 1, neverStops: 2, throws: 3, reports: 4, draws: 5 }
const options = DEFAULT_OPTIONS

let host: WorkerHost
let heard: Notices['job:progress'][] = []
let scenes: Notices['job:scene'][] = []

beforeEach(() => {
  heard = []
  scenes = []
  host = createWorkerHost(
    ENTRY,
    (notice) => heard.push(notice),
    (notice) => scenes.push(notice),
  )
})
afterEach(() => host.close())

function run(jobId: string, order: keyof typeof OBEYS, mark = 0) {
  return host.run({ jobId, bytes: new Uint8Array([OBEYS[order], mark]), options, wish: null })
}

const finished = (order: keyof typeof OBEYS, mark = 0) => ({
  ok: true,
  value: { bytes: new Uint8Array([OBEYS[order], mark]) },
})
const failed = (code: string) => ({ ok: false, failure: { code } })

describe('createWorkerHost', () => {
  it('passes the scenes of the running job on before its answer', async () => {
    expect(await run('a', 'draws')).toEqual(finished('draws'))
    expect(scenes).toMatchObject([
      { jobId: 'a', of: 'sketch' },
      { jobId: 'a', of: 'structure' },
    ])
  })

  it('answers each job with its own result, in order', async () => {
    const replies = await Promise.all([run('a', 'finishes', 1), run('b', 'finishes', 2)])
    expect(replies).toEqual([finished('finishes', 1), finished('finishes', 2)])
  })

  it('passes on the progress of the running job under its id', async () => {
    await run('a', 'reports')
    expect(new Set(heard.map(({ jobId }) => jobId))).toEqual(new Set(['a']))
    expect(heard.at(-1)?.progress).toEqual({ stage: 'Testing', fraction: 1 })
  })

  it('thins progress out, keeping the first and the last of it', async () => {
    await run('a', 'reports') // 51 reports in at least a quarter of a second
    const fractions = heard.map(({ progress }) => progress.fraction)
    expect(fractions[0]).toBe(0)
    expect(fractions.at(-1)).toBe(1)
    expect(fractions.length).toBeLessThan(51 / 2)
  })

  it('cancels a running job by its flag and goes on in the same thread', async () => {
    const cancelled = run('a', 'waits')
    host.cancel('a')
    expect(await cancelled).toMatchObject(failed('job.cancelled'))
    expect(await run('b', 'finishes')).toEqual(finished('finishes'))
  })

  it('cancels a job that waits for its turn', async () => {
    const first = run('a', 'waits')
    const second = run('b', 'finishes')
    host.cancel('b')
    expect(await second).toMatchObject(failed('job.cancelled'))
    host.cancel('a')
    expect(await first).toMatchObject(failed('job.cancelled'))
  })

  it('replaces the thread of a job that does not stop, and runs the next one', async () => {
    const cancelled = run('a', 'neverStops')
    const next = run('b', 'finishes')
    host.cancel('a')
    expect(await cancelled).toMatchObject(failed('job.cancelled'))
    expect(await next).toEqual(finished('finishes'))
  })

  it('turns a crash into a failure and runs the next job in a new thread', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await run('a', 'throws')).toMatchObject(failed('job.failed'))
    expect(await run('b', 'finishes')).toEqual(finished('finishes'))
    expect(log).toHaveBeenCalled()
    log.mockRestore()
  })

  it('ignores the cancelling of a job that it does not know', async () => {
    host.cancel('nobody')
    expect(await run('a', 'finishes')).toEqual(finished('finishes'))
  })
})
