/** What each channel of the contract does. */
import { app } from 'electron'
import { success } from '../../shared/base/result'
import type { HostDescription, Reply, Requests } from '../../shared/contract/ipc'
import { chooseFileToOpen, chooseFileToSave } from '../files/dialogs'
import type { FileRegistry } from '../files/file-registry'
import type { OutsideFiles } from '../files/opened-from-outside'
import { readWholeFile } from '../files/read-file'
import { writeSafely } from '../files/write-file'
import type { WorkerHost } from '../worker/host'
import { answer, type Answer } from './answer'

interface Services {
  readonly files: FileRegistry
  readonly jobs: WorkerHost
  readonly outside: OutsideFiles
}

type Answers = { readonly [Channel in keyof Requests]: Answer<Channel> }

/** Registers a handler for every channel; one left out does not compile. */
export function answerRequests(services: Services): void {
  const answers = answersFrom(services)
  answer('host:describe', answers['host:describe'])
  answer('file:initial', answers['file:initial'])
  answer('file:choose', answers['file:choose'])
  answer('file:recent', answers['file:recent'])
  answer('file:bytes', answers['file:bytes'])
  answer('file:save', answers['file:save'])
  answer('job:start', answers['job:start'])
  answer('job:cancel', answers['job:cancel'])
}

function answersFrom({ files, jobs, outside }: Services): Answers {
  return {
    'host:describe': async () => success(describeHost()),
    'file:initial': async () => {
      const path = outside.takeInitial()
      return path === null ? success(null) : files.register(path)
    },
    'file:choose': async () => {
      const path = await chooseFileToOpen()
      return path === null ? success(null) : files.register(path)
    },
    'file:recent': async () => success(await files.recent()),
    'file:bytes': ({ fileId }) => readWholeFile(files.path(fileId)),
    'file:save': async ({ name, bytes }) => {
      const path = await chooseFileToSave(name)
      return path === null ? success('dismissed') : writeSafely(path, bytes)
    },
    'job:start': async ({ jobId, source, options, wish }): Promise<Reply<'job:start'>> => {
      if (source.kind === 'bytes') return jobs.run({ jobId, bytes: source.bytes, options, wish })
      const read = await readWholeFile(files.path(source.fileId))
      return read.ok ? jobs.run({ jobId, bytes: read.value, options, wish }) : read
    },
    'job:cancel': async ({ jobId }) => {
      jobs.cancel(jobId)
      return success(null)
    },
  }
}

function describeHost(): HostDescription {
  const { platform } = process
  return {
    edition: 'desktop',
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    version: app.getVersion(),
  }
}
