import { describe, expect, it } from 'vitest'
import { isSpherical, pairLengths } from '../../../shared/geometry/polyhedra'
import { selfRotations } from '../../../shared/geometry/self-rotations'
import { prepareShape, shapeMeasure } from '../../../shared/geometry/shape-measure'
import {
  FEWEST_VERTICES,
  MOST_VERTICES,
  referenceShapes,
  type ReferenceShape,
} from '../../../shared/tables/reference-shapes'
import { SHAPE_READINGS } from '../../support/shape-readings'

const COUNTS = Array.from(
  { length: MOST_VERTICES - FEWEST_VERTICES + 1 },
  (_, k) => k + FEWEST_VERTICES,
)
const ALL = COUNTS.flatMap((count) => referenceShapes(count))
const CASES = ALL.map((shape): [string, ReferenceShape] => [shape.code, shape])

/** Proper rotations and whether there are improper ones, from the Schoenflies symbol. */
function order(pointGroup: string): { proper: number; improper: number } {
  const named: Readonly<Record<string, number>> = { Td: 12, Oh: 24, Ih: 60, Cs: 1 }
  const known = named[pointGroup]
  if (known !== undefined) return { proper: known, improper: known }
  const [, family, fold, planes] = /^([CD])(\d+)([hvd]?)$/.exec(pointGroup)!
  const proper = family === 'C' ? Number(fold) : 2 * Number(fold)
  return { proper, improper: planes === '' ? 0 : proper }
}

/** Edges of the Johnson solids, from N. W. Johnson's list. */
const EDGES: Readonly<Record<string, number>> = {
  'JTBPY-5': 9,
  'JPPY-6': 10,
  'JPBPY-7': 15,
  'JETPY-7': 12,
  'JGBF-8': 14,
  'JETBPY-8': 15,
  'JBTP-8': 17,
  'JSD-8': 18,
  'JTC-9': 15,
  'JCCU-9': 16,
  'JCSAPR-9': 20,
  'JTCTPR-9': 21,
  'JTDIC-9': 15,
  'JBCCU-10': 20,
  'JBCSAPR-10': 24,
  'JMBIC-10': 20,
  'JATDI-10': 18,
  'JSPC-10': 22,
  'JCPPR-11': 20,
  'JCPAPR-11': 25,
  'JAPPR-11': 19,
  'JASPC-11': 26,
  'ACOC-12': 24,
  'JSC-12': 20,
  'JEPBPY-12': 25,
  'JBAPPR-12': 23,
  'JSPMC-12': 28,
}

/** Those that the manual of SHAPE does not call spherical, among the ones without J. */
const NOT_SPHERICAL = ['TT-8']

describe('referenceShapes', () => {
  it('holds as many shapes of each coordination number as SHAPE 2.1 lists', () => {
    // SHAPE 2.1 User's Manual (2013), table of reference polyhedra.
    const counts = COUNTS.map((count) => referenceShapes(count).length)
    expect(counts).toEqual([3, 4, 4, 5, 5, 7, 13, 13, 13, 7, 13])
    expect(new Set(ALL.map(({ code }) => code)).size).toBe(ALL.length)
    expect(referenceShapes(1)).toEqual([])
    expect(referenceShapes(13)).toEqual([])
  })

  it.each(CASES)('gives %s as many vertices as its code says', (code, { vertices }) => {
    expect(`${vertices.length}`).toBe(/\d+$/.exec(code)?.[0])
  })

  it.each(CASES.filter(([, { pointGroup }]) => pointGroup !== 'D∞h'))(
    'gives %s the symmetry of its point group',
    (_, { vertices, pointGroup }) => {
      const { proper, improper } = order(pointGroup)
      const rotations = selfRotations(vertices)
      expect(rotations).toHaveLength(proper)
      expect(selfRotations(vertices, -1)).toHaveLength(improper)
    },
  )

  it.each(CASES.filter(([code]) => EDGES[code] !== undefined))(
    'gives %s all its edges at one length, the shortest',
    (code, { vertices }) => {
      const lengths = pairLengths(vertices)
      const edges = lengths.filter((length) => length < lengths[0]! * (1 + 1e-7))
      expect(edges).toHaveLength(EDGES[code]!)
    },
  )

  it.each(CASES.filter(([code]) => EDGES[code] === undefined && !NOT_SPHERICAL.includes(code)))(
    'puts all donors of %s at one distance from the metal',
    (_, { vertices }) => {
      expect(isSpherical(vertices)).toBe(true)
    },
  )

  it('has the angles of Hoard & Silverton in the triangular dodecahedron', () => {
    // Inorg. Chem. 2 (1963) 235: hard-sphere model, θA 36.85°, θB 69.46°.
    const dodecahedron = ALL.find(({ code }) => code === 'TDD-8')!
    const angles = dodecahedron.vertices.map(([, , z]) => (Math.acos(Math.abs(z)) * 180) / Math.PI)
    expect(angles.toSorted((a, b) => a - b)[0]).toBeCloseTo(36.85, 2)
    expect(angles.toSorted((a, b) => a - b)[7]).toBeCloseTo(69.46, 1)
  })

  it('has the least distance of seven points on a sphere in the capped octahedron', () => {
    // K. Schütte & B. L. van der Waerden, Math. Ann. 123 (1951) 96: 77.8695°.
    const octahedron = ALL.find(({ code }) => code === 'COC-7')!
    const least = pairLengths(octahedron.vertices)[0]!
    expect((2 * Math.asin(least / 2) * 180) / Math.PI).toBeCloseTo(77.8695, 4)
  })

  const cases = SHAPE_READINGS.flatMap(({ name, donors, measures }) =>
    Object.entries(measures).map(([code, measure]) => ({ name, donors, code, measure })),
  )
  it.each(cases)('measures $name against $code as SHAPE 2.1 does', ({ donors, code, measure }) => {
    const shape = ALL.find((it) => it.code === code)!
    // Coordinates to 10⁻⁴ Å leave 0.002; the vertices of SHAPE's own J64 are off by a few 10⁻³.
    const tolerance = code === 'JATDI-10' ? 0.05 : 0.002
    const found = shapeMeasure(donors, prepareShape(shape.vertices))
    expect(Math.abs(found - measure)).toBeLessThan(tolerance)
  })

  it('is covered by those readings whole', () => {
    expect(new Set(cases.map(({ code }) => code)).size).toBe(ALL.length)
  })
})
