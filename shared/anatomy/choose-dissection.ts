import type { Specimen } from '../ensemble/specimen'
import type { Anatomy } from './anatomy'
import type { DissectionChoices } from './dissection-choices'
import { dissectByHand } from './own-dissection'
import { layOutPeel } from './peel'

/**
 * The same anatomy with another dissection shown: the user's own parts as the last of `dissections`,
 * and `dissection` and `peel` those of the scheme chosen, of the best where the cluster has none such.
 * Cost: linear in the atoms.
 */
export function chooseDissection(
  specimen: Specimen,
  anatomy: Anatomy,
  { scheme, own }: DissectionChoices,
): Anatomy {
  const byHand = own === null ? null : dissectByHand(specimen, own)
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
