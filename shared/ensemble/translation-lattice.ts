/** Lattices of rank 0 to 3 that integral vectors generate: what a chain, layer or framework repeats by. */
import { cross, dot, type Vec3 } from '../geometry/vec3'
import { greatestCommonDivisor, planeBasis, primitiveVector } from '../symmetry/integer-lattice'

/** Independent vectors that generate the lattice, as rows in echelon form; as many as its rank. */
export type LatticeBasis = readonly Vec3[]

/** The lattice that a basis and one more vector generate together; the same object when that is no news. */
export function extendLattice(basis: LatticeBasis, vector: Vec3): LatticeBasis {
  if (isInLattice(basis, vector)) return basis
  const rows: Vec3[] = [...basis]
  let rest = vector
  for (const column of [0, 1, 2] as const) {
    if (rest[column] === 0) continue
    const at = rows.findIndex((row) => leadingColumn(row) >= column)
    const row = rows[at]
    if (row === undefined || leadingColumn(row) !== column) {
      rows.splice(at < 0 ? rows.length : at, 0, rest)
      break
    }
    let pivot = row
    while (rest[column] !== 0) {
      const factor = Math.floor(pivot[column] / rest[column])
      ;[pivot, rest] = [rest, lessTimes(pivot, factor, rest)]
    }
    rows[at] = pivot
  }
  return rows
}

/** Whether a vector is a whole combination of the basis. */
export function isInLattice(basis: LatticeBasis, vector: Vec3): boolean {
  let rest = vector
  for (const row of basis) {
    const column = leadingColumn(row)
    const factor = rest[column]! / row[column]!
    if (!Number.isInteger(factor)) return false
    rest = lessTimes(rest, factor, row)
  }
  return rest.every((x) => x === 0)
}

/**
 * How many copies of the lattice, moved against each other by whole cell vectors, the crystal has in
 * one line, plane or space of it: the greatest common divisor of the largest minors of the basis.
 */
export function latticeIndex(basis: LatticeBasis): number {
  const [p, q, r] = basis
  if (p === undefined) return 1
  if (q === undefined) return greatestCommonDivisor(...p)
  if (r === undefined) return greatestCommonDivisor(...cross(p, q))
  return Math.abs(dot(cross(p, q), r))
}

/** A basis of all integral vectors h with h · t = 0 for every vector t of the lattice. */
export function annihilatorBasis(basis: LatticeBasis): LatticeBasis {
  const [p, q, r] = basis
  if (p === undefined) return IDENTITY
  if (q === undefined) return planeBasis(p)
  return r === undefined ? [primitiveVector(cross(p, q))] : []
}

const IDENTITY: LatticeBasis = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

function leadingColumn(row: Vec3): number {
  return row.findIndex((x) => x !== 0)
}

function lessTimes(p: Vec3, factor: number, q: Vec3): Vec3 {
  return [p[0] - factor * q[0] + 0, p[1] - factor * q[1] + 0, p[2] - factor * q[2] + 0]
}
