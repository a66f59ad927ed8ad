import type { Ensemble } from '../ensemble/ensemble'
import type { AtomGraph } from '../graph/atom-graph'
import type { Ligands } from './ligand'

/**
 * The ligands of the molecules as those of everything that is shown of the crystal: an atom is of the
 * kind that itself or, of another image, the first atom of its site is of. Counts stay those of one cluster.
 *
 * @param molecules the default ensemble, of which `ligands` are
 * @param shown any other of the same graph
 */
export function carryLigands(
  graph: AtomGraph,
  molecules: Ensemble,
  ligands: Ligands,
  shown: Ensemble,
): Ligands {
  const siteOf = (ensemble: Ensemble, row: number) => graph.atoms.site[ensemble.atom[row]!]!
  const kindOfGraphAtom = new Map<number, number>()
  const kindOfSite = new Map<number, number>()
  for (let row = molecules.count - 1; row >= 0; row--) {
    const kind = ligands.kindOfAtom[row]!
    if (kind < 0) continue
    kindOfGraphAtom.set(molecules.atom[row]!, kind)
    kindOfSite.set(siteOf(molecules, row), kind)
  }
  const kindOfAtom = new Int16Array(shown.count).fill(-1)
  const atoms = ligands.kinds.map((): number[] => [])
  for (let row = 0; row < shown.count; row++) {
    const kind = kindOfGraphAtom.get(shown.atom[row]!) ?? kindOfSite.get(siteOf(shown, row))
    if (kind === undefined) continue
    kindOfAtom[row] = kind
    if (shown.isAlternative[row] === 0) atoms[kind]!.push(row)
  }
  const kinds = ligands.kinds.map((kind, index) => ({
    ...kind,
    atoms: Int32Array.from(atoms[index]!),
  }))
  return { kinds, kindOfAtom }
}
