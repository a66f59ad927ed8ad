import type { Crystal } from '../crystal/crystal'
import type { AtomGraph } from '../graph/atom-graph'
import type { Ensemble } from './ensemble'
import { buildNeighborhood, type Neighborhood } from './neighborhood'

/** The ensemble with what anatomy asks of its atoms at every step, each looked up once. */
export interface Specimen {
  readonly crystal: Crystal
  readonly graph: AtomGraph
  readonly ensemble: Ensemble
  readonly neighborhood: Neighborhood
  /** Atomic number of each ensemble atom. */
  readonly element: Uint8Array
  /** Site of each ensemble atom: atoms of one molecule with the same site are symmetry-equivalent. */
  readonly site: Int32Array
  /** Ensemble atoms of molecule 0, ascending. */
  readonly main: readonly number[]
}

export function prepareSpecimen(crystal: Crystal, graph: AtomGraph, ensemble: Ensemble): Specimen {
  const element = new Uint8Array(ensemble.count)
  const site = new Int32Array(ensemble.count)
  const main: number[] = []
  for (let i = 0; i < ensemble.count; i++) {
    element[i] = graph.atoms.element[ensemble.atom[i]!]!
    site[i] = graph.atoms.site[ensemble.atom[i]!]!
    if (ensemble.molecule[i] === 0) main.push(i)
  }
  const neighborhood = buildNeighborhood(graph, ensemble)
  return { crystal, graph, ensemble, neighborhood, element, site, main }
}

/** Labels of the sites of some ensemble atoms, each once, in the order of the file. */
export function labelsOf({ crystal, site }: Specimen, atoms: Iterable<number>): string[] {
  const sites = new Set<number>()
  for (const atom of atoms) sites.add(site[atom]!)
  const labels = new Set<string>()
  for (const s of Int32Array.from(sites).toSorted()) labels.add(crystal.sites.label[s] ?? '')
  return [...labels]
}
