/** The rows of the list of measurements. */
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { Measurand } from '../../shared/base/measurand'
import {
  ANGLE_DECIMALS,
  formatMeasurand,
  LENGTH_DECIMALS,
} from '../../shared/export/format-measurand'
import type { Measurer } from '../../shared/measure/measure'
import type { MeasuredValue, Measurement, PointFeature } from '../../shared/measure/measurement'
import type { DocumentMeasurements, KeptMeasurement } from '../state/measurements'
import type { AtomName } from './atom-words'
import { isPlaceOf, namePlace, withMinus } from './place-words'

export const MEASUREMENT_WORDS: Readonly<Record<Measurement['kind'], string>> = {
  distance: 'Distance',
  angle: 'Angle',
  torsion: 'Torsion',
  centroid: 'Centroid',
  plane: 'Plane',
  'plane-plane': 'Plane–plane',
  'plane-point': 'Plane–point',
}

/** An end of a measurement: an atom with its symmetry code, or a centroid or plane by its name. */
export type End = { readonly kind: 'atom'; readonly name: AtomName } | NamedObject

/** `name`: `Cg1`, `plane 2`, or what it is made of where it is not kept. */
export interface NamedObject {
  readonly kind: 'object'
  readonly name: string
}

export interface MeasurementRow {
  readonly id: number
  readonly measurement: Measurement
  /** `Distance`; of a centroid or plane its own name. */
  readonly title: string
  readonly ends: readonly End[]
  /** All atoms it rests on, each once. */
  readonly places: readonly Place[]
  readonly value: MeasuredValue | null
  readonly isShown: boolean
  readonly isChosen: boolean
}

/** One row per measurement, in their order; those whose atoms the crystal does not have are left out. */
export function buildMeasurementRows(
  crystal: Crystal,
  { kept, chosen }: DocumentMeasurements,
  measure: Measurer,
): readonly MeasurementRow[] {
  const ours = kept.filter(
    ({ block, measurement }) =>
      block === crystal.block && placesOf(measurement).every((place) => isPlaceOf(crystal, place)),
  )
  const nameOf = objectNames(ours)
  return ours.map(({ id, measurement, isShown, number }) => ({
    id,
    measurement,
    title: objectTitle(measurement.kind, number) ?? MEASUREMENT_WORDS[measurement.kind],
    ends: endsOf(crystal, measurement, nameOf),
    places: placesOf(measurement),
    value: measure(measurement),
    isShown,
    isChosen: chosen.includes(id),
  }))
}

/** All places a measurement rests on, each once, in their order. */
export function placesOf(measurement: Measurement): readonly Place[] {
  const all = featuresOf(measurement).flatMap((feature) =>
    feature.kind === 'atom' ? [feature.place] : feature.places,
  )
  const seen = new Set<string>()
  return all.filter((place) => {
    const key = JSON.stringify(place)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

type Feature = PointFeature | Extract<Measurement, { kind: 'plane' }>['plane']

function featuresOf(measurement: Measurement): readonly Feature[] {
  switch (measurement.kind) {
    case 'centroid':
      return [{ kind: 'centroid', places: measurement.places }]
    case 'plane':
      return [measurement.plane]
    case 'plane-plane':
      return measurement.planes
    case 'plane-point':
      return [measurement.plane, measurement.point]
    default:
      return measurement.points
  }
}

/** The ends of a number; of a centroid or plane the atoms it is made of. */
export function endsOf(
  crystal: Crystal,
  measurement: Measurement,
  nameOf: (feature: Feature) => string,
): readonly End[] {
  if (measurement.kind === 'centroid' || measurement.kind === 'plane') {
    return placesOf(measurement).map((place) => ({ kind: 'atom', name: namePlace(crystal, place) }))
  }
  return featuresOf(measurement).map((feature) =>
    feature.kind === 'atom'
      ? { kind: 'atom', name: namePlace(crystal, feature.place) }
      : { kind: 'object', name: nameOf(feature) },
  )
}

/** What the kept centroids and planes are called; others are told by the number of their atoms. */
export function objectNames(kept: readonly KeptMeasurement[]): (feature: Feature) => string {
  const names = new Map<string, string>()
  for (const { measurement, number } of kept) {
    const title = objectTitle(measurement.kind, number)
    const [feature] = featuresOf(measurement)
    if (title !== null && feature !== undefined) names.set(JSON.stringify(feature), title)
  }
  return (feature) => {
    const name = names.get(JSON.stringify(feature))
    if (name !== undefined || feature.kind === 'atom') return name ?? ''
    return `${feature.kind} of ${feature.places.length} atoms`
  }
}

/** `Cg1` is how the field writes a centroid. */
function objectTitle(kind: Measurement['kind'], number: number): string | null {
  if (kind === 'centroid') return `Cg${number}`
  return kind === 'plane' ? `Plane ${number}` : null
}

/** A number as it is printed, and its unit. */
export interface PrintedValue {
  readonly text: string
  readonly unit: 'Å' | '°'
}

/** The number of a measurement; null for a centroid or plane, which are not one. */
export function printValue(value: MeasuredValue): PrintedValue | null {
  switch (value.kind) {
    case 'distance':
    case 'plane-point':
      return { text: print(value.value, LENGTH_DECIMALS), unit: 'Å' }
    case 'angle':
    case 'torsion':
    case 'plane-plane':
      return { text: print(value.value, ANGLE_DECIMALS), unit: '°' }
    default:
      return null
  }
}

/** The number with its unit, as it stands on the stage: `2.817(2) Å`, `−61.2(3)°`; null where there is none. */
export function printWithUnit(value: MeasuredValue): string | null {
  const printed = printValue(value)
  if (printed === null) return null
  return withMinus(printed.unit === '°' ? `${printed.text}°` : `${printed.text} ${printed.unit}`)
}

/** Places of a coefficient of a plane's equation that has no s.u. */
const EQUATION_DECIMALS = 3

/** `7.12(2) x − 3.405(9) y + 0.11(3) z = 2.307(6)`, as SHELXL prints a plane. */
export function printEquation(
  equation: Extract<MeasuredValue, { kind: 'plane' }>['equation'],
): string {
  const [p, q, r, s] = equation
  const left = ([p, q, r] as const)
    .map(({ value, su }, axis) => {
      const text = `${print({ value: Math.abs(value), su }, EQUATION_DECIMALS)} ${'xyz'[axis]}`
      if (axis === 0) return value < 0 ? `−${text}` : text
      return `${value < 0 ? '−' : '+'} ${text}`
    })
    .join(' ')
  return withMinus(`${left} = ${print(s, EQUATION_DECIMALS)}`)
}

function print({ value, su }: Measurand, decimals: number): string {
  return formatMeasurand(value, su, decimals)
}
