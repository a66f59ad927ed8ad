/**
 * Everything the renderer and its host (Electron's main process, or the browser edition) say to each
 * other. Written once; both ends, the preload and the tests take their types from here.
 */
import type { Problem } from '../base/problem'
import type { Result } from '../base/result'
import type { Progress } from '../base/work'
import type { SceneOf, SceneWish } from '../pipeline/scene-wish'
import type { Analysis, AnalysisOptions } from '../pipeline/structure-report'
import type { Scene } from '../scene/scene'

/** Bytes: what either edition opens at most. Beyond it the columns of a structure would not fit in memory. */
export const LARGEST_FILE = 256 * 2 ** 20

/** A file as the renderer sees it. Paths stay with the host; `fileId` stands for one. */
export interface OpenedFile {
  readonly fileId: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** What to analyse: a file the host knows, or bytes the renderer holds (a sample, something dropped). */
export type AnalysisSource =
  | { readonly kind: 'file'; readonly fileId: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type HostProblemCode =
  | 'job.cancelled'
  | 'job.failed'
  | 'file.not-found'
  | 'file.not-readable'
  | 'file.too-large'
  | 'file.not-written'
  | 'app.refused'
  | 'app.unexpected'

export type HostProblem = Problem<HostProblemCode>

/** What the host is: the page words and menus follow from it. */
export interface HostDescription {
  readonly edition: 'desktop' | 'browser'
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly version: string
}

/** What the renderer may ask of its host: one line per channel. */
export interface Requests {
  'host:describe': { ask: null; answer: HostDescription }
  /** The file given at start (command line, file association), once. */
  'file:initial': { ask: null; answer: OpenedFile | null }
  /** A dialog; null when it was dismissed. */
  'file:choose': { ask: null; answer: OpenedFile | null }
  /** Most recent first. */
  'file:recent': { ask: null; answer: readonly OpenedFile[] }
  /** The whole file once more, for the view of its text. */
  'file:bytes': { ask: { fileId: string }; answer: Uint8Array<ArrayBuffer> }
  'file:save': {
    ask: { name: string; bytes: Uint8Array<ArrayBuffer> }
    answer: 'saved' | 'dismissed'
  }
  'job:start': {
    ask: {
      jobId: string
      source: AnalysisSource
      options: AnalysisOptions
      /** Scenes that are wanted beside the analysis; null: none. */
      wish: SceneWish | null
    }
    answer: Analysis
  }
  'job:cancel': { ask: { jobId: string }; answer: null }
}

export type MenuCommand =
  | 'open'
  | 'close'
  | 'save-picture'
  | 'copy-picture'
  | 'fit-view'
  | 'peel-in'
  | 'peel-out'
  | 'next-scheme'
  | 'toggle-explode'
  | 'toggle-theme'
  | 'show-samples'

/** What the host may tell the renderer unasked. */
export interface Notices {
  'job:progress': { jobId: string; progress: Progress }
  /** A scene that was wished for. The sketch comes before the answer; that of the structure may come after it. */
  'job:scene': { jobId: string; of: SceneOf; scene: Scene }
  'file:opened': OpenedFile
  'menu:command': MenuCommand
}

/** Failures travel as values: of a thrown error Electron delivers only the message. */
export type Reply<Channel extends keyof Requests> = Result<Requests[Channel]['answer'], HostProblem>

/** Everything the host puts on `window.bridge`. */
export interface Bridge {
  request<Channel extends keyof Requests>(
    channel: Channel,
    ask: Requests[Channel]['ask'],
  ): Promise<Reply<Channel>>
  /** @returns a function that stops listening. */
  listen<Channel extends keyof Notices>(
    channel: Channel,
    hear: (notice: Notices[Channel]) => void,
  ): () => void
}

/** Allow-lists for run time; a channel left out of them does not compile. */
export const REQUESTS: Readonly<Record<keyof Requests, true>> = {
  'host:describe': true,
  'file:initial': true,
  'file:choose': true,
  'file:recent': true,
  'file:bytes': true,
  'file:save': true,
  'job:start': true,
  'job:cancel': true,
}

export const NOTICES: Readonly<Record<keyof Notices, true>> = {
  'job:progress': true,
  'job:scene': true,
  'file:opened': true,
  'menu:command': true,
}
