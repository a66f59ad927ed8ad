import type { Specimen } from '../ensemble/specimen'
import type { Ligands } from '../ligand/ligand'
import { isMetal } from '../tables/elements'
import { listAssumptions } from './assumptions'
import type { Chemistry, ChemistryProblem } from './chemistry'
import type { ChemistryChoices } from './chemistry-choices'
import { chargeOfCluster } from './cluster-charge'
import { electronsOfCluster } from './cluster-electrons'
import { clusterFormula, iupacClusterFormula } from './cluster-formula'
import { massOfCluster } from './cluster-mass'
import { countConstituents, divideComposition, unitsOf, type Composition } from './composition'
import { auditHydrides } from './hydride-audit'
import { hydridePlaces } from './hydride-places'
import { gatherIons } from './ions'
import { hasMetalContacts } from './metal-contacts'
import { chargeRange } from './oxidation-range'
import { meanOxidationState } from './oxidation-state'

export interface ChemistryOutcome {
  /** Null: there is no metal. */
  readonly chemistry: Chemistry | null
  readonly problems: readonly ChemistryProblem[]
}

/**
 * Formula, charge, oxidation state, electrons and mass of the main cluster, with what was assumed; of
 * a polymer those of its formula unit.
 *
 * Reports `chemistry.charge-unknown`, `chemistry.charges-differ` and `chemistry.hydrides-missing`.
 */
export function describeChemistry(
  specimen: Specimen,
  { kinds }: Ligands,
  choices: ChemistryChoices,
): ChemistryOutcome {
  const { main, element, ensemble } = specimen
  if (!main.some((atom) => isMetal(element[atom]!))) return { chemistry: null, problems: [] }
  const isEndless = (ensemble.moieties[ensemble.moiety[main[0]!]!]?.periodicity ?? 0) > 0
  const whole = countConstituents(specimen, kinds)
  const isBonded = hasMetalContacts(specimen)
  const { composition, ions, outcome } = chargedUnit(specimen, whole, isBonded, isEndless, choices)
  const charge = outcome.charge?.value ?? null
  const formula = clusterFormula(composition, charge, isEndless)
  const counted = electronsOfCluster({ composition, charge, isBonded, isEndless }, choices)
  const chemistry: Chemistry = {
    formula,
    iupacFormula: iupacClusterFormula(composition, charge, isEndless),
    charge: outcome.charge,
    oxidationState: charge === null ? null : meanOxidationState(composition, charge),
    electrons: counted.electrons,
    electronsMissing: counted.missing,
    mass: isEndless || charge === null ? null : massOfCluster(composition, charge),
    assumptions: listAssumptions(
      composition,
      ions.ions,
      outcome,
      choices,
      hydridePlaces(specimen, kinds),
    ),
  }
  const audit =
    counted.electrons === null || choices.hydrides === 'metal'
      ? []
      : auditHydrides(specimen, composition, counted.electrons, formula)
  return { chemistry, problems: [...outcome.problems, ...audit] }
}

/**
 * The cluster with its charge; of a polymer its smallest unit with a whole charge.
 */
function chargedUnit(
  specimen: Specimen,
  whole: Composition,
  isBonded: boolean,
  isEndless: boolean,
  choices: ChemistryChoices,
) {
  const most = isEndless ? unitsOf(whole) : 1
  const ofUnits = (units: number) => {
    const composition = divideComposition(whole, units)
    const ions = gatherIons(specimen, choices, units)
    const range = chargeRange(composition, isBonded, isEndless)
    return { composition, ions, outcome: chargeOfCluster(ions, choices.clusterCharge, range) }
  }
  const smallest = ofUnits(most)
  if (smallest.outcome.charge !== null) return smallest
  for (let units = Math.floor(most / 2); units >= 1; units--) {
    if (most % units !== 0) continue
    const larger = ofUnits(units)
    if (larger.outcome.charge !== null) return larger
  }
  return smallest
}
