import { describe, expect, it } from 'vitest'
import { drawHulls, drawRings, drawSymmetry } from '../../renderer/anatomy-drawing'
import { length, subtract } from '../../shared/geometry/vec3'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { madeReport } from '../support/made-report'

const report = madeReport()
const { anatomy } = report
const colors = ['#111111', '#222222', '#333333']
const [, layers] = anatomy.dissections
const layered: StructureReport = {
  ...report,
  anatomy: { ...anatomy, dissection: layers, peel: layers.peel },
}

describe('drawHulls', () => {
  it('spans the metals of each part, of a cap its atoms, in the colours of the parts', () => {
    const hulls = drawHulls(report, colors)
    // An octahedron, a cube and a tetrahedron have 6, 8 and 4 corners and 8, 6 and 4 faces.
    expect(hulls.map(({ vertices, faces }) => [vertices.length, faces.length])).toEqual([
      [6, 8],
      [8, 6],
      [4, 4],
    ])
    expect(hulls.map(({ color, part }) => [color, part])).toEqual([
      ['#111111', 0],
      ['#222222', 1],
      ['#333333', 2],
    ])
  })

  it('leaves a part to its rings that has no polyhedra', () => {
    expect(drawHulls(layered, colors).every(({ part }) => part !== 0)).toBe(true)
  })
})

describe('drawRings', () => {
  it('draws the rings of the parts, in their order along the ring', () => {
    expect(drawRings(report, colors)).toEqual([])
    expect(drawRings(layered, colors)).toMatchObject([
      { atoms: [1, 2, 3], part: 0, color: '#111111' },
      { atoms: [4, 5, 6], part: 0, color: '#111111' },
    ])
  })
})

describe('drawSymmetry', () => {
  const [kernel] = anatomy.symmetry.rows
  const { lines, planes } = drawSymmetry(report, kernel!)

  it('names an axis by all that goes along it, and reaches beyond the atoms on both sides', () => {
    expect(lines.map(({ label, kind }) => [label, kind])).toEqual([['C4, S4', 'axis']])
    const [from, to] = lines[0]!.points
    // The octahedron's radius is 1.992 Å.
    expect(length(subtract(to!, from!))).toBeGreaterThan(2 * 1.992)
  })

  it('draws planes as discs, and a centre not at all', () => {
    expect(planes).toHaveLength(1)
    expect(planes[0]?.normal).toEqual([0, 0, 1])
  })
})
