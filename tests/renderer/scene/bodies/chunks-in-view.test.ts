import * as fc from 'fast-check'
import { OrthographicCamera, PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { collectInView, type RowRanges } from '../../../../renderer/scene/bodies/chunks-in-view'
import { sortIntoChunks } from '../../../../shared/scene/chunks'

const REACH = 1

function camera(isPerspective: boolean, [x, y, z]: readonly number[]) {
  const made = isPerspective
    ? new PerspectiveCamera(26, 1.5, 0.1, 400)
    : new OrthographicCamera(-30, 30, 20, -20, 0, 400)
  made.position.set(x!, y!, z!)
  made.lookAt(3, 2, 1)
  made.updateMatrixWorld()
  return made
}

function rowsIn({ length, numbers }: RowRanges): number[] {
  return Array.from({ length }, (_, i) =>
    Array.from({ length: numbers[2 * i + 1]! }, (_row, k) => numbers[2 * i]! + k),
  ).flat()
}

const place = fc.tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: -80, max: 80 })))

describe('collectInView', () => {
  it('passes over no body that reaches into view, and takes each once', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), place, fc.boolean(), (places, eye, deep) => {
        const chunks = sortIntoChunks(Float32Array.from(places.flat()), 2)
        const seenBy = camera(deep, [eye[0]!, eye[1]!, eye[2]! + 100])
        const ranges: RowRanges = { length: 0, numbers: new Int32Array(2 * chunks.count) }
        const all = Int32Array.from({ length: chunks.count }, (_, i) => chunks.start[i + 1]! - chunks.start[i]!) // prettier-ignore
        collectInView(chunks, seenBy, chunks.count, all, REACH, ranges)
        const taken = rowsIn(ranges)
        expect(new Set(taken).size).toBe(taken.length)
        for (const [row, body] of chunks.body.entries()) {
          const { x, y, z } = new Vector3(...places[body]!).project(seenBy)
          const isInView = Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) < 1
          if (isInView) expect(taken).toContain(row)
        }
      }),
    )
  })

  it('leaves out what is far to the side, and what is hidden or not there yet', () => {
    const chunks = sortIntoChunks(Float32Array.from([0, 0, 0, 200, 0, 0, 0, 200, 0]), 1)
    const ranges: RowRanges = { length: 0, numbers: new Int32Array(6) }
    const collect = (written: number, shown: readonly number[], reach: number | null) => {
      collectInView(chunks, camera(false, [3, 2, 101]), written, Int32Array.from(shown), reach, ranges) // prettier-ignore
      return rowsIn(ranges).map((row) => chunks.body[row])
    }
    expect(collect(3, [1, 1, 1], REACH)).toEqual([0])
    expect(collect(3, [0, 1, 1], REACH)).toEqual([])
    expect(collect(0, [1, 1, 1], REACH)).toEqual([])
    // Not in their places: nobody knows where they are.
    expect(collect(3, [1, 1, 1], null).toSorted()).toEqual([0, 1, 2])
  })
})
