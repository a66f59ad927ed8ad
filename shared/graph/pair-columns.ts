import type { PairVisitor } from '../geometry/neighbor-search'

/** Pairs of atoms as columns of `count` rows: `first`, and `second` moved by the lattice vector `shift`. */
export interface PairColumns {
  readonly count: number
  readonly first: Int32Array
  readonly second: Int32Array
  /** 3 per pair. */
  readonly shift: Int32Array
  /** Å. */
  readonly distance: Float64Array
}

/** Columns that take one pair after another; a million pairs cost no more than their numbers. */
export interface PairCollector {
  readonly add: PairVisitor
  /** What was added, in that order. */
  readonly columns: () => PairColumns
}

const ROOM = 1024

/** No pairs yet; columns double when they are full. */
export function collectPairs(): PairCollector {
  let count = 0
  let first = new Int32Array(ROOM)
  let second = new Int32Array(ROOM)
  let shift = new Int32Array(3 * ROOM)
  let distances = new Float64Array(ROOM)
  const makeRoom = () => {
    const room = 2 * first.length
    const grown = <T extends Int32Array | Float64Array>(into: T, from: T): T => {
      into.set(from)
      return into
    }
    first = grown(new Int32Array(room), first)
    second = grown(new Int32Array(room), second)
    shift = grown(new Int32Array(3 * room), shift)
    distances = grown(new Float64Array(room), distances)
  }
  return {
    add: (p, q, a, b, c, distance) => {
      if (count === first.length) makeRoom()
      first[count] = p
      second[count] = q
      shift[3 * count] = a
      shift[3 * count + 1] = b
      shift[3 * count + 2] = c
      distances[count] = distance
      count++
    },
    columns: () => ({
      count,
      first: first.subarray(0, count),
      second: second.subarray(0, count),
      shift: shift.subarray(0, 3 * count),
      distance: distances.subarray(0, count),
    }),
  }
}

/**
 * The row numbers in the order of `first`, then `second`, then the shift: an order that does not
 * depend on how the pairs were found. Cost: linear in pairs and atoms.
 */
export function sortedRows(pairs: PairColumns, atoms: number): Int32Array {
  const asFound = new Int32Array(pairs.count)
  for (let row = 0; row < pairs.count; row++) asFound[row] = row
  const bySecond = countingSort(asFound, pairs.second, atoms)
  const rows = countingSort(bySecond, pairs.first, atoms)
  const { first, second, shift } = pairs
  for (let from = 0; from < rows.length;) {
    let to = from + 1
    const [p, q] = [first[rows[from]!]!, second[rows[from]!]!]
    while (to < rows.length && first[rows[to]!] === p && second[rows[to]!] === q) to++
    if (to - from > 1) rows.subarray(from, to).sort((p, q) => compareShifts(shift, p, q))
    from = to
  }
  return rows
}

function countingSort(rows: Int32Array, key: Int32Array, keys: number): Int32Array {
  const next = new Int32Array(keys + 1)
  for (const row of rows) next[key[row]! + 1]!++
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!
  const sorted = new Int32Array(rows.length)
  for (const row of rows) sorted[next[key[row]!]!++] = row
  return sorted
}

function compareShifts(shift: Int32Array, row: number, other: number): number {
  for (let axis = 0; axis < 3; axis++) {
    const difference = shift[3 * row + axis]! - shift[3 * other + axis]!
    if (difference !== 0) return difference
  }
  return 0
}

/** The rows whose flag is 1, in their order. */
export function selectRows(pairs: PairColumns, stays: Uint8Array): PairColumns {
  const count = stays.reduce((sum, flag) => sum + flag, 0)
  const selected = {
    count,
    first: new Int32Array(count),
    second: new Int32Array(count),
    shift: new Int32Array(3 * count),
    distance: new Float64Array(count),
  }
  let next = 0
  for (let row = 0; row < pairs.count; row++) {
    if (stays[row] === 0) continue
    selected.first[next] = pairs.first[row]!
    selected.second[next] = pairs.second[row]!
    for (let axis = 0; axis < 3; axis++) {
      selected.shift[3 * next + axis] = pairs.shift[3 * row + axis]!
    }
    selected.distance[next] = pairs.distance[row]!
    next++
  }
  return selected
}
