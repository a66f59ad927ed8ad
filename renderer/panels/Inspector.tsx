import type { ReactNode } from 'react'
import type { Span } from '../../shared/base/problem'
import type { Place } from '../../shared/crystal/place'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Icon } from '../controls/icons'
import { Tabs, type Tab } from '../controls/Tabs'
import type { BondsView, InspectorTab } from '../state/activity'
import type { Selection } from '../state/view'
import { BondsPanel } from './BondsPanel'
import { BondTable } from './BondTable'
import { ContactPanel } from './ContactPanel'
import { DepositedPanel } from './DepositedPanel'
import { InfoList } from './InfoList'
import { MeasurePanel } from './MeasurePanel'
import { ProblemList } from './ProblemList'

interface InspectorProps {
  readonly documentKey: string
  readonly report: StructureReport
  readonly fileName: string
  readonly tab: InspectorTab
  readonly selection: Selection
  readonly colorOf: (element: number) => string
  readonly onTab: (tab: InspectorTab) => void
  readonly onSelectBond: (bond: number) => void
  /** Selects the atoms that are shown at these places. */
  readonly onSelectPlaces: (places: readonly Place[]) => void
  /** Puts the molecule that stands at a place beside what is shown. */
  readonly onGrow: (place: Place) => void
  readonly onHoverBond: (bond: number | null) => void
  readonly bondsView: BondsView
  readonly onBondsView: (view: BondsView) => void
  /** The rule that makes the bonds. */
  readonly bondRule: ReactNode
  /** What the tabs Modes and Chemistry hold. */
  readonly modes: ReactNode
  readonly chemistry: ReactNode
  /** Shows a place in the file. */
  readonly onShowPlace: (span: Span) => void
  /** What the CIF tab holds. */
  readonly children: ReactNode
}

/** The right panel: tables and lists about the structure in front. */
export function Inspector(props: InspectorProps) {
  const { report, tab, selection, colorOf } = props
  return (
    <section className="panel inspector" aria-label="Inspector">
      <Tabs
        name="Inspector"
        tabs={tabsOf(report.problems.length, hasTrouble(report))}
        selected={tab}
        onSelect={props.onTab}
      >
        {tab === 'bonds' && (
          <BondsPanel
            view={props.bondsView}
            onView={props.onBondsView}
            table={
              <BondTable
                key={report.crystal.block}
                report={report}
                colorOf={colorOf}
                selectedBond={selection.bond}
                onSelect={props.onSelectBond}
                onHover={props.onHoverBond}
              />
            }
            rule={props.bondRule}
            deposited={
              <DepositedPanel
                key={`${props.documentKey} ${report.crystal.block}`}
                report={report}
                onSelectPlaces={props.onSelectPlaces}
                onShowPlace={props.onShowPlace}
              />
            }
          />
        )}
        {tab === 'modes' && props.modes}
        {tab === 'chemistry' && props.chemistry}
        {tab === 'measure' && (
          <MeasurePanel
            documentKey={props.documentKey}
            report={report}
            selection={selection}
            onSelectPlaces={props.onSelectPlaces}
          />
        )}
        {tab === 'contacts' && (
          <ContactPanel
            key={`${props.documentKey} ${report.crystal.block}`}
            documentKey={props.documentKey}
            report={report}
            onSelectPlaces={props.onSelectPlaces}
            onGrow={props.onGrow}
          />
        )}
        {tab === 'cif' && props.children}
        {tab === 'problems' && (
          <ProblemList problems={report.problems} onShow={props.onShowPlace} />
        )}
        {tab === 'info' && <InfoList report={report} fileName={props.fileName} />}
      </Tabs>
    </section>
  )
}

function tabsOf(problems: number, isTroubled: boolean): readonly Tab<InspectorTab>[] {
  return [
    { key: 'bonds', label: 'Bonds' },
    { key: 'modes', label: 'Modes' },
    { key: 'chemistry', label: 'Chemistry' },
    { key: 'measure', label: 'Measure' },
    { key: 'contacts', label: 'Contacts' },
    { key: 'cif', label: 'CIF' },
    {
      key: 'problems',
      label: 'Problems',
      badge: problems > 0 && (
        <span className="count">
          {problems}
          {isTroubled && <Icon name="warning" />}
        </span>
      ),
    },
    { key: 'info', label: 'Info' },
  ]
}

function hasTrouble({ problems }: StructureReport): boolean {
  return problems.some(({ severity }) => severity !== 'note')
}
