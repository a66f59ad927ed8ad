import type { Place } from '../../shared/crystal/place'
import type { Measurement, PointFeature } from '../../shared/measure/measurement'

/** What so many atoms measure, in this order: two a distance, three an angle, four a torsion; else null. */
export function measurementOf(places: readonly Place[]): Measurement | null {
  return measurementOfPoints(places.map((place): PointFeature => ({ kind: 'atom', place })))
}

/** The same for points of any kind. */
export function measurementOfPoints(points: readonly PointFeature[]): Measurement | null {
  const [a, b, c, d, ...more] = points
  if (a === undefined || b === undefined || more.length > 0) return null
  if (c === undefined) return { kind: 'distance', points: [a, b] }
  return d === undefined
    ? { kind: 'angle', points: [a, b, c] }
    : { kind: 'torsion', points: [a, b, c, d] }
}
