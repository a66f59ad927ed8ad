import { array, assert, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annihilatorBasis,
  extendLattice,
  isInLattice,
  latticeIndex,
  type LatticeBasis,
} from '../../../shared/ensemble/translation-lattice'
import { dot, type Vec3 } from '../../../shared/geometry/vec3'

const small = integer({ min: -6, max: 6 })
const vector = tuple(small, small, small)
const vectors = array(vector, { maxLength: 6 })

function latticeOf(generators: readonly Vec3[]): LatticeBasis {
  return generators.reduce<LatticeBasis>(extendLattice, [])
}

describe('extendLattice', () => {
  it('holds every generator, every sum of them, and is the same in any order', () => {
    assert(
      property(vectors, array(small, { minLength: 6, maxLength: 6 }), (generators, factors) => {
        const basis = latticeOf(generators)
        const sum = generators.reduce<Vec3>(
          ([a, b, c], [x, y, z], i) => [
            a + factors[i]! * x,
            b + factors[i]! * y,
            c + factors[i]! * z,
          ],
          [0, 0, 0],
        )
        expect(isInLattice(basis, sum)).toBe(true)
        const back = latticeOf(generators.toReversed())
        expect(back.length).toBe(basis.length)
        expect(back.every((row) => isInLattice(basis, row))).toBe(true)
        expect(latticeIndex(back)).toBe(latticeIndex(basis))
      }),
    )
  })

  it('holds no more than the generators give', () => {
    const even = latticeOf([
      [2, 0, 0],
      [0, 2, 0],
      [1, 1, 0],
    ])
    expect(even).toHaveLength(2)
    expect(isInLattice(even, [1, 0, 0])).toBe(false)
    expect(isInLattice(even, [3, 1, 0])).toBe(true)
  })
})

describe('latticeIndex', () => {
  it.each([
    ['nothing', [], 1],
    ['twice a vector', [[2, 4, 0]], 2],
    [
      'a centred plane',
      [
        [1, 1, 0],
        [1, -1, 0],
      ],
      2,
    ],
    [
      'all vectors',
      [
        [1, 0, 0],
        [0, 1, 0],
        [5, 7, 1],
      ],
      1,
    ],
    // The body-centred lattice has two lattices of its cubes, the face-centred one four.
    [
      'cubes of a body-centred lattice',
      [
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 0],
      ],
      2,
    ],
    [
      'cubes of a face-centred lattice',
      [
        [-1, 1, 1],
        [1, -1, 1],
        [1, 1, -1],
      ],
      4,
    ],
  ] as const)('counts the cosets of %s', (_, generators, index) => {
    expect(latticeIndex(latticeOf(generators))).toBe(index)
  })
})

describe('annihilatorBasis', () => {
  it('is perpendicular to the lattice, and as large as can be', () => {
    assert(
      property(vectors, (generators) => {
        const basis = latticeOf(generators)
        const normals = annihilatorBasis(basis)
        expect(normals).toHaveLength(3 - basis.length)
        for (const normal of normals) {
          for (const row of basis) expect(Math.abs(dot(normal, row))).toBe(0)
        }
        expect(latticeIndex(normals)).toBe(1)
      }),
    )
  })
})
