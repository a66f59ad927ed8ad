import type { Measurand } from '../base/measurand'
import type { Crystal } from '../crystal/crystal'
import type { Place } from '../crystal/place'
import { toCartesian } from '../geometry/cell'
import { add, cross, dot, length, scale, subtract, type Vec3 } from '../geometry/vec3'
import { bestPlane, type BestPlane } from './best-plane'
import { exactPositions } from '../graph/exact-positions'
import { internalCoordinate } from '../geometry/internal-coordinates'
import type { MeasuredValue, Measurement, PlaneFeature, PointFeature } from './measurement'
import { fractionalSuPropagation, suPropagation } from '../graph/su-propagation'

/** Gives the value of a measurement, or null where it has none. */
export type Measurer = (measurement: Measurement) => MeasuredValue | null

/** Measures once; for many measurements of one crystal prepare a `measurer`. */
export function measure(crystal: Crystal, measurement: Measurement): MeasuredValue | null {
  return measurer(crystal)(measurement)
}

/**
 * Prepares measuring in a crystal, each value with the s.u. that follows from those of coordinates and
 * cell (see `suPropagation`; all gradients are analytic).
 *
 * A measurement has no value (null) where geometry leaves it undefined: coincident points, a torsion
 * about a straight angle, a plane of fewer than three atoms or of atoms in a line, a centroid of
 * nothing, a place that the crystal does not have.
 */
export function measurer(crystal: Crystal): Measurer {
  const tools: Tools = {
    crystal,
    positionOf: exactPositions(crystal),
    su: suPropagation(crystal),
    fractionalSu: fractionalSuPropagation(crystal),
  }
  return (measurement) => {
    switch (measurement.kind) {
      case 'distance':
      case 'angle':
      case 'torsion':
        return measurePoints(tools, measurement)
      case 'centroid':
        return measureCentroid(tools, measurement.places)
      case 'plane':
        return measurePlane(tools, measurement.plane)
      case 'plane-plane':
        return measurePlanes(tools, measurement.planes)
      case 'plane-point':
        return measurePlanePoint(tools, measurement.plane, measurement.point)
    }
  }
}

interface Tools {
  readonly crystal: Crystal
  readonly positionOf: ReturnType<typeof exactPositions>
  readonly su: ReturnType<typeof suPropagation>
  readonly fractionalSu: ReturnType<typeof fractionalSuPropagation>
}

/** A point and the places whose mean it is. */
interface Point {
  readonly cartn: Vec3
  readonly places: readonly Place[]
}

function pointOf(tools: Tools, feature: PointFeature): Point | null {
  const places = feature.kind === 'atom' ? [feature.place] : feature.places
  const points = pointsOf(tools, places)
  if (points === null || points.length === 0) return null
  return { cartn: scale(points.reduce(add), 1 / points.length), places }
}

/** Cartesian; null when the crystal lacks one of the places. */
function pointsOf({ crystal, positionOf }: Tools, places: readonly Place[]): Vec3[] | null {
  const points: Vec3[] = []
  for (const place of places) {
    const fract = positionOf(place)
    if (fract === null) return null
    points.push(toCartesian(crystal.cell, fract))
  }
  return points
}

/** Gradients at places: that of a point is shared evenly by the places whose mean it is. */
interface Gradients {
  readonly places: readonly Place[]
  readonly gradients: readonly Vec3[]
}

function shareOut(points: readonly Point[], gradients: readonly Vec3[]): Gradients {
  return {
    places: points.flatMap(({ places }) => places),
    gradients: points.flatMap(({ places }, i) =>
      places.map(() => scale(gradients[i]!, 1 / places.length)),
    ),
  }
}

function measurandOf(tools: Tools, value: number, { places, gradients }: Gradients): Measurand {
  return { value, su: tools.su(places, gradients) }
}

type PointMeasurement = Extract<Measurement, { readonly points: readonly PointFeature[] }>

function measurePoints(tools: Tools, measurement: PointMeasurement): MeasuredValue | null {
  const points: Point[] = []
  for (const feature of measurement.points) {
    const point = pointOf(tools, feature)
    if (point === null) return null
    points.push(point)
  }
  const quantity = internalCoordinate(points.map(({ cartn }) => cartn))
  if (quantity === null) return null
  const { value, gradients } = quantity
  const su = gradients === null ? null : measurandOf(tools, value, shareOut(points, gradients)).su
  return { kind: measurement.kind, value: { value, su } }
}

