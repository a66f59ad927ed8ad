import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, pointAt } from '../../../shared/geometry/vec3'
import {
  growSelection,
  selectBonded,
  selectInside,
  selectWithin,
} from '../../../shared/selection/select-around'
import { selectElement } from '../../../shared/selection/select-by-kind'
import { COPPER, PHOSPHORUS } from '../../support/made-atoms'
import { elementsOf, selectableOfSample } from '../../support/selectable-of-sample'

const cu14 = selectableOfSample('Cu14-TXP35')
const { cartn, count } = cu14.ensemble
const labelled = (label: string) =>
  [...cu14.site.keys()].filter((atom) => cu14.crystal.sites.label[cu14.site[atom]!] === label)

describe('selectBonded', () => {
  it('gives what the phosphorus atoms hold: a copper and three aryl carbons each', () => {
    expect(elementsOf(cu14, selectBonded(cu14, selectElement(cu14, PHOSPHORUS)))).toBe('C12 Cu4')
  })

  it('leaves metal contacts out unless all that is drawn is asked for', () => {
    const inner = labelled('Cu1')
    // From the cell and coordinates of the file: Cu1–Cu1 2.82, Cu1–Cu3 2.87, but Cu1–Cu2 3.23 Å.
    expect(elementsOf(cu14, selectBonded(cu14, inner))).toBe('H Se12')
    expect(elementsOf(cu14, selectBonded(cu14, inner, 'drawn'))).toBe('Cu10 H Se12')
  })
})

describe('growSelection', () => {
  it('grows from the hydride to H@Cu6, then by everything on it', () => {
    expect(elementsOf(cu14, growSelection(cu14, labelled('H1')))).toBe('Cu6 H')
    expect(elementsOf(cu14, growSelection(cu14, labelled('H1'), 2))).toBe('Cu10 H Se12')
  })

  it('ends with the molecule', () => {
    expect(growSelection(cu14, labelled('H1'), 1000)).toHaveLength(403)
  })
})

describe('selectWithin', () => {
  it('finds the six Cu about the hydride and no Se, at a distance between the two', () => {
    // Cu–Cu 2.817 Å of the octahedron puts Cu at 2.817/√2 = 1.992 Å from its middle.
    expect(elementsOf(cu14, selectWithin(cu14, labelled('H1'), 1.98))).toBe('H')
    expect(elementsOf(cu14, selectWithin(cu14, labelled('H1'), 2))).toBe('Cu6 H')
  })

  it('gives what every pair, looked at one by one, gives', () => {
    const atoms = fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(atoms, fc.double({ min: 0, max: 30, noNaN: true }), (of, reach) => {
        const expected = [...Array(count).keys()].filter((atom) =>
          of.some((one) => distance(pointAt(cartn, atom), pointAt(cartn, one)) <= reach),
        )
        expect(selectWithin(cu14, of, reach)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('finds nothing about nothing, or within no distance', () => {
    expect(selectWithin(cu14, [], 5)).toEqual([])
    expect(selectWithin(cu14, [0], Number.NaN)).toEqual([])
    expect(selectWithin(cu14, [0], -1)).toEqual([])
  })
})

describe('selectInside', () => {
  it('finds the hydride in the octahedron, and both in the cube about it', () => {
    expect(elementsOf(cu14, selectInside(cu14, labelled('Cu1')))).toBe('H')
    const outer = [...labelled('Cu2'), ...labelled('Cu3')]
    expect(elementsOf(cu14, selectInside(cu14, outer))).toBe('Cu6 H')
  })

  it('finds nothing in atoms that bound no space', () => {
    expect(selectInside(cu14, selectElement(cu14, COPPER).slice(0, 2))).toEqual([])
    expect(selectInside(cu14, [])).toEqual([])
  })
})
