import { array, assert, integer, nat, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cover } from '../../../shared/valence/matching'

/** Covers as many vertices as can be, one after another. */
function greatestMatching(neighbors: readonly (readonly number[])[]): number {
  const mate = new Int32Array(neighbors.length).fill(-1)
  for (const root of neighbors.keys()) {
    if (mate[root]! >= 0) continue
    cover({ neighbors, mate }, root, {
      isBarred: () => false,
      isTarget: () => true,
      readiness: () => -1,
    })
  }
  for (const [vertex, other] of mate.entries()) {
    if (other >= 0) expect(mate[other]).toBe(vertex)
    if (other >= 0) expect(neighbors[vertex]).toContain(other)
  }
  return mate.filter((other) => other >= 0).length / 2
}

/** By trying everything: either the first vertex is left out, or it is paired with one of its neighbours. */
function bruteForce(neighbors: readonly (readonly number[])[], left: ReadonlySet<number>): number {
  const [first] = left
  if (first === undefined) return 0
  const without = new Set(left)
  without.delete(first)
  let best = bruteForce(neighbors, without)
  for (const other of neighbors[first]!) {
    if (!without.has(other)) continue
    const rest = new Set(without)
    rest.delete(other)
    best = Math.max(best, 1 + bruteForce(neighbors, rest))
  }
  return best
}

const GRAPH = tuple(
  integer({ min: 1, max: 9 }),
  array(tuple(nat(8), nat(8)), { maxLength: 16 }),
).map(([count, pairs]) => {
  const neighbors = Array.from({ length: count }, () => new Set<number>())
  for (const [p, q] of pairs) {
    if (p === q || p >= count || q >= count) continue
    neighbors[p]!.add(q)
    neighbors[q]!.add(p)
  }
  return neighbors.map((near) => [...near])
})

describe('cover', () => {
  it('makes as many pairs as there can be, in graphs with odd cycles too', () => {
    assert(
      property(GRAPH, (neighbors) => {
        const expected = bruteForce(neighbors, new Set(neighbors.keys()))
        expect(greatestMatching(neighbors)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('covers a vertex by leaving one that may be given up', () => {
    const neighbors = [[1], [0, 2], [1]]
    const mate = Int32Array.of(1, 0, -1)
    const isDone = cover({ neighbors, mate }, 2, {
      isBarred: () => false,
      isTarget: () => false,
      readiness: (vertex) => (vertex === 0 ? 1 : -1),
    })
    expect(isDone).toBe(true)
    expect([...mate]).toEqual([-1, 2, 1])
  })

  it('changes nothing where there is no way', () => {
    const neighbors = [[1], [0, 2], [1]]
    const mate = Int32Array.of(1, 0, -1)
    const ends = { isBarred: () => false, isTarget: () => true, readiness: () => -1 }
    expect(cover({ neighbors, mate }, 2, ends)).toBe(false)
    expect([...mate]).toEqual([1, 0, -1])
  })
})
