import { MOST_ATOMS, type Constitution } from './lewis-structure'
import { cover } from './matching'
import type { PairedValences } from './pair-valences'
import { refineClasses } from './refine-classes'

/**
 * Of all pairings of the same valences takes one that does not depend on the order of the atoms: the
 * atoms of the lowest class are paired first, each with the neighbour of the lowest class that leaves a
 * partner for all others; classes are refined after every choice.
 */
export function settleEqualChoices(constitution: Constitution, paired: PairedValences): void {
  const { slots, neighbors, mate } = paired
  if (constitution.elements.length > MOST_ATOMS) return
  const isSettled = mate.map((other) => (other < 0 ? 1 : 0))
  const marks = constitution.elements.map(() => 0)
  const bondMarks = constitution.bonds.map(() => 0)
  for (const [slot, { atom, isSpare }] of slots.entries()) {
    if (mate[slot]! < 0) marks[atom]! += isSpare ? 100 : 1
  }
  const bondOf = new Map(
    constitution.bonds.flatMap(([p, q], bond) => [
      [`${p} ${q}`, bond],
      [`${q} ${p}`, bond],
    ]),
  )
  for (;;) {
    const open = [...slots.keys()].filter((slot) => isSettled[slot] === 0)
    if (open.length === 0) return
    const classes = refineClasses(constitution, marks, bondMarks)
    const classOf = (slot: number) => classes[slots[slot]!.atom]!
    const byClass = (p: number, q: number) => classOf(p) - classOf(q) || p - q
    const first = open.toSorted(byClass)[0]!
    const partners = neighbors[first]!.filter((slot) => isSettled[slot] === 0).toSorted(byClass)
    const chosen = partners.find((partner) => join(first, partner)) ?? mate[first]!
    isSettled[first] = 1
    isSettled[chosen] = 1
    const bond = bondOf.get(`${slots[first]!.atom} ${slots[chosen]!.atom}`)
    if (bond !== undefined) bondMarks[bond]! += 1
  }

  /** Pairs two slots and finds new partners for those that they leave, if that can be. */
  function join(first: number, partner: number): boolean {
    const left = mate[first]!
    const widow = mate[partner]!
    if (left === partner) return true
    mate[first] = partner
    mate[partner] = first
    mate[left] = -1
    mate[widow] = -1
    const isDone = cover(paired, left, {
      isBarred: (slot) => isSettled[slot] === 1 || slot === first || slot === partner,
      isTarget: (slot) => slot === widow,
      readiness: () => -1,
    })
    if (isDone) return true
    mate[first] = left
    mate[left] = first
    mate[partner] = widow
    mate[widow] = partner
    return false
  }
}
