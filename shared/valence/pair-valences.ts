import { CARBON } from '../tables/elements'
import type { AtomValence } from './atom-valence'
import { bondRows, type Constitution } from './lewis-structure'
import { cover, type Matching, type PathEnds } from './matching'
import type { BondRoom, Evidence } from './multiple-bonds'
import { refineClasses } from './refine-classes'

/** A free valence: one vertex of the matching. */
export interface Slot {
  readonly atom: number
  /** The fourth valence of nitrogen, that of an ammonium. */
  readonly isSpare: boolean
  readonly worth: number
}

/** Free valences, paired with those of neighbours as far as it goes. */
export interface PairedValences extends Matching {
  readonly slots: readonly Slot[]
}

/**
 * Of several valences of one atom the first is worth least: two atoms lose one each, not one both. Carbon
 * with several loses one before carbon with one does (C=C− before C−=C), nitrogen after.
 */
function worthOf(worth: number, open: number, index: number): number {
  if (open === 1) return worth
  return worth + 0.1 * (index + 1) - (worth > 9 ? 0.6 : 0)
}

function slotsOf(valences: readonly AtomValence[]): Slot[] {
  return valences.flatMap(({ open, spare, worth }, atom) => [
    ...Array.from({ length: open }, (_, index) => ({
      atom,
      isSpare: false,
      worth: worthOf(worth, open, index),
    })),
    ...(spare === 1 ? [{ atom, isSpare: true, worth: -1 }] : []),
  ])
}

/**
 * Pairs free valences: over bonds that are free first, heaviest valences first; then, for carbon that no
 * metal binds, over those held in reserve; last over the fourth valence of nitrogen, where that takes
 * two charges away (nitro, azide, isocyanide) or explains one that no metal does (pyridinium).
 *
 * @param isTight whether an atom is in a small ring
 */
export function pairValences(
  constitution: Constitution,
  valences: readonly AtomValence[],
  room: readonly BondRoom[],
  rings: readonly (readonly number[])[],
  isTight: readonly boolean[],
  evidence: Evidence | null,
): PairedValences {
  const { elements } = constitution
  const rows = bondRows(constitution)
  const slots = slotsOf(valences)
  const mate = new Int32Array(slots.length).fill(-1)
  const slotsOfAtom = elements.map((): number[] => [])
  for (const [slot, { atom }] of slots.entries()) slotsOfAtom[atom]!.push(slot)
  const classes = refineClasses(
    constitution,
    elements.map(() => 0),
    room.map(() => 0),
  )
  const isDonor = (atom: number) => evidence?.isDonor[atom] ?? false
  const order = [...slots.keys()].toSorted((p, q) => {
    const [a, b] = [slots[p]!, slots[q]!]
    return (
      b.worth - a.worth ||
      classes[a.atom]! - classes[b.atom]! ||
      Number(isDonor(a.atom)) - Number(isDonor(b.atom)) ||
      a.atom - b.atom
    )
  })
  const rank = new Int32Array(slots.length)
  for (const [place, slot] of order.entries()) rank[slot] = place

  const free: Matching = { neighbors: neighborsOver(['free']), mate }
  const all: Matching = { neighbors: neighborsOver(['free', 'reserve']), mate }
  const isSpare = (slot: number) => slots[slot]!.isSpare
  const isIdle = (slot: number) => mate[slot]! < 0

  for (const root of order) {
    if (isSpare(root) || !isIdle(root)) continue
    cover(free, root, {
      isBarred: isSpare,
      isTarget: () => true,
      readiness: (slot) => (rank[slot]! > rank[root]! ? rank[slot]! : -1),
    })
  }

  const isInRing = new Set(rings.flat())
  let current = free
  for (const root of order) {
    const { atom } = slots[root]!
    const isStranded = elements[atom] === CARBON && !isInRing.has(atom) && !isDonor(atom)
    if (isSpare(root) || !isIdle(root) || !isStranded) continue
    const ends: PathEnds = {
      isBarred: isSpare,
      isTarget: () => true,
      readiness: (slot) => (slots[slot]!.worth < 9 ? rank[slot]! : -1),
    }
    if (cover(all, root, ends)) current = all
  }

  for (const root of order) {
    if (!isSpare(root) || !isIdle(root)) continue
    const targets = [...slots.keys()].filter(
      (slot) => isIdle(slot) && !isSpare(slot) && cures(root, slot),
    )
    const ranks = [...new Set(targets)].toSorted((p, q) => rank[p]! - rank[q]!)
    for (const wanted of ranks) {
      const isBarred = (slot: number) => isSpare(slot) && isIdle(slot) && slot !== root
      if (
        cover(current, root, { isBarred, isTarget: (slot) => slot === wanted, readiness: () => -1 })
      )
        break
    }
  }
  return { slots, neighbors: current.neighbors, mate }

  function neighborsOver(kinds: readonly BondRoom[]): number[][] {
    return slots.map(({ atom, isSpare: spare }) =>
      rows[atom]!.filter((row) => kinds.includes(room[row.bond]!))
        .flatMap((row) => slotsOfAtom[row.atom]!)
        .filter((other) => !(spare && slots[other]!.isSpare))
        .toSorted((p, q) => classes[slots[p]!.atom]! - classes[slots[q]!.atom]! || p - q),
    )
  }

  /** Whether an ammonium at one atom is a better answer than a negative charge at another. */
  function cures(spare: number, idle: number): boolean {
    const { atom } = slots[spare]!
    const target = slots[idle]!.atom
    if (rows[atom]!.length + constitution.hydrogens[atom]! < 3) return chargesAround(atom) >= 2
    const oxides = rows[atom]!.filter(
      (row) => elements[row.atom] === 8 && slotsOfAtom[row.atom]!.some(isIdle),
    )
    if (oxides.length > 1) return true
    if (oxides.length === 1) return oxides[0]!.atom !== target
    if (elements[target] === CARBON && !isDonor(target)) {
      return evidence !== null && isTight[atom]! && isTight[target]!
    }
    return isMesoionic(atom, target)
  }

  /** A ring with nitrogen that needs a fourth bond, and a carbon that binds a metal in it: a carbene. */
  function isMesoionic(atom: number, target: number): boolean {
    const ring = ringWith(atom, target)
    return ring.some((other) => valences[other]!.lone > 0) && elements[target] !== 8
  }

  /** Atoms within two bonds of both, for rings of five and six. */
  function ringWith(atom: number, target: number): number[] {
    const near = (center: number) =>
      new Set([
        center,
        ...rows[center]!.flatMap((row) => [row.atom, ...rows[row.atom]!.map((next) => next.atom)]),
      ])
    const around = near(target)
    return [...near(atom)].filter((other) => around.has(other))
  }

  /** Charges left on an atom and as far as multiple bonds reach from it. */
  function chargesAround(atom: number): number {
    const seen = new Set([atom])
    for (const member of seen) {
      for (const row of rows[member]!) if (room[row.bond] === 'free') seen.add(row.atom)
    }
    let count = 0
    for (const member of seen) {
      count +=
        valences[member]!.lone +
        slotsOfAtom[member]!.filter((slot) => isIdle(slot) && !isSpare(slot)).length
    }
    return count
  }
}
