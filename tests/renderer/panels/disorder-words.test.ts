import { describe, expect, it } from 'vitest'
import {
  alternativeWords,
  atomsOfAlternative,
  chosenName,
  fitsSegments,
} from '../../../renderer/panels/disorder-words'
import type { DisorderAssembly } from '../../../shared/graph/disorder-assembly'
import { madeReport } from '../../support/made-report'

const alternative = (name: string, occupancy: number, sites: readonly number[] = []) => ({
  name,
  occupancy,
  sites: Int32Array.from(sites),
})
const ASSEMBLY: DisorderAssembly = {
  key: 'A',
  kind: 'tagged',
  name: 'assembly A',
  alternatives: [alternative('1', 0.65, [2, 3]), alternative('2', 0.35, [4])],
  chosen: 0,
}

describe('alternativeWords', () => {
  it('gives the occupancy two places, and none where there is none', () => {
    expect(alternativeWords(alternative('A', 0.65))).toBe('A 0.65')
    expect(alternativeWords(alternative('A', NaN))).toBe('A')
  })
})

describe('chosenName', () => {
  it('is what was asked for, else what the analysis took', () => {
    expect(chosenName(ASSEMBLY, { A: '2' })).toBe('2')
    expect(chosenName(ASSEMBLY, { A: 'gone', B: '2' })).toBe('1')
  })
})

describe('fitsSegments', () => {
  it('has room for a few short names and not for many or long ones', () => {
    expect(fitsSegments(ASSEMBLY.alternatives)).toBe(true)
    expect(fitsSegments(['A', 'B', 'C', 'D', 'E'].map((name) => alternative(name, 0.2)))).toBe(
      false,
    )
    const triplets = ['x, y, z', '−x+1/2, −y, z+1/2'].map((name) => alternative(name, 0.5))
    expect(fitsSegments(triplets)).toBe(false)
  })
})

describe('atomsOfAlternative', () => {
  it('is the images of its sites that are shown', () => {
    expect(atomsOfAlternative(madeReport(), ASSEMBLY, ASSEMBLY.alternatives[0]!)).toEqual([2, 3])
  })

  it('goes by what stands where symmetry makes all alternatives of the same sites', () => {
    const report = madeReport()
    const isAlternative = report.ensemble.isAlternative.slice()
    isAlternative[3] = 1
    const shown = { ...report, ensemble: { ...report.ensemble, isAlternative } }
    const alternatives = [alternative('x, y, z', 0.5, [2, 3]), alternative('−x, y, z', 0.5, [2, 3])]
    const assembly = { ...ASSEMBLY, kind: 'symmetry', alternatives } as const
    expect(atomsOfAlternative(shown, assembly, alternatives[0]!)).toEqual([2])
    expect(atomsOfAlternative(shown, assembly, alternatives[1]!)).toEqual([3])
  })
})
