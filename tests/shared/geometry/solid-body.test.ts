import { describe, expect, it } from 'vitest'
import { depthIn, edgesOf, solidBody } from '../../../shared/geometry/solid-body'
import { dot, type Vec3 } from '../../../shared/geometry/vec3'

const CUBE: readonly Vec3[] = [-1, 1].flatMap((x) =>
  [-1, 1].flatMap((y) => [-1, 1].map((z): Vec3 => [x, y, z])),
)
const cube = solidBody(CUBE)!

describe('solidBody', () => {
  it('gives one plane for each face of a cube, 1 from its middle, facing outward', () => {
    expect(cube.planes).toHaveLength(6)
    for (const [row, { normal, offset }] of cube.planes.entries()) {
      expect(offset).toBeCloseTo(1, 12)
      for (const corner of cube.faces[row]!) {
        expect(dot(normal, CUBE[corner]!)).toBeCloseTo(1, 12)
      }
    }
  })

  it('gives none where points bound no space', () => {
    expect(solidBody(CUBE.filter(([x]) => x > 0))).toBeNull()
    expect(solidBody([])).toBeNull()
  })
})

describe('depthIn', () => {
  it('is the distance to the nearest face, negative outside', () => {
    expect(depthIn(cube, [0, 0, 0])).toBeCloseTo(1, 12)
    expect(depthIn(cube, [0.5, 0, 0])).toBeCloseTo(0.5, 12)
    expect(depthIn(cube, [0, 0, 1.5])).toBeCloseTo(-0.5, 12)
  })
})

describe('edgesOf', () => {
  it('gives the twelve edges of a cube once, and no diagonal of a face', () => {
    const edges = edgesOf(cube)
    expect(edges).toHaveLength(12)
    for (const [p, q] of edges) {
      expect(CUBE[p]!.filter((x, axis) => x !== CUBE[q]![axis])).toHaveLength(1)
    }
  })
})
