import { CARBON } from '../tables/elements'
import { bondRows, type BondRow, type LewisStructure } from '../valence/lewis-structure'
import { flatRings } from '../valence/small-rings'

/** A ligand as the rules of classes look at it. */
export interface LigandView extends LewisStructure {
  /** Neighbours of each atom. */
  readonly rows: readonly (readonly BondRow[])[]
  readonly isDonor: readonly boolean[]
  /** Rings of five and six in which every carbon has a double bond. */
  readonly conjugatedRings: readonly (readonly number[])[]
}

export function viewOf(lewis: LewisStructure, donors: readonly number[]): LigandView {
  const rows = bondRows(lewis)
  const isDonor = lewis.elements.map(() => false)
  for (const atom of donors) isDonor[atom] = true
  const hasDouble = (atom: number) => rows[atom]!.some((row) => lewis.orders[row.bond] === 2)
  // A carbanion of a ring (phenyl, cyclopentadienyl) has its pair in it or in the plane.
  const isConjugated = (atom: number) =>
    rows[atom]!.length < 4 &&
    (lewis.elements[atom] !== CARBON || hasDouble(atom) || lewis.charges[atom] === -1)
  const conjugatedRings = flatRings(lewis, isConjugated).filter(
    (ring) => ring.filter(hasDouble).length >= 4,
  )
  return { ...lewis, rows, isDonor, conjugatedRings }
}

export function isConjugatedRingAtom({ conjugatedRings }: LigandView, atom: number): boolean {
  return conjugatedRings.some((ring) => ring.includes(atom))
}