function measureCentroid(tools: Tools, places: readonly Place[]): MeasuredValue | null {
  const fracts: Vec3[] = []
  for (const place of places) {
    const fract = tools.positionOf(place)
    if (fract === null) return null
    fracts.push(fract)
  }
  if (fracts.length === 0) return null
  const mean = scale(fracts.reduce(add), 1 / fracts.length)
  const along = (axis: 0 | 1 | 2): Measurand => {
    const gradient = scale(AXES[axis], 1 / fracts.length)
    const gradients = places.map(() => gradient)
    return { value: mean[axis], su: tools.fractionalSu(places, gradients) }
  }
  return { kind: 'centroid', fract: [along(0), along(1), along(2)] }
}

const AXES: readonly [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

function planeOf(tools: Tools, { places }: PlaneFeature): BestPlane | null {
  const points = pointsOf(tools, places)
  return points === null ? null : bestPlane(points)
}

function measurePlane(tools: Tools, feature: PlaneFeature): MeasuredValue | null {
  const plane = planeOf(tools, feature)
  const points = pointsOf(tools, feature.places)
  if (plane === null || points === null) return null
  const { places } = feature
  const { normal, center, deviations, rms } = plane
  const coefficient = (axis: 0 | 1 | 2): Measurand => {
    // n·a changes as the normal tilts and as a does, which is where a place differs from its translate.
    const edge = toCartesian(tools.crystal.cell, AXES[axis])
    const [place] = places
    const moved: Place = { ...place!, translation: add(place!.translation, AXES[axis]) }
    return measurandOf(tools, dot(normal, edge), {
      places: [...places, place!, moved],
      gradients: [...plane.tilt(edge), scale(normal, -1), normal],
    })
  }
  const fromOrigin = plane
    .tilt(center)
    .map((gradient) => add(gradient, scale(normal, 1 / places.length)))
  const constant = measurandOf(tools, dot(normal, center), { places, gradients: fromOrigin })
  return {
    kind: 'plane',
    deviations: deviations.map((deviation, i) =>
      measurandOf(tools, deviation, distanceGradients(plane, places, points[i]!, [places[i]!])),
    ),
    rms,
    normal,
    equation: [coefficient(0), coefficient(1), coefficient(2), constant],
  }
}

/** Of the distance from a plane to the mean of some places, which may belong to the plane as well. */
function distanceGradients(
  { center, normal, tilt }: BestPlane,
  ofPlane: readonly Place[],
  cartn: Vec3,
  ofPoint: readonly Place[],
): Gradients {
  const turned = tilt(subtract(cartn, center))
  return {
    places: [...ofPlane, ...ofPoint],
    gradients: [
      ...turned.map((gradient) => subtract(gradient, scale(normal, 1 / ofPlane.length))),
      ...ofPoint.map(() => scale(normal, 1 / ofPoint.length)),
    ],
  }
}

function measurePlanePoint(
  tools: Tools,
  feature: PlaneFeature,
  pointFeature: PointFeature,
): MeasuredValue | null {
  const plane = planeOf(tools, feature)
  const point = pointOf(tools, pointFeature)
  if (plane === null || point === null) return null
  const value = dot(subtract(point.cartn, plane.center), plane.normal)
  const gradients = distanceGradients(plane, feature.places, point.cartn, point.places)
  return { kind: 'plane-point', value: measurandOf(tools, value, gradients) }
}

/** Sine of the angle of planes that are as good as parallel. */
const PARALLEL = 1e-6

const DEGREE = Math.PI / 180

/** The acute angle between two planes; of parallel ones without s.u., since it can only grow. */
function measurePlanes(
  tools: Tools,
  features: readonly [PlaneFeature, PlaneFeature],
): MeasuredValue | null {
  const first = planeOf(tools, features[0])
  const second = planeOf(tools, features[1])
  if (first === null || second === null) return null
  const cosine = dot(first.normal, second.normal)
  const sine = length(cross(first.normal, second.normal))
  const value = Math.atan2(sine, Math.abs(cosine)) / DEGREE
  if (sine < PARALLEL) return { kind: 'plane-plane', value: { value, su: null } }
  const slope = -(cosine < 0 ? -1 : 1) / (sine * DEGREE)
  return {
    kind: 'plane-plane',
    value: measurandOf(tools, value, {
      places: [...features[0].places, ...features[1].places],
      gradients: [...first.tilt(second.normal), ...second.tilt(first.normal)].map((gradient) =>
        scale(gradient, slope),
      ),
    }),
  }
}
