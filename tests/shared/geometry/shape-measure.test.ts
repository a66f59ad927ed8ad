import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/geometry/mat3'
import { prepareShape, shapeMeasure } from '../../../shared/geometry/shape-measure'
import { rotationOf } from '../../../shared/geometry/superposition'
import { scale, type Vec3 } from '../../../shared/geometry/vec3'
import { referenceShapes, type ReferenceShape } from '../../../shared/tables/reference-shapes'

function named(code: string): ReferenceShape {
  const count = Number(/\d+$/.exec(code)?.[0])
  const shape = referenceShapes(count).find((it) => it.code === code)
  if (shape === undefined) throw new Error(`no shape ${code}`)
  return shape
}

function between(code: string, reference: string): number {
  return shapeMeasure(named(code).vertices, prepareShape(named(reference).vertices))
}

const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
const point = fc.tuple(coordinate, coordinate, coordinate)
const rotation = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .filter((q) => Math.hypot(...q) > 0.1)
  .map((q) => rotationOf(q.map((x) => x / Math.hypot(...q))))

/** Any donors, or a reference shape pulled about, with a reference to compare them with. */
function compared(counts: readonly number[]) {
  return fc.constantFrom(...counts).chain((count) => {
    const shapes = referenceShapes(count)
    const pull = fc.array(point, { minLength: count, maxLength: count })
    return fc
      .tuple(
        fc.constantFrom(...shapes),
        fc.constantFrom(...shapes),
        pull,
        fc.constantFrom(0.1, 0.3),
      )
      .map(([from, to, by, strength]) => ({
        to: prepareShape(to.vertices),
        donors: from.vertices.map((vertex, i): Vec3 => [
          vertex[0] + strength * by[i]![0],
          vertex[1] + strength * by[i]![1],
          vertex[2] + strength * by[i]![2],
        ]),
      }))
  })
}

describe('shapeMeasure', () => {
  // 100/3 from the definition (Pinsky & Avnir 1998); OC–TPR: Alvarez et al., New J. Chem. 26 (2002)
  // 996; five donors: Alvarez & Llunell, J. Chem. Soc. Dalton Trans. (2000) 3288; eight: Casanova et
  // al., Chem. Eur. J. 11 (2005) 1479.
  it.each([
    ['SP-4', 'T-4', 33.33],
    ['OC-6', 'TPR-6', 16.74],
    ['vOC-5', 'TBPY-5', 7.34],
    ['SPY-5', 'TBPY-5', 5.38],
    ['SAPR-8', 'TDD-8', 2.85],
    ['CU-8', 'SAPR-8', 10.99],
  ])('puts %s and %s at the published distance, either way', (a, b, measure) => {
    expect(between(a, b)).toBeCloseTo(measure, 2)
    expect(between(b, a)).toBeCloseTo(measure, 2)
  })

  it('is nothing for a shape and itself, and less than 100 for any other', () => {
    for (let count = 2; count <= 12; count++) {
      const shapes = referenceShapes(count).map((shape) => ({
        ...shape,
        prepared: prepareShape(shape.vertices),
      }))
      for (const a of shapes) {
        expect(shapeMeasure(a.vertices, a.prepared)).toBeCloseTo(0, 9)
        for (const b of shapes) {
          if (a === b) continue
          const measure = shapeMeasure(a.vertices, b.prepared)
          expect(measure).toBeGreaterThan(0.01)
          expect(measure).toBeLessThan(100)
        }
      }
    }
  })

  it('does not tell mirror images apart, not of a chiral shape either', () => {
    const chiral = named('SDD-10')
    const mirrored = chiral.vertices.map(([x, y, z]): Vec3 => [x, y, -z])
    expect(shapeMeasure(mirrored, prepareShape(chiral.vertices))).toBeCloseTo(0, 9)
  })

  it('stays the same when the donors are turned, scaled, mirrored or listed otherwise', () => {
    const changes = fc.tuple(rotation, fc.double({ min: 0.5, max: 4, noNaN: true }), fc.boolean())
    fc.assert(
      fc.property(compared([2, 3, 4, 5, 6]), changes, fc.nat(), ({ donors, to }, change, shift) => {
        const [turn, size, isMirrored] = change
        const moved = donors.map((donor) => scale(apply(turn, donor), isMirrored ? -size : size))
        const start = shift % moved.length
        const listed = [...moved.slice(start), ...moved.slice(0, start).toReversed()]
        expect(shapeMeasure(listed, to)).toBeCloseTo(shapeMeasure(donors, to), 6)
      }),
      { numRuns: 200 },
    )
  })

  it('does so above six donors too, wherever the shape is like the donors at all', () => {
    fc.assert(
      fc.property(compared([7, 8, 9, 10, 11, 12]), rotation, ({ donors, to }, turn) => {
        const measure = shapeMeasure(donors, to)
        fc.pre(measure < 10)
        const moved = donors.map((donor) => apply(turn, donor)).toReversed()
        expect(shapeMeasure(moved, to)).toBeCloseTo(measure, 6)
      }),
      { numRuns: 60, seed: 20 },
    )
  })
})
