import { determinant, type Mat3 } from '../geometry/mat3'
import { POINT_GROUPS, type PointGroup } from '../tables/point-groups'

/** Order of a rotation, negative for a rotoinversion; −2 is a mirror plane. */
export type RotationType = -6 | -4 | -3 | -2 | -1 | 1 | 2 | 3 | 4 | 6

/** In the order of `PointGroup.rotations`. */
const TYPES: readonly RotationType[] = [-6, -4, -3, -2, -1, 1, 2, 3, 4, 6]

/** By the trace of the proper part. */
const ORDERS: Readonly<Record<string, 1 | 2 | 3 | 4 | 6>> = { 3: 1, '-1': 2, 0: 3, 1: 4, 2: 6 }

/**
 * What a rotation part does, from its determinant and trace; null when no lattice allows it.
 *
 * Source: International Tables A (2016), table 1.2.2.1.
 */
export function rotationType(rotation: Mat3): RotationType | null {
  const handedness = determinant(rotation)
  const trace = rotation[0][0] + rotation[1][1] + rotation[2][2]
  const order = ORDERS[handedness * trace]
  if (order === undefined || Math.abs(handedness) !== 1) return null
  return handedness === 1 ? order : NEGATIVE[order]
}

const NEGATIVE = { 1: -1, 2: -2, 3: -3, 4: -4, 6: -6 } as const

/** The point group that distinct rotation parts make, null when they make none. */
export function pointGroupOf(rotations: readonly Mat3[]): PointGroup | null {
  const types = rotations.map(rotationType)
  const counts = TYPES.map((type) => types.filter((other) => other === type).length).join('')
  return POINT_GROUPS.find((group) => group.rotations === counts) ?? null
}
