import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearbyPoints } from '../../../shared/geometry/nearby-points'
import { forEachPair } from '../../../shared/geometry/neighbor-search'
import { add, pointAt, subtract, type Vec3 } from '../../../shared/geometry/vec3'
import { cellOf } from '../../support/cells'

describe('nearbyPoints', () => {
  it('reaches through the faces, and several cells far when the cell is short', () => {
    const cell = cellOf(3, 20, 20, 90, 90, 90)
    const found: [number, Vec3, number][] = []
    nearbyPoints(
      Float64Array.from([0.1, 0.5, 0.5]),
      cell,
      6.1,
    )([0.1, 0.5, 0.5], (point, shift, d) => found.push([point, shift, Math.round(d * 1e9) / 1e9]))
    expect(found.toSorted((p, q) => p[1][0] - q[1][0])).toEqual([
      [0, [-2, 0, 0], 6],
      [0, [-1, 0, 0], 3],
      [0, [0, 0, 0], 0],
      [0, [1, 0, 0], 3],
      [0, [2, 0, 0], 6],
    ])
  })

  it('looks about places outside the cell', () => {
    const cell = cellOf(10, 10, 10, 90, 90, 90)
    const around = nearbyPoints(Float64Array.from([0.95, 0.5, 0.5]), cell, 2)
    const found: Vec3[] = []
    around([3.05, -1.5, 0.5], (_, shift) => found.push(shift))
    expect(found).toEqual([[2, -2, 0]])
  })

  it('finds the same pairs as the search of all pairs', () => {
    const coordinate = fc.double({ min: 0, max: 0.999999, noNaN: true })
    const angle = fc.double({ min: 65, max: 115, noNaN: true })
    const edge = fc.double({ min: 3, max: 15, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 1, maxLength: 20 }),
        fc.tuple(edge, edge, edge, angle, angle, angle),
        fc.double({ min: 1, max: 8, noNaN: true }),
        (points, parameters, cutoff) => {
          const cell = cellOf(...parameters)
          const fract = Float64Array.from(points.flat())
          const expected: string[] = []
          const key = (p: number, q: number, shift: Vec3) => `${p} ${q} ${shift.join(' ')}`
          forEachPair(fract, cell, cutoff, (p, q, a, b, c) => {
            expected.push(key(p, q, [a, b, c]), key(q, p, [0 - a, 0 - b, 0 - c]))
          })
          const around = nearbyPoints(fract, cell, cutoff)
          const found: string[] = []
          const moved: Vec3 = [2, -1, 0]
          for (const p of points.keys()) {
            around(add(pointAt(fract, p), moved), (q, shift, distance) => {
              const home = subtract(shift, moved)
              if (q !== p || home.some((x) => x !== 0)) found.push(key(p, q, home))
              else expect(distance).toBeLessThan(1e-6)
            })
          }
          expect(found.toSorted()).toEqual(expected.toSorted())
        },
      ),
      { seed: 4, numRuns: 60 },
    )
  })
})
