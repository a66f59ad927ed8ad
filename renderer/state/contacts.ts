/** Which contacts are selected and drawn: kept apart by document. */
import { createStore } from 'zustand/vanilla'

interface ContactState {
  /** Key of a contact, as `contactKey` gives it; drawn while the table of contacts is open. */
  readonly selectedOf: Readonly<Record<string, string>>
  /** Keys of contacts that stay drawn. */
  readonly drawnOf: Readonly<Record<string, ReadonlySet<string>>>
  /** Documents whose contacts are all drawn. */
  readonly areAllDrawn: ReadonlySet<string>
  /** The contact whose row is under the pointer, in the document in front. */
  readonly hovered: string | null
}

export const NONE_DRAWN: ReadonlySet<string> = new Set()

export const contactStore = createStore<ContactState>()(() => ({
  selectedOf: {},
  drawnOf: {},
  areAllDrawn: new Set(),
  hovered: null,
}))

export function selectContact(key: string, contact: string): void {
  contactStore.setState(({ selectedOf }) => ({ selectedOf: { ...selectedOf, [key]: contact } }))
}

export function toggleDrawn(key: string, contact: string): void {
  contactStore.setState(({ drawnOf }) => ({
    drawnOf: { ...drawnOf, [key]: toggled(drawnOf[key] ?? NONE_DRAWN, contact) },
  }))
}

/** Draws all contacts of a document, or none but those that were asked for one by one. */
export function toggleAllDrawn(key: string): void {
  contactStore.setState(({ areAllDrawn }) => ({ areAllDrawn: toggled(areAllDrawn, key) }))
}

export function hoverContact(hovered: string | null): void {
  contactStore.setState({ hovered })
}

/** Forgets what was selected and drawn of a closed document. */
export function forgetContacts(key: string): void {
  contactStore.setState(({ selectedOf, drawnOf, areAllDrawn }) => ({
    selectedOf: without(selectedOf, key),
    drawnOf: without(drawnOf, key),
    areAllDrawn: new Set([...areAllDrawn].filter((other) => other !== key)),
  }))
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string) {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
