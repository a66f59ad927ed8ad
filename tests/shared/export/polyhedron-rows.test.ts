import { describe, expect, it } from 'vitest'
import { polyhedronRows } from '../../../shared/export/polyhedron-rows'
import type { Polyhedron } from '../../../shared/polyhedron/polyhedron'

const octahedron = (edit: Partial<Polyhedron>): Polyhedron => ({
  name: 'H@Cu6',
  vertices: Int32Array.of(1, 2, 3, 4, 5, 6),
  inside: Int32Array.of(0),
  edges: [],
  meanEdge: 2.817,
  fit: { code: 'OC-6', name: 'octahedron', pointGroup: 'Oh', measure: 0.021 },
  next: null,
  distortions: [],
  ...edit,
})

describe('polyhedronRows', () => {
  it('writes measure and mean edge of one polyhedron', () => {
    expect(polyhedronRows([octahedron({})])).toEqual([
      {
        name: 'H@Cu6',
        count: 1,
        shape: 'octahedron',
        next: null,
        measure: '0.02',
        meanEdge: '2.817',
        distortion: '',
        atoms: [0, 1, 2, 3, 4, 5, 6],
      },
    ])
  })

  it('puts those alike in one row, with ranges', () => {
    const [row, ...others] = polyhedronRows([
      octahedron({ distortions: [{ kind: 'twisted', amount: 8 }] }),
      octahedron({
        meanEdge: 2.9,
        vertices: Int32Array.of(6, 7, 8, 9, 10, 11),
        distortions: [{ kind: 'twisted', amount: 12 }],
      }),
    ])
    expect(others).toEqual([])
    expect(row).toMatchObject({ count: 2, meanEdge: '2.817–2.900', distortion: 'twisted 8–12°' })
    expect(row?.atoms).toHaveLength(12)
  })

  it('tells polyhedra of unlike shape apart, and has words for none', () => {
    const rows = polyhedronRows([octahedron({}), octahedron({ fit: null, meanEdge: Number.NaN })])
    expect(rows.map(({ shape, measure, meanEdge }) => [shape, measure, meanEdge])).toEqual([
      ['octahedron', '0.02', '2.817'],
      [null, null, null],
    ])
  })
})
