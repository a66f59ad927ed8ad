import { describe, expect, it } from 'vitest'
import { weighScore } from '../../../shared/anatomy/weigh-score'
import { SCHEMES } from '../../../shared/dissection/dissection'

describe('weighScore', () => {
  it('puts staples before layers before shells before polyhedra before core and shell', () => {
    const ranked = SCHEMES.toSorted((p, q) => weighScore(q, 1) - weighScore(p, 1))
    expect(ranked).toEqual(['staples', 'layers', 'concentric', 'polyhedra', 'core-shell'])
  })

  it('keeps what fits well before what tells more and fits badly', () => {
    expect(weighScore('core-shell', 0.9)).toBeGreaterThan(weighScore('staples', 0.5))
  })

  it('keeps scores between 0 and 1, whatever rounding makes of a fit', () => {
    expect(weighScore('staples', 1 + 1e-12)).toBe(1)
    expect(weighScore('layers', -1e-12)).toBe(0)
  })
})
