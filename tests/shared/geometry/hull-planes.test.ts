import { describe, expect, it } from 'vitest'
import { hullPlanes, isBehind } from '../../../shared/geometry/hull-planes'
import type { Vec3 } from '../../../shared/geometry/vec3'

const CUBE: readonly Vec3[] = [-1, 1].flatMap((x) =>
  [-1, 1].flatMap((y) => [-1, 1].map((z): Vec3 => [x, y, z])),
)

describe('hullPlanes', () => {
  it('gives one plane for each face of a cube, facing outward', () => {
    const planes = hullPlanes(CUBE) ?? []
    expect(planes).toHaveLength(6)
    for (const { on, normal } of planes) {
      // The faces of the cube are 1 from its middle.
      expect(on[0] * normal[0] + on[1] * normal[1] + on[2] * normal[2]).toBeCloseTo(1, 12)
    }
  })

  it('gives none where points bound no space', () => {
    expect(hullPlanes(CUBE.filter(([x]) => x > 0))).toBeNull()
    expect(hullPlanes([])).toBeNull()
  })
})

describe('isBehind', () => {
  it('asks for a depth below every face', () => {
    const planes = hullPlanes(CUBE) ?? []
    expect(isBehind(planes, [0, 0, 0], 0.9)).toBe(true)
    expect(isBehind(planes, [0.5, 0, 0], 0.6)).toBe(false)
    expect(isBehind(planes, [0, 0, 1.5], 0)).toBe(false)
  })
})
