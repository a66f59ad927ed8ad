import { describe, expect, it } from 'vitest'
import { pairLengths } from '../../../shared/geometry/polyhedra'
import { frankKasper15 } from '../../../shared/tables/cluster-solids'

describe('frankKasper15', () => {
  it('stands where the least repulsion has it', () => {
    const repulsion = (near?: number, far?: number): number =>
      pairLengths(frankKasper15(near, far)).reduce((sum, length) => sum + length ** -2, 0)
    const least = repulsion()
    for (const step of [-0.01, 0.01]) {
      expect(repulsion(33.988218 + step, 65.449076)).toBeGreaterThan(least)
      expect(repulsion(33.988218, 65.449076 + step)).toBeGreaterThan(least)
    }
  })
})
