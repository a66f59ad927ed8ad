/** From atoms of an ensemble to places of the crystal and back: what a new analysis leaves as it is. */
import type { Place } from '../../shared/crystal/place'
import { pointAt } from '../../shared/geometry/vec3'
import { placeOfAtom as placeOfImage } from '../../shared/graph/place-of-atom'
import type { StructureReport } from '../../shared/pipeline/structure-report'

/** Where an ensemble atom stands. */
export function placeOfAtom({ graph, ensemble }: StructureReport, atom: number): Place {
  return placeOfImage(graph.atoms, ensemble.atom[atom]!, pointAt(ensemble.shift, atom))
}

/** Where the missing atom of a dangling bond stands. */
export function placeOfDangling({ graph, ensemble }: StructureReport, dangling: number): Place {
  const { partner, partnerShift } = ensemble.dangling
  return placeOfImage(graph.atoms, partner[dangling]!, pointAt(partnerShift, dangling))
}
