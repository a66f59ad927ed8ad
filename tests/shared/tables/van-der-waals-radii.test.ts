import { describe, expect, it } from 'vitest'
import { atomicNumberOf, covalentRadius, LAST_ATOMIC_NUMBER } from '../../../shared/tables/elements'
import { vanDerWaalsRadius } from '../../../shared/tables/van-der-waals-radii'

function radiusOf(symbol: string): number | null {
  return vanDerWaalsRadius(atomicNumberOf(symbol) ?? 0)
}

describe('vanDerWaalsRadius', () => {
  // Alvarez, Dalton Trans. 2013, 8617, table 1: one of each row and both ends of the long ones.
  it.each([
    ['H', 1.2],
    ['C', 1.77],
    ['O', 1.5],
    ['Cl', 1.82],
    ['Sc', 2.58],
    ['Cu', 2.38],
    ['Kr', 2.25],
    ['Ag', 2.53],
    ['I', 2.04],
    ['La', 2.98],
    ['Lu', 2.74],
    ['Au', 2.32],
    ['Bi', 2.54],
    ['Ac', 2.8],
    ['U', 2.71],
    ['Cm', 3.05],
  ])('has %s at %f Å', (symbol, radius) => {
    expect(radiusOf(symbol)).toBe(radius)
  })

  it('has none for elements that the source leaves out or that are not known', () => {
    expect(['Pm', 'Po', 'At', 'Rn', 'Fr', 'Ra'].map(radiusOf)).toEqual(Array(6).fill(null))
    expect([vanDerWaalsRadius(0), vanDerWaalsRadius(LAST_ATOMIC_NUMBER + 1)]).toEqual([null, null])
  })

  it('is larger than the covalent radius by more than 0.4 Å for every element', () => {
    for (let z = 1; z <= LAST_ATOMIC_NUMBER; z++) {
      const radius = vanDerWaalsRadius(z)
      if (radius !== null) expect(radius - (covalentRadius(z) ?? 0)).toBeGreaterThan(0.4)
    }
  })
})
