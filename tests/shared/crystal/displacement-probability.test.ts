import { describe, expect, it } from 'vitest'
import { probabilityScale } from '../../../shared/crystal/displacement-probability'

describe('probabilityScale', () => {
  // Square roots of the quantiles of χ² with three degrees of freedom, by scipy; ORTEP's manual
  // prints the same to four digits.
  it.each([
    [0.01, 0.338868],
    [0.1, 0.764444],
    [0.3, 1.193169],
    [0.5, 1.538172],
    [0.7, 1.914385],
    [0.9, 2.500278],
    [0.99, 3.368214],
    [0.999, 4.033142],
  ])('is at %f', (probability, scale) => {
    expect(probabilityScale(probability)).toBeCloseTo(scale, 6)
  })

  it('stays finite for what is no probability of an ellipsoid', () => {
    expect([probabilityScale(0), probabilityScale(-1), probabilityScale(Number.NaN)]).toEqual([
      0, 0, 0,
    ])
    expect(probabilityScale(1)).toBeLessThanOrEqual(9)
  })
})
