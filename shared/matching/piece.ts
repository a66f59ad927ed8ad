import type { Specimen } from '../ensemble/specimen'
import { HERE } from '../ensemble/neighborhood'

/** A set of atoms to be found, or to be searched: as columns of `count` rows, with the bonds among them. */
export interface Piece {
  readonly count: number
  /** Atomic number. */
  readonly element: ArrayLike<number>
  /** 3 per atom, Å. */
  readonly cartn: Float64Array
  /** Rows of the two ends, each bond once. */
  readonly bonds: readonly (readonly [number, number])[]
}

/** Some ensemble atoms, row by row as they are given, with the bonds that stand among them. */
export function pieceOf(
  { element, ensemble, neighborhood }: Specimen,
  atoms: readonly number[],
): Piece {
  const { start, neighbor, image } = neighborhood
  const rowOf = new Map(atoms.map((atom, row) => [atom, row]))
  const cartn = new Float64Array(3 * atoms.length)
  const bonds: [number, number][] = []
  for (const [row, atom] of atoms.entries()) {
    cartn.set(ensemble.cartn.subarray(3 * atom, 3 * atom + 3), 3 * row)
    for (let at = start[atom]!; at < start[atom + 1]!; at++) {
      const other = rowOf.get(neighbor[at]!)
      if (other !== undefined && other > row && image[at] === HERE) bonds.push([row, other])
    }
  }
  return {
    count: atoms.length,
    element: Uint8Array.from(atoms, (atom) => element[atom]!),
    cartn,
    bonds,
  }
}

/** The rows that each row is bonded to. */
export function neighborsIn({ count, bonds }: Piece): readonly (readonly number[])[] {
  const neighbors = Array.from({ length: count }, (): number[] => [])
  for (const [first, second] of bonds) {
    neighbors[first]!.push(second)
    neighbors[second]!.push(first)
  }
  return neighbors
}

/** The rows of each element, ascending. */
export function rowsByElement({ count, element }: Piece): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>()
  for (let row = 0; row < count; row++) {
    const known = rows.get(element[row]!)
    if (known === undefined) rows.set(element[row]!, [row])
    else known.push(row)
  }
  return rows
}

/** Whether bonds hold all of it together. */
export function isConnected(piece: Piece): boolean {
  const neighbors = neighborsIn(piece)
  const reached = new Set(piece.count > 0 ? [0] : [])
  for (const row of reached) for (const other of neighbors[row]!) reached.add(other)
  return reached.size === piece.count
}
