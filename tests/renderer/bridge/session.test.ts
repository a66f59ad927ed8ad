import { beforeEach, describe, expect, it } from 'vitest'
import { error } from '../../../shared/base/problem'
import { failure, success } from '../../../shared/base/result'
import type { AnalysisSource, Bridge, Reply, Requests } from '../../../shared/contract/ipc'
import { createSession } from '../../../renderer/bridge/session'
import { activityStore } from '../../../renderer/state/activity'
import { documentStore } from '../../../renderer/state/document'
import { viewStore } from '../../../renderer/state/view'
import { madeReport } from '../../support/made-report'

/** A host that writes down what it is asked and whose jobs end when the test says so. */
function fakeHost() {
  const started: AnalysisSource[] = []
  const cancelled: string[] = []
  const endOfJob = new Map<string, (reply: Reply<'job:start'>) => void>()
  const answers: {
    [Channel in keyof Requests]: (ask: Requests[Channel]['ask']) => Promise<Reply<Channel>>
  } = {
    'host:describe': async () =>
      success({ edition: 'browser', platform: 'linux', version: '0' } as const),
    'file:initial': async () => success(null),
    'file:choose': async () => success({ fileId: 'f1', name: 'chosen.cif', size: 10 }),
    'file:recent': async () => success([]),
    'file:bytes': async () => success(new TextEncoder().encode('data_a\n_cell_length_a 10')),
    'file:save': async () => failure(error('file.not-written', 'The disk is full.')),
    'job:start': ({ jobId, source }) => {
      started.push(source)
      return new Promise((resolve) => endOfJob.set(jobId, resolve))
    },
    'job:cancel': async ({ jobId }) => {
      cancelled.push(jobId)
      endOfJob.get(jobId)?.(failure(error('job.cancelled', 'Cancelled.')))
      return success(null)
    },
  }
  const host: Bridge = {
    request: (channel, ask) => answers[channel](ask),
    listen: () => () => {},
  }
  const end = (reply: Reply<'job:start'>) => [...endOfJob.values()].at(-1)?.(reply)
  return { host, started, cancelled, end }
}

const report = madeReport()
const file = (name: string) => ({ fileId: name, name, size: 1 })
const names = () => documentStore.getState().documents.map(({ name }) => name)
const messages = () => activityStore.getState().notices.map(({ message }) => message)

beforeEach(() => {
  activityStore.setState(activityStore.getInitialState(), true)
  documentStore.setState(documentStore.getInitialState(), true)
  viewStore.setState(viewStore.getInitialState(), true)
})

describe('createSession', () => {
  it('shows a file when its analysis is there, with a view of its own', async () => {
    const { host, end } = fakeHost()
    const opening = createSession(host).openFile(file('a.cif'))
    expect(activityStore.getState().job?.name).toBe('a.cif')
    end(success(report))
    await opening
    expect(names()).toEqual(['a.cif'])
    expect(activityStore.getState().job).toBeNull()
    expect(Object.values(viewStore.getState().viewOfDocument).map(({ peel }) => peel)).toEqual([5])
  })

  it('keeps what was open when a file cannot be read, and says why', async () => {
    const { host, end } = fakeHost()
    const session = createSession(host)
    const first = session.openFile(file('a.cif'))
    end(success(report))
    await first
    const second = session.openFile(file('b.cif'))
    end(failure(error('file.not-readable', 'b.cif could not be read.')))
    await second
    expect(names()).toEqual(['a.cif'])
    expect(messages()).toEqual(['b.cif could not be read.'])
  })

  it('keeps what was open when the host breaks down over a file', async () => {
    const { host, end } = fakeHost()
    const first = createSession(host).openFile(file('a.cif'))
    end(success(report))
    await first
    const broken: Bridge = { ...host, request: () => Promise.reject(new RangeError('memory')) }
    await createSession(broken).openFile(file('b.cif'))
    expect(names()).toEqual(['a.cif'])
    expect(messages()).toEqual(['The analysis could not be finished.'])
    expect(activityStore.getState().job).toBeNull()
  })

  it('says nothing of a job that was cancelled', async () => {
    const { host, cancelled } = fakeHost()
    const session = createSession(host)
    const opening = session.openFile(file('a.cif'))
    session.cancel()
    await opening
    expect(cancelled).toHaveLength(1)
    expect(names()).toEqual([])
    expect(messages()).toEqual([])
  })

  it('cancels one file when another is opened meanwhile', async () => {
    const { host, end } = fakeHost()
    const session = createSession(host)
    const first = session.openFile(file('a.cif'))
    const second = session.openFile(file('b.cif'))
    end(success(report))
    await Promise.all([first, second])
    expect(names()).toEqual(['b.cif'])
    expect(activityStore.getState().job).toBeNull()
  })

  it('opens what the dialog gave', async () => {
    const { host, end, started } = fakeHost()
    const choosing = createSession(host).chooseFile()
    await Promise.resolve()
    await Promise.resolve()
    end(success(report))
    await choosing
    expect(started).toEqual([{ kind: 'file', fileId: 'f1' }])
    expect(names()).toEqual(['chosen.cif'])
  })

  it('forgets the view of a closed file', async () => {
    const { host, end } = fakeHost()
    const session = createSession(host)
    const opening = session.openFile(file('a.cif'))
    end(success(report))
    await opening
    session.close(documentStore.getState().activeKey ?? '')
    expect(names()).toEqual([])
    expect(viewStore.getState().viewOfDocument).toEqual({})
  })

  it('says when a picture could not be written', async () => {
    await createSession(fakeHost().host).save('a.png', new Uint8Array(3))
    expect(messages()).toEqual(['The disk is full.'])
  })
})
