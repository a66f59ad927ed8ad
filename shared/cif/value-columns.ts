import type { CifValues } from './document'

/**
 * The values of a file while it is being read: three typed arrays that grow. Capacity is guessed
 * from the bytes still to be read, so that the arrays fit the file instead of doubling past it.
 */
export interface ValueColumns {
  kind: Uint8Array
  start: Uint32Array
  end: Uint32Array
  count: number
}

const FIRST_CAPACITY = 1024
const BYTES_PER_VALUE = 10
const SPARE = 1.05

/** No values yet, and room for about as many as a file of atoms of that size holds. */
export function emptyColumns(fileSize: number): ValueColumns {
  const capacity = FIRST_CAPACITY + Math.floor(fileSize / BYTES_PER_VALUE)
  return {
    kind: new Uint8Array(capacity),
    start: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    count: 0,
  }
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
export function finishColumns(columns: ValueColumns): CifValues {
  return {
    kind: columns.kind.subarray(0, columns.count),
    start: columns.start.subarray(0, columns.count),
    end: columns.end.subarray(0, columns.count),
  }
}

function grown<Column extends Uint8Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
