import { isBlank } from './characters'
import type { CifValues } from './document'

/**
 * The values of a file while it is being read: three typed arrays that grow. Capacity is guessed from
 * samples of the file, then from what was read of it, so that arrays fit instead of doubling past it.
 */
export interface ValueColumns {
  kind: Uint8Array
  start: Uint32Array
  end: Uint32Array
  count: number
}

const FIRST_CAPACITY = 1024
const SPARE = 1.05

/** So many pieces of so many bytes tell how densely values stand in a file. */
const SAMPLES = 48
const SAMPLE = 256

/** Room that more than this share of is left over is given back. */
const MOST_LEFT = 0.2

/** No values yet, and room for about as many as the file holds; memory is taken as it fills. */
export function emptyColumns(bytes: Uint8Array): ValueColumns {
  const capacity = FIRST_CAPACITY + Math.ceil(SPARE * estimateWords(bytes))
  return {
    kind: new Uint8Array(capacity),
    start: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    count: 0,
  }
}

/** How many words a file holds, from pieces all over it; the words of texts are counted too. */
function estimateWords(bytes: Uint8Array): number {
  const step = Math.max(SAMPLE, Math.floor(bytes.length / SAMPLES))
  let words = 0
  let seen = 0
  for (let from = 0; from < bytes.length; from += step) {
    const to = Math.min(from + SAMPLE, bytes.length)
    for (let i = from + 1; i < to; i++) {
      if (isBlank(bytes[i]) && !isBlank(bytes[i - 1])) words++
    }
    seen += to - from
  }
  return seen === 0 ? 0 : (words / seen) * bytes.length
}

/** Makes room for more values, `read` of `fileSize` bytes having given those there are. */
export function growColumns(columns: ValueColumns, read: number, fileSize: number): void {
  const expected = Math.ceil((columns.count * SPARE * fileSize) / Math.max(read, 1))
  const atLeast = columns.count + (columns.count >> 3) + FIRST_CAPACITY
  const atMost = 2 * columns.count + FIRST_CAPACITY
  const capacity = Math.min(Math.max(expected, atLeast), atMost)
  columns.kind = grown(columns.kind, new Uint8Array(capacity))
  columns.start = grown(columns.start, new Uint32Array(capacity))
  columns.end = grown(columns.end, new Uint32Array(capacity))
}

/** `kind` is a `ValueKind`, as the column holds it. */
export function pushValue(
  columns: ValueColumns,
  kind: number,
  start: number,
  end: number,
  fileSize: number,
): void {
  if (columns.count === columns.kind.length) growColumns(columns, end, fileSize)
  columns.kind[columns.count] = kind
  columns.start[columns.count] = start
  columns.end[columns.count] = end
  columns.count++
}

/** The values so far, without the spare room. */
export function finishColumns({ kind, start, end, count }: ValueColumns): CifValues {
  const isTight = count >= (1 - MOST_LEFT) * kind.length
  if (isTight) {
    return {
      kind: kind.subarray(0, count),
      start: start.subarray(0, count),
      end: end.subarray(0, count),
    }
  }
  return { kind: kind.slice(0, count), start: start.slice(0, count), end: end.slice(0, count) }
}

function grown<Column extends Uint8Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
