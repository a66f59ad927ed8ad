import { describe, expect, it } from 'vitest'
import {
  addRule,
  changeRule,
  drawPartAs,
  elementsShown,
  hasEllipsoids,
  moveRule,
  removeRule,
  representationOfPart,
  withoutAtoms,
  wordsOfSet,
} from '../../../renderer/panels/representation-rules'
import type { AtomSet, RepresentationRule } from '../../../shared/scene/scene'
import { symbolOf } from '../../../shared/tables/elements'
import { analysed } from '../../support/analysed'
import { samplePath } from '../../support/app/structures'

const cu14 = analysed(samplePath('Cu14-TXP35'))
const CU: AtomSet = { kind: 'element', element: 29 }
const SHELL: AtomSet = { kind: 'part', part: 1 }
const ATOMS: AtomSet = { kind: 'atoms', atoms: [4, 7] }
const rules: readonly RepresentationRule[] = [
  { of: CU, representation: 'space-filling' },
  { of: SHELL, representation: 'ellipsoids' },
]
const setsOf = (all: readonly RepresentationRule[]) => all.map(({ of }) => of)

describe('withoutAtoms', () => {
  it('takes atoms out of the rules that list them, and rules that list no other', () => {
    const listed: readonly RepresentationRule[] = [
      ...rules,
      { of: ATOMS, representation: 'wires' },
      { of: { kind: 'atoms', atoms: [4] }, representation: 'sticks' },
    ]
    expect(setsOf(withoutAtoms(listed, [4]))).toEqual([CU, SHELL, { kind: 'atoms', atoms: [7] }])
    expect(withoutAtoms(rules, [4])).toEqual(rules)
  })
})

describe('addRule', () => {
  it('adds the last, which wins', () => {
    expect(setsOf(addRule(rules, ATOMS, 'wires'))).toEqual([CU, SHELL, ATOMS])
  })

  it('takes the place of one for the same atoms', () => {
    const again = addRule(rules, { kind: 'element', element: 29 }, 'wires')
    expect(again).toEqual([rules[1], { of: CU, representation: 'wires' }])
    const atoms = addRule(addRule([], ATOMS, 'wires'), { kind: 'atoms', atoms: [4, 7] }, 'sticks')
    expect(atoms).toEqual([{ of: ATOMS, representation: 'sticks' }])
  })
})

describe('changeRule, moveRule and removeRule', () => {
  it('change one and leave the others', () => {
    expect(changeRule(rules, 0, 'wires')).toEqual([{ of: CU, representation: 'wires' }, rules[1]])
    expect(removeRule(rules, 0)).toEqual([rules[1]])
  })

  it('move one past its neighbour, and none past the ends', () => {
    expect(setsOf(moveRule(rules, 0, 1))).toEqual([SHELL, CU])
    expect(setsOf(moveRule(rules, 1, -1))).toEqual([SHELL, CU])
    expect(moveRule(rules, 0, -1)).toEqual(rules)
    expect(moveRule(rules, 1, 1)).toEqual(rules)
  })
})

describe('drawPartAs', () => {
  it('gives a part a way of its own and takes it back', () => {
    const drawn = drawPartAs(rules, 2, 'wires')
    expect(representationOfPart(drawn, 2)).toBe('wires')
    expect(representationOfPart(drawn, 0)).toBeNull()
    expect(drawPartAs(drawn, 2, null)).toEqual(rules)
  })
})

describe('wordsOfSet', () => {
  it('calls sets by symbol, name of the part, or number of atoms', () => {
    expect([CU, SHELL, ATOMS].map((of) => wordsOfSet(cu14, of))).toEqual([
      'Cu',
      'Cu8Se12',
      '2 atoms',
    ])
    expect(wordsOfSet(cu14, { kind: 'atoms', atoms: [3] })).toBe('1 atom')
    expect(wordsOfSet(cu14, { kind: 'part', part: 99 })).toBe('a part')
  })
})

describe('elementsShown', () => {
  it('lists metals first and hydrogen last', () => {
    expect(elementsShown(cu14).map(symbolOf)).toEqual(['Cu', 'Sb', 'Se', 'P', 'F', 'C', 'H'])
  })
})

describe('hasEllipsoids', () => {
  it('looks at all atoms and at rules', () => {
    expect(hasEllipsoids({ representation: 'ellipsoids', rules: [] })).toBe(true)
    expect(hasEllipsoids({ representation: 'cluster', rules })).toBe(true)
    expect(hasEllipsoids({ representation: 'cluster', rules: [] })).toBe(false)
  })
})
