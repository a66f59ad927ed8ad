import { describe, expect, it } from 'vitest'
import { askAside } from '../../../renderer/bridge/side-work'
import { compareDeposited } from '../../../shared/measure/deposited'
import { madeReport } from '../../support/made-report'

/** A worker that lets the test answer for it, and writes down its end. */
class QuietWorker extends EventTarget {
  readonly asked: unknown[] = []
  isTerminated = false

  postMessage(question: unknown): void {
    this.asked.push(question)
  }

  terminate(): void {
    this.isTerminated = true
  }
}

const { crystal } = madeReport()
const QUESTION = { kind: 'deposited', ask: { crystal } } as const

describe('askAside', () => {
  it('gives the answer of the worker and ends it', async () => {
    const worker = new QuietWorker()
    const asked = askAside<'deposited'>(QUESTION, () => worker)
    expect(worker.asked).toEqual([QUESTION])
    const answer = compareDeposited(crystal)
    worker.dispatchEvent(new MessageEvent('message', { data: answer }))
    expect(await asked).toBe(answer)
    expect(worker.isTerminated).toBe(true)
  })

  it.each(['error', 'messageerror'])('gives null when the worker fails (%s)', async (type) => {
    const worker = new QuietWorker()
    const asked = askAside<'deposited'>(QUESTION, () => worker)
    worker.dispatchEvent(new Event(type, { cancelable: true }))
    expect(await asked).toBeNull()
    expect(worker.isTerminated).toBe(true)
  })
})
