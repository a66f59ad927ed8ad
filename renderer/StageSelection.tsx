import { useMemo, type ReactNode, type RefObject } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { CommandName } from './controls/shortcuts'
import { useAsking, useViewHistory } from './controls/use-store'
import { selectionWords } from './panels/selection-words'
import { SelectionBar } from './panels/SelectionBar'
import { SelectionQuery } from './panels/SelectionQuery'
import { SelectionTools } from './panels/SelectionTools'
import { StageMenu } from './panels/StageMenu'
import { VeilLine } from './panels/VeilLine'
import type { MenuPlace, StageHandle } from './scene/stage-view'
import { selectionActions } from './selection-actions'
import { ask, endAsking } from './state/asking'
import { clearSelection } from './state/selection'
import { stepsAround } from './state/view-history'
import type { DocumentView } from './state/view'

interface StageSelectionProps {
  readonly documentKey: string
  readonly report: StructureReport
  readonly view: DocumentView
  readonly stage: RefObject<StageHandle | null>
  readonly run: (command: CommandName) => void
  /** Where a menu was asked for; null: none is open. */
  readonly menu: MenuPlace | null
  readonly onCloseMenu: () => void
  /** What else floats on this side. */
  readonly children: ReactNode
}

/** What floats over the stage to choose atoms by, and what says that some are hidden. */
export function StageSelection({ documentKey: key, report, view, ...props }: StageSelectionProps) {
  const { stage, run, menu, onCloseMenu, children } = props
  const text = useAsking(({ textOf }) => textOf[key])
  const known = useViewHistory(({ historyOf }) => historyOf[key])
  const actions = useMemo(() => selectionActions(key, report, stage), [key, report, stage])
  const { atoms } = view.selection
  const words = useMemo(() => selectionWords(report, atoms), [report, atoms])
  const isVeiled = view.hiddenAtoms.size + view.ghostedAtoms.size > 0
  return (
    <div className="selecting">
      <div className="selecting-row">
        <SelectionTools
          {...stepsAround(known)}
          tool={view.tool}
          isAsking={text !== undefined}
          run={run}
        />
        {words !== null && (
          <SelectionBar
            words={words}
            actions={actions}
            isVeiled={isVeiled}
            onClear={() => clearSelection(key)}
          />
        )}
      </div>
      {text !== undefined && (
        <SelectionQuery
          report={report}
          text={text}
          view={view}
          onText={(next) => ask(key, next)}
          onTake={actions.take}
          onClose={() => endAsking(key)}
        />
      )}
      {children}
      <VeilLine view={view} onShowAll={actions.showAll} onRemoveHulls={actions.removeHulls} />
      {menu !== null && (
        <StageMenu
          place={menu}
          words={words}
          actions={actions}
          isVeiled={isVeiled}
          onClose={onCloseMenu}
        />
      )}
    </div>
  )
}
