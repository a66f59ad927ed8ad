import { useCallback, useDeferredValue, useMemo, useState, type RefObject } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { shownElementColor, legendOf, partColors } from '../shared/scene/atom-colors'
import { backgroundColor } from '../shared/scene/background'
import type { Scene } from '../shared/scene/scene'
import type { Session } from './bridge/session'
import type { CommandName } from './controls/shortcuts'
import { useActivity } from './controls/use-store'
import { AppearancePanel } from './panels/AppearancePanel'
import { isPolymer, troubleOfExtent, usualContent } from './panels/extent-words'
import { ExtentMenu } from './panels/ExtentMenu'
import { InWork } from './panels/InWork'
import { Legend } from './panels/Legend'
import { MeasureOffer } from './panels/MeasureOffer'
import { holdPeel, movePeel, stepPeel, togglePlaying } from './panels/peel-motion'
import { PeelTrack } from './panels/PeelTrack'
import { ReadOut } from './panels/ReadOut'
import { ViewButtons } from './panels/ViewButtons'
import type { MenuPlace, StageHandle } from './scene/stage-view'
import { StageArea } from './StageArea'
import { StageSelection } from './StageSelection'
import { toggleAppearance } from './state/activity'
import type { OpenDocument } from './state/document'
import * as views from './state/view'
import { StructureAnatomy } from './StructureAnatomy'
import { StructureInspector } from './StructureInspector'
import { StructureViewMenu } from './StructureViewMenu'
import { lookAlongNext } from './view-commands'
import { joinDrawings } from './measurement-drawing'
import { useAnatomyDrawing } from './use-anatomy-drawing'
import { useCoordinationDrawing } from './use-coordination-drawing'
import { useLabelDrawing } from './use-label-drawing'
import { useStageDrawing } from './use-stage-drawing'
import { structureActions } from './structure-actions'
import { hasStopPictures, MOST_ATOMS, useStopPictures } from './use-stop-pictures'

export interface ShownStructure {
  readonly document: OpenDocument
  readonly report: StructureReport
  /** What is on the stage while there is no report yet. */
  readonly sketch: Scene | null
  readonly view: views.DocumentView
}

interface WorkspaceProps extends ShownStructure {
  /** Whether another page is in front: it keeps its place, unseen. */
  readonly isWaiting: boolean
  readonly isDark: boolean
  readonly session: Session
  readonly stage: RefObject<StageHandle | null>
  readonly run: (command: CommandName) => void
}

