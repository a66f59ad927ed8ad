/** What the commands do that choose atoms, hide them, or go back and forth in the view. */
import type { RefObject } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { SelectionCommand } from './controls/shortcuts'
import type { StageHandle } from './scene/stage-view'
import { toggleAsking } from './state/asking'
import { selectionActions } from './selection-actions'

/** @param withReport acts on the structure in front, if there is one */
export function selectionCommands(
  stage: RefObject<StageHandle | null>,
  withReport: (act: (key: string, report: StructureReport) => void) => void,
): Readonly<Record<SelectionCommand, () => void>> {
  const act = (run: (actions: ReturnType<typeof selectionActions>) => void) => () =>
    withReport((key, report) => run(selectionActions(key, report, stage)))
  return {
    undo: act(({ undo }) => undo()),
    redo: act(({ redo }) => redo()),
    'ask-for-atoms': () => withReport(toggleAsking),
    'select-all': act(({ widen }) => widen('all')),
    'invert-selection': act(({ widen }) => widen('invert')),
    'grow-selection': act(({ widen }) => widen('neighbors')),
    'select-alike': act(({ widen }) => widen('alike')),
    'hide-selection': act(({ hide }) => hide()),
    'isolate-selection': act(({ isolate }) => isolate()),
    'ghost-others': act(({ ghostOthers }) => ghostOthers()),
    'show-all-atoms': act(({ showAll }) => showAll()),
    'center-selection': act(({ center }) => center()),
    'span-hull': act(({ spanHull }) => spanHull()),
  }
}
