/** The field in which atoms are asked for in words: whether it is open, and what stands in it, by document. */
import { createStore } from 'zustand/vanilla'

interface AskingState {
  /** By key of the document; of those whose field is open. */
  readonly textOf: Readonly<Record<string, string>>
}

export const askingStore = createStore<AskingState>()(() => ({ textOf: {} }))

/** What was asked for last, whether or not the field is still open. */
const lastTexts = new Map<string, string>()

/** Opens the field with what was asked for last, or closes it. */
export function toggleAsking(key: string): void {
  if (askingStore.getState().textOf[key] === undefined) ask(key, lastTexts.get(key) ?? '')
  else endAsking(key)
}

export function ask(key: string, text: string): void {
  lastTexts.set(key, text)
  askingStore.setState(({ textOf }) => ({ textOf: { ...textOf, [key]: text } }))
}

export function endAsking(key: string): void {
  askingStore.setState(({ textOf }) => ({
    textOf: Object.fromEntries(Object.entries(textOf).filter(([other]) => other !== key)),
  }))
}
