import { describe, expect, it } from 'vitest'
import * as choices from '../../../renderer/state/choices'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'

const place = (site: number) => ({ site, symop: 0, translation: [0, 0, 0] }) as const
const [COPPER, SELENIUM] = [29, 34]
const PAIR = [COPPER, SELENIUM] as const

describe('withExtent', () => {
  it('shows another extent, and lets go of what was grown about the old one', () => {
    const grown = choices.withEnsemble(DEFAULT_OPTIONS, {
      grown: [place(1)],
      withAlternatives: true,
    })
    const { ensemble } = choices.withExtent(grown, { kind: 'asymmetric-unit' })
    expect(ensemble).toEqual({
      extent: { kind: 'asymmetric-unit' },
      grown: [],
      withAlternatives: true,
    })
  })
})

describe('withAlternative', () => {
  it('changes one assembly and keeps what was chosen for the others', () => {
    const first = choices.withAlternative(DEFAULT_OPTIONS, 'A', '2')
    const second = choices.withAlternative(first, 'B', '1')
    expect(choices.withAlternative(second, 'A', '1').disorder).toEqual({ A: '1', B: '1' })
  })
})

describe('withPairLimit', () => {
  it('sets a limit, replaces it, and takes it back', () => {
    const set = choices.withPairLimit(DEFAULT_OPTIONS, PAIR, 2.7)
    const again = choices.withPairLimit(set, PAIR, 2.6)
    expect(again.bondRule.longest).toEqual([{ elements: PAIR, longest: 2.6 }])
    expect(choices.pairLimit(again.bondRule, PAIR)).toBe(2.6)
    const none = choices.withPairLimit(again, PAIR, null)
    expect(none.bondRule).toEqual(DEFAULT_OPTIONS.bondRule)
    expect(choices.pairLimit(none.bondRule, PAIR)).toBeNull()
  })

  it('leaves other pairs alone', () => {
    const set = choices.withPairLimit(DEFAULT_OPTIONS, [COPPER, COPPER], 2.7)
    expect(choices.withPairLimit(set, PAIR, null).bondRule.longest).toHaveLength(1)
  })
})

describe('withBondEdit', () => {
  const add = { kind: 'add', places: [place(1), place(2)] } as const

  it('lets a later edit of the same two atoms win, whichever comes first', () => {
    const remove = { kind: 'remove', places: [place(2), place(1)] } as const
    const both = choices.withBondEdit(choices.withBondEdit(DEFAULT_OPTIONS, add), remove)
    expect(both.bondRule.edits).toEqual([remove])
  })

  it('keeps edits of other atoms in the order they were made', () => {
    const other = { kind: 'add', places: [place(1), { ...place(2), symop: 3 }] } as const
    const both = choices.withBondEdit(choices.withBondEdit(DEFAULT_OPTIONS, add), other)
    expect(both.bondRule.edits).toEqual([add, other])
    expect(choices.withoutBondEdit(both, 0).bondRule.edits).toEqual([other])
  })
})
