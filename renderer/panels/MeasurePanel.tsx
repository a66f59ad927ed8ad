import { useMemo } from 'react'
import type { Place } from '../../shared/crystal/place'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { CopyButton } from '../controls/CopyButton'
import { useMeasurementStore } from '../controls/use-store'
import {
  clearChosen,
  clearMeasurements,
  deleteMeasurement,
  keepMeasurement,
  setByClicking,
  toggleChosen,
  toggleShown,
} from '../state/measurements'
import { atomFinder } from '../../shared/ensemble/atom-at-place'
import type { Selection } from '../state/view'
import { tabulateMeasurements } from './measurement-table'
import { MeasureButtons } from './MeasureButtons'
import { MeasurementList } from './MeasurementList'
import { useMeasurements } from './use-measurements'

interface MeasurePanelProps {
  readonly documentKey: string
  readonly report: StructureReport
  readonly selection: Selection
  /** Selects the atoms that are shown at these places. */
  readonly onSelectPlaces: (places: readonly Place[]) => void
}

/** What can be measured from what is selected, and what was measured. */
export function MeasurePanel({
  documentKey: key,
  report,
  selection,
  onSelectPlaces,
}: MeasurePanelProps) {
  const { measure, rows, ingredients } = useMeasurements(key, report, selection)
  const atomAt = useMemo(() => atomFinder(report), [report])
  const isByClicking = useMeasurementStore((state) => state.isByClicking)
  const { block } = report.crystal
  return (
    <div className="measure">
      <MeasureButtons
        crystal={report.crystal}
        measure={measure}
        rows={rows}
        ingredients={ingredients}
        isByClicking={isByClicking}
        isShown={(place) => atomAt(place) !== null}
        onByClicking={setByClicking}
        onSelect={onSelectPlaces}
        onClear={() => {
          clearChosen(key)
          onSelectPlaces([])
        }}
        onKeep={(measurement) => {
          keepMeasurement(key, block, measurement)
          onSelectPlaces([])
        }}
      />
      <MeasurementList
        rows={rows}
        onSelect={onSelectPlaces}
        onShow={(id) => toggleShown(key, id)}
        onChoose={(id) => toggleChosen(key, id)}
        onDelete={(id) => deleteMeasurement(key, id)}
      />
      <div className="panel-foot">
        <CopyButton
          what="The table of measurements"
          isDisabled={rows.length === 0}
          text={() => tabulateMeasurements(rows)}
        />
        <button
          type="button"
          className="button"
          disabled={rows.length === 0}
          onClick={() => clearMeasurements(key, block)}
        >
          Clear
        </button>
      </div>
    </div>
  )
}
