import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAssigner } from '../../../shared/geometry/assignment'

function permutations(n: number): number[][] {
  if (n === 0) return [[]]
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  )
}

function priceOf(cost: readonly number[], n: number, columns: ArrayLike<number>): number {
  return Array.from(columns).reduce((sum, column, row) => sum + cost[row * n + column]!, 0)
}

describe('createAssigner', () => {
  it('takes the dearer of two when that leaves the cheapest whole', () => {
    // Row 0 would rather have column 0, but row 1 pays 100 elsewhere.
    expect([...createAssigner(2)([1, 2, 1, 100])]).toEqual([1, 0])
  })

  it('owes nothing to what it was asked before', () => {
    const assign = createAssigner(2)
    assign([0, 9, 9, 0])
    expect([...assign([1, 2, 1, 100])]).toEqual([1, 0])
  })

  it('gives nothing to assign nothing', () => {
    expect(createAssigner(0)([])).toHaveLength(0)
  })

  it('costs as little as the best of all permutations, negative costs and ties among them', () => {
    const square = fc
      .integer({ min: 1, max: 6 })
      .chain((n) =>
        fc.tuple(
          fc.constant(n),
          fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n }),
        ),
      )
    fc.assert(
      fc.property(square, ([n, cost]) => {
        const columns = createAssigner(n)(cost)
        expect([...columns].toSorted((a, b) => a - b)).toEqual([...Array(n).keys()])
        const least = Math.min(...permutations(n).map((way) => priceOf(cost, n, way)))
        expect(priceOf(cost, n, columns)).toBe(least)
      }),
    )
  })
})
