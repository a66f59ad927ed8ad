/** Which chunks a camera sees. */
import { Box3, Frustum, Matrix4, type Camera } from 'three'
import type { Chunks } from '../../../shared/scene/chunks'

/** Rows one after another, `first` and `count` in turn. */
export interface RowRanges {
  length: number
  readonly numbers: Int32Array
}

const frustum = new Frustum()
const toClip = new Matrix4()
const box = new Box3()

/**
 * Collects the rows of the chunks in view; those that follow one another become one range.
 *
 * @param written chunks that can be drawn, @param shown rows of each that are
 * @param reach Å by which bodies stick out of the box about their middles; null: they are not in their places, and all are taken
 * @param into room for a range a chunk
 */
export function collectInView(
  chunks: Chunks,
  camera: Camera,
  written: number,
  shown: Int32Array,
  reach: number | null,
  into: RowRanges,
): void {
  toClip.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
  frustum.setFromProjectionMatrix(toClip)
  into.length = 0
  let end = -1
  for (let chunk = 0; chunk < written; chunk++) {
    const count = shown[chunk]!
    if (count === 0 || (reach !== null && !frustum.intersectsBox(boxOf(chunks, chunk, reach)))) {
      continue
    }
    const first = chunks.start[chunk]!
    if (first === end) into.numbers[2 * into.length - 1]! += count
    else {
      into.numbers[2 * into.length] = first
      into.numbers[2 * into.length + 1] = count
      into.length++
    }
    end = first + count
  }
}

/** The box that holds all bodies of a chunk. */
export function boxOf({ low, high }: Chunks, chunk: number, reach: number): Box3 {
  box.min.fromArray(low, 3 * chunk).subScalar(reach)
  box.max.fromArray(high, 3 * chunk).addScalar(reach)
  return box
}
