/** The user's own parts: those that are being made in each document, and those that are kept by structure. */
import { createStore } from 'zustand/vanilla'
import type { OwnDissection } from '../../shared/parts/own-parts'
import { amend, beginHistory, record, redo, undo, type History } from './history'

/** What a click on an atom takes: the atom, its orbit, all of its element, its part of the best dissection. */
export type PenScope = 'atom' | 'orbit' | 'element' | 'part'

/** Parts that are being made. */
export interface OwnEditor {
  readonly history: History<OwnDissection>
  /** What the last step was one of, where steps of its kind become one: a colour that is being chosen. */
  readonly stroke: string | null
  /** Index of the part that clicks on the stage go to. */
  readonly active: number
  /** Whether clicks on the stage put atoms into the active part. */
  readonly isPen: boolean
  readonly scope: PenScope
  /** Whether atoms that a part is given stay in the others. */
  readonly isShared: boolean
}

interface OwnPartState {
  /** By key of the document; of those whose editor is open. */
  readonly editors: Readonly<Record<string, OwnEditor>>
  /** By `structureFingerprint`: what was saved under a name, in the order it was. */
  readonly saved: Readonly<Record<string, readonly OwnDissection[]>>
}

export const ownPartStore = createStore<OwnPartState>()(() => ({ editors: {}, saved: {} }))

/** Opens the editor of a document on these parts. */
export function beginEditing(key: string, own: OwnDissection): void {
  const editor = {
    history: beginHistory(own),
    stroke: null,
    active: 0,
    isPen: true,
    scope: 'atom' as const,
    isShared: hasSharedPlaces(own),
  }
  ownPartStore.setState(({ editors }) => ({ editors: { ...editors, [key]: editor } }))
}

/** Closes the editor; the parts stay as they are. */
export function endEditing(key: string): void {
  ownPartStore.setState(({ editors }) => ({
    editors: Object.fromEntries(Object.entries(editors).filter(([other]) => other !== key)),
  }))
}

/**
 * A step of the history: what `edit` makes of the parts.
 *
 * @param stroke steps that follow one another with the same word here are taken back as one
 */
export function editOwn(
  key: string,
  edit: (own: OwnDissection) => OwnDissection,
  stroke: string | null = null,
): void {
  changeEditor(key, ({ history, stroke: last }) => {
    const next = edit(history.present)
    if (next === history.present) return {}
    const goesOn = stroke !== null && stroke === last
    return { history: goesOn ? amend(history, next) : record(history, next), stroke }
  })
}

export function undoEdit(key: string): void {
  changeEditor(key, ({ history }) => ({ history: undo(history), stroke: null }))
}

export function redoEdit(key: string): void {
  changeEditor(key, ({ history }) => ({ history: redo(history), stroke: null }))
}

export function activatePart(key: string, active: number): void {
  changeEditor(key, () => ({ active }))
}

export function setPen(key: string, isPen: boolean): void {
  changeEditor(key, () => ({ isPen }))
}

export function setScope(key: string, scope: PenScope): void {
  changeEditor(key, () => ({ scope }))
}

export function setShared(key: string, isShared: boolean): void {
  changeEditor(key, () => ({ isShared }))
}

/** Keeps parts under their name; older ones of this structure with the same name go. */
export function saveOwn(structure: string, own: OwnDissection): void {
  changeSaved(structure, (saved) => [...saved.filter(({ name }) => name !== own.name), own])
}

export function forgetOwn(structure: string, name: string): void {
  changeSaved(structure, (saved) => saved.filter((own) => own.name !== name))
}

/** Takes over what was kept. */
export function setSaved(saved: OwnPartState['saved']): void {
  ownPartStore.setState({ saved })
}

function changeSaved(
  structure: string,
  change: (saved: readonly OwnDissection[]) => readonly OwnDissection[],
): void {
  ownPartStore.setState(({ saved }) => {
    const next = change(saved[structure] ?? [])
    const others = Object.entries(saved).filter(([other]) => other !== structure)
    return {
      saved: Object.fromEntries(next.length === 0 ? others : [...others, [structure, next]]),
    }
  })
}

/** Changes an editor that is open; its active part stays within the parts. */
function changeEditor(key: string, change: (editor: OwnEditor) => Partial<OwnEditor>): void {
  ownPartStore.setState(({ editors }) => {
    const editor = editors[key]
    if (editor === undefined) return { editors }
    const next = { ...editor, ...change(editor) }
    const last = Math.max(0, next.history.present.parts.length - 1)
    return { editors: { ...editors, [key]: { ...next, active: Math.min(next.active, last) } } }
  })
}

function hasSharedPlaces({ parts }: OwnDissection): boolean {
  const keys = parts.flatMap(({ places }) => places.map((place) => JSON.stringify(place)))
  return new Set(keys).size < keys.length
}
