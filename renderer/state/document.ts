/** What is open: the documents in the order of their tabs, and the one in front. */
import { createStore } from 'zustand/vanilla'
import type { AnalysisSource } from '../../shared/contract/ipc'
import type { Analysis, AnalysisOptions } from '../../shared/pipeline/structure-report'
import type { Scene } from '../../shared/scene/scene'

/** One tab. `key` says what was opened, so that opening it again finds its tab. */
export interface OpenDocument {
  readonly key: string
  readonly name: string
  readonly source: AnalysisSource
  /** What the analysis was made with. */
  readonly options: AnalysisOptions
  /** What the user chose last: what the controls say, until an analysis with it is there. */
  readonly wanted: AnalysisOptions
  readonly analysis: Analysis
}

/** A document of which there is a sketch to look at, while its analysis is on the way. */
export interface Arriving extends Pick<OpenDocument, 'key' | 'name' | 'source'> {
  readonly sketch: Scene
}

interface DocumentState {
  readonly documents: readonly OpenDocument[]
  /** Its tab is the last one. */
  readonly arriving: Arriving | null
  /** Key of the document in front; null: the start page. */
  readonly activeKey: string | null
}

export const documentStore = createStore<DocumentState>()(() => ({
  documents: [],
  arriving: null,
  activeKey: null,
}))

/** Puts the sketch of a document that is not open yet in front. */
export function showSketch(arriving: Arriving): void {
  documentStore.setState({ arriving, activeKey: arriving.key })
}

/** Takes a sketch away of which nothing came: where it was in front, the last document comes. */
export function giveUpSketch(key: string): void {
  documentStore.setState((state) => {
    if (state.arriving?.key !== key) return state
    const { documents, activeKey } = state
    return {
      arriving: null,
      activeKey: activeKey === key ? (documents.at(-1)?.key ?? null) : activeKey,
    }
  })
}

/**
 * Puts a document in front: in its old tab when it is open already, else in a new last one. One whose
 * sketch was shown takes its place: somebody who has turned to another document meanwhile stays there.
 */
export function showDocument(document: OpenDocument): void {
  documentStore.setState(({ documents, arriving, activeKey }) => ({
    documents: documents.some(({ key }) => key === document.key)
      ? documents.map((old) => (old.key === document.key ? document : old))
      : [...documents, document],
    ...(arriving?.key === document.key
      ? { arriving: null, activeKey }
      : { activeKey: document.key }),
  }))
}

/** Puts a new analysis into an open document, whether or not it is in front. */
export function replaceAnalysis(key: string, options: AnalysisOptions, analysis: Analysis): void {
  change(key, () => ({ options, analysis }))
}

/** Notes what the user chose; the analysis is not there yet. */
export function wantOptions(key: string, wanted: AnalysisOptions): void {
  change(key, () => ({ wanted }))
}

/** The choice that came to nothing is taken back, unless there is a newer one. */
export function giveUpOptions(key: string, wanted: AnalysisOptions): void {
  change(key, (document) => (document.wanted === wanted ? { wanted: document.options } : {}))
}

/** Brings the tab of `key` to the front; unknown keys are ignored. */
export function activateDocument(key: string): void {
  documentStore.setState((state) =>
    state.arriving?.key === key || state.documents.some((document) => document.key === key)
      ? { activeKey: key }
      : state,
  )
}

export function showStartPage(): void {
  documentStore.setState({ activeKey: null })
}

/** Closes a tab; when it was in front, its right neighbour comes, else the left one, else the start page. */
export function closeDocument(key: string): void {
  documentStore.setState(({ documents, activeKey }) => {
    const index = documents.findIndex((document) => document.key === key)
    const rest = documents.filter((document) => document.key !== key)
    const next =
      activeKey === key ? (rest[Math.min(index, rest.length - 1)]?.key ?? null) : activeKey
    return { documents: rest, activeKey: next }
  })
}

/** The document in front, or null on the start page. */
export function activeDocument({ documents, activeKey }: DocumentState): OpenDocument | null {
  return documents.find(({ key }) => key === activeKey) ?? null
}

/** The document in front, where there is but a sketch of it. */
export function arrivingInFront({ arriving, activeKey }: DocumentState): Arriving | null {
  return arriving?.key === activeKey ? arriving : null
}

/** The open document of `key`, if there is one. */
export function documentOf(key: string): OpenDocument | undefined {
  return documentStore.getState().documents.find((document) => document.key === key)
}

function change(key: string, edit: (document: OpenDocument) => Partial<OpenDocument>): void {
  documentStore.setState(({ documents }) => ({
    documents: documents.map((document) =>
      document.key === key ? { ...document, ...edit(document) } : document,
    ),
  }))
}
