/** Opening, closing, saving: turns what the host answers into state. What was open stays open when it fails. */
import { error } from '../../shared/base/problem'
import { failure } from '../../shared/base/result'
import {
  LARGEST_FILE,
  type AnalysisSource,
  type Bridge,
  type HostProblem,
  type OpenedFile,
  type Reply,
} from '../../shared/contract/ipc'
import { DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'
import type { AnalysisOptions } from '../../shared/pipeline/structure-report'
import * as activity from '../state/activity'
import { closeDocument, documentStore, showDocument } from '../state/document'
import { beginView, endView } from '../state/view'
import { forgetText } from '../state/text'
import { openText } from './open-text'
import { fetchSample, type Sample } from './samples'
import { tooLarge } from './too-large'

export interface Session {
  openFile(file: OpenedFile): Promise<void>
  /** A file dropped on the window. */
  openDropped(file: File): Promise<void>
  openSample(sample: Sample): Promise<void>
  /** Asks for a file; does nothing when the dialog was dismissed. */
  chooseFile(): Promise<void>
  /** Opens what the program was started with, once; false when there was nothing to open. */
  openInitial(): Promise<boolean>
  /** Analyses an open document again, with other options. */
  reanalyse(key: string, options: AnalysisOptions): Promise<void>
  /** Gets the text of an open document, once. */
  openText(key: string): Promise<void>
  recentFiles(): Promise<readonly OpenedFile[]>
  close(key: string): void
  cancel(): void
  save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
}

/** The session of one window over `host`. A new analysis cancels the one before. */
export function createSession(host: Bridge): Session {
  let jobs = 0

  async function open(key: string, name: string, source: AnalysisSource, options: AnalysisOptions) {
    cancel()
    activity.dismissNotices()
    const jobId = `job-${++jobs}`
    activity.beginJob(jobId, name)
    const reply = await answered(host.request('job:start', { jobId, source, options }))
    activity.endJob(jobId)
    if (!reply.ok) return complain(reply.failure)
    const analysis = reply.value
    if (analysis.kind === 'structure') beginView(key, analysis.anatomy.peel.stops.length)
    // A file on disk may have changed since its text was shown.
    if (source.kind === 'file') forgetText(key)
    activity.setHover(null)
    activity.setPlaying(false)
    showDocument({ key, name, source, options, analysis })
  }

  function openBytes(key: string, name: string, bytes: Uint8Array<ArrayBuffer>) {
    return open(key, name, { kind: 'bytes', name, bytes }, DEFAULT_OPTIONS)
  }

  function openFile({ fileId, name }: OpenedFile) {
    return open(`file:${fileId}`, name, { kind: 'file', fileId }, DEFAULT_OPTIONS)
  }

  function cancel() {
    const { job } = activity.activityStore.getState()
    if (job !== null) void host.request('job:cancel', { jobId: job.jobId })
  }

  return {
    openFile,
    cancel,

    async openDropped(file) {
      if (file.size > LARGEST_FILE) return complain(tooLarge(file.name, file.size))
      try {
        const bytes = new Uint8Array(await file.arrayBuffer())
        await openBytes(`drop:${file.name}|${file.size}|${file.lastModified}`, file.name, bytes)
      } catch {
        activity.notify('error', `${file.name} could not be read.`, 'Is it a folder?')
      }
    },

    async openSample(sample) {
      const bytes = await fetchSample(sample)
      if (bytes === null) return activity.notify('error', `${sample.name} could not be read.`)
      await openBytes(`sample:${sample.name}`, sample.name, bytes)
    },

    async chooseFile() {
      const reply = await host.request('file:choose', null)
      if (!reply.ok) return complain(reply.failure)
      if (reply.value !== null) await openFile(reply.value)
    },

    async openInitial() {
      const reply = await host.request('file:initial', null)
      if (!reply.ok) complain(reply.failure)
      if (!reply.ok || reply.value === null) return false
      await openFile(reply.value)
      return true
    },

    async reanalyse(key, options) {
      const document = documentOf(key)
      if (document !== undefined) await open(key, document.name, document.source, options)
    },

    async openText(key) {
      const document = documentOf(key)
      if (document !== undefined) await openText(host, document)
    },

    async recentFiles() {
      const reply = await host.request('file:recent', null)
      return reply.ok ? reply.value : []
    },

    close(key) {
      closeDocument(key)
      endView(key)
      forgetText(key)
    },

    async save(name, bytes) {
      const reply = await host.request('file:save', { name, bytes })
      if (!reply.ok) complain(reply.failure)
      else if (reply.value === 'saved') activity.notify('note', `Saved ${name}.`)
    },
  }
}

function documentOf(key: string) {
  return documentStore.getState().documents.find((document) => document.key === key)
}

/** A host that breaks down in place of answering has run out of memory, or is at fault itself. */
async function answered(reply: Promise<Reply<'job:start'>>): Promise<Reply<'job:start'>> {
  try {
    return await reply
  } catch {
    return failure(
      error('job.failed', 'The analysis could not be finished.', {
        advice: 'The computer may be short of memory. What was open is still open.',
      }),
    )
  }
}

/** Somebody who cancelled knows it: everything else is said. */
function complain(problem: HostProblem): void {
  if (problem.code === 'job.cancelled') return
  activity.notify(problem.severity, problem.message, problem.advice)
}
