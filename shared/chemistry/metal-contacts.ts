import type { Specimen } from '../ensemble/specimen'
import { BondKind } from '../graph/atom-graph'

/** Whether two metals of the main cluster are in contact, both of them of one element where it is given. */
export function hasMetalContacts(
  { main, element, neighborhood, graph }: Specimen,
  of: number | null = null,
): boolean {
  return main.some((atom) => {
    if (of !== null && element[atom] !== of) return false
    for (let row = neighborhood.start[atom]!; row < neighborhood.start[atom + 1]!; row++) {
      const isContact = graph.bonds.kind[neighborhood.bond[row]!] === BondKind.metalContact
      if (isContact && (of === null || element[neighborhood.neighbor[row]!] === of)) return true
    }
    return false
  })
}
