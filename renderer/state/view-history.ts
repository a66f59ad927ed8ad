/** How each document was looked at before: every change of its view can be taken back and done again. */
import { createStore } from 'zustand/vanilla'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { viewCarrier } from './carried-view'
import { describeStep, recordedPart, type RecordedView } from './describe-step'
import { amend, beginHistory, record, redo, undo, type History } from './history'
import { changeView, viewStore, type CameraPlace, type DocumentView } from './view'

interface Snapshot {
  readonly view: RecordedView
  /** What led here: `hide 12 atoms`; '' for the first. */
  readonly words: string
  /** How the camera was moved to get here, in the crystal's frame; null: the step moved it nowhere. */
  readonly move: { readonly from: CameraPlace; readonly to: CameraPlace } | null
}

interface ViewHistory {
  readonly opening: number
  readonly history: History<Snapshot>
  /** What the last step was one of, and until when (ms) another one of the same goes on with it. */
  readonly stroke: { readonly kind: string; readonly until: number } | null
}

interface ViewHistoryState {
  readonly historyOf: Readonly<Record<string, ViewHistory>>
}

export const viewHistoryStore = createStore<ViewHistoryState>()(() => ({ historyOf: {} }))

/** Milliseconds after which a change of the same kind is a step of its own. */
const REST = 700

/**
 * Records from now on what is changed of the views: whoever changes them need not know.
 *
 * @returns a function that ends it
 */
export function recordViews(): () => void {
  const { viewOfDocument } = viewStore.getState()
  viewHistoryStore.setState({
    historyOf: Object.fromEntries(
      Object.entries(viewOfDocument).map(([key, view]) => [key, begun(view)]),
    ),
  })
  return viewStore.subscribe((now, before) => {
    if (now.viewOfDocument === before.viewOfDocument) return
    for (const [key, view] of Object.entries(now.viewOfDocument)) {
      if (view !== before.viewOfDocument[key]) recordChange(key, view)
    }
    const gone = Object.keys(before.viewOfDocument).filter((key) => !(key in now.viewOfDocument))
    if (gone.length > 0) forget(gone)
  })
}

/** Forgets the steps of a document: what its view is now, it is at first. */
export function beginSteps(key: string): void {
  const view = viewStore.getState().viewOfDocument[key]
  if (view !== undefined) change(key, () => begun(view))
}

function begun(view: DocumentView): ViewHistory {
  const first = { view: recordedPart(view), words: '', move: null }
  return { opening: view.opening, history: beginHistory(first), stroke: null }
}

function recordChange(key: string, view: DocumentView): void {
  change(key, (known) => {
    if (known?.opening !== view.opening) return begun(view)
    const { history, stroke } = known
    const next = recordedPart(view)
    const step = describeStep(history.present.view, next)
    if (step === null) return known
    const now = Date.now()
    const goesOn = step.stroke !== null && stroke?.kind === step.stroke && now < stroke.until
    const snapshot = { view: next, words: step.words, move: null }
    return {
      ...known,
      history: goesOn ? amend(history, snapshot) : lightened(record(history, snapshot)),
      stroke: step.stroke === null ? null : { kind: step.stroke, until: now + REST },
    }
  })
}

/** Atoms that all steps of a document may speak of: some tens of megabytes. */
const MOST_ATOMS = 4_000_000

/** Without the oldest steps where all together speak of too many atoms, as in very large structures. */
function lightened(history: History<Snapshot>): History<Snapshot> {
  const seen = new Set<object>()
  let atoms = 0
  let kept = 0
  for (const { view } of [history.present, ...history.past.toReversed()]) {
    const { hiddenAtoms, ghostedAtoms, selection } = view
    for (const set of [hiddenAtoms, ghostedAtoms, selection.atoms]) {
      if (!seen.has(set)) atoms += 'size' in set ? set.size : set.length
      seen.add(set)
    }
    if (atoms > MOST_ATOMS) break
    kept++
  }
  const past = Math.max(0, kept - 1)
  return past === history.past.length
    ? history
    : { ...history, past: past === 0 ? [] : history.past.slice(-past) }
}

/** A hand or a command has moved the camera: where it stood, and where it stands; both in the crystal's frame. */
export function recordMove(key: string, camera: CameraPlace, left: CameraPlace): void {
  change(key, (known) => {
    if (known === undefined) return known
    const { history } = known
    const { view } = history.present
    const moved = { view, words: 'move of the camera', move: { from: left, to: camera } }
    return { ...known, history: record(history, moved), stroke: null }
  })
}

/** What the next undo and redo are called; null: there is none. */
export function stepsAround(known: ViewHistory | undefined) {
  const { past, present, future } = known?.history ?? NO_STEPS
  return {
    undo: past.length > 0 ? (present?.words ?? null) : null,
    redo: future[0]?.words ?? null,
  }
}

const NO_STEPS = { past: [], present: null, future: [] }

/**
 * Takes the last change of a view back.
 *
 * @returns where the camera is to go, in the crystal's frame; null: it stays
 */
export function undoView(key: string): CameraPlace | null {
  return stepTo(key, undo, (left) => left.move?.from ?? null)
}

/** Does again what was taken back last; returns as `undoView`. */
export function redoView(key: string): CameraPlace | null {
  return stepTo(key, redo, (_, reached) => reached.move?.to ?? null)
}

function stepTo(
  key: string,
  step: (history: History<Snapshot>) => History<Snapshot>,
  cameraOf: (left: Snapshot, reached: Snapshot) => CameraPlace | null,
): CameraPlace | null {
  const known = viewHistoryStore.getState().historyOf[key]
  if (known === undefined) return null
  const { present } = known.history
  const history = step(known.history)
  if (history === known.history) return null
  // The history comes first: the view then is what it says already, and no change to be recorded.
  change(key, () => ({ ...known, history, stroke: null }))
  changeView(key, () => history.present.view)
  return cameraOf(present, history.present)
}

/** Takes a view and all its steps over to a new analysis of the same structure, as far as they can be found again. */
export function carryView(key: string, before: StructureReport, after: StructureReport): void {
  const carry = viewCarrier(before, after)
  change(key, (known) => {
    if (known === undefined) return known
    const { past, present, future } = known.history
    const carried = (snapshot: Snapshot) => ({ ...snapshot, view: carry(snapshot.view) })
    const history = {
      past: past.map(carried),
      present: carried(present),
      future: future.map(carried),
    }
    return { ...known, history, stroke: null }
  })
  changeView(key, carry)
}

function forget(keys: readonly string[]): void {
  viewHistoryStore.setState(({ historyOf }) => ({
    historyOf: Object.fromEntries(Object.entries(historyOf).filter(([key]) => !keys.includes(key))),
  }))
}

function change(
  key: string,
  edit: (known: ViewHistory | undefined) => ViewHistory | undefined,
): void {
  viewHistoryStore.setState(({ historyOf }) => {
    const next = edit(historyOf[key])
    return next === undefined || next === historyOf[key]
      ? { historyOf }
      : { historyOf: { ...historyOf, [key]: next } }
  })
}
