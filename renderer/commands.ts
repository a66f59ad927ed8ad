import type { RefObject } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { Session } from './bridge/session'
import type { CommandName } from './controls/shortcuts'
import { copyView } from './picture-actions'
import { bondEditFor } from './panels/bond-edits'
import { extentOfChoice, usualContent, type ExtentChoice } from './panels/extent-words'
import { nextScheme } from './panels/scheme-rows'
import { movePeel, stepPeel, togglePlaying } from './panels/peel-motion'
import type { StageHandle } from './scene/stage-view'
import * as activity from './state/activity'
import { activeDocument, documentStore, showStartPage } from './state/document'
import { selectionCommands } from './selection-commands'
import { clearSelection } from './state/selection'
import * as views from './state/view'
import { structureActions, type StructureActions } from './structure-actions'
import { viewCommands } from './view-commands'

export type Commands = Readonly<Record<CommandName, () => void>>

/** What every command does: one table for menus, keys and buttons. */
export function createCommands(session: Session, stage: RefObject<StageHandle | null>): Commands {
  const act =
    (run: (actions: StructureActions, key: string, report: StructureReport) => void) => () =>
      withReport((key, report) => run(structureActions(session, key, report), key, report))
  const show = (choice: ExtentChoice) =>
    act(({ showExtent }, key, { ensemble }) => {
      const { cellContent } = views.viewStore.getState().viewOfDocument[key] ?? {}
      showExtent(extentOfChoice(choice, cellContent ?? usualContent(ensemble)))
    })
  return {
    ...viewCommands(stage, withReport),
    ...selectionCommands(stage, withReport),
    open: () => void session.chooseFile(),
    close: () => withActive(({ key }) => session.close(key)),
    'save-picture': () => withStructure(() => activity.openDialog('save-picture')),
    'copy-picture': () => withStructure((key) => void copyView(stage.current, key)),
    'show-samples': showStartPage,
    'show-shortcuts': () => activity.openDialog('shortcuts'),
    'toggle-theme': () => activity.setTheme(nextTheme(activity.activityStore.getState().theme)),
    'toggle-projection': () => withStructure((key) => toggleProjection(key)),
    play: () => withStructure(togglePlaying),
    'peel-in': () => withStructure((key, stops) => stepPeel(key, -1, stops)),
    'peel-out': () => withStructure((key, stops) => stepPeel(key, 1, stops)),
    'peel-to-core': () => withStructure((key) => movePeel(key, 0)),
    'peel-to-whole': () => withStructure((key, stops) => movePeel(key, Math.max(0, stops - 1))),
    'show-molecules': show('molecules'),
    'show-asymmetric-unit': show('asymmetric-unit'),
    'show-cell': show('cell'),
    'show-supercell': show('supercell'),
    'show-packing': show('packing'),
    'toggle-cell': () => withReport(toggleCell),
    'toggle-labels': () =>
      changeView(({ labels }) => ({ labels: { ...labels, areShown: !labels.areShown } })),
    'toggle-appearance': activity.toggleAppearance,
    'toggle-polyhedra': () => changeView(({ polyhedra }) => ({ polyhedra: !polyhedra })),
    'toggle-explode': () => changeView(({ explode }) => ({ explode: explode > 0 ? 0 : 1 })),
    'next-scheme': act(({ showScheme }, _, { anatomy }) => {
      const next = nextScheme(anatomy, anatomy.dissection?.scheme ?? null)
      if (next !== null) showScheme(next)
    }),
    'toggle-hulls': () => changeView(({ partHulls }) => ({ partHulls: !partHulls })),
    'toggle-rings': () => changeView(({ rings }) => ({ rings: !rings })),
    'toggle-symmetry': () => withReport(nextSymmetry),
    'toggle-alternatives': act(({ toggleAlternatives }) => toggleAlternatives()),
    grow: act(({ growAll }) => growAll()),
    shrink: act(({ shrink }) => shrink()),
    'toggle-bond': act(toggleBond),
    dismiss: () => dismiss(session),
  }
}

/** From the system's theme to the other one, then to its own as a choice, then back to the system. */
function nextTheme(theme: activity.Theme): activity.Theme {
  const [same, other] = matchMedia('(prefers-color-scheme: dark)').matches
    ? (['dark', 'light'] as const)
    : (['light', 'dark'] as const)
  if (theme === 'system') return other
  return theme === other ? same : 'system'
}

function withActive(act: (document: { readonly key: string }) => void): void {
  const document = activeDocument(documentStore.getState())
  if (document !== null) act(document)
}

/** Acts on the structure in front, if there is one: with its key and the number of its peel stops. */
function withStructure(act: (key: string, stops: number) => void): void {
  withReport((key, { anatomy }) => act(key, anatomy.peel.stops.length))
}

function withReport(act: (key: string, report: StructureReport) => void): void {
  const document = activeDocument(documentStore.getState())
  if (document?.analysis.kind === 'structure') act(document.key, document.analysis)
}

/** Changes the view of the structure in front. */
function changeView(edit: (view: views.DocumentView) => Partial<views.DocumentView>): void {
  withStructure((key) => views.changeView(key, edit))
}

function toggleCell(key: string, { ensemble }: StructureReport): void {
  const view = views.viewStore.getState().viewOfDocument[key]
  if (view !== undefined) views.setCell(key, !views.showsCell(view, ensemble.extent))
}

/** Draws the elements of symmetry of the kernel, then those of larger sets, then none. */
function nextSymmetry(key: string, { anatomy }: StructureReport): void {
  const sets = anatomy.symmetry?.rows.map(({ of }) => of) ?? []
  views.changeView(key, ({ symmetryOf }) => {
    const next = symmetryOf === null ? 0 : sets.indexOf(symmetryOf) + 1
    return { symmetryOf: sets[next] ?? null }
  })
}

/** Joins the two atoms that are selected, or parts them. */
function toggleBond({ editBond }: StructureActions, key: string, report: StructureReport): void {
  const selection =
    views.viewStore.getState().viewOfDocument[key]?.selection ?? views.NOTHING_SELECTED
  const edit = bondEditFor(report, selection)
  if (edit !== null) editBond(edit)
}

function toggleProjection(key: string): void {
  const now = views.viewStore.getState().viewOfDocument[key]?.projection
  views.setProjection(key, now === 'orthographic' ? 'perspective' : 'orthographic')
}

/** Esc: the uppermost thing that can be got rid of. An open dialog takes the key for itself. */
function dismiss(session: Session): void {
  const { job, notices, drawer } = activity.activityStore.getState()
  if (job !== null) session.cancel()
  else if (notices.length > 0) activity.dismissNotices()
  else if (drawer !== null) activity.closeDrawer()
  else withActive(({ key }) => clearSelection(key))
}
