/** What was measured, and what is to be measured from: kept apart by document, defined by places. */
import { createStore } from 'zustand/vanilla'
import type { Measurement } from '../../shared/measure/measurement'

export interface KeptMeasurement {
  readonly id: number
  /** The data block it was measured in: of another one the sites are others. */
  readonly block: string
  /** Counts the centroids, or the planes, of its document: Cg1, plane 2. */
  readonly number: number
  readonly measurement: Measurement
  /** Whether the stage shows it. */
  readonly isShown: boolean
}

export interface DocumentMeasurements {
  /** In the order they were made. */
  readonly kept: readonly KeptMeasurement[]
  /** Ids of the centroids and planes to measure from, in the order they were chosen. */
  readonly chosen: readonly number[]
}

interface MeasurementState {
  readonly measurementsOf: Readonly<Record<string, DocumentMeasurements>>
  /** Whether each click on an atom adds it to what is measured. */
  readonly isByClicking: boolean
}

export const NOTHING_MEASURED: DocumentMeasurements = { kept: [], chosen: [] }

export const measurementStore = createStore<MeasurementState>()(() => ({
  measurementsOf: {},
  isByClicking: false,
}))

/** Keeps a measurement; one that is kept already is shown again. What was chosen for it has served. */
export function keepMeasurement(key: string, block: string, measurement: Measurement): void {
  change(key, ({ kept, chosen }) => {
    const known = kept.find((one) => one.block === block && isSame(one.measurement, measurement))
    const id = known?.id ?? 1 + Math.max(0, ...kept.map((one) => one.id))
    return {
      kept:
        known === undefined
          ? [
              ...kept,
              { id, block, number: nextNumber(kept, measurement), measurement, isShown: true },
            ]
          : kept.map((one) => (one.id === id ? { ...one, isShown: true } : one)),
      chosen: isObject(measurement) ? chosen : [],
    }
  })
}

/** Whether it is a thing to measure from, rather than a number. */
export function isObject({ kind }: Measurement): boolean {
  return kind === 'centroid' || kind === 'plane'
}

function nextNumber(kept: readonly KeptMeasurement[], { kind }: Measurement): number {
  const numbers = kept.filter((one) => one.measurement.kind === kind).map(({ number }) => number)
  return 1 + Math.max(0, ...numbers)
}

/** Measurements are plain data, written in one way. */
function isSame(a: Measurement, b: Measurement): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function toggleShown(key: string, id: number): void {
  change(key, ({ kept }) => ({
    kept: kept.map((one) => (one.id === id ? { ...one, isShown: !one.isShown } : one)),
  }))
}

/** Takes a centroid or plane to measure from, or lets it go again. */
export function toggleChosen(key: string, id: number): void {
  change(key, ({ chosen }) => ({
    chosen: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
  }))
}

/** Lets go of everything that was to be measured from. */
export function clearChosen(key: string): void {
  change(key, () => ({ chosen: [] }))
}

export function deleteMeasurement(key: string, id: number): void {
  change(key, ({ kept, chosen }) => ({
    kept: kept.filter((one) => one.id !== id),
    chosen: chosen.filter((other) => other !== id),
  }))
}

/** Deletes all measurements of one data block. */
export function clearMeasurements(key: string, block: string): void {
  change(key, ({ kept }) => ({ kept: kept.filter((one) => one.block !== block), chosen: [] }))
}

export function setByClicking(isByClicking: boolean): void {
  measurementStore.setState({ isByClicking })
}

/** As many points as a torsion angle has. */
const MOST_POINTS = 4

/** Whether a click adds an atom to the `picked` ones, as it does while measuring; after the fourth it begins anew. */
export function addsByClicking(picked: number): boolean {
  return measurementStore.getState().isByClicking && picked < MOST_POINTS
}

/**
 * The chain of picked atoms made longer by a bond from one of its ends, as it is while measuring: two
 * bonds of one atom make the angle between them. Null: the bond is picked by itself.
 */
export function pickedWithBond(
  picked: readonly number[],
  [first, second]: readonly [number, number],
): readonly number[] | null {
  if (!addsByClicking(picked.length) || picked.includes(first) === picked.includes(second)) {
    return null
  }
  const [known, added] = picked.includes(first) ? [first, second] : [second, first]
  if (picked.at(-1) === known) return [...picked, added]
  return picked[0] === known ? [added, ...picked] : null
}

/** Forgets the measurements of a closed document. */
export function forgetMeasurements(key: string): void {
  measurementStore.setState(({ measurementsOf }) => ({
    measurementsOf: Object.fromEntries(
      Object.entries(measurementsOf).filter(([other]) => other !== key),
    ),
  }))
}

function change(
  key: string,
  edit: (measurements: DocumentMeasurements) => Partial<DocumentMeasurements>,
): void {
  measurementStore.setState(({ measurementsOf }) => {
    const old = measurementsOf[key] ?? NOTHING_MEASURED
    return { measurementsOf: { ...measurementsOf, [key]: { ...old, ...edit(old) } } }
  })
}
