import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFileRegistry } from '../../../electron/files/file-registry'
import { answerRequests } from '../../../electron/ipc/requests'
import { createSettings } from '../../../electron/settings/settings'
import type { Job, WorkerHost } from '../../../electron/worker/host'
import { openWindow } from '../../../electron/window'
import { error } from '../../../shared/base/problem'
import { failure } from '../../../shared/base/result'
import { REQUESTS, type OpenedFile, type Reply, type Requests } from '../../../shared/contract/ipc'
import { temporaryFolders } from '../../support/folder'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'

type Handler = (event: { senderFrame: unknown }, ask: unknown) => Promise<unknown>

/** The fake Electron: what it was told to handle, and what its dialogs will answer. */
const fake = vi.hoisted(() => ({
  handlers: new Map<string, Handler>(),
  openAnswer: null as string | null,
  saveAnswer: null as string | null,
  frame: { url: 'app://clusterscope/index.html', frameTreeNodeId: 1 },
}))

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  class BrowserWindow extends EventEmitter {
    readonly webContents = Object.assign(new EventEmitter(), {
      mainFrame: fake.frame,
      setWindowOpenHandler: () => {},
    })
    loadURL = async () => {}
  }
  return {
    BrowserWindow,
    app: { getVersion: () => '1.2.3', getName: () => 'Clusterscope' },
    ipcMain: { handle: (channel: string, handler: Handler) => fake.handlers.set(channel, handler) },
    dialog: {
      showOpenDialog: async () => ({
        canceled: fake.openAnswer === null,
        filePaths: fake.openAnswer === null ? [] : [fake.openAnswer],
      }),
      showSaveDialog: async () => ({
        canceled: fake.saveAnswer === null,
        filePath: fake.saveAnswer ?? '',
      }),
    },
    screen: { getAllDisplays: () => [] },
  }
})

const newFolder = temporaryFolders()
const options = DEFAULT_OPTIONS
const cancelled = failure(error('job.cancelled' as const, 'Cancelled.'))

let folder: string
let ran: Job[]
let cancels: string[]

beforeEach(async () => {
  folder = await newFolder()
  ran = []
  cancels = []
  fake.openAnswer = null
  fake.saveAnswer = null
  const jobs: WorkerHost = {
    run: async (job) => {
      ran.push(job)
      return cancelled
    },
    cancel: (jobId) => cancels.push(jobId),
    close: () => {},
  }
  const settings = createSettings(folder)
  let initial: string | null = join(folder, 'initial.cif')
  const outside = {
    takeInitial: () => {
      const path = initial
      initial = null
      return path
    },
    onFile: () => {},
  }
  answerRequests({ files: createFileRegistry(settings), jobs, outside })
  openWindow(settings)
})

/** Asks as the page does; `frame` is who asks. */
async function ask<Channel extends keyof Requests>(
  channel: Channel,
  asked: Requests[Channel]['ask'],
  frame: unknown = fake.frame,
): Promise<Reply<Channel>> {
  const handler = fake.handlers.get(channel)
  if (handler === undefined) throw new Error(`Nobody answers ${channel}.`)
  return (await handler({ senderFrame: frame }, asked)) as Reply<Channel>
}

