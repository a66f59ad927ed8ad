import { describe, expect, it } from 'vitest'
import {
  barsPath,
  distanceAt,
  ticksOf,
  xOf,
  type Plot,
} from '../../../renderer/panels/histogram-paths'

const PLOT: Plot = { width: 100, height: 50, from: 1, to: 3 }
const BIN = 0.5

describe('distanceAt', () => {
  it('is the nearest edge of a bin, and stays on the plot', () => {
    expect([-20, 10, 30, 60, 500].map((x) => distanceAt(PLOT, x, BIN))).toEqual([1, 1, 1.5, 2, 3])
  })

  it('finds back what xOf places', () => {
    for (const distance of [1, 1.5, 2, 2.5, 3]) {
      expect(distanceAt(PLOT, xOf(PLOT, distance), BIN)).toBe(distance)
    }
  })
})

describe('barsPath', () => {
  const histogram = {
    elements: [1, 1],
    radii: 1,
    counts: Uint32Array.of(0, 0, 4, 1, 0, 16),
  } as const

  it('draws a bar for each bin that holds something, as high as the square root of its count', () => {
    expect(barsPath(histogram, BIN, PLOT, [0, 3])).toBe(
      'M0 50v-25h25v25zM25 50v-12.5h25v12.5zM75 50v-50h25v50z',
    )
  })

  it('draws only the bins between two limits', () => {
    expect(barsPath(histogram, BIN, PLOT, [1.5, 2.5])).toBe('M25 50v-12.5h25v12.5z')
  })
})

describe('ticksOf', () => {
  it('marks whole and half ångströms', () => {
    expect(ticksOf({ ...PLOT, from: 1.3, to: 2.6 })).toEqual([1.5, 2, 2.5])
  })
})
