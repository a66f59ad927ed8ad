import type { ConnectionTable } from '../coordination/connection-table'
import type { Specimen } from '../ensemble/specimen'
import { allAtoms } from './make-polyhedron'
import { gatherOrbits, type Judged } from './select-polyhedra'

/**
 * Of the polyhedra in the repeat unit of an endless compound those that the unit does not tear apart:
 * all atoms of a site are in as many polyhedra of a kind. (Of the eight F@Ca4 in a cell of fluorite
 * one has its four Ca in the cell; of the four Zr6 of UiO-66 each has its six.)
 */
export function wholeOrbits(
  specimen: Specimen,
  { metals, donors }: ConnectionTable,
  found: readonly Judged[],
): Judged[] {
  const { site } = specimen
  const ofSite = new Map<number, number[]>()
  for (const atom of [...metals, ...donors.flatMap(({ atoms }) => atoms)]) {
    ofSite.set(site[atom]!, [...(ofSite.get(site[atom]!) ?? []), atom])
  }
  return gatherOrbits(specimen, found).flatMap(({ members }) => {
    const count = new Map<number, number>()
    for (const atom of members.flatMap(allAtoms)) count.set(atom, (count.get(atom) ?? 0) + 1)
    const isWhole = [...count].every(([atom, times]) =>
      ofSite.get(site[atom]!)!.every((other) => count.get(other) === times),
    )
    return isWhole ? members : []
  })
}
