import { useMemo } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import { askContacts } from './bridge/side-work'
import { drawContacts } from './contact-drawing'
import { useAnswer } from './controls/use-answer'
import { useActivity, useContactStore, useMeasurementStore } from './controls/use-store'
import { drawMeasurement, joinDrawings, type Drawing } from './measurement-drawing'
import { measurementOf } from './panels/measurement-of-places'
import { useMeasurements } from './panels/use-measurements'
import type { StageLine } from './scene/stage-view'
import { NONE_DRAWN } from './state/contacts'
import type { Selection } from './state/view'

/** What is drawn over the structure of a document: measurements, the one that is being made, and contacts. */
export function useStageDrawing(
  documentKey: string,
  report: StructureReport,
  selection: Selection,
): Drawing {
  const { crystal } = report
  const { measure, rows, ingredients } = useMeasurements(documentKey, report, selection)
  const isByClicking = useMeasurementStore((state) => state.isByClicking)
  const contacts = useContactLines(documentKey, report)
  const kept = useMemo(() => {
    const shown = rows.filter((row) => row.isShown)
    return shown.map((row) => drawMeasurement(crystal, measure, row.measurement, row.title))
  }, [crystal, measure, rows])
  const offered = useMemo(() => {
    const measurement = isByClicking ? measurementOf(ingredients.atoms) : null
    return measurement === null ? [] : [drawMeasurement(crystal, measure, measurement, '')]
  }, [crystal, measure, ingredients, isByClicking])
  return useMemo(
    () => joinDrawings([...kept, ...offered, { lines: contacts, planes: [] }]),
    [kept, offered, contacts],
  )
}

const NO_LINES: readonly StageLine[] = []

/** Contacts are looked for only once some are to be drawn; the selected one is while their table is open. */
function useContactLines(key: string, report: StructureReport): readonly StageLine[] {
  const drawn = useContactStore(({ drawnOf }) => drawnOf[key] ?? NONE_DRAWN)
  const areAllDrawn = useContactStore((state) => state.areAllDrawn.has(key))
  const hovered = useContactStore((state) => state.hovered)
  const selected = useContactStore(({ selectedOf }) => selectedOf[key] ?? null)
  const isOpen = useActivity(({ inspectorTab }) => inspectorTab === 'contacts')
  const named = useMemo(() => {
    const pointed = isOpen ? [selected, hovered] : []
    return new Set([...drawn, ...pointed.filter((contact) => contact !== null)])
  }, [drawn, isOpen, selected, hovered])
  const isWanted = areAllDrawn || named.size > 0
  const contacts = useAnswer(askContacts, report, { isWanted })?.contacts
  return useMemo(
    () =>
      contacts === undefined || !isWanted
        ? NO_LINES
        : drawContacts(report.crystal, contacts, { named, areAllDrawn }),
    [report, contacts, isWanted, named, areAllDrawn],
  )
}
