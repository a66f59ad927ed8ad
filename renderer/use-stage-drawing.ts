import { useMemo } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { useMeasurementStore } from './controls/use-store'
import { drawMeasurement, joinDrawings, type Drawing } from './measurement-drawing'
import { measurementOf } from './panels/measurement-of-places'
import { useMeasurements } from './panels/use-measurements'
import type { Selection } from './state/view'

/** What is drawn over the structure of a document: its shown measurements, and the one that is being made. */
export function useStageDrawing(
  documentKey: string,
  report: StructureReport,
  selection: Selection,
): Drawing {
  const { crystal } = report
  const { measure, rows, ingredients } = useMeasurements(documentKey, report, selection)
  const isByClicking = useMeasurementStore((state) => state.isByClicking)
  const kept = useMemo(() => {
    const shown = rows.filter((row) => row.isShown)
    return shown.map((row) => drawMeasurement(crystal, measure, row.measurement, row.title))
  }, [crystal, measure, rows])
  const offered = useMemo(() => {
    const measurement = isByClicking ? measurementOf(ingredients.atoms) : null
    return measurement === null ? [] : [drawMeasurement(crystal, measure, measurement, '')]
  }, [crystal, measure, ingredients, isByClicking])
  return useMemo(() => joinDrawings([...kept, ...offered]), [kept, offered])
}
