import type { AtomValence } from './atom-valence'
import { bondRows, type Constitution } from './lewis-structure'
import { flatRings } from './small-rings'

const NITROGEN = 7

/** What is found of a porphyrin; of any other ligand the valences are as they were. */
export interface Macrocycle {
  readonly valences: readonly AtomValence[]
  /** Whether an atom is of a pyrrole or between two of them. */
  readonly isInside: (atom: number) => boolean
}

/**
 * Porphyrins and phthalocyanines: all 24 or 40 of their atoms could be paired, as in a molecule that has
 * lost two electrons more. Two nitrogens on opposite sides are taken out, so that a dianion remains.
 */
export function porphyrinAnions(
  constitution: Constitution,
  valences: readonly AtomValence[],
): Macrocycle {
  const { elements } = constitution
  const none: Macrocycle = { valences, isInside: () => false }
  if (elements.filter((element) => element === NITROGEN).length < 4) return none
  const rows = bondRows(constitution)
  const rings = flatRings(constitution, (atom) => valences[atom]!.open > 0).filter(
    (ring) => ring.length === 5 && ring.filter((atom) => innerNitrogen(ring, atom)).length === 1,
  )
  const partners = rings.map((ring) =>
    rings.filter((other) => other !== ring && areBridged(ring, other)),
  )
  const corner = rings.findIndex((_, ring) => partners[ring]!.length === 2)
  if (rings.length !== 4 || corner < 0 || partners.some((near) => near.length !== 2)) return none
  const opposite = rings.findIndex(
    (ring, index) => index !== corner && !partners[corner]!.includes(ring),
  )
  const anions = [corner, opposite].map((index) => nitrogenOf(rings[index]!))
  const inner = new Set([...rings.flat(), ...rings.flatMap(outward)])
  return {
    valences: valences.map((valence, atom) =>
      anions.includes(atom) ? { ...valence, open: 0, lone: valence.lone + 1 } : valence,
    ),
    isInside: (atom) => inner.has(atom),
  }

  /** A nitrogen between two carbons of a pyrrole, both of which go on outside the ring. */
  function innerNitrogen(ring: readonly number[], atom: number): boolean {
    if (elements[atom] !== NITROGEN || rows[atom]!.length !== 2) return false
    return rows[atom]!.every(
      (row) => ring.includes(row.atom) && rows[row.atom]!.some((next) => !ring.includes(next.atom)),
    )
  }

  function nitrogenOf(ring: readonly number[]): number {
    return ring.find((atom) => innerNitrogen(ring, atom))!
  }

  /** Joined over one unsaturated atom, the meso position, that is bonded next to both nitrogens. */
  function areBridged(ring: readonly number[], other: readonly number[]): boolean {
    return outward(ring).some((meso) => valences[meso]!.open > 0 && outward(other).includes(meso))
  }

  function outward(ring: readonly number[]): number[] {
    return rows[nitrogenOf(ring)]!.flatMap((row) =>
      rows[row.atom]!.map((next) => next.atom).filter((atom) => !ring.includes(atom)),
    )
  }
}
