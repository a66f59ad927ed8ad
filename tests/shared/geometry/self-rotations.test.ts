import { describe, expect, it } from 'vitest'
import { selfRotations } from '../../../shared/geometry/self-rotations'
import type { Vec3 } from '../../../shared/geometry/vec3'

const CUBE: readonly Vec3[] = [1, -1].flatMap((x) =>
  [1, -1].flatMap((y) => [1, -1].map((z): Vec3 => [x, y, z])),
)

describe('selfRotations', () => {
  it('finds the 24 rotations of a cube, and as many with an inversion', () => {
    expect(selfRotations(CUBE)).toHaveLength(24)
    expect(selfRotations(CUBE, -1)).toHaveLength(24)
    const inversion = CUBE.map((_, vertex) => 7 - vertex)
    expect(selfRotations(CUBE, -1).map((moved) => [...moved])).toContainEqual(inversion)
    expect(selfRotations(CUBE).map((moved) => [...moved])).not.toContainEqual(inversion)
  })

  it('finds no rotoinversion of a screw', () => {
    const screw = [0, 1, 2, 3].map((k): Vec3 => [Math.cos(k), Math.sin(k), k - 1.5])
    expect(selfRotations(screw)).toHaveLength(2)
    expect(selfRotations(screw, -1)).toEqual([])
  })

  it('turns points on a line end for end where they are alike', () => {
    expect(selfRotations([[0, 0, 1], [0, 0, -1]])).toHaveLength(2) // prettier-ignore
    expect(selfRotations([[0, 0, 1], [0, 0, -2]])).toHaveLength(1) // prettier-ignore
  })

  it('makes a group: the permutations of two after one another are one of them', () => {
    const all = selfRotations(CUBE)
    const known = new Set(all.map((moved) => moved.join()))
    expect(known.size).toBe(24)
    for (const a of all) {
      for (const b of all) expect(known.has(a.map((vertex) => b[vertex]!).join())).toBe(true)
    }
  })
})
