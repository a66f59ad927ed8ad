/** What is open: the documents in the order of their tabs, and the one in front. */
import { createStore } from 'zustand/vanilla'
import type { AnalysisSource } from '../../shared/contract/ipc'
import type { Analysis, AnalysisOptions } from '../../shared/pipeline/structure-report'

/** One tab. `key` says what was opened, so that opening it again finds its tab. */
export interface OpenDocument {
  readonly key: string
  readonly name: string
  readonly source: AnalysisSource
  readonly options: AnalysisOptions
  readonly analysis: Analysis
}

interface DocumentState {
  readonly documents: readonly OpenDocument[]
  /** Key of the document in front; null: the start page. */
  readonly activeKey: string | null
}

export const documentStore = createStore<DocumentState>()(() => ({
  documents: [],
  activeKey: null,
}))

/** Puts a document in front: in its old tab when it is open already, else in a new last one. */
export function showDocument(document: OpenDocument): void {
  documentStore.setState(({ documents }) => ({
    documents: documents.some(({ key }) => key === document.key)
      ? documents.map((old) => (old.key === document.key ? document : old))
      : [...documents, document],
    activeKey: document.key,
  }))
}

/** Brings the tab of `key` to the front; unknown keys are ignored. */
export function activateDocument(key: string): void {
  documentStore.setState((state) =>
    state.documents.some((document) => document.key === key) ? { activeKey: key } : state,
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
