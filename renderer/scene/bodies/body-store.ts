/** Bodies on their way to the graphics card, chunk by chunk. */
import { sortIntoChunks, type Chunks } from '../../../shared/scene/chunks'
import type { Bodies } from './body-rows'
import { createRowTexture, sendRows, type RowTexture } from './row-texture'

export interface BodyStore {
  readonly bodies: Bodies
  readonly chunks: Chunks
  /** A row for each body, in the order of `chunks.body`. */
  readonly rows: RowTexture
  /** Chunks that are written; the others are not drawn yet. */
  written: number
}

/** Bodies of a chunk: as many as are written in a few milliseconds. */
const CHUNK_SIZE = 8192

export function createBodyStore(bodies: Bodies): BodyStore {
  return {
    bodies,
    chunks: sortIntoChunks(bodies.middles(), CHUNK_SIZE),
    rows: createRowTexture(bodies.count, bodies.texels),
    written: 0,
  }
}

/** Writes the next chunk. */
export function writeChunk(store: BodyStore): void {
  const { bodies, chunks, rows } = store
  const [first, end] = [chunks.start[store.written]!, chunks.start[store.written + 1]!]
  for (let row = first; row < end; row++) bodies.write(chunks.body[row]!, rows, row)
  sendRows(rows, first, end)
  store.written++
}

/** For each chunk: how many of its bodies, which stand in the order of their groups, are of a group up to this. */
export function shownOfChunks({ bodies, chunks }: BodyStore, outermost: number): Int32Array {
  const shown = new Int32Array(chunks.count)
  for (let chunk = 0; chunk < chunks.count; chunk++) {
    let [from, to] = [chunks.start[chunk]!, chunks.start[chunk + 1]!]
    while (from < to) {
      const middle = (from + to) >> 1
      if (bodies.group[chunks.body[middle]!]! <= outermost) from = middle + 1
      else to = middle
    }
    shown[chunk] = from - chunks.start[chunk]!
  }
  return shown
}
