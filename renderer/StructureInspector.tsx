import { useMemo } from 'react'
import type { Span } from '../shared/base/problem'
import type { Place } from '../shared/crystal/place'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { Session } from './bridge/session'
import { useActivity } from './controls/use-store'
import { FileText } from './FileText'
import { ChemistryPanel } from './panels/ChemistryPanel'
import { Inspector } from './panels/Inspector'
import { ModePanel } from './panels/ModePanel'
import { RulePanel } from './panels/RulePanel'
import * as activity from './state/activity'
import type { OpenDocument } from './state/document'
import { atomFinder } from '../shared/ensemble/atom-at-place'
import { pickBond, selectAtoms, selectRow } from './state/selection'
import { jumpInText } from './state/text'
import { setLabels } from './state/appearance'
import * as views from './state/view'
import type { StructureActions } from './structure-actions'

interface StructureInspectorProps {
  readonly document: OpenDocument
  readonly report: StructureReport
  readonly view: views.DocumentView
  readonly session: Session
  readonly actions: StructureActions
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
}

/** The inspector of a structure: what its tables and lists show and do. */
export function StructureInspector(props: StructureInspectorProps) {
  const { document, report, view, session, actions, colorOf } = props
  const { key, name, wanted } = document
  const { selection } = view
  const tab = useActivity((state) => state.inspectorTab)
  const modesView = useActivity((state) => state.modesView)
  const bondsView = useActivity((state) => state.bondsView)
  const atomAt = useMemo(() => atomFinder(report), [report])

  function selectBond(bond: number) {
    const { first, second } = report.ensemble.bonds
    pickBond(key, bond, [first[bond]!, second[bond]!])
  }

  function selectPlaces(places: readonly Place[]) {
    selectAtoms(
      key,
      places.map(atomAt).filter((atom) => atom !== null),
    )
  }

  function showPlace(span: Span) {
    jumpInText(key, span)
    activity.showInspectorTab('cif')
  }

  function hoverAtoms(atoms: readonly number[] | null) {
    activity.setHover(atoms && { kind: 'atoms', atoms })
  }

  return (
    <Inspector
      documentKey={key}
      report={report}
      fileName={name}
      tab={tab}
      selection={selection}
      colorOf={colorOf}
      onTab={activity.showInspectorTab}
      onSelectBond={selectBond}
      onSelectPlaces={selectPlaces}
      onGrow={(place) => void session.grow(key, place)}
      onHoverBond={(bond) =>
        activity.setHover(bond === null ? null : { kind: 'bond', index: bond })
      }
      bondsView={bondsView}
      onBondsView={activity.showBonds}
      bondRule={
        <RulePanel
          key={`${key} ${view.opening}`}
          report={report}
          rule={wanted.bondRule}
          colorOf={colorOf}
          onRule={actions.changeRule}
          onLimit={actions.limitPair}
          onUndoEdit={actions.undoEdit}
        />
      }
      modes={
        <ModePanel
          key={`${key} ${report.crystal.block}`}
          report={report}
          view={view}
          table={modesView}
          colorOf={colorOf}
          onTable={activity.showModes}
          onStyle={(style) => views.setModeStyle(key, style)}
          onLabels={(areShown) => setLabels(key, areShown ? { atoms: 'mode' } : { areShown })}
          onPolyhedra={(areShown) => views.setPolyhedra(key, areShown)}
          onSelectRow={(atoms) => selectRow(key, atoms)}
          onHoverAtoms={hoverAtoms}
        />
      }
      chemistry={
        <ChemistryPanel
          documentKey={key}
          report={report}
          options={wanted}
          modeStyle={view.modeStyle}
          selectedAtoms={selection.atoms}
          colorOf={colorOf}
          onModeStyle={(style) => views.setModeStyle(key, style)}
          onOptions={(options) => void session.reanalyse(key, options)}
          onSelectAtoms={(atoms) => selectRow(key, atoms)}
          onHoverAtoms={hoverAtoms}
          onSaveFile={(name, bytes) => void session.save(name, bytes)}
        />
      }
      onShowPlace={showPlace}
    >
      <FileText session={session} documentKey={key} report={report} selection={selection} />
    </Inspector>
  )
}
