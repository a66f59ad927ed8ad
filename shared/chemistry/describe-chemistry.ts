import { hillFormula, parseFormula } from '../ensemble/formula'
import type { Specimen } from '../ensemble/specimen'
import type { Ligands } from '../ligand/ligand'
import { isMetal } from '../tables/elements'
import { listAssumptions } from './assumptions'
import type { Chemistry, ChemistryProblem, ElectronCount, IonMass } from './chemistry'
import type { ChemistryChoices } from './chemistry-choices'
import { chargeOfCluster } from './cluster-charge'
import {
  clusterFormula,
  iupacClusterFormula,
  majorityFirst,
  mergeAbbreviations,
} from './cluster-formula'
import { countConstituents, divideComposition, unitsOf, type Composition } from './composition'
import { auditHydrides } from './hydride-audit'
import { hydridePlaces } from './hydride-places'
import { gatherIons } from './ions'
import { ionMass } from './isotopic-pattern'
import { hasMetalContacts } from './metal-contacts'
import { listWords } from './number-words'
import { chargeRange } from './oxidation-range'
import { meanOxidationState } from './oxidation-state'
import { countElectrons, usualValence } from './valence-electrons'

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
  const counted = electronsOf(composition, charge, isBonded, isEndless, choices)
  const chemistry: Chemistry = {
    formula,
    iupacFormula: iupacClusterFormula(composition, charge, isEndless),
    charge: outcome.charge,
    oxidationState: charge === null ? null : meanOxidationState(composition, charge),
    electrons: counted.electrons,
    electronsMissing: counted.missing,
    mass: isEndless || charge === null ? null : massOf(composition, charge),
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

type Counted =
  | { readonly electrons: ElectronCount; readonly missing: null }
  | { readonly electrons: null; readonly missing: string }

function electronsOf(
  { metals, ligands }: Composition,
  charge: number | null,
  isBonded: boolean,
  isEndless: boolean,
  { valenceElectrons, hydrides }: ChemistryChoices,
): Counted {
  const missing = (why: string): Counted => ({ electrons: null, missing: why })
  if (isEndless)
    return missing('An endless structure has no core of its own to count electrons in.')
  const valued = majorityFirst(metals).map((metal) => ({
    ...metal,
    valence: valenceElectrons[metal.symbol] ?? usualValence(metal.symbol),
  }))
  const open = valued.filter(({ valence }) => valence === null)
  if (open.length > 0) {
    const names = listWords(open.map(({ name }) => name))
    return missing(
      `The rule has no number of electrons for ${names}: d, f or lone-pair electrons of such metals may or may not count.`,
    )
  }
  if (valued.every(({ valence }) => valence === 0)) {
    const names = listWords(valued.map(({ name }) => name))
    return missing(
      `By this rule ${names} alone gives no electrons to a core: there is nothing to count.`,
    )
  }
  const untold = mergeAbbreviations(ligands.filter((ligand) => ligand.charge === null))
  if (untold.length > 0) {
    const names = listWords(untold.map(({ abbreviation }) => abbreviation))
    return missing(`The charge of ${names} is not known.`)
  }
  if (charge === null) return missing('The charge of the cluster is not known.')
  const electrons = countElectrons(
    {
      metals: valued.map((metal) => ({ ...metal, valence: metal.valence ?? 0 })),
      ligands: mergeAbbreviations(ligands, ({ charge: each }) => each).map((ligand) => ({
        ...ligand,
        charge: ligand.charge ?? 0,
        isHydride: ligand.class === 'hydride',
      })),
      charge,
      isBonded,
    },
    hydrides,
  )
  return { electrons, missing: null }
}

/** From metals and formulas of ligands, so that hydrogen without coordinates counts. */
function massOf({ metals, ligands }: Composition, charge: number): IonMass | null {
  const counts = new Map<string, number>()
  const put = (symbol: string, n: number) => counts.set(symbol, (counts.get(symbol) ?? 0) + n)
  for (const { symbol, count } of metals) put(symbol, count)
  for (const { formula, count } of ligands) {
    const parsed = parseFormula(formula)
    if (parsed === null) return null
    for (const [symbol, n] of parsed.counts) put(symbol, n * count)
  }
  return ionMass(counts, hillFormula(counts), charge)
}
