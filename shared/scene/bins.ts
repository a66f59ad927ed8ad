/** Points sorted into cubes, so that what is near a place is found without looking at the rest. */

export interface Bins {
  /** Å: the corner of the first cube, and the edge of all. */
  readonly low: readonly [number, number, number]
  readonly edge: number
  /** Cubes along x, y, z. */
  readonly size: readonly [number, number, number]
  /** The points of cube c are `row[start[c]] … row[start[c + 1] - 1]`, ascending. */
  readonly start: Int32Array
  readonly row: Int32Array
  /** The cube at these places along x, y, z; −1 outside. */
  cellOf(i: number, j: number, k: number): number
}

/** More cubes are not made: far-flung points (a stray atom) get larger ones. */
const MOST_CUBES = 2 ** 21

/**
 * Sorts points into cubes of the given edge (Å), larger ones where there would be too many.
 *
 * @param points 3 numbers each
 */
export function sortIntoBins(points: ArrayLike<number>, edge: number): Bins {
  const count = points.length / 3
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const axis of [0, 1, 2] as const) {
    for (let i = axis; i < points.length; i += 3) {
      const value = points[i]!
      if (value < low[axis]) low[axis] = value
      if (value > high[axis]) high[axis] = value
    }
  }
  if (count === 0) return { low: [0, 0, 0], edge, size: [0, 0, 0], start: new Int32Array(1), row: new Int32Array(), cellOf: () => -1 } // prettier-ignore
  let wide = edge
  const along = (axis: 0 | 1 | 2) => Math.floor((high[axis] - low[axis]) / wide) + 1
  while (along(0) * along(1) * along(2) > MOST_CUBES) wide *= 1.26
  const size = [along(0), along(1), along(2)] as const

  const place = (i: number, axis: 0 | 1 | 2) =>
    Math.min(size[axis] - 1, Math.floor((points[3 * i + axis]! - low[axis]) / wide))
  const cubeOf = new Int32Array(count)
  const start = new Int32Array(size[0] * size[1] * size[2] + 1)
  for (let i = 0; i < count; i++) {
    const cube = (place(i, 0) * size[1] + place(i, 1)) * size[2] + place(i, 2)
    cubeOf[i] = cube
    start[cube + 1] = start[cube + 1]! + 1
  }
  for (let cube = 1; cube < start.length; cube++) start[cube] = start[cube]! + start[cube - 1]!
  const next = start.slice()
  const row = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const at = next[cubeOf[i]!]!
    row[at] = i
    next[cubeOf[i]!] = at + 1
  }
  return {
    low,
    edge: wide,
    size,
    start,
    row,
    cellOf: (i, j, k) =>
      i < 0 || j < 0 || k < 0 || i >= size[0] || j >= size[1] || k >= size[2]
        ? -1
        : (i * size[1] + j) * size[2] + k,
  }
}
