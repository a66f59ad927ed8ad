import { useMemo } from 'react'
import type { Span } from '../shared/base/problem'
import type { Place } from '../shared/crystal/place'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { Session } from './bridge/session'
import { useActivity } from './controls/use-store'
import { FileText } from './FileText'
import { Inspector } from './panels/Inspector'
import { ModeTable } from './panels/ModeTable'
import { RulePanel } from './panels/RulePanel'
import * as activity from './state/activity'
import type { OpenDocument } from './state/document'
import { atomFinder } from './state/places'
import { pickBond, selectAtoms } from './state/selection'
import { jumpInText } from './state/text'
import type { DocumentView } from './state/view'
import type { StructureActions } from './structure-actions'

interface StructureInspectorProps {
  readonly document: OpenDocument
  readonly report: StructureReport
  readonly view: DocumentView
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
        <ModeTable
          report={report}
          colorOf={colorOf}
          selectedAtoms={selection.atoms}
          onSelect={(atoms) => selectAtoms(key, atoms)}
        />
      }
      chemistry={<p className="empty soft">Nothing is known of its chemistry.</p>}
      onShowPlace={showPlace}
    >
      <FileText session={session} documentKey={key} report={report} selection={selection} />
    </Inspector>
  )
}
