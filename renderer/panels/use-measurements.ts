import { useMemo } from 'react'
import type { Crystal } from '../../shared/crystal/crystal'
import { measurer, type Measurer } from '../../shared/measure/measure'
import type { MeasuredValue, Measurement } from '../../shared/measure/measurement'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { useMeasurementStore } from '../controls/use-store'
import { NOTHING_MEASURED, type DocumentMeasurements } from '../state/measurements'
import { placeOfAtom } from '../state/places'
import type { Selection } from '../state/view'
import { ingredientsOf, type Ingredients } from './measurement-offers'
import { buildMeasurementRows, type MeasurementRow } from './measurement-rows'

export interface MeasurementsInView {
  readonly measure: Measurer
  readonly measurements: DocumentMeasurements
  readonly rows: readonly MeasurementRow[]
  /** What is selected, to be measured next. */
  readonly ingredients: Ingredients
}

/** The measurements of a document with their values, and what could be measured next. */
export function useMeasurements(
  documentKey: string,
  report: StructureReport,
  { atoms }: Selection,
): MeasurementsInView {
  const measurements = useMeasurementStore(
    ({ measurementsOf }) => measurementsOf[documentKey] ?? NOTHING_MEASURED,
  )
  const { crystal } = report
  const measure = measurerOf(crystal)
  const rows = useMemo(
    () => buildMeasurementRows(crystal, measurements, measure),
    [crystal, measurements, measure],
  )
  const ingredients = useMemo(() => {
    const places = atoms.map((atom) => placeOfAtom(report, atom))
    return ingredientsOf(places, measurements, report.crystal.block)
  }, [report, atoms, measurements])
  return { measure, measurements, rows, ingredients }
}

const measurerOfCrystal = new WeakMap<Crystal, Measurer>()

/** Prepared once per crystal, whoever asks; what is kept is measured once. */
function measurerOf(crystal: Crystal): Measurer {
  const known = measurerOfCrystal.get(crystal)
  if (known !== undefined) return known
  const made = remembering(measurer(crystal))
  measurerOfCrystal.set(crystal, made)
  return made
}

/** A plane of n atoms costs n² steps, and its value is asked for wherever it is shown. */
function remembering(measure: Measurer): Measurer {
  const values = new WeakMap<Measurement, MeasuredValue | null>()
  return (measurement) => {
    const known = values.get(measurement)
    if (known !== undefined) return known
    const value = measure(measurement)
    values.set(measurement, value)
    return value
  }
}
