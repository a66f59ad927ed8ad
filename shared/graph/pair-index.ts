import type { Vec3 } from '../geometry/vec3'
import type { PairColumns } from './pair-columns'

/** The row of a pair, in the orientation of the columns; −1 when it is not there. */
export type FindPair = (first: number, second: number, shift: Vec3) => number

/** Prepares finding pairs among columns. */
export function indexPairs(
  { count, first, second, shift }: Pick<PairColumns, 'count' | 'first' | 'second' | 'shift'>,
  atoms: number,
): FindPair {
  const next = new Int32Array(count).fill(-1)
  const head = new Map<number, number>()
  for (let row = count - 1; row >= 0; row--) {
    const key = first[row]! * atoms + second[row]!
    next[row] = head.get(key) ?? -1
    head.set(key, row)
  }
  return (p, q, [a, b, c]) => {
    for (let row = head.get(p * atoms + q) ?? -1; row !== -1; row = next[row]!) {
      if (shift[3 * row] === a && shift[3 * row + 1] === b && shift[3 * row + 2] === c) return row
    }
    return -1
  }
}
