import { describe, expect, it } from 'vitest'
import { placePolyhedra } from '../../../../renderer/scene/bodies/polyhedron-geometry'
import type { StagePolyhedron } from '../../../../renderer/scene/stage-view'
import { convexHull } from '../../../../shared/geometry/convex-hull'
import type { Vec3 } from '../../../../shared/geometry/vec3'
import { explodedShift } from '../../../../shared/scene/explode-layout'
import { madeScene } from '../made-scene'
import { RED } from '../stage-pixels'

/** A trigonal prism whose two triangles are moved apart along x. */
const CORNERS: readonly Vec3[] = [-1, 1].flatMap((x): Vec3[] => [
  [x, 1.2, 0],
  [x, -0.6, 1],
  [x, -0.6, -1],
])
const SCENE = madeScene(
  CORNERS.map((at, i) => ({
    at: [...at] as Vec3,
    radius: 0.4,
    color: RED,
    fragment: i < 3 ? 0 : 1,
  })),
  [],
)
const PRISM: StagePolyhedron = {
  atom: 0,
  part: 0,
  corners: [0, 1, 2, 3, 4, 5],
  vertices: CORNERS,
  faces: convexHull(CORNERS),
  color: '#ff0000',
}
const VIEW = { peel: 99, opacityOfPart: new Map<number, number>(), hiddenParts: new Set<number>() }

describe('placePolyhedra', () => {
  it('draws a polyhedron whole while its corners are together', () => {
    const [prism, ...others] = placePolyhedra(SCENE, [PRISM], new Float32Array())
    expect(others).toEqual([])
    expect(prism?.faces).toHaveLength(5)
    expect(prism?.edges).toHaveLength(9)
  })

  it('lets it fall into hulls of the corners that stay together, each with them', () => {
    const shift = explodedShift(SCENE, { ...VIEW, explode: 1 })
    expect(shift[3]).toBeGreaterThan(1)
    const placed = placePolyhedra(SCENE, [PRISM], shift)
    expect(placed.map(({ edges }) => edges.length)).toEqual([3, 3])
    for (const [i, { vertices }] of placed.entries()) {
      for (const [x] of vertices) expect(x).toBeCloseTo((i === 0 ? -1 : 1) + shift[3 * i]!, 5)
    }
  })
})
