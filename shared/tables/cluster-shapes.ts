/**
 * Shapes of the polyhedra that metals make, without a center: Platonic, Archimedean and Johnson solids,
 * prisms, antiprisms, (bi)pyramids, capped ones, cut-outs of close packings, Frank–Kasper polyhedra,
 * fused tetrahedra, octahedra and icosahedra, and some of these less one or two vertices. Each is
 * written from its definition; where a rule leaves room all edges are equal.
 *
 * Codes are those of SHAPE 2.1 where it has the shape, else `J35-18` for Johnson solids, else letters
 * and the number of vertices.
 */
import type { Vec3 } from '../geometry/vec3'
import { LARGE_SHAPES } from './cluster-shapes-large'
import { MIDDLE_SHAPES } from './cluster-shapes-middle'
import { SMALL_SHAPES } from './cluster-shapes-small'

export type ShapeRow = readonly [
  code: string,
  name: string,
  pointGroup: string,
  vertices: () => readonly Vec3[],
]

export interface ClusterShape {
  readonly code: string
  /** `octahedron`, `elongated triangular orthobicupola`. */
  readonly name: string
  /** Schoenflies symbol. */
  readonly pointGroup: string
  /** In any unit and about any origin. */
  readonly vertices: readonly Vec3[]
}

const ROWS: readonly ShapeRow[] = [...SMALL_SHAPES, ...MIDDLE_SHAPES, ...LARGE_SHAPES]
const byVertices = new Map<number, readonly ClusterShape[]>()

/** Numbers of vertices that have shapes, ascending. */
export const VERTEX_COUNTS: readonly number[] = [
  ...new Set(ROWS.map(([code]) => vertexCount(code))),
].toSorted((a, b) => a - b)

/** All shapes with so many vertices; none where there are none. */
export function clusterShapes(count: number): readonly ClusterShape[] {
  const known = byVertices.get(count)
  if (known !== undefined) return known
  const shapes = ROWS.filter(([code]) => vertexCount(code) === count).map(
    ([code, name, pointGroup, make]) => ({ code, name, pointGroup, vertices: make() }),
  )
  byVertices.set(count, shapes)
  return shapes
}

/** Codes end with it, so that no shape is made before it is asked for. */
function vertexCount(code: string): number {
  return Number(code.slice(code.lastIndexOf('-') + 1))
}
