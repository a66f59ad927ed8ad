/**
 * Molecules by valences, without crystal or metal. A `Constitution` says which atoms are bonded and
 * `assignElectrons` makes a `LewisStructure` of it:
 *
 *   atomValences      what each atom has left beyond single bonds, carbenes and porphyrins apart
 *   multipleBondRoom  where a multiple bond may stand
 *   pairValences      pairs what is left, by a matching; settleEqualChoices: whatever the order of atoms
 *   resonantBonds     which bonds could be others as well
 *
 * `openchemlib.ts` writes a Lewis structure as canonical SMILES with its stereocentres, and reads SMILES.
 */

/** Atoms beyond which no canonical form is asked for: its cost grows faster than the molecule. */
export const MOST_ATOMS = 300

/** 1.5 nowhere: rings are written with single and double bonds (Kekulé). */
export type BondOrder = 1 | 2 | 3

/** The order of a bond that is counted as a number; what is none is single, what is more than three triple. */
export function bondOrder(count: number): BondOrder {
  return count >= 3 ? 3 : count === 2 ? 2 : 1
}

/** A bond between two atoms of a list. */
export type BondedPair = readonly [first: number, second: number]

/**
 * Atoms but hydrogen, each with the hydrogen on it, and the bonds between them: the constitution
 * without bond orders or charges. Hydrogen is an atom of its own only where it is on no other element
 * (a hydride, dihydrogen).
 */
export interface Constitution {
  /** Atomic numbers. */
  readonly elements: readonly number[]
  readonly hydrogens: readonly number[]
  readonly bonds: readonly BondedPair[]
}

/** A constitution with its electrons in place. */
export interface LewisStructure extends Constitution {
  readonly charges: readonly number[]
  /** One per bond. */
  readonly orders: readonly BondOrder[]
  /** Per bond: true where other structures of resonance have another order, so that E and Z mean nothing. */
  readonly isResonant: readonly boolean[]
}

/** Neighbours of each atom, as the rows of `bonds` that lead there. */
export interface BondRow {
  readonly atom: number
  readonly bond: number
}

export function bondRows({ elements, bonds }: Constitution): BondRow[][] {
  const rows = elements.map((): BondRow[] => [])
  for (const [bond, [first, second]] of bonds.entries()) {
    rows[first]!.push({ atom: second, bond })
    rows[second]!.push({ atom: first, bond })
  }
  return rows
}

export function netCharge({ charges }: LewisStructure): number {
  return charges.reduce((sum, charge) => sum + charge, 0)
}
