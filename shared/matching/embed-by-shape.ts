import { dot, pointAt, subtract, type Vec3 } from '../geometry/vec3'
import { nearAtoms, type NearestFree } from './near-atoms'
import type { Piece } from './piece'
import { forEachSeed, frameOf, narrowTriples, widestTriple, type Frame } from './shape-seeds'
import { superpose } from './superpose'
import type { WorkLimit } from './work-limit'

/** Å: how far an atom may stand from where the pattern has it, all superposed. */
const SHAPE_TOLERANCE = 1

/** Superposing again after atoms found other partners: this often at most. */
const MOST_ROUNDS = 5

/**
 * Visits the ways in which a pattern, or its mirror image, stands in a target by its shape alone: each
 * atom within `SHAPE_TOLERANCE` of one of its element when all are superposed, whatever the bonds. Some
 * are visited several times. None of a pattern whose atoms are on a line.
 *
 * Three atoms far apart are tried on every three of the target that are as far apart, and the others
 * follow; the alignment of point sets by their smallest rigid subsets (Fischler & Bolles, Commun. ACM
 * 24 (1981) 381), here with all of them in place of random ones.
 */
export function embedByShape(
  pattern: Piece,
  target: Piece,
  limit: WorkLimit,
  visit: (atoms: Int32Array) => void,
): void {
  const triple = widestTriple(pattern, target)
  const frame = triple === null ? null : frameOf(pattern, triple)
  if (triple === null || frame === null) return
  // A triple that fits loosely carries its error to the rest.
  const reach = 1.5 * SHAPE_TOLERANCE
  const nearest = nearAtoms(target, reach, limit)
  forEachSeed(pattern, target, triple, SHAPE_TOLERANCE, limit, (seed) => {
    for (const placed of placements(pattern, frame, frameOf(target, seed))) {
      const first = assign(pattern, target, nearest, placed, false)
      if (first === null) continue
      const { atoms, isWithin } = settle(pattern, target, nearest, first, SHAPE_TOLERANCE)
      if (isWithin && !atoms.includes(-1)) visit(atoms)
    }
  })
}

/** Seeds of the pattern that are tried for what it has in common with the target. */
const MOST_SEEDS = 12
/** Å: looser, any heap of atoms has much in common with any other. */
const COMMON_TOLERANCE = 0.5
/** Å: neighbours are about as far apart in every cluster. */
const SEED_TOLERANCE = 0.4

/**
 * The most atoms found of a pattern that stand in the target as they do here: row of the target per row
 * of the pattern, −1 where there is none. A lower bound: of all alignments only those of compact threes
 * are tried, as far as the limit allows. Null where fewer than four atoms agree.
 */
export function largestCommonShape(
  pattern: Piece,
  target: Piece,
  limit: WorkLimit,
): Int32Array | null {
  const nearest = nearAtoms(target, COMMON_TOLERANCE, limit)
  let best: Int32Array | null = null
  let most = 3
  for (const triple of narrowTriples(pattern).slice(0, MOST_SEEDS)) {
    const frame = frameOf(pattern, triple)
    if (frame === null) continue
    forEachSeed(pattern, target, triple, SEED_TOLERANCE, limit, (seed) => {
      if (limit.left < 0 || most === pattern.count) return
      for (const placed of placements(pattern, frame, frameOf(target, seed))) {
        const first = assign(pattern, target, nearest, placed, true)
        if (first === null || countFound(first) < most) continue
        const { atoms, isWithin } = settle(pattern, target, nearest, first, COMMON_TOLERANCE)
        const found = countFound(atoms)
        if (isWithin && found > most) [best, most] = [atoms, found]
      }
    })
  }
  return best
}

function countFound(atoms: Int32Array): number {
  let count = 0
  for (const atom of atoms) count += Number(atom >= 0)
  return count
}

/** The pattern's points in the frame of three target atoms, and their mirror image, 3 per atom. */
function placements(pattern: Piece, from: Frame, to: Frame | null): Float64Array[] {
  if (to === null) return []
  return [1, -1].map((hand) => {
    const points = new Float64Array(3 * pattern.count)
    for (let row = 0; row < pattern.count; row++) {
      const away = subtract(pointAt(pattern.cartn, row), from.origin)
      const local: Vec3 = [
        dot(away, from.axes[0]),
        dot(away, from.axes[1]),
        hand * dot(away, from.axes[2]),
      ]
      for (let axis = 0; axis < 3; axis++) {
        points[3 * row + axis] =
          to.origin[axis]! +
          local[0] * to.axes[0][axis]! +
          local[1] * to.axes[1][axis]! +
          local[2] * to.axes[2][axis]!
      }
    }
    return points
  })
}

/** Gives each point the nearest atom that is free; null at the first that has none, unless it may. */
function assign(
  pattern: Piece,
  target: Piece,
  nearest: NearestFree,
  points: Float64Array,
  mayMiss: boolean,
): Int32Array | null {
  const isTaken = new Uint8Array(target.count)
  const atoms = new Int32Array(pattern.count).fill(-1)
  for (let row = 0; row < pattern.count; row++) {
    const [x, y, z] = pointAt(points, row)
    const atom = nearest(pattern.element[row]!, x, y, z, isTaken)
    if (atom < 0 && !mayMiss) return null
    if (atom < 0) continue
    isTaken[atom] = 1
    atoms[row] = atom
  }
  return atoms
}

/** Superposes what was found and assigns anew, until nothing changes. */
function settle(
  pattern: Piece,
  target: Piece,
  nearest: NearestFree,
  first: Int32Array,
  tolerance: number,
) {
  let atoms = first
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const points = moved(pattern, target, atoms)
    const next = assign(pattern, target, nearest, points, true)!
    if (next.every((atom, row) => atom === atoms[row])) break
    atoms = next
  }
  const points = moved(pattern, target, atoms)
  const isWithin = atoms.every((atom, row) => {
    if (atom < 0) return true
    const [x, y, z] = subtract(pointAt(points, row), pointAt(target.cartn, atom))
    return Math.hypot(x, y, z) <= tolerance
  })
  return { atoms, isWithin }
}

function moved(pattern: Piece, target: Piece, atoms: Int32Array): Float64Array {
  const { rotation, translation } = superpose(pattern.cartn, target.cartn, atoms)
  const points = new Float64Array(3 * pattern.count)
  for (let row = 0; row < pattern.count; row++) {
    const point = pointAt(pattern.cartn, row)
    for (let axis = 0; axis < 3; axis++) {
      points[3 * row + axis] = dot(rotation[axis]!, point) + translation[axis]!
    }
  }
  return points
}
