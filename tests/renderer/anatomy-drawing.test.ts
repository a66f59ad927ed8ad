import { describe, expect, it } from 'vitest'
import {
  drawHulls,
  drawOwnHulls,
  drawRings,
  drawSymmetry,
  hullOfSet,
} from '../../renderer/anatomy-drawing'
import { length, subtract, type Vec3 } from '../../shared/geometry/vec3'
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
  it('spans the metals of each part, in the colours of the parts', () => {
    const hulls = drawHulls(report, colors)
    // An octahedron and a cube have 6 and 8 corners, 8 and 6 faces.
    expect(hulls.map(({ vertices, faces }) => [vertices.length, faces.length])).toEqual([
      [6, 8],
      [8, 6],
    ])
    expect(hulls.map(({ color, part }) => [color, part])).toEqual([
      ['#111111', 0],
      ['#222222', 1],
    ])
  })

  it('spans a shell without metals, as the S8 about W6 is, but no cap', () => {
    const [core, shell, cap] = anatomy.peel.parts
    const bare = (role: 'shell' | 'cap') => {
      const parts = [core!, shell!, { ...cap!, role }]
      return { ...report, anatomy: { ...anatomy, peel: { ...anatomy.peel, parts } } }
    }
    expect(drawHulls(bare('shell'), colors)[2]?.vertices).toHaveLength(4)
    expect(drawHulls(bare('cap'), colors)).toHaveLength(2)
  })

  it('leaves a part to its rings that has no polyhedra', () => {
    expect(drawHulls(layered, colors)).toEqual([])
  })
})

describe('hullOfSet', () => {
  const atoms = [...report.anatomy.peel.parts[0]!.atoms]

  it('works a hull out once, however often it is drawn', () => {
    const hull = hullOfSet(report, atoms)
    // An octahedron.
    expect(hull?.faces).toHaveLength(8)
    const [drawn] = drawOwnHulls(report, [{ atoms, color: '#111111' }])
    expect(drawn).toMatchObject({ color: '#111111' })
    expect(drawn?.faces).toBe(hull?.faces)
    expect(hullOfSet({ ...report }, atoms)).not.toBe(hull)
  })

  it('spans nothing about two atoms', () => {
    expect(hullOfSet(report, atoms.slice(0, 2))).toBeNull()
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
    expect(lines.map(({ label, kind }) => [label, kind])).toEqual([['C₄, S₄', 'axis']])
    const [from, to] = lines[0]!.points
    // The octahedron's radius is 1.992 Å.
    expect(length(subtract(to!, from!))).toBeGreaterThan(2 * 1.992)
  })

  it('leaves out planes that are too many to be told apart, and the names of many twofold axes', () => {
    const { elements } = kernel!.symmetry
    const [axis, , plane] = elements
    const around = Array.from({ length: 6 }, (_, i): Vec3 => [Math.cos(i / 2), Math.sin(i / 2), 0])
    const many = [
      axis!,
      ...around.map((direction) => ({ ...axis!, order: 2, direction })),
      ...around.map((direction) => ({ ...plane!, direction })),
    ]
    const drawn = drawSymmetry(report, {
      ...kernel!,
      symmetry: { ...kernel!.symmetry, elements: many },
    })
    expect(drawn.planes).toEqual([])
    expect(drawn.lines.filter(({ label }) => label !== null)).toHaveLength(1)
    expect(drawn.lines).toHaveLength(7)
  })

  it('draws planes as discs, and a centre not at all', () => {
    expect(planes).toHaveLength(1)
    expect(planes[0]?.normal).toEqual([0, 0, 1])
  })
})
