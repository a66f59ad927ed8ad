import { beforeEach } from 'vitest'
import * as views from '../../../renderer/state/view'

/** The view of a document, and the atoms selected in that of `a`. */
export const view = (key = 'a') => views.viewStore.getState().viewOfDocument[key]
export const picked = () => view()?.selection.atoms

/** Before each test of a file: first views of documents `a`, with six stops, and `b`, with three. */
export function beginTwoViews(): void {
  beforeEach(() => {
    views.viewStore.setState(views.viewStore.getInitialState(), true)
    views.beginView('a', 6)
    views.beginView('b', 3)
  })
}
