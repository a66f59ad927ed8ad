import type { Unit } from '../dissection/dissection'
import { convexHull, type HullFace } from '../geometry/convex-hull'
import { pointAt, type Vec3 } from '../geometry/vec3'
import type { SceneSource } from './scene-source'

export interface UnitPolyhedron {
  /** The ensemble atom that it goes with when parts are moved apart. */
  readonly atom: number
  /** The ensemble atom at each vertex; what lies inside is at none. */
  readonly corners: readonly number[]
  /** Å, in the crystal's Cartesian frame. */
  readonly vertices: readonly Vec3[]
  /** Rows of `vertices`; one face where all are in a plane. */
  readonly faces: readonly HullFace[]
}

/**
 * The convex hull of the atoms of a unit, to be drawn about them.
 *
 * @returns null where fewer than three atoms, or atoms on a line, span nothing
 */
export function unitPolyhedron(
  { ensemble, anatomy }: Pick<SceneSource, 'ensemble' | 'anatomy'>,
  { atoms }: Pick<Unit, 'atoms'>,
): UnitPolyhedron | null {
  const hull = convexHull(Array.from(atoms, (atom) => pointAt(ensemble.cartn, atom)))
  if (hull.length === 0) return null
  const rows = [...new Set(hull.flat())].toSorted((a, b) => a - b)
  const vertexOf = new Map(rows.map((row, vertex) => [row, vertex]))
  const corners = rows.map((row) => atoms[row]!)
  return {
    atom: carrierOf(atoms, anatomy.peel.partOfAtom),
    corners,
    vertices: corners.map((atom) => pointAt(ensemble.cartn, atom)),
    faces: hull.map((face) => face.map((row) => vertexOf.get(row)!)),
  }
}

/** The first atom of the part to which most of the atoms belong, of equal ones the outer part. */
export function carrierOf(atoms: ArrayLike<number>, partOfAtom: ArrayLike<number>): number {
  const members = new Map<number, number[]>()
  for (const atom of Array.from(atoms)) {
    const part = partOfAtom[atom] ?? 0
    members.set(part, [...(members.get(part) ?? []), atom])
  }
  const ranked = [...members].toSorted(([a, x], [b, y]) => y.length - x.length || b - a)
  return ranked[0]?.[1][0] ?? 0
}
