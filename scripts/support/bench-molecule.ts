/** The atoms of the main molecule of a sample, for the bench that copies it. */
import { QUIET } from '../../shared/base/work'
import { analyse, DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'
import { symbolOf } from '../../shared/tables/elements'

/** Elements and places in Å; empty where the file holds no structure. */
export function mainMolecule(bytes: Uint8Array) {
  const analysis = analyse(bytes, DEFAULT_OPTIONS, QUIET)
  if (!analysis.ok || analysis.value.kind !== 'structure') return []
  const { graph, ensemble } = analysis.value
  return Array.from(ensemble.atom, (node, atom) => ({
    element: symbolOf(graph.atoms.element[node] ?? 0),
    place: [...ensemble.cartn.subarray(3 * atom, 3 * atom + 3)],
    molecule: ensemble.molecule[atom],
  })).filter(({ molecule }) => molecule === 0)
}
