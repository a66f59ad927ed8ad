import { addMat3, ZERO, type Mat3 } from '../geometry/mat3'
import { centroid, scatter } from '../geometry/moments'
import { symmetricEigen, type SymmetricEigen } from '../geometry/symmetric-eigen'
import { cross, distance, dot, length, subtract, type Vec3, normalize } from '../geometry/vec3'
import { layColumn, layerClearness, type Column } from './layer-column'
import { gapsBetween } from './layer-segments'
import { principalAxes } from './layer-symmetry'

/** Planes through three points nearer to one another than this, in metal–metal distances, are tried. */
const PLANE_REACH = 1.7

/** Planes are taken from as many points about the centre: one and its first shell. */
const MOST_SEEDS = 13

/** Å: points as near as the last of them, to this, are taken too. */
const SAME_DISTANCE = 0.05

/** Degrees: axes nearer than this are one. */
const SAME_AXIS = 12

/** Turns of the refinement; it settles in two or three. */
const MOST_TURNS = 6

/** An axis has a rival where another is as good to this part … */
const RIVAL = 0.85

/** … and none that counts where no other is as good to this part. */
const NO_RIVAL = 0.7

/** … or of the same kind and as good to this part. */
const RIVAL_OF_KIND = 0.5

export interface FoundAxis {
  readonly kind: 'found'
  readonly column: Column
  /** 0 to 1: how far the axis stands out from all others. */
  readonly distinction: number
}

/** A column of layers, or how many axes are alike so that there is none. */
export type AxisOutcome =
  | FoundAxis
  | { readonly kind: 'several'; readonly count: number; readonly because: 'symmetry' | 'layers' }
  | { readonly kind: 'none' }

/**
 * The axis along which points lie in layers.
 *
 * Where the points have one axis of three- or higher-fold symmetry, it is that; where they have several,
 * as in a cube, none is the axis of the cluster. Points without such an axis are laid in layers along the
 * axes of inertia and the normals of planes through three neighbours about the centre, each turned until it
 * is the best common normal of its layers. The axis is then the one with the clearest layers that is
 * the only one of its kind, and there is none where others are about as good.
 *
 * @param kinds   points of one kind may stand for one another
 * @param spacing Å: a usual distance of neighbours
 * Cost: linear in the points, times at most a few hundred axes.
 */
export function findLayerAxis(
  points: readonly Vec3[],
  kinds: readonly number[],
  spacing: number,
): AxisOutcome {
  const principal = principalAxes(points, kinds)
  if (principal.length > 1) {
    return { kind: 'several', count: principal.length, because: 'symmetry' }
  }
  const [axis] = principal
  if (axis === undefined) return searchAxis(points, kinds, spacing)
  const column = layColumn(points, axis, spacing)
  return column.layers.length < 2 ? { kind: 'none' } : { kind: 'found', column, distinction: 1 }
}

function searchAxis(
  points: readonly Vec3[],
  kinds: readonly number[],
  spacing: number,
): AxisOutcome {
  const inertia = symmetricEigen(scatter(points))
  // Each is refined before any is left out, so that the order of the points decides nothing.
  const tried = candidateAxes(points, spacing)
    .map((axis) => refine(points, axis, spacing))
    .filter((column) => column.layers.length > 1)
    .map((column) => ({
      column,
      merit: meritOf(column, points.length, spacing) * (1 + alignment(inertia, column.axis)),
      kind: kindOf(column, kinds),
    }))
    .toSorted((p, q) => q.merit - p.merit)
  const distinct: typeof tried = []
  for (const candidate of tried) {
    const isNew = distinct.every(({ column }) => !isParallel(column.axis, candidate.column.axis))
    if (isNew) distinct.push(candidate)
  }
  const alikeOf = ({ kind, merit }: (typeof tried)[number]): number =>
    distinct.filter((other) => other.kind === kind && other.merit >= RIVAL_OF_KIND * merit).length
  const best = distinct.find((candidate) => alikeOf(candidate) === 1)
  const [first] = distinct
  if (first === undefined) return { kind: 'none' }
  if (best === undefined) return { kind: 'several', count: alikeOf(first), because: 'layers' }
  const others = distinct.filter((it) => it !== best).map(({ merit }) => merit / best.merit)
  const rivals = others.filter((merit) => merit >= RIVAL).length
  if (rivals > 0) return { kind: 'several', count: rivals + 1, because: 'layers' }
  const distinction = (RIVAL - Math.max(0, ...others)) / (RIVAL - NO_RIVAL)
  return { kind: 'found', column: best.column, distinction: Math.min(1, distinction) }
}

