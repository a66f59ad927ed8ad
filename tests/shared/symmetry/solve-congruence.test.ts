import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot, scale, type Vec3 } from '../../../shared/geometry/vec3'
import { solveCongruences } from '../../../shared/symmetry/solve-congruence'

const small = fc.integer({ min: -4, max: 4 })
const anyVector: fc.Arbitrary<Vec3> = fc.tuple(small, small, small)

describe('solveCongruences', () => {
  it('finds a solution whenever there is one', () => {
    const anySystem = fc.array(anyVector, { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(anySystem, fc.array(fc.integer(), { minLength: 3, maxLength: 3 }), (rows, s) => {
        const known: Vec3 = [s[0]! % 24, s[1]! % 24, s[2]! % 24]
        const values = rows.map((row) => dot(row, known))
        const found = solveCongruences(
          rows.map((coefficients, i) => ({ coefficients, value: values[i]! })),
          24,
        )
        const { numerators, denominator } = found!
        for (const [i, row] of rows.entries()) {
          const residue = dot(row, scale(numerators, 24)) - values[i]! * denominator
          expect(Math.abs(residue % (24 * denominator))).toBe(0)
        }
      }),
    )
  })

  it('finds halves of the unit: 2x ≡ 1/24', () => {
    const found = solveCongruences([{ coefficients: [2, 0, 0], value: 1 }], 24)!
    expect(found.numerators[0] / found.denominator).toBe(1 / 48)
  })

  it('is null for a system that contradicts itself', () => {
    const system = [
      { coefficients: [1, 1, 0], value: 12 },
      { coefficients: [1, 1, 0], value: 6 },
    ] as const
    expect(solveCongruences(system, 24)).toBeNull()
    expect(solveCongruences([{ coefficients: [0, 0, 0], value: 12 }], 24)).toBeNull()
  })
})
