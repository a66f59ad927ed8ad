/** Opening, closing, saving: turns what the host answers into state. What was open stays open when it fails. */
import { error } from '../../shared/base/problem'
import { failure } from '../../shared/base/result'
import type { Scene, SceneStyle } from '../../shared/scene/scene'
import type { DissectionChoices } from '../../shared/anatomy/dissection-choices'
import {
  LARGEST_FILE,
  type AnalysisSource,
  type Bridge,
  type HostProblem,
  type OpenedFile,
  type Reply,
} from '../../shared/contract/ipc'
import { DEFAULT_OPTIONS } from '../../shared/pipeline/default-options'
import type { Place } from '../../shared/crystal/place'
import type {
  Analysis,
  AnalysisOptions,
  StructureReport,
} from '../../shared/pipeline/structure-report'
import * as activity from '../state/activity'
import { forgetContacts } from '../state/contacts'
import * as documents from '../state/document'
import { forgetMeasurements } from '../state/measurements'
import { withOwnLigands } from '../state/own-ligands'
import { beginView, endView, setPeel, viewStore, type DocumentView } from '../state/view'
import { forgetText } from '../state/text'
import { beginSteps, carryView } from '../state/view-history'
import { keepScene } from './composed-scenes'
import { dissectedAtOnce } from './dissected-at-once'
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
  /**
   * Analyses an open document again, with other options. Of the same data block everything that can be
   * found again stays as it is: peel, parts, looks, camera and what is selected.
   */
  reanalyse(key: string, options: AnalysisOptions): Promise<void>
  /**
   * Dissects an open document otherwise. Where the analysis that is there holds the answer it is shown
   * at once; else the document is analysed again.
   */
  dissect(key: string, choices: DissectionChoices): Promise<void>
  /** Adds the molecules, or units of a polymer, that stand at these places. */
  grow(key: string, ...places: readonly Place[]): Promise<void>
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

  /**
   * The analysis; null where there is none, and why is said. The scene of the whole is kept for the stage.
   *
   * @param style what scenes are drawn in; null: none are wanted
   * @param onSketch told of the sketch, where one is wanted
   */
  async function analysed(
    { name, source }: Pick<documents.OpenDocument, 'name' | 'source'>,
    options: AnalysisOptions,
    style: SceneStyle | null,
    onSketch: ((sketch: Scene) => void) | null,
  ) {
    cancel()
    activity.dismissNotices()
    const jobId = `job-${++jobs}`
    activity.beginJob(jobId, name)
    const wish = style && { style, sketch: onSketch !== null }
    let composed: Scene | null = null
    const stopListening = host.listen('job:scene', ({ jobId: of, ...notice }) => {
      if (of !== jobId) return
      if (notice.of === 'structure') composed = notice.scene
      else if (activity.activityStore.getState().job?.jobId === jobId) onSketch?.(notice.scene)
    })
    const reply = await answered(host.request('job:start', { jobId, source, options, wish }))
    stopListening()
    activity.endJob(jobId)
    if (reply.ok) {
      if (style !== null && composed !== null) keepScene(reply.value, style, composed)
      return reply.value
    }
    complain(reply.failure)
    return null
  }

  async function open(key: string, name: string, source: AnalysisSource) {
    const options = withOwnLigands(DEFAULT_OPTIONS)
    const isNew = documents.documentOf(key) === undefined
    if (isNew) beginView(key, 1)
    const opening = viewOf(key)?.opening
    const show = (sketch: Scene) => documents.showSketch({ key, name, source, sketch })
    const analysis = await analysed(
      { name, source },
      options,
      viewOf(key)?.style ?? null,
      isNew ? show : null,
    )
    // It may have been closed meanwhile, or be opened once more.
    const hasView = isNew && viewOf(key)?.opening === opening
    if (hasView && analysis?.kind !== 'structure') {
      documents.giveUpSketch(key)
      endView(key)
    }
    if (analysis === null) return
    activity.setHover(null)
    activity.setPlaying(false)
    forgetPlaces(key)
    // What was seen as a sketch is looked at as before.
    if (hasView && analysis.kind === 'structure') setPeel(key, outermostStop(analysis))
    else beginAnew(key, source, analysis)
    beginSteps(key)
    documents.showDocument({ key, name, source, options, wanted: options, analysis })
  }

  async function reanalyse(key: string, chosen: AnalysisOptions) {
    const document = documents.documentOf(key)
    if (document === undefined) return
    const options = withOwnLigands(chosen)
    documents.wantOptions(key, options)
    const analysis = await analysed(document, options, viewOf(key)?.style ?? null, null)
    const before = documents.documentOf(key)?.analysis
    if (before === undefined) return
    if (analysis === null) return documents.giveUpOptions(key, options)
    activity.setHover(null)
    activity.setPlaying(false)
    if (
      before.kind === 'structure' &&
      analysis.kind === 'structure' &&
      isSameStructure(before, analysis)
    ) {
      carryView(key, before, analysis)
    } else {
      // Of another block of the file the measurements are kept: it may be gone back to.
      if (blockOf(before) === blockOf(analysis)) forgetPlaces(key)
      beginAnew(key, document.source, analysis)
    }
    documents.replaceAnalysis(key, options, analysis)
  }

  async function dissect(key: string, choices: DissectionChoices) {
    const document = documents.documentOf(key)
    if (document?.analysis.kind !== 'structure') return
    const wanted = { ...document.wanted, dissection: choices }
    const after =
      document.wanted === document.options
        ? dissectedAtOnce(document.analysis, document.options, choices)
        : null
    if (after === null) return reanalyse(key, wanted)
    const { analysis: before } = document
    activity.setPlaying(false)
    activity.setHover(null)
    carryView(key, before, after)
    documents.wantOptions(key, wanted)
    documents.replaceAnalysis(key, wanted, after)
  }

  function openBytes(key: string, name: string, bytes: Uint8Array<ArrayBuffer>) {
    return open(key, name, { kind: 'bytes', name, bytes })
  }

  function openFile({ fileId, name }: OpenedFile) {
    return open(`file:${fileId}`, name, { kind: 'file', fileId })
  }

  function cancel() {
    const { job } = activity.activityStore.getState()
    if (job !== null) void host.request('job:cancel', { jobId: job.jobId })
  }

  return {
    openFile,
    reanalyse,
    dissect,
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
      const before = jobs
      const bytes = await fetchSample(sample)
      // What was opened while it was fetched is what is wanted now.
      if (jobs !== before) return
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

    async grow(key, ...places) {
      const wanted = documents.documentOf(key)?.wanted
      if (wanted === undefined) return
      const grown = [...wanted.ensemble.grown, ...places]
      await reanalyse(key, { ...wanted, ensemble: { ...wanted.ensemble, grown } })
    },

    async openText(key) {
      const document = documents.documentOf(key)
      if (document !== undefined) await openText(host, document)
    },

    async recentFiles() {
      const reply = await host.request('file:recent', null)
      return reply.ok ? reply.value : []
    },

    close(key) {
      if (documents.documentStore.getState().arriving?.key === key) return cancel()
      documents.closeDocument(key)
      endView(key)
      forgetText(key)
      forgetPlaces(key)
    },

    async save(name, bytes) {
      const reply = await host.request('file:save', { name, bytes })
      if (!reply.ok) complain(reply.failure)
      else if (reply.value === 'saved') activity.notify('note', `Saved ${name}.`)
    },
  }
}

function viewOf(key: string): DocumentView | undefined {
  return viewStore.getState().viewOfDocument[key]
}

function outermostStop({ anatomy }: StructureReport): number {
  return Math.max(0, anatomy.peel.stops.length - 1)
}

/** Gives a structure its first view. A file on disk may have changed since its text was shown. */
function beginAnew(key: string, source: AnalysisSource, analysis: Analysis): void {
  if (analysis.kind === 'structure') beginView(key, outermostStop(analysis) + 1)
  if (source.kind === 'file') forgetText(key)
}

/** Forgets what is kept by place, where places mean something else now. */
function forgetPlaces(key: string): void {
  forgetMeasurements(key)
  forgetContacts(key)
}

function blockOf(analysis: Analysis): string | null {
  return analysis.kind === 'structure' ? analysis.crystal.block : null
}

/** Whether sites are the same rows of the same text, so that places mean what they meant. */
function isSameStructure(
  { crystal: a }: StructureReport,
  { crystal: b }: StructureReport,
): boolean {
  return (
    a.block === b.block &&
    a.sites.count === b.sites.count &&
    a.sites.label.every((label, site) => label === b.sites.label[site]) &&
    a.sites.span.every((offset, i) => offset === b.sites.span[i])
  )
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
