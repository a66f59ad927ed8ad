import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsBetween, segmentHeights } from '../../../shared/dissection/layer-segments'

/** Å: a usual distance of metals. */
const SPACING = 2.7

const sizes = (heights: readonly number[]): number[] =>
  segmentHeights(heights, SPACING).map(({ rows }) => rows.length)

describe('segmentHeights', () => {
  it('parts the four copper layers of the Cu20Se19 slab, puckered as they are', () => {
    // Heights in models/Cu32-P1.cif, Å: Cu6 of two triangles, and Cu3 about a lower Cu.
    const half = [1.02, 1.02, 1.02, 1.67, 1.67, 1.67, 3.14, 3.99, 3.99, 3.99]
    expect(sizes([...half, ...half.map((height) => -height)])).toEqual([4, 6, 6, 4])
  })

  it('parts the centre of an icosahedron from its pentagons', () => {
    // Along the fivefold axis of an icosahedron of edge 2.9 Å: ±R, ±R/√5 and the centre, R = 2.758 Å.
    const R = 2.758
    const pentagon = (height: number): number[] => Array.from({ length: 5 }, () => height)
    const heights = [R, -R, 0, ...pentagon(R / Math.sqrt(5)), ...pentagon(-R / Math.sqrt(5))]
    expect(sizes(heights)).toEqual([1, 5, 1, 5, 1])
  })

  it('leaves heights together that no gap parts', () => {
    expect(sizes([0, 0.5, 1, 1.5, 2])).toEqual([5])
    expect(sizes([1.3])).toEqual([1])
  })

  it('parts all of several gaps alike, or none', () => {
    expect(sizes([0, 2.4, 4.8, 7.2 + 1e-12])).toEqual([1, 1, 1, 1])
    // Gaps of 1.00 and 0.92 Å, which is too narrow: they are alike, so none parts.
    expect(sizes([0, 1, 1.92])).toEqual([3])
  })

  it('gives every row to one layer, in ascending order, whatever the order of the heights', () => {
    const height = fc.double({ min: -20, max: 20, noNaN: true })
    fc.assert(
      fc.property(fc.array(height, { minLength: 1, maxLength: 40 }), (heights) => {
        const layers = segmentHeights(heights, SPACING)
        const rows = layers.flatMap((layer) => layer.rows)
        expect(rows.toSorted((p, q) => p - q)).toEqual(heights.map((_, row) => row))
        expect(gapsBetween(layers).every((gap) => gap > 0)).toBe(true)
        const reversed = segmentHeights(heights.toReversed(), SPACING)
        expect(reversed.map(({ low, high }) => [low, high])).toEqual(
          layers.map(({ low, high }) => [low, high]),
        )
      }),
    )
  })
})
