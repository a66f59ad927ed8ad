import { isMetal, symbolOf } from '../tables/elements'
import type { BondRule } from './bond-rule'

/**
 * The rule in words, with its exceptions: `Cordero ± 0.40 Å, Cu–Cu ≤ 2.90 Å, 1 bond added`.
 *
 * @param basis what the bonds were really found by: a file may list none
 */
export function ruleName(rule: BondRule, basis: BondRule['basis']): string {
  const limits =
    basis === 'deposited'
      ? []
      : rule.longest.map(
          ({ elements, longest }) => `${pairName(elements)} ≤ ${longest.toFixed(2)} Å`,
        )
  const [added, removed] = (['add', 'remove'] as const).map(
    (kind) => rule.edits.filter((edit) => edit.kind === kind).length,
  )
  return [
    basis === 'deposited' ? 'as deposited' : `Cordero ± ${rule.tolerance.toFixed(2)} Å`,
    ...limits,
    ...changes(added!, removed!),
  ].join(', ')
}

/** `Cu–P`: a metal first. */
function pairName([p, q]: readonly [number, number]): string {
  const [first, second] = isMetal(q) && !isMetal(p) ? [q, p] : [p, q]
  return `${symbolOf(first)}–${symbolOf(second)}`
}

function changes(added: number, removed: number): string[] {
  const bonds = (count: number) => (count === 1 ? '1 bond' : `${count} bonds`)
  if (added > 0 && removed > 0) return [`${bonds(added)} added`, `${removed} removed`]
  if (added > 0) return [`${bonds(added)} added`]
  return removed > 0 ? [`${bonds(removed)} removed`] : []
}
