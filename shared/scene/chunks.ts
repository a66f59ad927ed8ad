/** Bodies sorted into pieces of space, so that what is out of view is passed over piece by piece. */
import { sortIntoBins } from './bins'

export interface Chunks {
  readonly count: number
  /** The bodies of chunk c are `body[start[c]] … body[start[c + 1] - 1]`, ascending. */
  readonly start: Int32Array
  readonly body: Int32Array
  /** Å, 3 per chunk: the corners of the box about the middles of its bodies. */
  readonly low: Float32Array
  readonly high: Float32Array
}

/** Å: smaller pieces are not worth a draw call. */
const SMALLEST_EDGE = 8

/**
 * Sorts bodies into chunks, cubes of equal edge: every body is in one of them.
 *
 * @param middle Å, 3 per body
 * @param size about how many bodies are in a chunk, where they stand evenly
 *
 * Cost: linear in the bodies.
 */
export function sortIntoChunks(middle: Float32Array, size: number): Chunks {
  const bodies = middle.length / 3
  const { start, row } = sortIntoBins(middle, edgeFor(middle, Math.ceil(bodies / size)))
  const filled: number[] = [0]
  for (let cube = 0; cube + 1 < start.length; cube++) {
    if (start[cube + 1]! > start[cube]!) filled.push(start[cube + 1]!)
  }
  const count = filled.length - 1
  const low = new Float32Array(3 * count).fill(Infinity)
  const high = new Float32Array(3 * count).fill(-Infinity)
  for (let chunk = 0; chunk < count; chunk++) {
    for (let at = filled[chunk]!; at < filled[chunk + 1]!; at++) {
      for (let axis = 0; axis < 3; axis++) {
        const value = middle[3 * row[at]! + axis]!
        if (value < low[3 * chunk + axis]!) low[3 * chunk + axis] = value
        if (value > high[3 * chunk + axis]!) high[3 * chunk + axis] = value
      }
    }
  }
  return { count, start: Int32Array.from(filled), body: row, low, high }
}

/** Å: of cubes of which so many fill the box about all middles. */
function edgeFor(middle: Float32Array, cubes: number): number {
  let volume = 1
  let longest = 0
  for (let axis = 0; axis < 3; axis++) {
    let [low, high] = [Infinity, -Infinity]
    for (let i = axis; i < middle.length; i += 3) {
      if (middle[i]! < low) low = middle[i]!
      if (middle[i]! > high) high = middle[i]!
    }
    const extent = Math.max(SMALLEST_EDGE, high - low)
    volume *= extent
    longest = Math.max(longest, extent)
  }
  // A little more than the whole, so that all is one cube where one is asked for.
  return cubes <= 1 ? 1.001 * longest : Math.max(SMALLEST_EDGE, Math.cbrt(volume / cubes))
}
