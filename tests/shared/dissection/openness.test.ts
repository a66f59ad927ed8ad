import { describe, expect, it } from 'vitest'
import { growMoments, momentsOf, noMoments, openness } from '../../../shared/dissection/openness'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { signed } from '../../support/crystals'

function points(...atoms: ReturnType<typeof signed>[]): Vec3[] {
  return atoms.flat().map(([, x, y, z]): Vec3 => [x, y, z])
}

const OCTAHEDRON = points(signed('X', [1, 0, 0]), signed('X', [0, 1, 0]), signed('X', [0, 0, 1]))
const PHI = (1 + Math.sqrt(5)) / 2
const ICOSAHEDRON = points(
  signed('X', [0, 1, PHI]),
  signed('X', [PHI, 0, 1]),
  signed('X', [1, PHI, 0]),
)

describe('openness', () => {
  // By hand from P1, P2 and P3 at the cosines between the points; the sets without power in l = 1 to 3
  // are the spherical 3-designs among the regular polyhedra (Delsarte, Goethals & Seidel 1977).
  it.each([
    ['a point', points(signed('X', [0, 0, 2])).slice(0, 1), 1],
    ['two opposite points', points(signed('X', [0, 0, 2])), 1 / 3],
    ['a tetrahedron', points(signed('X', [1, 1, 1], 1)), 5 / 27],
    ['a cube', points(signed('X', [1, 1, 1])), 0],
    ['an octahedron', OCTAHEDRON, 0],
    ['an icosahedron', ICOSAHEDRON, 0],
  ])('of %s is as its Legendre sums say', (_, given, expected) => {
    expect(openness(momentsOf(given))).toBeCloseTo(expected, 12)
  })

  it('of a union follows from the moments of its parts', () => {
    const union = noMoments()
    growMoments(union, momentsOf(points(signed('X', [1, 1, 1], 1))))
    growMoments(union, momentsOf(points(signed('X', [1, 1, 1], -1))))
    expect(openness(union)).toBeCloseTo(0, 12)
  })

  it('of nothing is 0', () => {
    expect(openness(noMoments())).toBe(0)
  })
})
