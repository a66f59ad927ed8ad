import { convexHull, type HullFace } from '../geometry/convex-hull'
import { depthIn, solidBody } from '../geometry/solid-body'
import { dot, pointAt, type Vec3 } from '../geometry/vec3'
import type { SceneSource } from './scene-source'

/** A convex polyhedron about atoms; what `StagePolyhedron` asks for but its colour. */
export interface HullOfAtoms {
  /** The ensemble atom that it goes with when parts are moved apart. */
  readonly atom: number
  /** The ensemble atom at each vertex; what lies inside is at none. */
  readonly corners: readonly number[]
  /** Å, in the crystal's Cartesian frame. */
  readonly vertices: readonly Vec3[]
  /** Rows of `vertices`, counter-clockwise seen from outside; one face where all are in a plane. */
  readonly faces: readonly HullFace[]
}

/** Of more atoms those that cannot be corners are left out first, as often as it takes. */
const MANY = 300
const MOST_ROUNDS = 6
/** Å: what is less deep below a face may be a corner. */
const NEAR = 0.2

/**
 * The convex hull of any ensemble atoms, each named once or more; coplanar triangles are one face.
 *
 * @returns null where fewer than three atoms, or atoms on a line, span nothing
 *
 * Cost: linear in the atoms, but for the few hundred of them that stand outermost.
 */
export function hullOfAtoms(
  { ensemble, anatomy }: Pick<SceneSource, 'ensemble' | 'anatomy'>,
  atoms: ArrayLike<number>,
): HullOfAtoms | null {
  const isThere = (atom: number) => atom >= 0 && atom < ensemble.count
  const known = [...new Set(Array.from(atoms))].filter(isThere)
  const placeOf = (atom: number) => pointAt(ensemble.cartn, atom)
  const outer = outermost(known, placeOf)
  const hull = convexHull(outer.map(placeOf))
  if (hull.length === 0) return null
  const rows = [...new Set(hull.flat())].toSorted((a, b) => a - b)
  const vertexOf = new Map(rows.map((row, vertex) => [row, vertex]))
  const corners = rows.map((row) => outer[row]!)
  const faces = hull.map((face) => face.map((row) => vertexOf.get(row)!))
  return {
    atom: carrierOf(known, anatomy.peel.partOfAtom),
    corners,
    vertices: corners.map(placeOf),
    faces,
  }
}

/** The first atom of the part to which most of the atoms belong, of equal ones the outer part. */
export function carrierOf(atoms: ArrayLike<number>, partOfAtom: ArrayLike<number>): number {
  const members = new Map<number, { readonly first: number; count: number }>()
  for (const atom of Array.from(atoms)) {
    const part = partOfAtom[atom] ?? 0
    const known = members.get(part)
    if (known === undefined) members.set(part, { first: atom, count: 1 })
    else known.count++
  }
  const ranked = [...members].toSorted(([a, x], [b, y]) => y.count - x.count || b - a)
  return ranked[0]?.[1].first ?? 0
}

/**
 * Without those well inside the hull of the farthest ones along some directions, which cannot be corners
 * of the hull of all; then along the normals of that hull's faces, until few are left. Source: Akl &
 * Toussaint, Inf. Process. Lett. 7 (1978) 219, in three dimensions.
 */
function outermost(atoms: readonly number[], placeOf: (atom: number) => Vec3): readonly number[] {
  const farthest = new Set<number>()
  let directions = TO_A_CUBE
  let left = atoms
  for (let round = 0; round < MOST_ROUNDS && left.length > MANY; round++) {
    for (const direction of directions) farthest.add(farthestAlong(left, placeOf, direction))
    const body = solidBody([...farthest].map(placeOf))
    // Without a body all may be corners.
    if (body === null) break
    left = left.filter((atom) => depthIn(body, placeOf(atom)) < NEAR)
    directions = body.planes.map(({ normal }) => normal)
  }
  return left
}

function farthestAlong(
  atoms: readonly number[],
  placeOf: (atom: number) => Vec3,
  direction: Vec3,
): number {
  let [best, most] = [atoms[0]!, -Infinity]
  for (const atom of atoms) {
    const height = dot(direction, placeOf(atom))
    if (height > most) [best, most] = [atom, height]
  }
  return best
}

/** To the corners, edges and faces of a cube. */
const TO_A_CUBE: readonly Vec3[] = [-1, 0, 1].flatMap((x) =>
  [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((z): Vec3 => [x, y, z])),
)
