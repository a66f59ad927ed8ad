import { describe, expect, it } from 'vitest'
import {
  antiprism,
  bisect,
  isSpherical,
  lowest,
  onSphere,
  pairLengths,
  prism,
  sideCap,
} from '../../../shared/geometry/polyhedra'
import { distance } from '../../../shared/geometry/vec3'

/** How many distances are as short as the shortest, which must be 1. */
function unitEdges(lengths: readonly number[]): number {
  expect(lengths[0]).toBeCloseTo(1, 12)
  return lengths.filter((length) => length < 1 + 1e-9).length
}

describe('prism', () => {
  it.each([3, 4, 5, 6])('has 3n edges, all 1, for n = %i', (n) => {
    expect(unitEdges(pairLengths(prism(n)))).toBe(3 * n)
    expect(isSpherical(prism(n))).toBe(true)
  })
})

describe('antiprism', () => {
  it.each([4, 5, 6])('has 4n edges, all 1, for n = %i', (n) => {
    expect(unitEdges(pairLengths(antiprism(n)))).toBe(4 * n)
  })

  it('is an octahedron on three corners', () => {
    expect(unitEdges(pairLengths(antiprism(3)))).toBe(12)
  })
})

describe('sideCap', () => {
  it('stands at 1 from the four corners of its side', () => {
    const cap = sideCap(5, 2)
    const near = prism(5).filter((corner) => Math.abs(distance(corner, cap) - 1) < 1e-9)
    expect(near).toHaveLength(4)
  })
})

describe('onSphere', () => {
  it('takes angles from z and, about it, from x', () => {
    const [x, y, z] = onSphere(60, 90)
    expect([x, y, z].map((it) => it.toFixed(9))).toEqual([
      '0.000000000',
      (Math.sqrt(3) / 2).toFixed(9),
      '0.500000000',
    ])
  })
})

describe('bisect', () => {
  it('finds where a function changes its sign', () => {
    expect(bisect((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 12)
    expect(bisect((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 12)
  })
})

describe('lowest', () => {
  it('finds the lowest place', () => {
    expect(lowest((x) => (x - 1.5) ** 2, 0, 4)).toBeCloseTo(1.5, 6)
  })
})
