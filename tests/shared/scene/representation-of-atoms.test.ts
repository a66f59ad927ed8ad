import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { representationOfAtoms } from '../../../shared/scene/representation-of-atoms'
import {
  REPRESENTATIONS,
  type AtomSet,
  type Representation,
  type RepresentationRule,
} from '../../../shared/scene/scene'
import { madeReport } from '../../support/made-report'

const report = madeReport()
const { ensemble, graph, anatomy } = report
const elements = [...new Set(graph.atoms.element)]

const representation = fc.constantFrom(...REPRESENTATIONS)
const atomSet: fc.Arbitrary<AtomSet> = fc.oneof(
  fc.record({ kind: fc.constant('part' as const), part: fc.nat(anatomy.peel.parts.length) }),
  fc.record({ kind: fc.constant('element' as const), element: fc.constantFrom(...elements, 92) }),
  fc.record({
    kind: fc.constant('atoms' as const),
    atoms: fc.array(fc.integer({ min: -2, max: ensemble.count + 2 }), { maxLength: 20 }),
  }),
)
const rule: fc.Arbitrary<RepresentationRule> = fc.record({ of: atomSet, representation })

/** Whether a set names an atom, said anew. */
function holds(set: AtomSet, atom: number): boolean {
  if (set.kind === 'atoms') return set.atoms.includes(atom)
  if (set.kind === 'element') return graph.atoms.element[ensemble.atom[atom]!] === set.element
  return anatomy.peel.parts[set.part]?.atoms.includes(atom) ?? false
}

function namesOf(base: Representation, rules: readonly RepresentationRule[]): Representation[] {
  const rows = representationOfAtoms(report, { representation: base, rules })
  return Array.from(rows, (row) => REPRESENTATIONS[row]!)
}

describe('representationOfAtoms', () => {
  it('draws all atoms as the style says where there is no rule', () => {
    fc.assert(
      fc.property(representation, (base) => {
        expect(new Set(namesOf(base, []))).toEqual(new Set([base]))
      }),
    )
  })

  it('lets the last rule win that names an atom', () => {
    fc.assert(
      fc.property(representation, fc.array(rule, { maxLength: 6 }), (base, rules) => {
        for (const [atom, name] of namesOf(base, rules).entries()) {
          const last = rules.findLast(({ of }) => holds(of, atom))
          expect(name).toBe(last?.representation ?? base)
        }
      }),
    )
  })

  it('changes nothing by a rule that an equal one follows', () => {
    fc.assert(
      fc.property(representation, fc.array(rule, { maxLength: 5 }), rule, (base, rules, one) => {
        expect(namesOf(base, [one, ...rules, one])).toEqual(namesOf(base, [...rules, one]))
      }),
    )
  })

  it('names a part by all its atoms, those that other parts share too', () => {
    const [core] = anatomy.peel.parts
    const rows = namesOf('wires', [{ of: { kind: 'part', part: 0 }, representation: 'sticks' }])
    expect(rows.filter((name) => name === 'sticks')).toHaveLength(core!.atoms.length)
  })
})
