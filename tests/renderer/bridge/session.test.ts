import { beforeEach, describe, expect, it, vi } from 'vitest'
import { error } from '../../../shared/base/problem'
import { failure, success } from '../../../shared/base/result'
import type { AnalysisSource, Bridge, Reply, Requests } from '../../../shared/contract/ipc'
import { SAMPLES } from '../../../renderer/bridge/samples'
import { createSession } from '../../../renderer/bridge/session'
import { activityStore } from '../../../renderer/state/activity'
import { activeDocument, documentStore } from '../../../renderer/state/document'
import { setOwnLigands } from '../../../renderer/state/own-ligands'
import { togglePart } from '../../../renderer/state/part-view'
import { pickAtom } from '../../../renderer/state/selection'
import { setPeel, viewStore } from '../../../renderer/state/view'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'
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
const front = () => activeDocument(documentStore.getState())
const messages = () => activityStore.getState().notices.map(({ message }) => message)

/** A session with one structure open, `file:a.cif`. */
async function opened() {
  const { host, end } = fakeHost()
  const session = createSession(host)
  const opening = session.openFile(file('a.cif'))
  end(success(report))
  await opening
  return { session, end }
}

/** The same, with what the host was asked. */
async function openedOnce() {
  const { host, end, started } = fakeHost()
  const session = createSession(host)
  const opening = session.openFile(file('a.cif'))
  end(success(report))
  await opening
  return { session, started }
}

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

  it('opens no sample over a file that was opened while the sample was fetched', async () => {
    let arrive: (response: Response) => void = () => {}
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (arrive = resolve)))
    const { host, end, started } = fakeHost()
    const session = createSession(host)
    const sample = session.openSample(SAMPLES[0]!)
    const opening = session.openFile(file('a.cif'))
    arrive(new Response('data_a'))
    await sample
    end(success(report))
    await opening
    expect(started).toHaveLength(1)
    expect(names()).toEqual(['a.cif'])
    vi.unstubAllGlobals()
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
    const { session } = await opened()
    session.close(documentStore.getState().activeKey ?? '')
    expect(names()).toEqual([])
    expect(viewStore.getState().viewOfDocument).toEqual({})
  })

  it('keeps the view of a structure that is analysed again, and all that was chosen', async () => {
    const { session, end } = await opened()
    setPeel('file:a.cif', 1)
    pickAtom('file:a.cif', 4, false)
    const view = viewStore.getState().viewOfDocument['file:a.cif']
    const disorder = { A: '2' }
    const again = session.reanalyse('file:a.cif', { ...DEFAULT_OPTIONS, disorder })
    expect(front()?.wanted.disorder).toEqual(disorder)
    expect(front()?.options.disorder).toEqual({})
    end(success(report))
    await again
    expect(front()?.options.disorder).toEqual(disorder)
    expect(viewStore.getState().viewOfDocument['file:a.cif']).toEqual(view)
  })

  it('gives the names of the user’s own to every analysis, also to that of another block', async () => {
    const dictionary = [{ name: 'BnSe', smiles: '[Se-]Cc1ccccc1' }]
    setOwnLigands(dictionary)
    const { session, end } = await opened()
    expect(front()?.options.ligands.dictionary).toEqual(dictionary)
    const again = session.reanalyse('file:a.cif', { ...DEFAULT_OPTIONS, block: 'b' })
    end(success(report))
    await again
    expect(front()?.options.ligands.dictionary).toEqual(dictionary)
    setOwnLigands([])
  })

  it('begins a new view with another data block', async () => {
    const { session, end } = await opened()
    setPeel('file:a.cif', 1)
    const other = { ...report, crystal: { ...report.crystal, block: 'other' } }
    const again = session.reanalyse('file:a.cif', { ...DEFAULT_OPTIONS, block: 'other' })
    end(success(other))
    await again
    expect(viewStore.getState().viewOfDocument['file:a.cif']?.peel).toBe(5)
  })

  it('takes a choice back that was cancelled, unless there is a newer one', async () => {
    const { session } = await opened()
    const first = session.reanalyse('file:a.cif', { ...DEFAULT_OPTIONS, disorder: { A: '2' } })
    const second = session.reanalyse('file:a.cif', { ...DEFAULT_OPTIONS, disorder: { A: '3' } })
    await first
    expect(front()?.wanted.disorder).toEqual({ A: '3' })
    session.cancel()
    await second
    expect(front()?.wanted).toEqual(DEFAULT_OPTIONS)
    expect(front()?.analysis).toBe(report)
  })

  it('does not bring a document to the front because it was analysed again', async () => {
    const { host, end } = fakeHost()
    const session = createSession(host)
    for (const name of ['a.cif', 'b.cif']) {
      const opening = session.openFile(file(name))
      end(success(report))
      await opening
    }
    const again = session.reanalyse('file:a.cif', { ...DEFAULT_OPTIONS, disorder: { A: '2' } })
    end(success(report))
    await again
    expect(front()?.name).toBe('b.cif')
  })

  it('grows where it is told, on top of what has grown already', async () => {
    const { session, end } = await opened()
    const place = (site: number) => ({ site, symop: 0, translation: [1, 0, 0] }) as const
    const first = session.grow('file:a.cif', place(1))
    const second = session.grow('file:a.cif', place(2))
    end(success(report))
    await Promise.all([first, second])
    expect(front()?.options.ensemble.grown).toEqual([place(1), place(2)])
  })

  it('says when a picture could not be written', async () => {
    await createSession(fakeHost().host).save('a.png', new Uint8Array(3))
    expect(messages()).toEqual(['The disk is full.'])
  })
})

describe('dissect', () => {
  const document = () => documentStore.getState().documents[0]!
  const shown = () => {
    const { analysis } = document()
    return analysis.kind === 'structure' ? analysis.anatomy : null
  }

  it('shows another scheme at once, with parts and camera as they were', async () => {
    const { session, started } = await openedOnce()
    const key = 'file:a.cif'
    togglePart(key, 4)
    setPeel(key, 2)
    await session.dissect(key, { scheme: 'layers', own: null })
    expect(started).toHaveLength(1)
    expect(shown()?.dissection?.scheme).toBe('layers')
    expect(document().wanted.dissection.scheme).toBe('layers')
    const view = viewStore.getState().viewOfDocument[key]!
    // The hydrogen is one part further in, and P4 is one stop.
    expect([...view.hiddenParts]).toEqual([3])
    expect(view.peel).toBe(1)
    await session.dissect(key, { scheme: null, own: null })
    expect(shown()?.dissection?.scheme).toBe('concentric')
  })

  it('takes a scheme of what fills a cell from what is there, and asks again for parts made by hand', async () => {
    const { session, started } = await openedOnce()
    const key = 'file:a.cif'
    const options = {
      ...DEFAULT_OPTIONS,
      ensemble: { ...DEFAULT_OPTIONS.ensemble, extent: { kind: 'packing', radius: 9 } as const },
    }
    documentStore.setState({ documents: [{ ...document(), options, wanted: options }] })
    await session.dissect(key, { scheme: 'layers', own: null })
    expect(started).toHaveLength(1)
    expect(shown()?.dissection?.scheme).toBe('layers')
    void session.dissect(key, { scheme: 'own', own: { name: 'Mine', parts: [] } })
    await vi.waitFor(() => expect(started).toHaveLength(2))
  })
})
