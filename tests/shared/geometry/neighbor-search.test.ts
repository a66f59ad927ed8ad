import { array, assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCartesian, type UnitCell } from '../../../shared/geometry/cell'
import { forEachPair } from '../../../shared/geometry/neighbor-search'
import { length, pointAt, type Vec3 } from '../../../shared/geometry/vec3'
import { cellOf } from '../../support/cells'

/** Distances in Å by points and lattice vector. */
type Pairs = ReadonlyMap<string, number>

function search(fract: Float64Array, cell: UnitCell, cutoff: number): Pairs {
  const pairs = new Map<string, number>()
  forEachPair(fract, cell, cutoff, (first, second, a, b, c, distance) => {
    const key = `${first} ${second} ${a} ${b} ${c}`
    expect(pairs.has(key)).toBe(false)
    pairs.set(key, distance)
  })
  return pairs
}

/** Every pair in a block of cells wide enough for any of the test cells. */
function bruteForce(fract: Float64Array, cell: UnitCell, cutoff: number): Pairs {
  const pairs = new Map<string, number>()
  const range = 7
  for (let i = 0; i < fract.length / 3; i++) {
    for (let j = i; j < fract.length / 3; j++) {
      for (let a = -range; a <= range; a++) {
        for (let b = -range; b <= range; b++) {
          for (let c = -range; c <= range; c++) {
            if (i === j && (a < 0 || (a === 0 && (b < 0 || (b === 0 && c <= 0))))) continue
            const [p, q] = [pointAt(fract, i), pointAt(fract, j)]
            const step: Vec3 = [q[0] + a - p[0], q[1] + b - p[1], q[2] + c - p[2]]
            const distance = length(toCartesian(cell, step))
            if (distance <= cutoff) pairs.set(`${i} ${j} ${a} ${b} ${c}`, distance)
          }
        }
      }
    }
  }
  return pairs
}

/** Å: rounding, which may put a pair on either side of the cutoff. */
const ROUNDING = 1e-9

function expectSamePairs(found: Pairs, wanted: Pairs, cutoff: number): void {
  for (const [key, distance] of new Map([...found, ...wanted])) {
    if (Math.abs(distance - cutoff) < ROUNDING) continue
    expect(found.get(key)).toBeCloseTo(distance, 9)
    expect(wanted.get(key)).toBeCloseTo(distance, 9)
  }
}

const CELLS = {
  cubic: cellOf(10, 10, 10, 90, 90, 90),
  'shorter than the cutoff': cellOf(1.7, 2.1, 9, 90, 95, 90),
  'very oblique': cellOf(6, 7, 8, 65, 70, 118),
  'long and thin': cellOf(2.5, 2.5, 60, 90, 90, 120),
}

describe('forEachPair', () => {
  it.each(Object.entries(CELLS))('finds what brute force finds in a cell that is %s', (_, cell) => {
    const coordinate = double({ min: 0, max: 0.999999, noNaN: true })
    assert(
      property(array(coordinate, { minLength: 3, maxLength: 15 }), (numbers) => {
        const fract = Float64Array.from(numbers.slice(0, 3 * Math.floor(numbers.length / 3)))
        expectSamePairs(search(fract, cell, 3), bruteForce(fract, cell, 3), 3)
      }),
      { numRuns: 20 },
    )
  })

  it('counts the twelve neighbours of a face-centred cubic packing once each', () => {
    const copper = cellOf(3.615, 3.615, 3.615, 90, 90, 90) // Å, copper metal
    const fract = Float64Array.from([0, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0])
    expect(search(fract, copper, 2.6).size).toBe((4 * 12) / 2)
  })

  it('keeps the bins of a very long cell few', () => {
    const needle = cellOf(5, 5, 90_000, 90, 90, 90)
    const fract = Float64Array.from([0, 0, 0, 0, 0, 0.00002])
    const pairs = search(fract, needle, 3)
    expect([...pairs.keys()]).toEqual(['0 1 0 0 0'])
    expect(pairs.get('0 1 0 0 0')).toBeCloseTo(1.8, 9)
  })
})
