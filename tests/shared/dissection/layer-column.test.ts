import { describe, expect, it } from 'vitest'
import { layColumn, layerClearness, usualSpacing } from '../../../shared/dissection/layer-column'
import { prism, ring } from '../../../shared/geometry/polyhedra'
import type { Vec3 } from '../../../shared/geometry/vec3'

const Z: Vec3 = [0, 0, 1]

/** Å. */
const SPACING = 2.7

/** Three triangles over one another with three wide ones at each end, Å. */
const WITH_CAPS: readonly Vec3[] = [
  ...[-2.5, 0, 2.5].flatMap((z) => ring(3, 1.6, z)),
  ...ring(3, 4.2, 2.9, 0.3),
  ...ring(3, 4.2, -2.9, 0.3),
]

describe('layColumn', () => {
  it('sets the points apart that stand beside the column at its ends', () => {
    const { layers, beside, moat } = layColumn(WITH_CAPS, Z, SPACING)
    expect(layers.map(({ rows }) => rows.length)).toEqual([3, 3, 3])
    expect(beside).toEqual([9, 10, 11, 12, 13, 14])
    expect(moat).toBeCloseTo(4.2 - 1.6, 6)
  })

  it('keeps points in the column that surround its middle', () => {
    const girdled = [...[-2.5, 0, 2.5].flatMap((z) => ring(3, 1.6, z)), ...ring(6, 4.2, 0, 0.3)]
    expect(layColumn(girdled, Z, SPACING).beside).toEqual([])
  })

  it('counts what is free: three points are in one plane whatever they are', () => {
    // Heights less one for each layer and two for the axis.
    expect(layColumn(prism(3), Z, 1).freedom).toBe(6 - 2 - 2)
    expect(layColumn(WITH_CAPS, Z, SPACING).freedom).toBe(9 - 3 - 2)
  })

  it('judges points in single file by their distances from the axis', () => {
    const file = layColumn(
      [
        [0, 0, -11],
        [0, 0, 0],
        [0, 0, 11],
      ],
      Z,
      11,
    )
    expect(file.layers).toHaveLength(3)
    // Six distances in x and y less four for the place and direction of a line.
    expect(file.freedom).toBe(2)
  })
})

describe('layerClearness', () => {
  it('rises with the number of flat layers and falls where they are thick', () => {
    const flat = (n: number): readonly Vec3[] =>
      Array.from({ length: n }, (_, k) => ring(3, 1.6, 2.7 * k)).flat()
    const clearnessOf = (points: readonly Vec3[]): number =>
      layerClearness(layColumn(points, Z, SPACING))[0]!
    expect(clearnessOf(flat(8))).toBeGreaterThan(clearnessOf(flat(3)))
    const rough = flat(8).map(([x, y, z], k): Vec3 => [x, y, z + (k % 2 === 0 ? 0.4 : -0.4)])
    expect(clearnessOf(rough)).toBeLessThan(clearnessOf(flat(8)))
    expect(clearnessOf(rough)).toBeGreaterThan(0)
  })
})

describe('usualSpacing', () => {
  it('is the median distance to the nearest other point', () => {
    expect(
      usualSpacing([
        [0, 0, 0],
        [2, 0, 0],
        [5, 0, 0],
      ]),
    ).toBe(2)
    expect(usualSpacing([[0, 0, 0]])).toBeNaN()
  })
})
