/** How the bonds of a crystal are found: what the user may choose. */
import type { Place } from '../crystal/place'

export interface BondRule {
  /** `distances`: by covalent radii. `deposited`: exactly the rows of the file's geom_bond loop. */
  readonly basis: 'distances' | 'deposited'
  /**
   * Å: a pair is bonded when d ≤ r_i + r_j + tolerance and not nearer than `bondLimits` has it: a lower
   * tolerance cuts long contacts, not triple bonds.
   */
  readonly tolerance: number
  /** Å: the longest bond of some pairs of elements, in place of r_i + r_j + tolerance. */
  readonly longest: readonly PairLimit[]
  /** In the order they were made; a later one wins. */
  readonly edits: readonly BondEdit[]
}

export interface PairLimit {
  /** Atomic numbers, the smaller first. */
  readonly elements: readonly [number, number]
  /** Å. */
  readonly longest: number
}

/** A bond made or cut by hand, with all that symmetry makes from it. */
export interface BondEdit {
  readonly kind: 'add' | 'remove'
  readonly places: readonly [Place, Place]
}

/** Å, the CSD's window about the sum of the covalent radii. */
export const DEFAULT_BOND_TOLERANCE = 0.4

export const DEFAULT_BOND_RULE: BondRule = {
  basis: 'distances',
  tolerance: DEFAULT_BOND_TOLERANCE,
  longest: [],
  edits: [],
}
