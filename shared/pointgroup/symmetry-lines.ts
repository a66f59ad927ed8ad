import { determinant, type Mat3 } from '../geometry/mat3'
import { dot, length, type Vec3, normalize } from '../geometry/vec3'
import { negative } from './operation'

/** All operations of a group about one direction. */
export interface SymmetryLine {
  /** Unit vector. */
  readonly direction: Vec3
  /** n of the rotation axis; 1: none. */
  readonly order: number
  /** n of the rotary reflection of the least turn; 0: none but reflection and inversion. */
  readonly improperOrder: number
  /** Indices of its rotations, of its rotary reflections, of its reflection. */
  readonly rotations: readonly number[]
  readonly rotoreflections: readonly number[]
  readonly reflections: readonly number[]
}

export interface LineReading {
  readonly lines: readonly SymmetryLine[]
  /** Index of the inversion; −1: there is none. */
  readonly inversion: number
}

/** Angles and directions of exact operations are known to this. */
const ALIKE = 1e-4

/** Sorts the matrices of a group, all orthogonal and exact, by the direction about which they act. */
export function readLines(matrices: readonly Mat3[]): LineReading {
  const drafts: {
    direction: Vec3
    least: number
    rotations: number[]
    rotoreflections: number[]
    reflections: number[]
  }[] = []
  let inversion = -1
  for (const [index, matrix] of matrices.entries()) {
    const isProper = determinant(matrix) > 0
    const proper = isProper ? matrix : negative(matrix)
    const turnRad = turnOf(proper)
    if (turnRad < ALIKE) {
      if (!isProper) inversion = index
      continue
    }
    const direction = directionOf(proper, turnRad)
    let line = drafts.find((known) => Math.abs(dot(known.direction, direction)) > 1 - ALIKE)
    if (line === undefined) {
      line = { direction, least: Math.PI, rotations: [], rotoreflections: [], reflections: [] }
      drafts.push(line)
    }
    // A reflection and a turn by θ is an inversion and a turn by 180° − θ.
    const restRad = Math.PI - turnRad
    if (isProper) line.rotations.push(index)
    else if (restRad < ALIKE) line.reflections.push(index)
    else {
      line.rotoreflections.push(index)
      line.least = Math.min(line.least, restRad)
    }
  }
  const lines = drafts.map(({ least, ...line }) => ({
    ...line,
    order: line.rotations.length + 1,
    improperOrder: line.rotoreflections.length === 0 ? 0 : Math.round((2 * Math.PI) / least),
  }))
  return { lines, inversion }
}

/** Radians, 0 to π. */
function turnOf([[a], [, e], [, , k]]: Mat3): number {
  return Math.acos(Math.min(1, Math.max(-1, (a + e + k - 1) / 2)))
}

/** The symmetric part of a rotation about u by α is cos α + (1 − cos α) u uᵀ. */
function directionOf(m: Mat3, turnRad: number): Vec3 {
  const cosine = Math.cos(turnRad)
  const rows = m.map((row, i): Vec3 => {
    const at = (j: 0 | 1 | 2): number => (row[j] + m[j]![i]!) / 2 - (i === j ? cosine : 0)
    return [at(0), at(1), at(2)]
  })
  const longest = rows.reduce((p, q) => (length(q) > length(p) ? q : p))
  return normalize(longest)
}