/** Clear layers far apart before clear layers close together: of the planes of a crystal the densest. */
function meritOf(column: Column, count: number, spacing: number): number {
  const clearness = layerClearness(column)
  const total = column.layers.reduce((sum, { rows }, k) => sum + rows.length * clearness[k]!, 0)
  const gaps = gapsBetween(column.layers)
  const gap = gaps.reduce((sum, it) => sum + it, 0) / gaps.length
  return ((total + column.beside.length) / count) * Math.min(1, gap / spacing)
}

/**
 * 0 to 1: how far points are drawn out or pressed flat along an axis, and alike in all directions
 * across it.
 */
function alignment({ values, vectors }: SymmetricEigen, axis: Vec3): number {
  const k = ([0, 1, 2] as const).find((it) => isParallel(vectors[it], axis))
  if (k === undefined) return 0
  const [p, q] = [values[(k + 1) % 3]!, values[(k + 2) % 3]!]
  return Math.max(0, Math.abs(values[k] - (p + q) / 2) - Math.abs(p - q)) / values[2]
}

/** What the layers hold, read from the end that comes first in the alphabet. */
function kindOf({ layers }: Column, kinds: readonly number[]): string {
  const words = layers.map(({ rows }) =>
    rows
      .map((row) => kinds[row]!)
      .toSorted((p, q) => p - q)
      .join(' '),
  )
  const [up, down] = [words.join('|'), words.toReversed().join('|')]
  return up < down ? up : down
}

function refine(points: readonly Vec3[], start: Vec3, spacing: number): Column {
  let column = layColumn(points, start, spacing)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const axis = commonNormal(points, column)
    if (axis === null || 1 - Math.abs(dot(axis, column.axis)) < 1e-12) break
    const next = layColumn(points, axis, spacing)
    if (next.layers.length < column.layers.length) break
    column = next
  }
  return column
}

/** The direction in which the points spread least within their layers; null where several do. */
function commonNormal(points: readonly Vec3[], { layers }: Column): Vec3 | null {
  let within: Mat3 = ZERO
  for (const { rows } of layers) within = addMat3(within, scatter(rows.map((row) => points[row]!)))
  const { values, vectors } = symmetricEigen(within)
  return values[1] - values[0] > 0.1 * values[2] ? vectors[0] : null
}

function candidateAxes(points: readonly Vec3[], spacing: number): Vec3[] {
  const axes: Vec3[] = [...symmetricEigen(scatter(points)).vectors]
  const middle = centroid(points)
  const reached = points.map((p) => distance(p, middle)).toSorted((p, q) => p - q)
  const limit = (reached[MOST_SEEDS - 1] ?? Number.POSITIVE_INFINITY) + SAME_DISTANCE
  const seeds = points.filter((p) => distance(p, middle) < limit)
  const reach = PLANE_REACH * spacing
  for (const [i, p] of seeds.entries()) {
    for (const [j, q] of seeds.entries()) {
      if (j <= i || distance(p, q) > reach) continue
      for (const r of seeds.slice(j + 1)) {
        if (distance(p, r) > reach || distance(q, r) > reach) continue
        const normal = cross(subtract(q, p), subtract(r, p))
        // Three points in a row span no plane.
        if (length(normal) > 0.1 * spacing ** 2) axes.push(normalize(normal))
      }
    }
  }
  return axes
}

function isParallel(p: Vec3, q: Vec3): boolean {
  return Math.abs(dot(p, q)) > Math.cos((SAME_AXIS * Math.PI) / 180)
}
