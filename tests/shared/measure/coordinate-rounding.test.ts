import { array, assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fractOfPlace, type Place } from '../../../shared/crystal/place'
import type { Crystal } from '../../../shared/crystal/crystal'
import { toCartesian } from '../../../shared/geometry/cell'
import { coordinateRounding } from '../../../shared/measure/coordinate-rounding'
import { distanceQuantity } from '../../../shared/geometry/internal-coordinates'
import { cellOf } from '../../support/cells'
import { crystalOf } from '../../support/crystals'

const HALF_UNIT = 0.00005

// A triclinic cell; the second operator takes the atom to an image that moves with it.
const made = crystalOf(
  cellOf(9, 11, 14, 78, 95, 107),
  ['x,y,z', '-x,-y,-z'],
  [
    ['Cu1', 0.1, 0.2, 0.3],
    ['O1', 0.15, 0.33, 0.38],
  ],
)
const crystal: Crystal = {
  ...made,
  sites: { ...made.sites, fractRounding: new Float64Array(6).fill(HALF_UNIT) },
}
const PAIRS: readonly (readonly [Place, Place])[] = [
  [
    { site: 0, symop: 0, translation: [0, 0, 0] },
    { site: 1, symop: 0, translation: [0, 0, 0] },
  ],
  [
    { site: 0, symop: 0, translation: [0, 0, 0] },
    { site: 0, symop: 1, translation: [0, 1, 1] },
  ],
]

function distance(of: Crystal, places: readonly [Place, Place]) {
  const [p, q] = places.map((place) => toCartesian(of.cell, fractOfPlace(of, place)))
  return distanceQuantity(p!, q!)!
}

describe('coordinateRounding', () => {
  it.each(PAIRS)('bounds what rounding does to a distance, and is reached', (first, second) => {
    const places = [first, second] as const
    const { value, gradients } = distance(crystal, places)
    const bound = coordinateRounding(crystal)(places, gradients!)
    const shiftedBy = (shifts: readonly number[]) => {
      const fract = crystal.sites.fract.map((x, i) => x + shifts[i]! * HALF_UNIT)
      return distance({ ...crystal, sites: { ...crystal.sites, fract } }, places).value - value
    }
    const sign = double({ min: -1, max: 1, noNaN: true })
    assert(
      property(array(sign, { minLength: 6, maxLength: 6 }), (shifts) => {
        expect(Math.abs(shiftedBy(shifts))).toBeLessThanOrEqual(1.001 * bound)
      }),
    )
    const corners = Array.from({ length: 64 }, (_, corner) =>
      shiftedBy([0, 1, 2, 3, 4, 5].map((bit) => ((corner >> bit) & 1 ? 1 : -1))),
    )
    expect(Math.max(...corners) / bound).toBeCloseTo(1, 3)
  })

  it('is nothing where coordinates are exact', () => {
    const [places] = PAIRS
    const { gradients } = distance(made, places!)
    expect(coordinateRounding(made)(places!, gradients!)).toBe(0)
  })
})
