import { BondKind } from '../graph/atom-graph'
import type { Specimen } from '../ensemble/specimen'
import { isMetal } from '../tables/elements'

/** One ligand: what hangs together when the bonds to metals are cut. */
export interface LigandCut {
  /** Ensemble atoms, ascending. */
  readonly atoms: readonly number[]
}

/**
 * Cuts the main cluster at every bond to a metal.
 *
 * @returns the ligands in the order of their first atoms. Empty without metals: a molecule that holds
 *   none has no ligands.
 */
export function cutLigands({ main, element, neighborhood, graph }: Specimen): LigandCut[] {
  if (!main.some((atom) => isMetal(element[atom]!))) return []
  const isSeen = new Set<number>()
  const ligands: LigandCut[] = []
  for (const seed of main) {
    if (isMetal(element[seed]!) || isSeen.has(seed)) continue
    const atoms = [seed]
    isSeen.add(seed)
    for (const atom of atoms) {
      for (let row = neighborhood.start[atom]!; row < neighborhood.start[atom + 1]!; row++) {
        const other = neighborhood.neighbor[row]!
        const isInside = graph.bonds.kind[neighborhood.bond[row]!] === BondKind.covalent
        if (!isInside || isSeen.has(other)) continue
        isSeen.add(other)
        atoms.push(other)
      }
    }
    ligands.push({ atoms: atoms.toSorted((a, b) => a - b) })
  }
  return ligands
}
