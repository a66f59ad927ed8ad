import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortIntoChunks } from '../../../shared/scene/chunks'

const middles = fc
  .array(
    fc.tuple(
      fc.integer({ min: -90, max: 90 }),
      fc.integer({ min: -90, max: 90 }),
      fc.integer({ min: -5, max: 5 }),
    ),
  ) // prettier-ignore
  .map((points) => Float32Array.from(points.flat()))

describe('sortIntoChunks', () => {
  it('puts every body into one chunk, ascending, within its box', () => {
    fc.assert(
      fc.property(middles, fc.integer({ min: 1, max: 40 }), (middle, size) => {
        const { count, start, body, low, high } = sortIntoChunks(middle, size)
        expect([...body].toSorted((a, b) => a - b)).toEqual([...middle.keys()].slice(0, middle.length / 3)) // prettier-ignore
        expect([start[0], start[count]]).toEqual([0, middle.length / 3])
        for (let chunk = 0; chunk < count; chunk++) {
          const own = [...body.subarray(start[chunk], start[chunk + 1])]
          expect(own.length).toBeGreaterThan(0)
          expect(own).toEqual(own.toSorted((a, b) => a - b))
          for (let axis = 0; axis < 3; axis++) {
            const values = own.map((row) => middle[3 * row + axis]!)
            expect(low[3 * chunk + axis]).toBe(Math.min(...values))
            expect(high[3 * chunk + axis]).toBe(Math.max(...values))
          }
        }
      }),
    )
  })

  it('leaves few bodies together', () => {
    const middle = Float32Array.from({ length: 300 }, (_, i) => (i * 37) % 101)
    expect(sortIntoChunks(middle, 100).count).toBe(1)
  })

  it('sorts evenly spread bodies into about as many a chunk as it is asked for', () => {
    const lattice = Array.from({ length: 32 ** 3 }, (_, i) => [i % 32, (i >> 5) % 32, i >> 10])
    const { count } = sortIntoChunks(
      Float32Array.from(lattice.flat(), (x) => 2 * x),
      512,
    )
    expect(count).toBeGreaterThanOrEqual(27)
    expect(count).toBeLessThanOrEqual(125)
  })
})
