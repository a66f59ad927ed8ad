import { describe, expect, it } from 'vitest'
import { bondEditFor, namesOfEdit } from '../../../renderer/panels/bond-edits'
import { madeReport } from '../../support/made-report'

const report = madeReport()
const place = (site: number) => ({ site, symop: 0, translation: [0, 0, 0] }) as const

describe('bondEditFor', () => {
  it('offers to part two bonded atoms, and to join two others', () => {
    const last = report.ensemble.count - 1
    expect(bondEditFor(report, { atoms: [0, 1], bond: 0 })).toEqual({
      kind: 'remove',
      places: [place(0), place(1)],
    })
    expect(bondEditFor(report, { atoms: [0, last], bond: null })?.kind).toBe('add')
  })

  it('offers nothing for one atom, for three, and for the images of a site', () => {
    for (const atoms of [[], [1], [1, 2, 3]]) {
      expect(bondEditFor(report, { atoms, bond: null })).toBeNull()
    }
    expect(bondEditFor(report, { atoms: [1, 2], bond: null, site: 1 })).toBeNull()
  })
})

describe('namesOfEdit', () => {
  it('names both places with their symmetry codes', () => {
    const moved = { ...place(1), translation: [1, 0, 0] } as const
    expect(namesOfEdit(report, { kind: 'add', places: [place(0), moved] })).toEqual([
      { label: 'H1', symmetry: null },
      { label: 'Cu1', symmetry: '1_655' },
    ])
  })
})
