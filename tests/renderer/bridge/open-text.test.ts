import { beforeEach, describe, expect, it } from 'vitest'
import { openText } from '../../../renderer/bridge/open-text'
import { readText } from '../../../renderer/bridge/read-text'
import { forgetText, jumpInText, leaveText, textStore } from '../../../renderer/state/text'
import { error } from '../../../shared/base/problem'
import { failure, success } from '../../../shared/base/result'
import type { Bridge, Reply } from '../../../shared/contract/ipc'
import type { LineView } from '../../../shared/cif/style-line'

const bytes = new TextEncoder().encode('data_a\n_cell_length_a 10\n')
const document = { key: 'k', name: 'a.cif', source: { kind: 'file', fileId: 'f' } } as const
const contentOf = (key: string) => textStore.getState().contentOf[key]

/** A host that is asked for nothing but bytes. */
function hostWith(give: () => Promise<Reply<'file:bytes'>>) {
  const asked: unknown[] = []
  const host = {
    request: (channel: string, ask: unknown) => {
      asked.push([channel, ask])
      return give()
    },
    listen: () => () => {},
  } as unknown as Bridge
  return { host, asked }
}

beforeEach(() => textStore.setState(textStore.getInitialState(), true))

describe('openText', () => {
  it('asks the host for the bytes of a file, once', async () => {
    const { host, asked } = hostWith(async () => success(bytes))
    await Promise.all([openText(host, document), openText(host, document)])
    expect(asked).toEqual([['file:bytes', { fileId: 'f' }]])
    const content = contentOf('k')
    expect(content?.kind === 'ready' && content.view.lines.starts).toHaveLength(3)
  })

  it('takes the bytes of a sample as they are, and leaves them to the next analysis', async () => {
    const { host, asked } = hostWith(async () => failure(error('app.unexpected', 'Not asked.')))
    const source = { kind: 'bytes', name: 'a.cif', bytes } as const
    await openText(host, { ...document, source })
    expect(asked).toEqual([])
    const content = contentOf('k')
    expect(content?.kind === 'ready' && content.view.lines.bytes).toEqual(bytes)
    expect(content?.kind === 'ready' && content.view.lines.bytes).not.toBe(bytes)
  })

  it('says why when the file is gone', async () => {
    const gone = error('file.not-found', 'a.cif is no longer there.')
    await openText(hostWith(async () => failure(gone)).host, document)
    expect(contentOf('k')).toEqual({ kind: 'failed', problem: gone })
  })

  it('ends in a sentence when the host breaks down', async () => {
    await openText(hostWith(() => Promise.reject(new Error('out of memory'))).host, document)
    expect(contentOf('k')).toMatchObject({
      kind: 'failed',
      problem: { message: 'The text of a.cif could not be shown.' },
    })
  })

  it('keeps nothing of a file that was closed meanwhile', async () => {
    const opening = openText(hostWith(async () => success(bytes)).host, document)
    forgetText('k')
    await opening
    expect(contentOf('k')).toBeUndefined()
  })
})

/** A worker that answers as the test says. */
class FakeWorker extends EventTarget {
  isTerminated = false
  readonly answer: (worker: FakeWorker) => void
  constructor(answer: (worker: FakeWorker) => void) {
    super()
    this.answer = answer
  }
  postMessage(): void {
    this.answer(this)
  }
  terminate(): void {
    this.isTerminated = true
  }
}

describe('readText', () => {
  const large = new Uint8Array(2 ** 20 + 1).fill(10)
  const view: LineView = {
    lines: { bytes: large, starts: new Uint32Array(1) },
    version: '1.1',
    longValues: new Uint32Array(),
  }

  it('shows the beginning of a large file while the worker reads it', async () => {
    const worker = new FakeWorker((self) =>
      self.dispatchEvent(new MessageEvent('message', { data: view })),
    )
    const beginnings: LineView[] = []
    expect(await readText(large, (beginning) => beginnings.push(beginning), () => worker)).toBe(view) // prettier-ignore
    expect(beginnings[0]?.lines.bytes.length).toBeLessThan(large.length)
    expect(worker.isTerminated).toBe(true)
  })

  it('gives nothing when the worker crashes', async () => {
    const worker = new FakeWorker((self) => self.dispatchEvent(new Event('error')))
    expect(await readText(large, () => {}, () => worker)).toBeNull() // prettier-ignore
    expect(worker.isTerminated).toBe(true)
  })
})

describe('leaveText', () => {
  it('keeps where the text stood, and is done with where it was to go', async () => {
    await openText(hostWith(async () => success(bytes)).host, document)
    jumpInText('k', { start: 7, end: 21 })
    leaveText('k', 1.5)
    expect(textStore.getState()).toMatchObject({ placeOf: { k: 1.5 }, jumpOf: {} })
  })

  it('keeps nothing of a file that is closed', () => {
    leaveText('gone', 3)
    expect(textStore.getState().placeOf).toEqual({})
  })
})
