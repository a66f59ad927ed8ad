import { warning } from '../base/problem'
import type { Specimen } from '../ensemble/specimen'
import type { ChemistryProblem, ElectronCount } from './chemistry'
import type { Composition } from './composition'
import { hasMetalContacts } from './metal-contacts'
import { countWords } from './number-words'

const COPPER = 29

/** A hydride inside a cluster binds three metals or more. */
const FEWEST_METALS = 3

/**
 * Asks whether hydrides or counter-ions are missing from the file, where a copper cluster has more
 * electrons than copper clusters have: 0 in those of copper(I), 2 in the few superatoms (Nguyen et
 * al., J. Am. Chem. Soc. 137, 2015, 13319: [Cu25H22(PPh3)12]+). X-rays hardly see hydrogen between
 * copper atoms.
 *
 * Silent on everything but finite clusters of three metals and more, mostly copper, in contact with
 * one another; and on counts below 0, which are copper(II).
 *
 * Reports `chemistry.hydrides-missing`.
 */
export function auditHydrides(
  specimen: Specimen,
  composition: Composition,
  { valence }: ElectronCount,
  formula: string,
): ChemistryProblem[] {
  const total = composition.metals.reduce((sum, { count }) => sum + count, 0)
  const copper = composition.metals.find(({ symbol }) => symbol === 'Cu')?.count ?? 0
  const isCopperCluster =
    total >= FEWEST_METALS && copper > total / 2 && hasMetalContacts(specimen, COPPER)
  const isOdd = valence > 0 && valence !== 2 && Number.isInteger(valence)
  if (!isCopperCluster || !isOdd) return []
  const toTwo = valence > 2 ? `, ${countWords(valence - 2)} to 2` : ''
  const missing = `${countWords(valence)} ${valence === 1 ? 'hydride or anion that is' : 'hydrides or anions that are'} missing from the file`
  return [
    warning(
      'chemistry.hydrides-missing',
      `${formula} would keep ${electrons(valence)}, and copper clusters keep 0 or, rarely, 2: ${missing} would bring it to 0${toTwo}.`,
      {
        advice:
          'Look for hydrogen between the copper atoms in neutron, NMR and mass data, for anions removed from the model with the solvent, and at the charges of the ligands. A hydride takes one electron and so does each charge of the cluster.',
      },
    ),
  ]
}

function electrons(valence: number): string {
  return valence === 1 ? 'one valence electron' : `${valence} valence electrons`
}
