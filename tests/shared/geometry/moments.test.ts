import { describe, expect, it } from 'vitest'
import { centroid, centroidOfRows, scatter } from '../../../shared/geometry/moments'
import type { Vec3 } from '../../../shared/geometry/vec3'

/** A box of 2 × 4 × 6 about (1, 2, 3). */
const BOX: readonly Vec3[] = [0, 2].flatMap((x) =>
  [0, 4].flatMap((y) => [0, 6].map((z): Vec3 => [x, y, z])),
)

describe('centroid', () => {
  it('is the middle of a box', () => {
    expect(centroid(BOX)).toEqual([1, 2, 3])
  })
})

describe('centroidOfRows', () => {
  it('counts the rows it is given and no others', () => {
    expect(centroidOfRows(BOX.flat(), [0, 7])).toEqual([1, 2, 3])
    expect(centroidOfRows(BOX.flat(), [1])).toEqual([0, 0, 6])
  })
})

describe('scatter', () => {
  // Eight corners, each half an edge from the middle along each edge.
  it('holds the squares of half the edges of a box, eight times', () => {
    expect(scatter(BOX)).toEqual([
      [8, 0, 0],
      [0, 32, 0],
      [0, 0, 72],
    ])
  })

  it('is zero for a single point', () => {
    expect(scatter([[1, 2, 3]])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
  })
})
