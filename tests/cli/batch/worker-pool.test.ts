import { afterEach, describe, expect, it } from 'vitest'
import { createWorkerPool } from '../../../cli/batch/worker-pool'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'
import { startWorker } from '../../../cli/batch/worker-process'

const STUB = new URL('../../support/stub-worker.mjs', import.meta.url)
const options = {
  asJson: true,
  block: null,
  tolerance: 0.4,
  dictionary: [],
  chemistry: DEFAULT_OPTIONS.chemistry,
  scheme: null,
  parts: null,
  style: 'literature',
} as const

let close = (): void => {}
afterEach(() => close())

/** A pool of stubs, and how many of them were started. */
function stubs({ timeout = 60, memory = 64, entry = STUB } = {}) {
  let started = 0
  const pool = createWorkerPool(() => {
    started++
    return startWorker(entry, { timeout, memory })
  })
  close = () => pool.close()
  const run = (path: string) => pool.run({ kind: 'task', path, bytes: null, options })
  return { run, started: () => started, close }
}

describe('createWorkerPool', () => {
  it('gives one file after another to the same worker', async () => {
    const { run, started } = stubs()
    const first = await run('a')
    const second = await run('b')
    expect(first.ending).toBe('finished')
    expect(second.reports[0]?.text).toBe(first.reports[0]?.text.replace('a', 'b'))
    expect(started()).toBe(1)
  })

  it('starts as many workers as there are files at once', async () => {
    const { run, started } = stubs()
    const endings = await Promise.all(['a', 'b', 'c'].map(run))
    expect(new Set(endings.map(({ reports }) => reports[0]?.text.slice(1))).size).toBe(3)
    expect(started()).toBe(3)
  })

  it.each([
    ['exits', 'crashed'],
    ['throws', 'crashed'],
    ['is-killed', 'crashed'],
    ['fills-the-heap', 'out-of-memory'],
  ])('outlives a worker that %s, keeps its reports and replaces it', async (path, ending) => {
    const { run, started } = stubs()
    const outcome = await run(path)
    expect(outcome).toMatchObject({ ending, reports: [{ isStructure: true }] })
    expect((await run('next')).ending).toBe('finished')
    expect(started()).toBe(2)
  })

  it('gives up a worker that takes too long', async () => {
    const { run } = stubs({ timeout: 2 })
    expect((await run('hangs')).ending).toBe('timed-out')
    expect((await run('next')).ending).toBe('finished')
  })

  it('says so when no worker can be started', async () => {
    const { run, started } = stubs({ entry: new URL('missing.mjs', STUB) })
    expect((await run('a')).ending).toBe('not-started')
    expect(started()).toBe(3)
  })

  it('ends its workers when it is closed', async () => {
    const pool = stubs()
    const outcome = pool.run('hangs')
    pool.close()
    expect((await outcome).ending).not.toBe('finished')
    expect((await pool.run('a')).reports).toEqual([])
  })
})
