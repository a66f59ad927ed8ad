import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CLOSE_MEASURE,
  nearestShapes,
  rankShapes,
} from '../../../shared/coordination/coordination-shape'
import { prism, ring } from '../../../shared/geometry/polyhedra'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { referenceShapes } from '../../../shared/tables/reference-shapes'
import { RU_N6, SHAPE_READINGS } from '../../support/shape-readings'

describe('rankShapes', () => {
  it.each(SHAPE_READINGS)('puts all shapes for $name in the order of SHAPE 2.1', (reading) => {
    const expected = Object.entries(reading.measures).toSorted(([, a], [, b]) => a - b)
    const found = rankShapes(reading.donors)
    expect(found.map(({ code }) => code)).toEqual(expected.map(([code]) => code))
    expect(found[0]?.name).not.toBe('')
  })

  it('gives a tris-chelate the measures that tau-calc gives', () => {
    const found = rankShapes(RU_N6.donors)
    expect(found.slice(0, 2).map(({ code }) => code)).toEqual(['OC-6', 'TPR-6'])
    expect(found[0]?.measure).toBeCloseTo(RU_N6.measures['OC-6'], 4)
    expect(found[1]?.measure).toBeCloseTo(RU_N6.measures['TPR-6'], 4)
  })

  it('knows a stretched prism for a prism, though it is none', () => {
    const [best] = rankShapes(prism(3).map(([x, y, z]) => [x, y, 1.2 * z]))
    expect(best?.code).toBe('TPR-6')
    expect(best?.measure).toBeGreaterThan(0.1)
  })

  it('ranks nothing where there is no shape to compare with', () => {
    expect(rankShapes([])).toEqual([])
    expect(rankShapes([[0, 0, 2]])).toEqual([])
    expect(rankShapes([...ring(7, 2, 1), ...ring(6, 2, -1)])).toEqual([])
  })

  it('ranks nothing where a donor stands on the metal', () => {
    expect(rankShapes([[0, 0, 0], [0, 0, 2]])).toEqual([]) // prettier-ignore
  })

  it('takes donors that stand in one place, as split ones do', () => {
    const [best] = rankShapes([[2, 0, 0], [2, 0, 0], [-2, 0, 0]]) // prettier-ignore
    expect(Number.isFinite(best?.measure)).toBe(true)
  })
})

/** The best shape and all that are close to it. */
function close(ranked: ReturnType<typeof rankShapes>) {
  return ranked.filter(({ measure }) => measure <= ranked[0]!.measure + CLOSE_MEASURE)
}

describe('nearestShapes', () => {
  it.each(SHAPE_READINGS)('finds for $name what a search of all shapes finds', ({ donors }) => {
    expect(close(nearestShapes(donors))).toEqual(close(rankShapes(donors)))
  })

  it('does so for shapes pulled about, and ranks nothing where there is no shape', () => {
    const coordinate = fc.double({ min: -0.25, max: 0.25, noNaN: true })
    const pulls = fc.array(fc.tuple(coordinate, coordinate, coordinate), {
      minLength: 12,
      maxLength: 12,
    })
    const shape = fc.integer({ min: 2, max: 12 }).chain((count) => {
      return fc.constantFrom(...referenceShapes(count))
    })
    fc.assert(
      fc.property(shape, pulls, ({ vertices }, by) => {
        const donors = vertices.map(([x, y, z], k): Vec3 => [
          x + by[k]![0],
          y + by[k]![1],
          z + by[k]![2],
        ])
        fc.pre(donors.every((donor) => Math.hypot(...donor) > 0.1))
        expect(close(nearestShapes(donors))).toEqual(close(rankShapes(donors)))
      }),
      { numRuns: 60, seed: 7 },
    )
    expect(nearestShapes([])).toEqual([])
    expect(nearestShapes([[0, 0, 2]])).toEqual([])
  })
})
