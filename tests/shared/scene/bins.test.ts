import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortIntoBins } from '../../../shared/scene/bins'

const points = fc
  .array(fc.float({ min: -50, max: 50, noNaN: true }), { maxLength: 120 })
  .map((numbers) => Float32Array.from(numbers.slice(0, 3 * Math.floor(numbers.length / 3))))

describe('sortIntoBins', () => {
  it('puts every point into the one cube that holds it', () => {
    fc.assert(
      fc.property(points, (places) => {
        const { low, edge, size, start, row, cellOf } = sortIntoBins(places, 3)
        expect([...row].toSorted((a, b) => a - b)).toEqual([...Array(places.length / 3).keys()])
        for (let i = 0; i < size[0]; i++) {
          for (let j = 0; j < size[1]; j++) {
            for (let k = 0; k < size[2]; k++) {
              const cell = cellOf(i, j, k)
              for (let at = start[cell]!; at < start[cell + 1]!; at++) {
                for (const [axis, place] of [i, j, k].entries()) {
                  const offset = places[3 * row[at]! + axis]! - low[axis]!
                  expect(Math.floor(offset / edge)).toBe(place)
                }
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('knows no cube outside', () => {
    const { cellOf, size } = sortIntoBins(Float32Array.of(0, 0, 0, 10, 10, 10), 3)
    expect(cellOf(-1, 0, 0)).toBe(-1)
    expect(cellOf(0, size[1], 0)).toBe(-1)
    expect(sortIntoBins(new Float32Array(), 3).cellOf(0, 0, 0)).toBe(-1)
  })

  it('takes larger cubes for far-flung points', () => {
    const { size, edge } = sortIntoBins(Float32Array.of(0, 0, 0, 1e6, 1e6, 1e6), 3)
    expect(edge).toBeGreaterThan(3)
    expect(size[0] * size[1] * size[2]).toBeLessThanOrEqual(2 ** 21)
  })
})
