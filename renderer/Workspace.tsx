import { useCallback, useMemo, type RefObject } from 'react'
import { DEFAULT_OPTIONS } from '../shared/pipeline/default-options'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { elementColor, legendOf, partColors } from '../shared/scene/atom-colors'
import type { Session } from './bridge/session'
import type { CommandName } from './controls/shortcuts'
import { useActivity } from './controls/use-store'
import { AnatomyPanel } from './panels/AnatomyPanel'
import { DisorderList } from './panels/DisorderList'
import { atomsOfAlternative } from './panels/disorder-words'
import { isPolymer, troubleOfExtent, usualContent } from './panels/extent-words'
import { ExtentMenu } from './panels/ExtentMenu'
import { Legend } from './panels/Legend'
import { MeasureOffer } from './panels/MeasureOffer'
import { holdPeel, movePeel, stepPeel, togglePlaying } from './panels/peel-motion'
import { PeelTrack } from './panels/PeelTrack'
import { ReadOut } from './panels/ReadOut'
import { ViewButtons } from './panels/ViewButtons'
import type { StageHandle } from './scene/stage-view'
import { backgroundColor, StageArea } from './StageArea'
import * as activity from './state/activity'
import type { OpenDocument } from './state/document'
import { isolatePart, setPartOpacity, togglePart } from './state/part-view'
import { selectAtoms } from './state/selection'
import * as views from './state/view'
import { StructureInspector } from './StructureInspector'
import { useCoordinationDrawing } from './use-coordination-drawing'
import { useStageDrawing } from './use-stage-drawing'
import { structureActions } from './structure-actions'
import { useStopPictures } from './use-stop-pictures'

interface WorkspaceProps {
  readonly document: OpenDocument
  readonly report: StructureReport
  readonly view: views.DocumentView
  readonly isDark: boolean
  readonly session: Session
  readonly stage: RefObject<StageHandle | null>
  readonly run: (command: CommandName) => void
}

/** One structure: its anatomy, the stage, the inspector and the peel. */
export function Workspace(props: WorkspaceProps) {
  const { document, report, view, isDark, session, run } = props
  const { key, name, wanted } = document
  const { stops } = report.anatomy.peel
  const hover = useActivity((state) => state.hover)
  const drawer = useActivity((state) => state.drawer)
  const inspectorTab = useActivity((state) => state.inspectorTab)
  const isTextWide = useActivity((state) => state.isTextWide)
  const isPlaying = useActivity((state) => state.isPlaying)

  const { palette, colorBy, atoms, probability, colorOfPart } = view
  const style = useMemo(
    () => ({ palette, colorBy, atoms, probability, colorOfPart }),
    [palette, colorBy, atoms, probability, colorOfPart],
  )
  const legend = useMemo(() => legendOf(report, style), [report, style])
  const colors = useMemo(() => partColors(report, style), [report, style])
  const colorOf = useCallback((element: number) => elementColor(palette, element), [palette])

  const background = backgroundColor(view.background, isDark)
  const looks = useMemo(() => ({ report, style, background }), [report, style, background])
  const drawStop = useStopPictures(props.stage, looks)

  const measured = useStageDrawing(key, report, view.selection)
  const coordination = useCoordinationDrawing(report, view, colorOf)
  const drawing = useMemo(() => ({ ...measured, ...coordination }), [measured, coordination])

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
      data-drawer={drawer ?? undefined}
      data-wide={isTextWide && inspectorTab === 'cif'}
    >
      <AnatomyPanel
        report={report}
        fileName={name}
        colors={colors}
        hiddenParts={view.hiddenParts}
        opacityOfPart={view.opacityOfPart}
        hoveredPart={hoveredPart(report, hover)}
        onHover={(part) => activity.setHover(part === null ? null : { kind: 'part', index: part })}
        onToggle={(part) => togglePart(key, part)}
        onOpacity={(part, opacity) => setPartOpacity(key, part, opacity)}
        selectedPart={selectedPart(report, view.selection)}
        onIsolate={(part) => isolatePart(key, part, report.anatomy.peel.parts.length)}
        onSelect={(part) => selectAtoms(key, [...report.anatomy.peel.parts[part]!.atoms])}
        onSelectBlock={(block) => void session.reanalyse(key, { ...DEFAULT_OPTIONS, block })}
      >
        {report.graph.disorder.length > 0 && (
          <DisorderList
            key={`${key} ${view.opening}`}
            assemblies={report.graph.disorder}
            choices={wanted.disorder}
            withAlternatives={wanted.ensemble.withAlternatives}
            onChoose={(assembly, name) => actions.chooseAlternative(assembly.key, name)}
            onReset={actions.resetDisorder}
            onAlternatives={actions.showAlternatives}
            onPointAt={(assembly, alternative) =>
              activity.setHover(
                alternative && {
                  kind: 'atoms',
                  atoms: atomsOfAlternative(report, assembly, alternative),
                },
              )
            }
          />
        )}
      </AnatomyPanel>
      <StageArea
        documentKey={key}
        report={report}
        view={view}
        style={style}
        isDark={isDark}
        stage={props.stage}
        drawing={drawing}
        onGrow={actions.growAt}
      >
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
          modeLabels={view.modeLabels}
          polyhedra={view.polyhedra}
          run={run}
          colorBy={colorBy}
          palette={palette}
          background={view.background}
          atoms={atoms}
          probability={probability}
          hasCell={hasCell}
          onAtoms={(atomStyle) => views.setAtomStyle(key, atomStyle)}
          onCell={(cell) => views.setCell(key, cell)}
          onColorBy={(value) => views.setColorBy(key, value)}
          onPalette={(value) => views.setPalette(key, value)}
          onBackground={(value) => views.setBackground(key, value)}
        />
        <MeasureOffer documentKey={key} report={report} selection={view.selection} />
        <div className="stage-foot">
          <ReadOut
            report={report}
            selection={view.selection}
            modeStyle={view.modeStyle}
            remark={coordination.remark}
            onEditBond={actions.editBond}
          />
          <Legend entries={legend} />
        </div>
      </StageArea>
      <StructureInspector
        document={document}
        report={report}
        view={view}
        session={session}
        actions={actions}
        colorOf={colorOf}
      />
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
      />
    </div>
  )
}

/** The part under the pointer, or the part of the atom under it. */
function hoveredPart(report: StructureReport, hover: activity.Hover | null): number | null {
  if (hover?.kind === 'part') return hover.index
  if (hover?.kind === 'atom') return report.anatomy.peel.partOfAtom[hover.index] ?? null
  return null
}

function selectedPart(report: StructureReport, { atoms }: views.Selection): number | null {
  const { parts } = report.anatomy.peel
  const index = parts.findIndex(
    (part) =>
      part.atoms.length === atoms.length && part.atoms.every((atom, i) => atom === atoms[i]),
  )
  return index < 0 ? null : index
}
