import type { Specimen } from '../ensemble/specimen'
import { BondKind } from '../graph/atom-graph'
import { HYDROGEN } from '../tables/elements'

/** How far within a ligand its atoms are told apart, in bonds. */
const ROUNDS = 8

/**
 * Which atoms of the main cluster an operation may exchange: those of one element that stand in the
 * same way in ligands of the same constitution. Bonds to metals do not count, for which of them are
 * there hangs on a limit; nor does hydrogen, which a file may give here and leave out there.
 *
 * @returns one number per atom given, in their order; equal numbers for equal kinds
 * Source: H. L. Morgan, J. Chem. Doc. 5 (1965) 107.
 */
export function symmetryKinds(specimen: Specimen, atoms: ArrayLike<number>): Int32Array {
  const { element, neighborhood, graph } = specimen
  const members = Array.from(atoms)
  const neighborsOf = (atom: number): number[] => {
    const rows = Array.from(
      { length: neighborhood.start[atom + 1]! - neighborhood.start[atom]! },
      (_, row) => neighborhood.start[atom]! + row,
    )
    return rows
      .filter((row) => graph.bonds.kind[neighborhood.bond[row]!] === BondKind.covalent)
      .map((row) => neighborhood.neighbor[row]!)
      .filter((other) => element[other] !== HYDROGEN)
  }
  const neighbors = new Map(members.map((atom) => [atom, neighborsOf(atom)]))
  let kindOf = ranked(members, (atom) => `${element[atom]!}`.padStart(3, '0'))
  for (let round = 0; round < ROUNDS; round++) {
    const before = kindOf
    const around = (atom: number): string =>
      neighbors
        .get(atom)!
        .map((other) => before.get(other) ?? -1)
        .toSorted((p, q) => p - q)
        .join(' ')
    kindOf = ranked(members, (atom) => `${before.get(atom)!} ${around(atom)}`)
    if (new Set(kindOf.values()).size === new Set(before.values()).size) break
  }
  return Int32Array.from(members, (atom) => kindOf.get(atom)!)
}

/** Numbers equal keys alike, in an order that does not hang on that of the atoms. */
function ranked(atoms: readonly number[], keyOf: (atom: number) => string): Map<number, number> {
  const keys = atoms.map(keyOf)
  const rank = new Map([...new Set(keys)].toSorted().map((key, index) => [key, index]))
  return new Map(atoms.map((atom, i) => [atom, rank.get(keys[i]!)!]))
}
