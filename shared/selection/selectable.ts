/** A structure as atoms are chosen in it. */
import type { Anatomy } from '../anatomy/anatomy'
import type { Crystal } from '../crystal/crystal'
import type { Ensemble } from '../ensemble/ensemble'
import { buildAdjacency } from '../graph/adjacency'
import type { Adjacency, AtomGraph } from '../graph/atom-graph'
import type { Ligands } from '../ligand/ligand'

/** What atoms are chosen from; a `StructureReport` is one. */
export interface SelectionSource {
  readonly crystal: Crystal
  readonly graph: AtomGraph
  readonly ensemble: Ensemble
  readonly anatomy: Anatomy
  readonly ligands: Ligands
}

/** The same, with what every question asks of the atoms looked up once. */
export interface Selectable extends SelectionSource {
  /** Atomic number of each ensemble atom. */
  readonly element: Uint8Array
  /** Site of each ensemble atom. */
  readonly site: Int32Array
  /** Rows of `ensemble.bonds` at each ensemble atom. */
  readonly adjacency: Adjacency
}

/** Cost: linear in atoms and bonds. */
export function prepareSelectable(source: SelectionSource): Selectable {
  const { graph, ensemble } = source
  return {
    crystal: source.crystal,
    graph,
    ensemble,
    anatomy: source.anatomy,
    ligands: source.ligands,
    element: Uint8Array.from(ensemble.atom, (atom) => graph.atoms.element[atom]!),
    site: Int32Array.from(ensemble.atom, (atom) => graph.atoms.site[atom]!),
    adjacency: buildAdjacency(ensemble.count, ensemble.bonds),
  }
}

/** 1 for each of some atoms; those that the ensemble does not have are passed over. */
export function maskOf(count: number, atoms: Iterable<number>): Uint8Array {
  const mask = new Uint8Array(count)
  for (const atom of atoms) mask[atom] = 1
  return mask
}

/** The atoms that a mask holds, ascending. */
export function atomsIn(mask: Uint8Array): number[] {
  const atoms: number[] = []
  for (let atom = 0; atom < mask.length; atom++) if (mask[atom] === 1) atoms.push(atom)
  return atoms
}
