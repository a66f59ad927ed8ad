import { describe, expect, it } from 'vitest'
import { bondBetween } from '../../../renderer/state/bond-between'
import { madeReport } from '../../support/made-report'

const report = madeReport()
/** The first atom of the made report is the hydride in the middle, the second a copper of its octahedron. */
const [HYDRIDE, COPPER] = [0, 1]

describe('bondBetween', () => {
  it('finds a bond from either end', () => {
    const bond = bondBetween(report, HYDRIDE, COPPER)
    expect(bond).not.toBeNull()
    expect(bondBetween(report, COPPER, HYDRIDE)).toBe(bond)
  })

  it('is null where there is none', () => {
    expect(bondBetween(report, HYDRIDE, report.ensemble.count - 1)).toBeNull()
  })
})
