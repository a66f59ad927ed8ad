/** The cell, lines and planes of a view, as columns and labels in the scene's frame. */
import { add, cross, dot, length, scale, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { displayFromHex } from '../../../shared/scene/color'
import { nearestSphere, shiftOfSphere } from '../../../shared/scene/moved-scene'
import type { Scene, SceneCell } from '../../../shared/scene/scene'
import type { StageLine, StagePlane, StagePolyhedron } from '../stage-view'

/** Red, green and blue as every program has them; each axis is told by its letter first. */
export const AXIS_COLORS = ['#c8473c', '#3f8f4f', '#4a72c8'] as const

export interface LineColumns {
  readonly count: number
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** 4 per line: sRGB components, red −1 for the colour of text, and opacity. */
  readonly color: readonly number[]
  /** CSS pixels. */
  readonly width: readonly number[]
  /** Å: a dash and a gap; 0: none. */
  readonly dash: readonly number[]
  /** The group of the scene that the line goes with; −1: none. */
  readonly group: readonly number[]
}

export interface Label {
  /** Å, in the scene's frame. */
  readonly at: Vec3
  readonly text: string
  readonly isItalic: boolean
  /** `#rrggbb`; null: the colour of text. */
  readonly color: string | null
  /** The sphere it stands on; null: words before everything. */
  readonly sphere: number | null
  /** Of words at the middle of a bond, the sphere at its other end. */
  readonly otherEnd?: number
  readonly isFormula?: true
  /** Places of the scene, Å, that it goes with when fragments are moved. */
  readonly goesWith: readonly Vec3[]
}

/** Å: a dash and a gap. */
const DASH = { measurement: 0.36, contact: 0.2, axis: 0 } as const
/** CSS pixels. */
const WIDTH = { measurement: 2, contact: 1.4, axis: 1.6, dot: 7, edge: 1.2, cellAxis: 2 } as const
const TEXT = [-1, 0, 0] as const
const EDGE_OPACITY = 0.5
/** Å: how far beyond its end the name of an axis stands. */
const BEYOND = 0.5

export function cellLines({ count, ends, axis }: SceneCell): LineColumns {
  const rows = Array.from({ length: count }, (_, i) => i)
  const color = rows.flatMap((i) => {
    const own = AXIS_COLORS[axis[i]!]
    return own === undefined ? [...TEXT, EDGE_OPACITY] : [...displayFromHex(own), 1]
  })
  return {
    count,
    start: rows.flatMap((i) => [...ends.subarray(6 * i, 6 * i + 3)]),
    end: rows.flatMap((i) => [...ends.subarray(6 * i + 3, 6 * i + 6)]),
    color,
    width: rows.map((i) => (axis[i]! < 3 ? WIDTH.cellAxis : WIDTH.edge)),
    dash: rows.map(() => 0),
    group: rows.map(() => -1),
  }
}

/** The letters 0, a, b, c. */
export function cellLabels({ labels }: SceneCell): Label[] {
  return labels.map((at, i) => ({
    at,
    text: ['0', 'a', 'b', 'c'][i]!,
    isItalic: i > 0,
    color: AXIS_COLORS[i - 1] ?? null,
    sphere: null,
    goesWith: [],
  }))
}

/**
 * @param accent `#rrggbb` of measurements; contacts and axes have the colour of text
 * @param shift Å, 3 per fragment: measurements and contacts follow the atoms nearest to their points
 */
export function viewLines(
  scene: Pick<Scene, 'origin' | 'spheres' | 'explosion'>,
  lines: readonly StageLine[],
  accent: string,
  shift: Float32Array,
): LineColumns {
  const { origin, spheres, explosion } = scene
  const moved = (place: Vec3) =>
    shift.length === 0
      ? place
      : add(place, shiftOfSphere(explosion, shift, nearestSphere(spheres, place)))
  const rows = lines.flatMap(({ points, kind }) => {
    const still = points.map((point) => subtract(point, origin))
    const places = kind === 'axis' ? still : still.map(moved)
    const isDot = places.length === 1
    const pieces = isDot ? [[places[0]!, places[0]!]] : pairs(places)
    return pieces.map(([start, end]) => ({ start: start!, end: end!, kind, isDot }))
  })
  return {
    count: rows.length,
    start: rows.flatMap(({ start }) => start),
    end: rows.flatMap(({ end }) => end),
    color: rows.flatMap(({ kind }) =>
      kind === 'measurement' ? [...displayFromHex(accent), 1] : [...TEXT, 0.75],
    ),
    width: rows.map(({ kind, isDot }) => (isDot ? WIDTH.dot : WIDTH[kind])),
    dash: rows.map(({ kind, isDot }) => (isDot ? 0 : DASH[kind])),
    group: rows.map(() => -1),
  }
}

export function lineLabels(
  { origin }: Pick<Scene, 'origin'>,
  lines: readonly StageLine[],
): Label[] {
  return lines.flatMap(({ points, label, kind }) => {
    const middle = kind === 'axis' ? beyond(points) : middleOf(points)
    if (label === null || middle === null) return []
    const at = subtract(middle, origin)
    const goesWith = kind === 'axis' ? [] : points.map((point) => subtract(point, origin))
    return [{ at, text: label, isItalic: false, color: null, sphere: null, goesWith }]
  })
}

/** Just past the last point. */
function beyond(points: readonly Vec3[]): Vec3 | null {
  const [before, last] = points.slice(-2)
  if (before === undefined || last === undefined) return null
  const way = subtract(last, before)
  return add(last, scale(way, BEYOND / Math.max(length(way), BEYOND)))
}

/** Columns of discs: their centres, and two radii at right angles. */
export function planeColumns({ origin }: Pick<Scene, 'origin'>, planes: readonly StagePlane[]) {
  const radii = planes.map(({ normal, radius }) => {
    const up = scale(normal, 1 / length(normal))
    const helper: Vec3 = Math.abs(up[0]) < 0.7 ? [1, 0, 0] : [0, 1, 0]
    const first = subtract(helper, scale(up, dot(helper, up)))
    const radius1 = scale(first, radius / length(first))
    return { radius1, radius2: cross(up, radius1) }
  })
  return {
    center: planes.flatMap(({ center }) => subtract(center, origin)),
    radius1: radii.flatMap(({ radius1 }) => radius1),
    radius2: radii.flatMap(({ radius2 }) => radius2),
  }
}

/** Å about the scene's origin: holds all lines, planes and polyhedra. */
export function annotationRadius(
  { origin }: Pick<Scene, 'origin'>,
  { lines, planes, polyhedra }: Annotated,
): number {
  let radius = 0
  const hold = (point: Vec3, more: number) => {
    radius = Math.max(radius, length(subtract(point, origin)) + more)
  }
  for (const { points } of lines) for (const point of points) hold(point, 0)
  for (const { center, radius: more } of planes) hold(center, more)
  for (const { vertices } of polyhedra) for (const vertex of vertices) hold(vertex, 0)
  return radius
}

export interface Annotated {
  readonly lines: readonly StageLine[]
  readonly planes: readonly StagePlane[]
  readonly polyhedra: readonly StagePolyhedron[]
}

/** Between two points or the inner two of four; of three between the vertex and the ends. */
function middleOf(points: readonly Vec3[]): Vec3 | null {
  const [before, after] = [points[(points.length - 1) >> 1], points[points.length >> 1]]
  if (before === undefined || after === undefined) return null
  const middle = scale(add(before, after), 0.5)
  if (points.length % 2 === 0 || points.length === 1) return middle
  const ends = scale(add(points[0]!, points[points.length - 1]!), 0.5)
  return add(scale(middle, 0.7), scale(ends, 0.3))
}

function pairs(places: readonly Vec3[]): (readonly [Vec3, Vec3])[] {
  return places.slice(1).map((place, i) => [places[i]!, place])
}
