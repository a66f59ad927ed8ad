/** How measurements are drawn: by the places they rest on, whether or not atoms are shown there. */
import type { Crystal } from '../shared/crystal/crystal'
import { fractOfPlace, type Place } from '../shared/crystal/place'
import { toCartesian } from '../shared/geometry/cell'
import { add, distance, scale, type Vec3 } from '../shared/geometry/vec3'
import type { Measurer } from '../shared/measure/measure'
import type {
  MeasuredValue,
  Measurement,
  PlaneFeature,
  PointFeature,
} from '../shared/measure/measurement'
import type { StageLine, StagePlane } from './scene/stage-view'
import { printWithUnit } from './panels/measurement-rows'

export interface Drawing {
  readonly lines: readonly StageLine[]
  readonly planes: readonly StagePlane[]
}

/** Å by which the disc of a plane reaches beyond its outermost atom. */
const MARGIN = 0.4

/** A centroid of more atoms is a dot without rays, which would hide what is there. */
const MOST_RAYS = 12

/** What a measurement looks like on the stage; `title` labels a centroid. */
export function drawMeasurement(
  crystal: Crystal,
  measure: Measurer,
  measurement: Measurement,
  title: string,
): Drawing {
  if (measurement.kind === 'plane') return discOf(crystal, measure(measurement), measurement.plane)
  if (measurement.kind === 'centroid') return raysOf(crystal, measurement.places, title)
  const value = measure(measurement)
  const label = value === null ? null : printWithUnit(value)
  const points = pointsOf(crystal, measure, measurement)
  return { lines: [{ points, label, kind: 'measurement' }], planes: [] }
}

/** Drawings side by side. */
export function joinDrawings(drawings: readonly Drawing[]): Drawing {
  return {
    lines: drawings.flatMap(({ lines }) => lines),
    planes: drawings.flatMap(({ planes }) => planes),
  }
}

function pointsOf(
  crystal: Crystal,
  measure: Measurer,
  measurement: Exclude<Measurement, { readonly kind: 'centroid' | 'plane' }>,
): readonly Vec3[] {
  if (measurement.kind === 'plane-plane') {
    return measurement.planes.map(({ places }) => centerOf(crystal, places))
  }
  if (measurement.kind === 'plane-point') {
    return perpendicular(crystal, measure, measurement.plane, measurement.point)
  }
  return measurement.points.map((point) => positionOf(crystal, point))
}

/** From a point to its foot in a plane. */
function perpendicular(
  crystal: Crystal,
  measure: Measurer,
  plane: PlaneFeature,
  point: PointFeature,
): readonly Vec3[] {
  const position = positionOf(crystal, point)
  const fitted = measure({ kind: 'plane', plane })
  const away = measure({ kind: 'plane-point', plane, point })
  if (fitted?.kind !== 'plane' || away?.kind !== 'plane-point') return [position]
  return [position, add(position, scale(fitted.normal, -away.value.value))]
}

function discOf(crystal: Crystal, fitted: MeasuredValue | null, plane: PlaneFeature): Drawing {
  if (fitted?.kind !== 'plane') return { lines: [], planes: [] }
  const center = centerOf(crystal, plane.places)
  const reach = plane.places.map((place) => distance(center, cartnOfPlace(crystal, place)))
  const radius = Math.max(...reach) + MARGIN
  return { lines: [], planes: [{ center, normal: fitted.normal, radius }] }
}

function raysOf(crystal: Crystal, places: readonly Place[], label: string): Drawing {
  const center = centerOf(crystal, places)
  const rays = places.length > MOST_RAYS ? [] : places
  return {
    lines: [
      { points: [center], label, kind: 'measurement' },
      ...rays.map((place) => ({
        points: [center, cartnOfPlace(crystal, place)],
        label: null,
        kind: 'measurement' as const,
      })),
    ],
    planes: [],
  }
}

function positionOf(crystal: Crystal, point: PointFeature): Vec3 {
  return point.kind === 'atom'
    ? cartnOfPlace(crystal, point.place)
    : centerOf(crystal, point.places)
}

/** Å, Cartesian: the mean of the positions. */
export function centerOf(crystal: Crystal, places: readonly Place[]): Vec3 {
  const sum = places.map((place) => cartnOfPlace(crystal, place)).reduce(add)
  return scale(sum, 1 / places.length)
}

/** Å, Cartesian. */
export function cartnOfPlace(crystal: Crystal, place: Place): Vec3 {
  return toCartesian(crystal.cell, fractOfPlace(crystal, place))
}
