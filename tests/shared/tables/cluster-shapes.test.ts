import { describe, expect, it } from 'vitest'
import { centroid } from '../../../shared/geometry/moments'
import { about, pairLengths } from '../../../shared/geometry/polyhedra'
import { selfRotations } from '../../../shared/geometry/self-rotations'
import {
  clusterShapes,
  VERTEX_COUNTS,
  type ClusterShape,
} from '../../../shared/tables/cluster-shapes'

const SHAPES = VERTEX_COUNTS.flatMap((count) =>
  clusterShapes(count).map((shape) => [shape.code, count, shape] as const),
)

/** Orders of the point groups by Schoenflies symbol (ITA 2016, section 3.2); a line knows only its ends. */
function orderOf(symbol: string): number {
  const cubic: Record<string, number> = { T: 12, Td: 24, Th: 24, O: 24, Oh: 48, I: 60, Ih: 120 }
  const known = cubic[symbol]
  if (known !== undefined) return known
  if (symbol === 'Cs' || symbol === 'Ci') return 2
  const [, family, digits, kind] = /^([CD])(\d+|∞)([vhd]?)$/.exec(symbol) ?? []
  if (family === undefined) throw new Error(`no point group: ${symbol}`)
  if (digits === '∞') return 4
  return Number(digits) * (family === 'D' ? 2 : 1) * (kind === '' ? 1 : 2)
}

/** Vertices and edges of solids whose edges are all equal. */
const EDGES: readonly (readonly [code: string, edges: number])[] = [
  // Platonic and Archimedean solids: Cromwell, Polyhedra (1997), and Coxeter, Regular Polytopes.
  ['T-4', 6],
  ['OC-6', 12],
  ['CU-8', 12],
  ['IC-12', 30],
  ['DOD-20', 30],
  ['TT-12', 18],
  ['COC-12', 24],
  ['TCU-24', 36],
  ['TOC-24', 36],
  ['RCO-24', 48],
  ['SCU-24', 60],
  ['IDD-30', 60],
  ['TCO-48', 72],
  ['TIC-60', 90],
  ['TDD-60', 90],
  ['RID-60', 120],
  // Johnson solids: N. W. Johnson, Can. J. Math. 18 (1966) 169, table III.
  ['J1-5', 8],
  ['J2-6', 10],
  ['J3-9', 15],
  ['J4-12', 20],
  ['J5-15', 25],
  ['J6-20', 35],
  ['J7-7', 12],
  ['J8-9', 16],
  ['J9-11', 20],
  ['J10-9', 20],
  ['J11-11', 25],
  ['J12-5', 9],
  ['J13-7', 15],
  ['J14-8', 15],
  ['J15-10', 20],
  ['J16-12', 25],
  ['J17-10', 24],
  ['J18-15', 27],
  ['J19-20', 36],
  ['J20-25', 45],
  ['J21-30', 55],
  ['J22-15', 33],
  ['J23-20', 44],
  ['J24-25', 55],
  ['J25-30', 65],
  ['J26-8', 14],
  ['J27-12', 24],
  ['J28-16', 32],
  ['J29-16', 32],
  ['J30-20', 40],
  ['J31-20', 40],
  ['J32-25', 50],
  ['J33-25', 50],
  ['J34-30', 60],
  ['J35-18', 36],
  ['J36-18', 36],
  ['J37-24', 48],
  ['J38-30', 60],
  ['J39-30', 60],
  ['J40-35', 70],
  ['J41-35', 70],
  ['J42-40', 80],
  ['J43-40', 80],
  ['J44-18', 42],
  ['J45-24', 56],
  ['J46-30', 70],
  ['J47-35', 80],
  ['J48-40', 90],
  ['J49-7', 13],
  ['J50-8', 17],
  ['J51-9', 21],
  ['J52-11', 19],
  ['J53-12', 23],
  ['J54-13', 22],
  ['J55-14', 26],
  ['J56-14', 26],
  ['J57-15', 30],
  ['J58-21', 35],
  ['J59-22', 40],
  ['J60-22', 40],
  ['J62-10', 20],
  ['J63-9', 15],
  ['J64-10', 18],
  ['J84-8', 18],
  ['J85-16', 40],
  ['J86-10', 22],
  ['J87-11', 26],
  ['J88-12', 28],
  ['J90-16', 38],
  ['J91-14', 26],
]

function shapeOf(code: string): ClusterShape {
  const found = SHAPES.find(([other]) => other === code)
  if (found === undefined) throw new Error(`no shape ${code}`)
  return found[2]
}

describe('clusterShapes', () => {
  it('has shapes for 3 to 18 vertices and the common larger numbers', () => {
    const common = [20, 21, 23, 24, 25, 30, 32, 42, 48, 60]
    expect(VERTEX_COUNTS).toEqual(expect.arrayContaining(common))
    for (let count = 3; count <= 18; count++) expect(VERTEX_COUNTS).toContain(count)
    expect(clusterShapes(1000)).toEqual([])
  })

  it('gives no code twice', () => {
    expect(new Set(SHAPES.map(([code]) => code)).size).toBe(SHAPES.length)
  })

  it.each(SHAPES)('gives %s its %i vertices, apart from each other', (_, count, { vertices }) => {
    expect(vertices).toHaveLength(count)
    const [shortest = 0] = pairLengths(vertices)
    expect(shortest).toBeGreaterThan(0.2)
  })

  it.each(SHAPES)('gives %s the symmetry that it names', (_, __, { vertices, pointGroup }) => {
    const points = about(centroid(vertices), vertices)
    const order = selfRotations(points).length + selfRotations(points, -1).length
    expect(order).toBe(orderOf(pointGroup))
  })

  it.each(EDGES)('gives %s edges of one length, %i of them', (code, edges) => {
    const lengths = pairLengths(shapeOf(code).vertices)
    const shortest = lengths.filter((length) => length < lengths[0]! * (1 + 1e-6))
    expect(shortest).toHaveLength(edges)
    // What is next, if anything, is a diagonal.
    expect(lengths[edges] ?? Infinity).toBeGreaterThan(lengths[0]! * 1.05)
  })
})
