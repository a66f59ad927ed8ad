import { describe, expect, it } from 'vitest'
import { distance, pointAt } from '../../../shared/geometry/vec3'
import {
  NEAR,
  WIDENING_NAMES,
  WIDENINGS,
  type WideningName,
} from '../../../renderer/panels/widenings'
import { selectElement } from '../../../shared/selection/select-by-kind'
import { SELENIUM } from '../../support/made-atoms'
import { elementsOf, selectableOfSample } from '../../support/selectable-of-sample'

const cu14 = selectableOfSample('Cu14-TXP35')
const selenium = selectElement(cu14, SELENIUM).slice(0, 1)

describe('WIDENINGS', () => {
  // [Cu14(TXP35)4(BnSe)12H]+ SbF6-: from one Se, which binds three Cu and the CH2 of its benzyl.
  const expected: Readonly<Record<Exclude<WideningName, 'near'>, string>> = {
    neighbors: 'C Cu3 Se',
    inside: '',
    alike: 'Se12',
    element: 'Se12',
    orbit: 'Se12',
    mode: 'Se12',
    ligand: 'C7 H7 Se',
    'ligand-kind': 'C84 H84 Se12',
    part: 'Cu8 Se12',
    molecule: 'C180 Cu14 H193 P4 Se12',
    invert: 'C180 Cu14 F6 H193 P4 Sb Se11',
    all: 'C180 Cu14 F6 H193 P4 Sb Se12',
  }

  it.each(Object.entries(expected))('finds %s', (name, formula) => {
    const [widening] = WIDENING_NAMES.filter((one) => one === name)
    expect(elementsOf(cu14, WIDENINGS[widening!].find(cu14, selenium))).toBe(formula)
  })

  it('finds near all that is no farther than it says', () => {
    const { cartn } = cu14.ensemble
    const place = pointAt(cartn, selenium[0]!)
    const near = [...cu14.site.keys()].filter(
      (atom) => distance(pointAt(cartn, atom), place) <= NEAR,
    )
    expect(WIDENINGS.near.find(cu14, selenium)).toEqual(near)
  })
})
