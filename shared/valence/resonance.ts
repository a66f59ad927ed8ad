import type { Constitution } from './lewis-structure'
import { cover, type PathEnds } from './matching'
import type { PairedValences } from './pair-valences'

/** Charges move between atoms whose valences are worth the same but for less than this. */
const SAME_WORTH = 0.55

/**
 * Whether each bond is multiple in one structure of resonance and not in another: those of an arene, the
 * C–N bonds of an amidinate, but not the C=C of an acrylate. E and Z mean nothing there.
 */
export function resonantBonds(
  { bonds }: Constitution,
  { slots, neighbors, mate }: PairedValences,
): boolean[] {
  const isResonant = bonds.map(() => false)
  const bondOf = new Map(
    bonds.flatMap(([p, q], bond) => [
      [`${p} ${q}`, bond],
      [`${q} ${p}`, bond],
    ]),
  )
  const isBarred = (slot: number) => slots[slot]!.isSpare && mate[slot]! < 0
  for (const [slot, other] of mate.entries()) {
    if (other < 0 && !slots[slot]!.isSpare) moveCharge(slot)
    if (other > slot && !isResonant[bondBetween(slot, other)]!) turnRing(slot, other)
  }
  return isResonant

  function bondBetween(slot: number, other: number): number {
    return bondOf.get(`${slots[slot]!.atom} ${slots[other]!.atom}`) ?? -1
  }

  /** Marks the bonds that change when the charge of one atom goes to another like it. */
  function moveCharge(from: number): void {
    const { worth, atom } = slots[from]!
    for (const [to, { worth: others, atom: place }] of slots.entries()) {
      if (mate[to]! < 0 || place === atom || Math.abs(worth - others) > SAME_WORTH) continue
      tryPairing(neighbors, from, [], {
        isBarred,
        isTarget: () => false,
        readiness: (slot) => (slot === to ? 1 : -1),
      })
    }
  }

  /** Marks the bonds that change when a double bond is taken out and its ends find others. */
  function turnRing(first: number, second: number): void {
    const ends = [slots[first]!.atom, slots[second]!.atom]
    const apart = neighbors.map((near, slot) =>
      ends.includes(slots[slot]!.atom)
        ? near.filter((other) => !ends.includes(slots[other]!.atom))
        : near,
    )
    tryPairing(apart, first, [first, second], {
      isBarred,
      isTarget: (slot) => slot === second,
      readiness: () => -1,
    })
  }

  function tryPairing(
    near: readonly (readonly number[])[],
    root: number,
    undone: readonly number[],
    ends: PathEnds,
  ): void {
    const other = mate.slice()
    for (const slot of undone) other[slot] = -1
    if (!cover({ neighbors: near, mate: other }, root, ends)) return
    for (const [slot, before] of mate.entries()) {
      const after = other[slot]!
      if (after === before) continue
      if (before >= 0) mark(slot, before)
      if (after >= 0) mark(slot, after)
    }
  }

  function mark(slot: number, other: number): void {
    const bond = bondBetween(slot, other)
    if (bond >= 0) isResonant[bond] = true
  }
}
