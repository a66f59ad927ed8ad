import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, determinant, type Mat3 } from '../../../shared/geometry/mat3'
import { greatestEigen, symmetricEigen } from '../../../shared/geometry/symmetric-eigen'
import { dot, length, scale, subtract } from '../../../shared/geometry/vec3'

describe('symmetricEigen', () => {
  it('sorts the diagonal of a diagonal matrix', () => {
    const { values, vectors } = symmetricEigen([
      [3, 0, 0],
      [0, -1, 0],
      [0, 0, 2],
    ])
    expect(values).toEqual([-1, 2, 3])
    expect(vectors[0].map(Math.abs)).toEqual([0, 1, 0])
  })

  it('solves a matrix with known eigenvalues', () => {
    // The second difference of three points: 2 − √2, 2, 2 + √2 (Strang, Linear Algebra, section 6.4).
    const { values } = symmetricEigen([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ])
    expect(values[0]).toBeCloseTo(2 - Math.SQRT2, 12)
    expect(values[1]).toBeCloseTo(2, 12)
    expect(values[2]).toBeCloseTo(2 + Math.SQRT2, 12)
  })

  it('gives a right-handed set of unit vectors that the matrix only stretches', () => {
    const element = fc.oneof(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.constantFrom(0, 1, 1e-12, -1e-9),
    )
    fc.assert(
      fc.property(fc.tuple(element, element, element, element, element, element), (elements) => {
        const [xx, yy, zz, yz, xz, xy] = elements
        const matrix: Mat3 = [
          [xx, xy, xz],
          [xy, yy, yz],
          [xz, yz, zz],
        ]
        const { values, vectors } = symmetricEigen(matrix)
        expect(determinant(vectors)).toBeCloseTo(1, 9)
        expect(values[0] <= values[1] && values[1] <= values[2]).toBe(true)
        for (const [i, vector] of vectors.entries()) {
          expect(dot(vector, vectors[(i + 1) % 3]!)).toBeCloseTo(0, 9)
          const off = subtract(apply(matrix, vector), scale(vector, values[i]!))
          expect(length(off)).toBeLessThan(1e-9)
        }
      }),
      { seed: 4 },
    )
  })
})

describe('greatestEigen', () => {
  it('finds the greatest value of a matrix of any order, with its vector', () => {
    // A path of four: 2·cos 36° = the golden ratio (Chung, Spectral Graph Theory, 1997).
    const path = [
      [0, 1, 0, 0],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [0, 0, 1, 0],
    ]
    const { value, vector } = greatestEigen(path.flat(), 4)
    expect(value).toBeCloseTo((1 + Math.sqrt(5)) / 2, 12)
    expect(Math.hypot(...vector)).toBeCloseTo(1, 12)
    for (const [i, row] of path.entries()) {
      const image = row.reduce((sum, x, j) => sum + x * vector[j]!, 0)
      expect(image).toBeCloseTo(value * vector[i]!, 12)
    }
  })
})
