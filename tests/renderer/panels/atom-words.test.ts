import { describe, expect, it } from 'vitest'
import { nameAtom, neighborsOf, roleWords } from '../../../renderer/panels/atom-words'
import { BondKind } from '../../../shared/graph/atom-graph'
import { madeReport } from '../../support/made-report'

const report = madeReport()
/** The first atom of the made report is the hydride in the middle, the second a copper of its octahedron. */
const [HYDRIDE, COPPER] = [0, 1]

describe('nameAtom', () => {
  it('is the label alone for an atom that the file lists', () => {
    expect(nameAtom(report, COPPER)).toEqual({ label: 'Cu1', symmetry: null })
  })
})

describe('neighborsOf', () => {
  it('finds the six metals of the hydride, 1.992 Å away', () => {
    const neighbors = neighborsOf(report, HYDRIDE)
    expect(neighbors).toHaveLength(6)
    expect(neighbors.every(({ length }) => Math.abs(length - 1.992) < 1e-12)).toBe(true)
  })

  it('lists metal contacts after bonds', () => {
    const kinds = neighborsOf(report, COPPER).map(({ kind }) => kind)
    const firstContact = kinds.indexOf(BondKind.metalContact)
    expect(firstContact).toBeGreaterThan(0)
    expect(kinds.slice(firstContact).every((kind) => kind === BondKind.metalContact)).toBe(true)
  })
})

describe('roleWords', () => {
  it('says what part an atom plays', () => {
    expect([HYDRIDE, COPPER].map((atom) => roleWords(report, atom))).toEqual(['hydride', 'metal'])
  })
})
