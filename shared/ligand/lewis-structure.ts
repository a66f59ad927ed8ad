/** A molecule by valences: heavy atoms with their hydrogen, charges and bond orders. */
import type { LigandBondOrder } from './ligand'

/** Atoms beyond which no canonical form is asked for: its cost grows faster than the molecule. */
export const MOST_ATOMS = 300

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
  readonly orders: readonly LigandBondOrder[]
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
