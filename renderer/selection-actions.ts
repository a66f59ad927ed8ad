/** What a user does to selected atoms: one list for the bar, the menus and the keys. */
import type { RefObject } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { shownElementColor } from '../shared/scene/atom-colors'
import type { Representation } from '../shared/scene/scene'
import { hullOfSet } from './anatomy-drawing'
import { elementOfAtom } from './panels/atom-words'
import { holdPeel } from './panels/peel-motion'
import { addRule, withoutAtoms } from './panels/representation-rules'
import type { SelectionActions } from './panels/SelectionItems'
import { selectableOf } from './panels/selectable-of'
import { WIDENINGS, type WideningName } from './panels/widenings'
import type { StageHandle } from './scene/stage-view'
import { setStyle } from './state/appearance'
import { notify } from './state/activity'
import { selectAtoms } from './state/selection'
import * as veil from './state/veil'
import { redoView, undoView } from './state/view-history'
import * as views from './state/view'

/** The actions on the document of `key`, which shows `report`. */
export function selectionActions(
  key: string,
  report: StructureReport,
  stage: RefObject<StageHandle | null>,
): SelectionActions & { readonly undo: () => void; readonly redo: () => void } {
  const { count } = report.ensemble
  const selected = () => viewOf(key)?.selection.atoms ?? []
  /** What is hidden cannot be selected. */
  const take = (atoms: readonly number[]) => {
    const hidden = viewOf(key)?.hiddenAtoms
    selectAtoms(key, hidden === undefined ? atoms : atoms.filter((atom) => !hidden.has(atom)))
  }
  function step(move: typeof undoView): void {
    holdPeel()
    const camera = move(key)
    if (camera !== null) stage.current?.goTo(camera)
  }
  return {
    take,
    widen(name: WideningName) {
      const { needsAtoms, find } = WIDENINGS[name]
      const atoms = selected()
      if (!needsAtoms || atoms.length > 0) take(find(selectableOf(report), atoms))
    },
    hide: () => veil.hideAtoms(key, selected()),
    isolate: () => veil.isolateAtoms(key, selected(), count),
    ghost: () => veil.toggleGhosts(key, selected()),
    ghostOthers: () => veil.ghostOtherAtoms(key, selected(), count),
    showAll: () => veil.showAllAtoms(key),
    center() {
      if (selected().length > 0) stage.current?.centerOnAtoms(selected())
    },
    /** Null: as everything. */
    drawAs(representation: Representation | null) {
      const rules = viewOf(key)?.style.rules
      const atoms = selected().toSorted((a, b) => a - b)
      if (rules === undefined || atoms.length === 0) return
      const others = withoutAtoms(rules, atoms)
      setStyle(key, {
        rules:
          representation === null
            ? others
            : addRule(others, { kind: 'atoms', atoms }, representation),
      })
    },
    spanHull() {
      const style = viewOf(key)?.style
      const atoms = selected().toSorted((a, b) => a - b)
      if (style === undefined || atoms.length === 0) return
      if (hullOfSet(report, atoms) === null) {
        notify('note', 'These atoms span no face.', 'Select three or more that are not on a line.')
        return
      }
      const color = shownElementColor(style, commonestElement(report, atoms))
      views.changeView(key, ({ hulls }) => ({ hulls: [...hulls, { atoms, color }] }))
    },
    removeHulls: () => views.changeView(key, () => ({ hulls: [] })),
    undo: () => step(undoView),
    redo: () => step(redoView),
  }
}

function viewOf(key: string): views.DocumentView | undefined {
  return views.viewStore.getState().viewOfDocument[key]
}

/** The heavier of two that are as common. */
function commonestElement(report: StructureReport, atoms: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const atom of atoms) {
    const element = elementOfAtom(report, atom)
    counts.set(element, (counts.get(element) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0
}
