import { describe, expect, it } from 'vitest'
import { DEFAULT_BOND_RULE } from '../../../shared/graph/bond-rule'
import { ruleName } from '../../../shared/graph/rule-name'

const COPPER = 29
const PHOSPHORUS = 15

describe('ruleName', () => {
  it('names the metal of a pair first, as chemists do', () => {
    const longest = [{ elements: [PHOSPHORUS, COPPER], longest: 2.5 }] as const
    expect(ruleName({ ...DEFAULT_BOND_RULE, longest }, 'distances')).toBe(
      'Cordero ± 0.40 Å, Cu–P ≤ 2.50 Å',
    )
  })

  it('says nothing of distances where the file lists the bonds', () => {
    const longest = [{ elements: [PHOSPHORUS, COPPER], longest: 2.5 }] as const
    expect(ruleName({ ...DEFAULT_BOND_RULE, longest }, 'deposited')).toBe('as deposited')
  })
})
