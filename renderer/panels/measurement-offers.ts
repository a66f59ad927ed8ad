/** What can be measured from what is selected. */
import type { Place } from '../../shared/crystal/place'
import type { Measurement, PlaneFeature, PointFeature } from '../../shared/measure/measurement'
import type { DocumentMeasurements } from '../state/measurements'
import { measurementOfPoints } from './measurement-of-places'

/** What a new measurement starts from: atoms in the order they were picked, centroids and planes as chosen. */
export interface Ingredients {
  readonly atoms: readonly Place[]
  readonly centroids: readonly (readonly Place[])[]
  readonly planes: readonly PlaneFeature[]
}

/** A kind of measurement: `measurement` is null when something else would have to be selected for it. */
export interface Offer {
  readonly kind: Measurement['kind']
  readonly measurement: Measurement | null
  /** What it takes: "2 points". */
  readonly needs: string
}

/** The selected atoms and the chosen objects of `block`. */
export function ingredientsOf(
  atoms: readonly Place[],
  { kept, chosen }: DocumentMeasurements,
  block: string,
): Ingredients {
  const objects = chosen.flatMap((id) => {
    const found = kept.find((one) => one.id === id && one.block === block)
    return found === undefined ? [] : [found.measurement]
  })
  return {
    atoms,
    centroids: objects.flatMap((object) => (object.kind === 'centroid' ? [object.places] : [])),
    planes: objects.flatMap((object) => (object.kind === 'plane' ? [object.plane] : [])),
  }
}

/**
 * Every kind of measurement, in the order of the buttons. Points are the atoms, then the centroids; a
 * new centroid or plane is made of atoms only.
 */
export function offerMeasurements({ atoms, centroids, planes }: Ingredients): readonly Offer[] {
  const points: readonly PointFeature[] = [
    ...atoms.map((place) => ({ kind: 'atom', place }) as const),
    ...centroids.map((places) => ({ kind: 'centroid', places }) as const),
  ]
  const number = measurementOfPoints(points)
  const only = (kind: Measurement['kind']) => (number?.kind === kind ? number : null)
  return [
    { kind: 'distance', measurement: only('distance'), needs: '2 points' },
    { kind: 'angle', measurement: only('angle'), needs: '3 points, the vertex second' },
    { kind: 'torsion', measurement: only('torsion'), needs: '4 points in a row' },
    {
      kind: 'centroid',
      measurement: atoms.length >= 2 ? { kind: 'centroid', places: atoms } : null,
      needs: '2 atoms or more',
    },
    {
      kind: 'plane',
      measurement:
        atoms.length >= 3 ? { kind: 'plane', plane: { kind: 'plane', places: atoms } } : null,
      needs: '3 atoms or more',
    },
    { kind: 'plane-plane', measurement: planeAngleOf(planes), needs: '2 kept planes' },
    {
      kind: 'plane-point',
      measurement: planePointOf(planes, points),
      needs: 'a kept plane and a point',
    },
  ]
}

function planeAngleOf(planes: readonly PlaneFeature[]): Measurement | null {
  const [first, second, ...others] = planes
  if (first === undefined || second === undefined || others.length > 0) return null
  return { kind: 'plane-plane', planes: [first, second] }
}

function planePointOf(
  planes: readonly PlaneFeature[],
  points: readonly PointFeature[],
): Measurement | null {
  const [plane, otherPlane] = planes
  const [point, otherPoint] = points
  if (plane === undefined || otherPlane !== undefined) return null
  if (point === undefined || otherPoint !== undefined) return null
  return { kind: 'plane-point', plane, point }
}
