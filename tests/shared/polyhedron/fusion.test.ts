import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { describeFusion } from '../../../shared/polyhedron/fusion'
import { triangleStack } from '../../../shared/tables/cluster-solids'
import { subjectOfAtoms } from '../../support/polyhedra-of-file'
import type { Atom } from '../../support/crystals'

/** Rows of triangles of gold above each other: octahedra that share faces. */
const stack = triangleStack(4).map(([x, y, z], k): Atom => [
  `Au${k + 1}`,
  2.9 * x,
  2.9 * y,
  2.9 * z,
])
const { specimen } = subjectOfAtoms(stack)
const rows = (...atoms: readonly number[]): Int32Array => Int32Array.from(atoms)

describe('describeFusion', () => {
  it('tells a shared face', () => {
    const fusion = describeFusion(specimen, [0, 1], rows(0, 1, 2, 3, 4, 5), rows(3, 4, 5, 6, 7, 8))
    expect(fusion).toEqual({
      members: [0, 1],
      kind: 'face',
      atoms: rows(3, 4, 5),
      shared: 'Au3',
      text: 'Au9 = Au6 + Au6 sharing Au3',
    })
  })

  it('tells octahedra that are stacked without a common atom', () => {
    const fusion = describeFusion(
      specimen,
      [0, 1],
      rows(0, 1, 2, 3, 4, 5),
      rows(6, 7, 8, 9, 10, 11),
    )
    expect(fusion).toMatchObject({ kind: 'stacked', shared: '', text: 'Au12 = Au6 + Au6 stacked' })
  })

  it('tells a shared vertex and a shared edge', () => {
    const tetrahedron: Vec3[] = [
      [1, 1, 1],
      [1, -1, -1],
      [-1, 1, -1],
      [-1, -1, 1],
    ]
    const other = tetrahedron.slice(1).map(([x, y, z]): Vec3 => [2 - x, 2 - y, 2 - z])
    const atoms = [...tetrahedron, ...other].map(([x, y, z], k): Atom => [
      `Cu${k + 1}`,
      0.93 * x,
      0.93 * y,
      0.93 * z,
    ])
    const { specimen: pair } = subjectOfAtoms(atoms)
    const vertex = describeFusion(pair, [0, 1], rows(0, 1, 2, 3), rows(0, 4, 5, 6))
    expect(vertex).toMatchObject({ kind: 'vertex', text: 'Cu7 = Cu4 + Cu4 sharing Cu' })
    const edge = describeFusion(pair, [0, 1], rows(0, 1, 2, 3), rows(0, 1, 4, 5))
    expect(edge).toMatchObject({ kind: 'edge', shared: 'Cu2' })
  })

  it('says nothing of sets of which one holds the other, or that are apart', () => {
    expect(describeFusion(specimen, [0, 1], rows(0, 1, 2, 3), rows(0, 1, 2))).toBeNull()
    expect(describeFusion(specimen, [0, 1], rows(0, 1, 2), rows(9, 10, 11))).toBeNull()
  })
})
