import type { ConnectionTable } from '../coordination/connection-table'
import type { Specimen } from '../ensemble/specimen'
import { distance, pointAt, type Vec3 } from '../geometry/vec3'
import { isMetal } from '../tables/elements'
import { CENTRAL_ATOM_TOLERANCE } from './skeleton-center'

/** With fewer about it an atom has no shell of its own. */
const FEWEST_LIGATING = 3

/**
 * The ensemble atoms of the anion about which a cluster is built, as PO4 in a Keggin ion, TeO6 in an
 * Anderson ion, CO3 in a silver cluster: an atom in the middle of the metals that binds none of them,
 * and three atoms or more about it that bind nothing but it and metals.
 *
 * @returns the atom in the middle first; null where there is none such
 */
export function findCentralAnion(
  specimen: Specimen,
  table: ConnectionTable,
  center: Vec3,
): readonly number[] | null {
  const { ensemble, element, main } = specimen
  const isCentral = (atom: number): boolean =>
    !isMetal(element[atom]!) &&
    table.donorOfAtom[atom] === -1 &&
    distance(pointAt(ensemble.cartn, atom), center) <= CENTRAL_ATOM_TOLERANCE
  const around = (atom: number): number[] => nonMetalsAt(specimen, atom)
  const isHub = (atom: number): boolean =>
    around(atom).length >= FEWEST_LIGATING && around(atom).every((arm) => around(arm).length === 1)
  // No two atoms of this kind have room in the middle.
  const hub = main.find((atom) => isCentral(atom) && isHub(atom))
  return hub === undefined ? null : [hub, ...around(hub)]
}

/** Those bonded to an atom. (A large one may be within reach of the metals behind its neighbors, as Te is.) */
function nonMetalsAt(
  { element, neighborhood: { start, neighbor } }: Specimen,
  atom: number,
): number[] {
  return [...neighbor.subarray(start[atom]!, start[atom + 1]!)].filter(
    (other) => !isMetal(element[other]!),
  )
}
