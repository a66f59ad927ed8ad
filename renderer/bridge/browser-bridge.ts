/** The browser edition's host: the same questions and answers as the desktop's, inside the page. */
import { success } from '../../shared/base/result'
import type { Bridge, HostDescription, Notices, Reply, Requests } from '../../shared/contract/ipc'
import { createBrowserFiles, download } from './browser-files'
import { createBrowserJobs } from './browser-jobs'
import { version } from '../../package.json'

type Answers = {
  readonly [Channel in keyof Requests]: (ask: Requests[Channel]['ask']) => Promise<Reply<Channel>>
}

type Listeners = {
  readonly [Channel in keyof Notices]: Set<(notice: Notices[Channel]) => void>
}

export function createBrowserBridge(): Bridge {
  const files = createBrowserFiles()
  const jobs = createBrowserJobs(
    () => new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' }),
  )
  // Only jobs speak up unasked in a page: it has no menu and no file associations.
  const listeners: Listeners = {
    'job:progress': new Set(),
    'job:scene': new Set(),
    'file:opened': new Set(),
    'menu:command': new Set(),
  }

  function tell<Channel extends keyof Notices>(channel: Channel, notice: Notices[Channel]): void {
    for (const hear of listeners[channel]) hear(notice)
  }

  const answers: Answers = {
    'host:describe': async () => success(describeBrowser()),
    'file:initial': async () => success(await files.initial()),
    'file:choose': async () => success(await files.choose()),
    'file:recent': async () => success(files.recent()),
    'file:bytes': ({ fileId }) => files.read(fileId),
    'file:save': async ({ name, bytes }) => {
      download(name, bytes)
      return success('saved')
    },
    'job:start': async ({ jobId, source, options, wish }) => {
      const bytes =
        source.kind === 'bytes' ? success(source.bytes) : await files.read(source.fileId)
      if (!bytes.ok) return bytes
      return jobs.start(
        jobId,
        { bytes: bytes.value, options, wish },
        {
          progress: (progress) => tell('job:progress', { jobId, progress }),
          scene: (of, scene) => tell('job:scene', { jobId, of, scene }),
        },
      )
    },
    'job:cancel': async ({ jobId }) => {
      jobs.cancel(jobId)
      return success(null)
    },
  }

  return {
    request: (channel, ask) => answers[channel](ask),
    listen(channel, hear) {
      listeners[channel].add(hear)
      return () => {
        listeners[channel].delete(hear)
      }
    },
  }
}

function describeBrowser(): HostDescription {
  const platform = navigator.userAgent.includes('Mac')
    ? 'darwin'
    : navigator.userAgent.includes('Windows')
      ? 'win32'
      : 'linux'
  return { edition: 'browser', platform, version }
}
