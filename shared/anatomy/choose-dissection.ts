import type { Specimen } from '../ensemble/specimen'
import type { Anatomy } from './anatomy'
import type { DissectionChoices } from './dissection-choices'
import type { OwnDissection } from '../parts/own-parts'
import { prepareJudge } from './judge-parts'
import { dissectByHand } from '../parts/own-dissection'
import { layOutPeel, MOST_PARTS } from './peel'

/**
 * The same anatomy with another dissection shown: the user's own parts as the last of `dissections`,
 * and `dissection` and `peel` those of the scheme chosen, of the best where the cluster has none such.
 * Of own parts, the first `MOST_PARTS` count. Cost: linear in the atoms.
 */
export function chooseDissection(
  specimen: Specimen,
  anatomy: Anatomy,
  { scheme, own }: DissectionChoices,
): Anatomy {
  const made = own === null ? null : dissectByHand(specimen, firstParts(own))
  const byHand = made === null ? null : prepareJudge(specimen, anatomy.polyhedra)(made)
  const found = anatomy.dissections.filter((dissection) => dissection.scheme !== 'own')
  const dissections =
    byHand === null
      ? found
      : [...found, { ...byHand, peel: layOutPeel(specimen, anatomy.role, byHand) }]
  const dissection = dissections.find((it) => it.scheme === scheme) ?? dissections[0] ?? null
  return {
    ...anatomy,
    dissections,
    dissection,
    peel: dissection?.peel ?? layOutPeel(specimen, anatomy.role, null),
  }
}

function firstParts(own: OwnDissection): OwnDissection {
  return own.parts.length <= MOST_PARTS ? own : { ...own, parts: own.parts.slice(0, MOST_PARTS) }
}