async function makeFile(name: string, text = 'data_a'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

async function chosen(path: string): Promise<OpenedFile> {
  fake.openAnswer = path
  const reply = await ask('file:choose', null)
  if (!reply.ok || reply.value === null) throw new Error('Nothing was chosen.')
  return reply.value
}

describe('answerRequests', () => {
  it('answers every channel of the contract', () => {
    expect([...fake.handlers.keys()].toSorted()).toEqual(Object.keys(REQUESTS).toSorted())
  })

  it.each([
    null,
    { url: 'app://clusterscope/index.html', frameTreeNodeId: 2 },
    { url: 'https://example.org/', frameTreeNodeId: 1 },
  ])('refuses the frame %j', async (frame) => {
    expect(await ask('host:describe', null, frame)).toMatchObject({
      ok: false,
      failure: { code: 'app.refused' },
    })
  })

  it('turns a throw into app.unexpected and keeps the cause to the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const nonsense = undefined as unknown as Requests['job:cancel']['ask']
    const reply = await ask('job:cancel', nonsense)
    expect(reply).toMatchObject({ ok: false, failure: { code: 'app.unexpected' } })
    expect(JSON.stringify(reply)).not.toContain('undefined')
    expect(log).toHaveBeenCalled()
    log.mockRestore()
  })

  it('describes the desktop edition', async () => {
    expect(await ask('host:describe', null)).toMatchObject({
      ok: true,
      value: { edition: 'desktop', version: '1.2.3' },
    })
  })

  it('opens the chosen file without naming its path', async () => {
    const opened = await chosen(await makeFile('Cu14.cif'))
    expect(opened).toMatchObject({ name: 'Cu14.cif', size: 6 })
    expect(JSON.stringify(opened)).not.toContain(folder)
  })

  it('chooses nothing when the dialog is dismissed', async () => {
    expect(await ask('file:choose', null)).toEqual({ ok: true, value: null })
  })

  it('gives the initial file once', async () => {
    await makeFile('initial.cif')
    expect(await ask('file:initial', null)).toMatchObject({ value: { name: 'initial.cif' } })
    expect(await ask('file:initial', null)).toEqual({ ok: true, value: null })
  })

  it('says that the initial file is not there', async () => {
    expect(await ask('file:initial', null)).toMatchObject({
      ok: false,
      failure: { code: 'file.not-found' },
    })
  })

  it('gives the bytes of a file by its id', async () => {
    const { fileId } = await chosen(await makeFile('Cu14.cif', 'data_Cu14'))
    const reply = await ask('file:bytes', { fileId })
    expect(reply.ok && new TextDecoder().decode(reply.value)).toBe('data_Cu14')
  })

  it('gives no bytes for a path in place of an id', async () => {
    expect(await ask('file:bytes', { fileId: await makeFile('Cu14.cif') })).toMatchObject({
      ok: false,
      failure: { code: 'file.not-found' },
    })
  })

  it('saves where the dialog says', async () => {
    fake.saveAnswer = join(folder, 'picture.png')
    const bytes = new Uint8Array([1, 2, 3])
    expect(await ask('file:save', { name: 'Cu14.png', bytes })).toEqual({
      ok: true,
      value: 'saved',
    })
    expect(new Uint8Array(await readFile(fake.saveAnswer))).toEqual(bytes)
  })

  it('saves nothing when the dialog is dismissed', async () => {
    const reply = await ask('file:save', { name: 'a.png', bytes: new Uint8Array(1) })
    expect(reply).toEqual({ ok: true, value: 'dismissed' })
  })

  it('reads a file by its id for the job', async () => {
    const { fileId } = await chosen(await makeFile('Cu14.cif', 'data_Cu14'))
    await ask('job:start', { jobId: 'j', source: { kind: 'file', fileId }, options, wish: null })
    expect(ran.map(({ jobId, bytes }) => [jobId, new TextDecoder().decode(bytes)])).toEqual([
      ['j', 'data_Cu14'],
    ])
  })

  it('starts no job for a path in place of an id', async () => {
    const fileId = await makeFile('Cu14.cif')
    const reply = await ask('job:start', {
      jobId: 'j',
      source: { kind: 'file', fileId },
      options,
      wish: null,
    })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'file.not-found' } })
    expect(ran).toEqual([])
  })

  it('passes bytes and cancelling on to the worker', async () => {
    const bytes = new Uint8Array([100])
    await ask('job:start', {
      jobId: 'j',
      source: { kind: 'bytes', name: 'a.cif', bytes },
      options,
      wish: null,
    })
    await ask('job:cancel', { jobId: 'j' })
    expect(ran).toEqual([{ jobId: 'j', bytes, options, wish: null }])
    expect(cancels).toEqual(['j'])
  })
})
