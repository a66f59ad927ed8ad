/** The text of the files whose CIF tab was opened: what there is of it, and where it is being looked at. */
import { createStore } from 'zustand/vanilla'
import type { HostProblem } from '../../shared/contract/ipc'
import type { Span } from '../../shared/base/problem'
import type { LineView } from '../../shared/cif/style-line'

export type TextContent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly view: LineView }
  | { readonly kind: 'failed'; readonly problem: HostProblem }

/** A place to go to. Each is new, so that going to the same place again is seen as a wish. */
export interface Jump {
  readonly span: Span
}

interface TextState {
  readonly contentOf: Readonly<Record<string, TextContent>>
  readonly jumpOf: Readonly<Record<string, Jump>>
  /** First line in sight, counted from 0, where the text was left. */
  readonly placeOf: Readonly<Record<string, number>>
}

export const textStore = createStore<TextState>()(() => ({
  contentOf: {},
  jumpOf: {},
  placeOf: {},
}))

export function setText(key: string, content: TextContent): void {
  textStore.setState(({ contentOf }) => ({ contentOf: { ...contentOf, [key]: content } }))
}

/** Has the text shown at `span`, now or as soon as it is there. */
export function jumpInText(key: string, span: Span): void {
  textStore.setState(({ jumpOf }) => ({ jumpOf: { ...jumpOf, [key]: { span } } }))
}

/** The text goes out of sight: where it stood is kept, and where it was to go is done with. */
export function leaveText(key: string, top: number): void {
  textStore.setState(({ placeOf, jumpOf, contentOf }) =>
    contentOf[key] === undefined
      ? {}
      : { placeOf: { ...placeOf, [key]: top }, jumpOf: without(jumpOf, key) },
  )
}

/** Forgets the text of a file that was closed, or read anew: offsets into it may mean something else now. */
export function forgetText(key: string): void {
  textStore.setState(({ contentOf, jumpOf, placeOf }) => ({
    contentOf: without(contentOf, key),
    jumpOf: without(jumpOf, key),
    placeOf: without(placeOf, key),
  }))
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string) {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}
