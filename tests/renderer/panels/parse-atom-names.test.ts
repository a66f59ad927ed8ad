import { describe, expect, it } from 'vitest'
import { parseAtomNames } from '../../../renderer/panels/parse-atom-names'
import { cellOf } from '../../support/cells'
import { crystalOf } from '../../support/crystals'

const crystal = crystalOf(
  cellOf(10, 10, 10, 90, 90, 90),
  ['x,y,z', '-x,-y,-z'],
  [
    ['Cu1', 0.1, 0.1, 0.1],
    ['Se1', 0.3, 0.1, 0.1],
    ['C1A', 0.3, 0.3, 0.1],
    ['C1a', 0.1, 0.3, 0.1],
  ],
)
const sitesOf = (text: string) => parseAtomNames(crystal, text).places.map(({ site }) => site)

describe('parseAtomNames', () => {
  it('takes labels apart by spaces, commas and dashes, in their order', () => {
    expect(sitesOf('Se1 Cu1')).toEqual([1, 0])
    expect(sitesOf(' Cu1, Se1;C1A ')).toEqual([0, 1, 2])
    expect(sitesOf('Cu1–Se1')).toEqual([0, 1])
  })

  it('minds case only where labels differ by it', () => {
    expect(sitesOf('cu1 SE1')).toEqual([0, 1])
    expect(sitesOf('C1a C1A')).toEqual([3, 2])
  })

  it('moves a label by the symmetry code behind it', () => {
    expect(parseAtomNames(crystal, 'Cu1 Se1 2_655').places).toEqual([
      { site: 0, symop: 0, translation: [0, 0, 0] },
      { site: 1, symop: 1, translation: [1, 0, 0] },
    ])
    expect(parseAtomNames(crystal, 'Se1 (2_655)')).toEqual(parseAtomNames(crystal, 'Se1 2_655'))
    expect(parseAtomNames(crystal, 'Se1 2').places).toEqual([
      { site: 1, symop: 1, translation: [0, 0, 0] },
    ])
  })

  it('names what it does not know', () => {
    expect(parseAtomNames(crystal, 'Cu1 Cu9').unknown).toEqual(['Cu9'])
    expect(parseAtomNames(crystal, '2_655').unknown).toEqual(['2_655'])
    expect(parseAtomNames(crystal, 'Cu1 3_555').unknown).toEqual(['3_555'])
  })
})
