import { describe, expect, it } from 'vitest'
import {
  statedValue,
  withAssumption,
  withoutAssumptions,
} from '../../../renderer/state/chemistry-choices'
import type { AssumptionSubject } from '../../../shared/chemistry/chemistry'
import type { AnalysisOptions } from '../../../shared/pipeline/structure-report'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/default-options'

const SUBJECTS: readonly (readonly [AssumptionSubject, number])[] = [
  [{ kind: 'cluster-charge' }, 2],
  [{ kind: 'ion-charge', formula: 'F6 Sb' }, -1],
  [{ kind: 'ligand-charge', key: '[Se-]Cc1ccccc1' }, 0],
  [{ kind: 'hydrides' }, 1],
  [{ kind: 'valence-electrons', symbol: 'Cu' }, 0],
]

describe('withAssumption', () => {
  it.each(SUBJECTS)('states %o and takes it back', (subject, value) => {
    const stated = withAssumption(DEFAULT_OPTIONS, subject, value)
    expect(statedValue(DEFAULT_OPTIONS, subject)).toBeNull()
    expect(statedValue(stated, subject)).toBe(value)
    expect(withAssumption(stated, subject, null)).toEqual(DEFAULT_OPTIONS)
  })

  it('keeps what was stated of others', () => {
    const both = SUBJECTS.reduce<AnalysisOptions>(
      (options, [subject, value]) => withAssumption(options, subject, value),
      DEFAULT_OPTIONS,
    )
    for (const [subject, value] of SUBJECTS) expect(statedValue(both, subject)).toBe(value)
  })
})

describe('withoutAssumptions', () => {
  it('takes back all that was stated, but no name', () => {
    const dictionary = [{ name: 'BnSe', smiles: '[Se-]Cc1ccccc1' }]
    const named = { ...DEFAULT_OPTIONS, ligands: { ...DEFAULT_OPTIONS.ligands, dictionary } }
    const stated = SUBJECTS.reduce<AnalysisOptions>(
      (options, [subject, value]) => withAssumption(options, subject, value),
      named,
    )
    expect(withoutAssumptions(stated)).toEqual(named)
  })
})
