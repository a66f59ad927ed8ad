import { describe, expect, it } from 'vitest'
import { buildAssumptionRows } from '../../../renderer/panels/assumption-rows'
import { withAssumption } from '../../../renderer/state/chemistry-choices'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/default-options'
import { MADE_ASSUMPTIONS } from '../../support/made-chemistry'
import { madeReport } from '../../support/made-report'

const { ligands } = madeReport()
const rows = (options = DEFAULT_OPTIONS) => buildAssumptionRows(MADE_ASSUMPTIONS, ligands, options)

describe('buildAssumptionRows', () => {
  it('names what each number is of, by the name of the ligand', () => {
    expect(rows().map(({ what, of }) => `${what} ${of}`.trim())).toEqual([
      'Charge of the cluster',
      'Charge of Se',
      'Charge of PH3',
      'Hydrides count as',
    ])
  })

  it('leaves a number open that is not known', () => {
    expect(rows().map(({ value }) => value)).toEqual([1, -2, null, -1])
  })

  it('shows at once what the user states, and that it can be taken back', () => {
    const subject = { kind: 'ligand-charge', key: 'PH3' } as const
    const stated = rows(withAssumption(DEFAULT_OPTIONS, subject, 0))
    expect(stated.map(({ value }) => value)).toEqual([1, -2, 0, -1])
    expect(stated.map(({ isStated }) => isStated)).toEqual([false, false, true, false])
  })

  it('has a key of its own for each row', () => {
    expect(new Set(rows().map(({ key }) => key)).size).toBe(MADE_ASSUMPTIONS.length)
  })
})
