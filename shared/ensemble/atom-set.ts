/** Atoms of the crystal picked one by one: each an atom of the graph moved by a lattice vector. */
import { pointAt, type Vec3 } from '../geometry/vec3'

/** Most atoms that are put together; a picture of more tells nothing, and takes long. */
export const MOST_SHOWN = 300_000

/** Cells from the origin, along any axis, beyond which nothing is shown. */
export const FARTHEST_CELL = 500

/** Rows in the order they were added, each place once. */
export interface AtomSet {
  readonly graphAtoms: number
  readonly atom: number[]
  /** 3 per row. */
  readonly shift: number[]
  readonly rowOfKey: Map<number, number>
  readonly most: number
  /** Something was left out: there were more than `most`, or it was too far away. */
  isCut: boolean
}

/** @param graphAtoms how many atoms the graph has */
export function emptyAtomSet(graphAtoms: number, most: number): AtomSet {
  return { graphAtoms, atom: [], shift: [], rowOfKey: new Map(), most, isCut: false }
}

/** Adds an atom unless it is there. */
export function addAtom(set: AtomSet, atom: number, shift: Vec3): void {
  const key = keyOf(set, atom, shift)
  if (set.rowOfKey.has(key)) return
  if (key < 0 || set.atom.length >= set.most) {
    set.isCut = true
    return
  }
  set.rowOfKey.set(key, set.atom.length)
  set.atom.push(atom)
  set.shift.push(shift[0], shift[1], shift[2])
}

/** −1: it is not there. */
export function rowOf(set: AtomSet, atom: number, shift: Vec3): number {
  return set.rowOfKey.get(keyOf(set, atom, shift)) ?? -1
}

/** The lattice vector of the atom in a row. */
export function shiftOfRow(set: AtomSet, row: number): Vec3 {
  return pointAt(set.shift, row)
}

const SPAN = 2 * FARTHEST_CELL + 1

/** Below 2⁵³ for any cell that a graph is built of; −1 when it is too far away. */
function keyOf({ graphAtoms }: AtomSet, atom: number, [a, b, c]: Vec3): number {
  const farthest = Math.max(Math.abs(a), Math.abs(b), Math.abs(c))
  if (!(farthest <= FARTHEST_CELL)) return -1
  const cell = ((a + FARTHEST_CELL) * SPAN + b + FARTHEST_CELL) * SPAN + c + FARTHEST_CELL
  return cell * graphAtoms + atom
}
