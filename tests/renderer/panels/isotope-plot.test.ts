import { describe, expect, it } from 'vitest'
import {
  compareMass,
  PLOT,
  plotIsotopes,
  printDifference,
  tabulatePattern,
} from '../../../renderer/panels/isotope-plot'
import { MADE_MASS } from '../../support/made-chemistry'

describe('plotIsotopes', () => {
  it('draws a stick for each peak that can be seen, the highest to the top', () => {
    const plot = plotIsotopes(MADE_MASS.pattern)!
    expect(plot.sticks.map(({ peak }) => peak.intensity)).toEqual([60, 100, 30])
    expect(plot.top.y).toBe(PLOT.top)
    expect(plot.top.peak.mz).toBe(MADE_MASS.mostAbundantMz)
  })

  it('keeps sticks and numbers between the axes', () => {
    const { sticks, ticks } = plotIsotopes(MADE_MASS.pattern)!
    for (const { x } of [...sticks, ...ticks]) {
      expect(x).toBeGreaterThanOrEqual(PLOT.left)
      expect(x).toBeLessThanOrEqual(PLOT.width - PLOT.right)
    }
    expect(ticks.every(({ mz }) => Number.isInteger(mz))).toBe(true)
    expect(ticks.length).toBeGreaterThan(1)
  })

  it('gives nothing without a peak', () => {
    expect(plotIsotopes([])).toBeNull()
  })
})

describe('compareMass', () => {
  it('takes the nearer of highest peak and average', () => {
    expect(compareMass(2000.52, MADE_MASS).reference).toBe('highest peak')
    expect(compareMass(2000.41, MADE_MASS).reference).toBe('average')
  })

  it('tells the difference in m/z and in parts per million', () => {
    const { difference, ppm } = compareMass(2000.5195, MADE_MASS)
    expect(difference).toBeCloseTo(0.02, 9)
    // 0.02 / 2000.4995 · 10⁶, by hand.
    expect(ppm).toBeCloseTo(9.9975, 3)
  })
})

describe('printDifference', () => {
  it.each([
    [0.02, 9.9975, '+0.020 (+10.0 ppm)'],
    [-0.4, -92.7, '−0.400 (−93 ppm)'],
    [0, 0, '0.000 (0.0 ppm)'],
    [-828.917, -191989, '−828.9 (another ion)'],
  ])('writes %d with %d ppm as %s', (difference, ppm, printed) => {
    expect(printDifference({ reference: 'average', mz: 1, difference, ppm })).toBe(printed)
  })
})

describe('tabulatePattern', () => {
  it('is a table for a spreadsheet', () => {
    expect(tabulatePattern(MADE_MASS.pattern.slice(0, 2))).toBe(
      'm/z\tintensity / %\n1999.4995\t60.00\n2000.4995\t100.00\n',
    )
  })
})
