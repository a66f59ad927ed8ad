import type { Crystal } from '../crystal/crystal'
import type { Ensemble } from '../ensemble/ensemble'
import type { AtomGraph } from '../graph/atom-graph'
import { handOf } from './hand'
import type { Ligands } from './ligand'

/**
 * The ligands of the molecules as those of everything that is shown of the crystal: atoms of one site
 * are of one kind of ligand. Counts stay those of one cluster.
 *
 * Where the cluster holds both enantiomers of a ligand on one site, each hand goes to its own kind; an
 * image of the other hand of a cluster that holds only one goes to that one, as its stated mirror image.
 * Positions of disorder that were not chosen are of no ligand, unless they share the sites of one.
 *
 * @param molecules the default ensemble, of which `ligands` are
 * @param shown any other of the same graph
 */
export function carryLigands(
  crystal: Crystal,
  graph: AtomGraph,
  molecules: Ensemble,
  ligands: Ligands,
  shown: Ensemble,
): Ligands {
  const siteOf = (ensemble: Ensemble, row: number) => graph.atoms.site[ensemble.atom[row]!]!
  const handed = (ensemble: Ensemble, row: number) =>
    `${siteOf(ensemble, row)} ${handOf(crystal, graph, ensemble.atom[row]!)}`
  const kindOfSite = new Map<number, number>()
  const kindOfHand = new Map<string, number>()
  for (let row = 0; row < molecules.count; row++) {
    const kind = ligands.kindOfAtom[row]!
    if (kind < 0) continue
    kindOfSite.set(siteOf(molecules, row), kind)
    kindOfHand.set(handed(molecules, row), kind)
  }
  const kindOfAtom = new Int16Array(shown.count).fill(-1)
  const atoms = ligands.kinds.map((): number[] => [])
  for (let row = 0; row < shown.count; row++) {
    const kind = kindOfHand.get(handed(shown, row)) ?? kindOfSite.get(siteOf(shown, row))
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
