/**
 * COD 1506408, N-tert-butyl-4-nitrobenzenesulfenamide, F d d 2: refined hydrogen on nitrogen, and the file
 * itself lists lengths, angles, a torsion and its hydrogen bond, all with s.u.
 */
import { measurer } from '../../shared/measure/measure'
import type { Place } from '../../shared/crystal/place'
import { analysed } from './analysed'
import { dataPath } from './data'

const PATH = dataPath('cif/small_molecule/1506408.cif')

export const isSulfenamideMissing = PATH === null

/** The analysed structure, its measurer, and the place of a site by its label. */
export function sulfenamide() {
  const report = analysed(PATH ?? '')
  const { crystal } = report
  const placeOf = (label: string): Place => ({
    site: crystal.sites.label.indexOf(label),
    symop: 0,
    translation: [0, 0, 0],
  })
  return { report, crystal, measure: measurer(crystal), placeOf }
}