/** One structure: its anatomy, the stage, the inspector and the peel. */
export function Workspace(props: WorkspaceProps) {
  const { document, report, sketch, view, isDark, session, run } = props
  const { key, wanted } = document
  const { stops } = report.anatomy.peel
  const drawer = useActivity((state) => state.drawer)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const inspectorTab = useActivity((state) => state.inspectorTab)
  const isTextWide = useActivity((state) => state.isTextWide)
  const isPlaying = useActivity((state) => state.isPlaying)
  const isAppearanceOpen = useActivity((state) => state.isAppearanceOpen)

  const { style } = view
  const { palette, colorOfElement } = style
  // A part that is half faded still has its colours.
  const stop = Math.ceil(view.peel)
  const legend = useMemo(() => legendOf(report, style, stop), [report, style, stop])
  const colors = useMemo(() => partColors(report, style), [report, style])
  const colorOf = useCallback(
    (element: number) => shownElementColor({ palette, colorOfElement }, element),
    [palette, colorOfElement],
  )

  const { look } = view
  const background = backgroundColor(view.background, isDark)
  const looks = useMemo(
    () => ({ report, style, look, background }),
    [report, style, look, background],
  )
  const hasStrip = sketch === null ? hasStopPictures(report) : sketch.spheres.count <= MOST_ATOMS
  const hasPanels = useIsSettled(sketch === null ? `${key} ${view.opening}` : null)
  const drawStop = useStopPictures(props.stage, looks)

  const measured = useStageDrawing(key, report, view.selection)
  const coordination = useCoordinationDrawing(report, view, colorOf)
  const words = useLabelDrawing(report, view, coordination.focus)
  const anatomy = useAnatomyDrawing(report, view, colors)
  const drawing = useMemo(
    () => ({
      ...joinDrawings([measured, anatomy, { lines: words.lines, planes: [] }]),
      polyhedra: [...coordination.polyhedra, ...anatomy.polyhedra],
      rings: anatomy.rings,
      labels: words.labels,
      focus: coordination.focus,
    }),
    [measured, coordination, words, anatomy],
  )

  const actions = useMemo(() => structureActions(session, key, report), [session, key, report])
  const hasCell = views.showsCell(view, report.ensemble.extent)

  function fillCells(content: views.CellContent) {
    const { extent } = wanted.ensemble
    views.setCellContent(key, content)
    if (extent.kind === 'cells') actions.showExtent({ ...extent, content })
  }

  return (
    <div
      className="workspace"
      inert={props.isWaiting}
      data-waiting={props.isWaiting}
      data-drawer={drawer ?? undefined}
      data-strip={hasStrip}
      data-wide={isTextWide && inspectorTab === 'cif'}
      data-appearance={isAppearanceOpen}
    >
      {hasPanels ? (
        <StructureAnatomy
          document={document}
          report={report}
          view={view}
          session={session}
          actions={actions}
          colors={colors}
          colorOf={colorOf}
          onLook={(lines) => lookAlongNext(props.stage, lines)}
        />
      ) : (
        <InWork place="anatomy">Working out the anatomy</InWork>
      )}
      <StageArea
        documentKey={key}
        report={report}
        sketch={sketch}
        view={view}
        style={style}
        isDark={isDark}
        stage={props.isWaiting ? null : props.stage}
        drawing={drawing}
        onGrow={actions.growAt}
        onMenu={setMenu}
      >
        {hasPanels && (
          <>
            <ExtentMenu
              choice={wanted.ensemble}
              ofPolymer={isPolymer(report.ensemble)}
              content={view.cellContent ?? usualContent(report.ensemble)}
              hasCell={hasCell}
              openBonds={report.ensemble.dangling.count}
              hasAlternatives={report.graph.disorder.length > 0}
              trouble={troubleOfExtent(report)}
              onExtent={actions.showExtent}
              onContent={fillCells}
              onCell={(cell) => views.setCell(key, cell)}
              onAlternatives={actions.showAlternatives}
              onGrow={actions.growAll}
              onShrink={actions.shrink}
            />
            <ViewButtons
              projection={view.projection}
              labels={view.labels.areShown}
              polyhedra={view.polyhedra}
              isAppearanceOpen={isAppearanceOpen}
              run={run}
            >
              <StructureViewMenu
                documentKey={key}
                report={report}
                view={view}
                stage={props.stage}
                run={run}
              />
            </ViewButtons>
            <StageSelection
              documentKey={key}
              report={report}
              view={view}
              stage={props.stage}
              run={run}
              menu={menu}
              onCloseMenu={() => setMenu(null)}
            >
              <MeasureOffer documentKey={key} report={report} selection={view.selection} />
            </StageSelection>
            <div className="stage-foot">
              <ReadOut
                report={report}
                selection={view.selection}
                modeStyle={view.modeStyle}
                remark={[coordination.remark, words.remark].filter(Boolean).join(' ') || null}
                onEditBond={actions.editBond}
              />
              <Legend entries={legend} />
            </div>
          </>
        )}
      </StageArea>
      {hasPanels ? (
        <StructureInspector
          document={document}
          report={report}
          view={view}
          session={session}
          actions={actions}
          colorOf={colorOf}
        />
      ) : (
        <InWork place="inspector" />
      )}
      {isAppearanceOpen && !props.isWaiting && (
        <AppearancePanel
          documentKey={key}
          report={report}
          view={view}
          isDark={isDark}
          onClose={toggleAppearance}
          onSaveFile={(file, bytes) => void session.save(file, bytes)}
        />
      )}
      {hasPanels ? (
        <PeelTrack
          stops={stops}
          peel={view.peel}
          isPlaying={isPlaying}
          onHold={holdPeel}
          onDrag={(peel) => views.setPeel(key, peel)}
          onGlide={(stop) => movePeel(key, stop)}
          onStep={(direction) => stepPeel(key, direction, stops.length)}
          onPlay={() => togglePlaying(key, stops.length)}
          drawStop={drawStop}
          hasStrip={hasStrip}
          explode={view.explode}
          onExplode={(explode) => views.setExplode(key, explode)}
          onToggleExplode={() => run('toggle-explode')}
        />
      ) : (
        <InWork place="peel" />
      )}
    </div>
  )
}

/**
 * Whether the panels of what is shown are there: the stage comes first, and they are laid out after it
 * without holding it up. @param shown names it; null: there is nothing to fill them with yet
 */
function useIsSettled(shown: string | null): boolean {
  const settled = useDeferredValue(shown, null)
  return shown !== null && shown === settled
}
