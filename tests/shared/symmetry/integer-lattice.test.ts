import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { determinant } from '../../../shared/geometry/mat3'
import { cross, dot, type Vec3 } from '../../../shared/geometry/vec3'
import {
  greatestCommonDivisor,
  latticeBasis,
  planeBasis,
  primitiveVector,
} from '../../../shared/symmetry/integer-lattice'

const small = fc.integer({ min: -30, max: 30 })
const anyVector: fc.Arbitrary<Vec3> = fc.tuple(small, small, small)

describe('latticeBasis', () => {
  it('gives the primitive cell of a centred one, half or a quarter as large', () => {
    const cell: Vec3[] = [
      [24, 0, 0],
      [0, 24, 0],
      [0, 0, 24],
    ]
    expect(determinant(latticeBasis([...cell, [12, 12, 12]]))).toBe(24 ** 3 / 2)
    expect(determinant(latticeBasis([...cell, [0, 12, 12], [12, 0, 12]]))).toBe(24 ** 3 / 4)
    expect(determinant(latticeBasis([...cell, [16, 8, 8]]))).toBe(24 ** 3 / 3)
  })

  it('is right-handed', () => {
    const basis = latticeBasis([
      [0, -1, 0],
      [-1, 0, 0],
      [0, 0, -1],
    ])
    expect(determinant(basis)).toBe(1)
  })
})

describe('planeBasis', () => {
  it('generates every lattice vector of the plane: the cell of the two has no point inside', () => {
    fc.assert(
      fc.property(
        anyVector.filter((normal) => normal.some(Boolean)),
        (normal) => {
          const [p, q] = planeBasis(normal)
          expect(dot(p, normal) + 0).toBe(0)
          expect(dot(q, normal) + 0).toBe(0)
          expect(greatestCommonDivisor(...cross(p, q))).toBe(1)
        },
      ),
    )
  })
})

describe('primitiveVector', () => {
  it('takes out common divisors', () => {
    expect(primitiveVector([-4, 6, 8])).toEqual([-2, 3, 4])
  })
})
