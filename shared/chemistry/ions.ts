import type { Moiety } from '../ensemble/ensemble'
import { parseFormula, type ElementCounts } from '../ensemble/formula'
import type { Specimen } from '../ensemble/specimen'
import {
  HYDROGENS,
  isComposition,
  parseMoietyFormula,
  type StatedMoiety,
} from '../ensemble/stated-moieties'
import type { ChemistryChoices } from './chemistry-choices'
import { assumedCharge, firstMolecules } from './molecule-charge'
import { presenceOfMoieties } from './presence'
import { statedCluster } from './stated-cluster'
import { usualIonCharge } from './usual-ion-charge'

/** What else is in the crystal and may carry charge; everything of one formula together. */
export interface Ion {
  /** Hill order. */
  readonly formula: string
  readonly name: string | null
  /** In a cell; a fraction where its places are partly empty. */
  readonly perCell: number
  /** Null: not known. */
  readonly charge: number | null
  /** `file`: the moiety formula or the table of common ions; `assumed`: from its bonds alone. */
  readonly from: 'user' | 'file' | 'assumed'
  /** What the moiety formula gives it, where that is not the charge of the ion of this name; else null. */
  readonly misstated: number | null
}

export interface Ions {
  /** What the charge is of. */
  readonly unit: 'cluster' | 'formula unit'
  /** Main clusters in a cell, those of the same formula on other places with them. */
  readonly clustersPerCell: number
  readonly ions: readonly Ion[]
  /** What the moiety formula of the file states of the main cluster itself. */
  readonly statedCharge: number | null
  /** Ions of the moiety formula that are not among the atoms. */
  readonly missing: readonly StatedMoiety[]
}

/**
 * Gathers what stands beside the main cluster and may be charged. What is known to be neutral, solvent
 * above all, is left out unless the user gives it a charge. A known ion has its charge whatever the file
 * says: one that is not written is no 0.
 *
 * @param units formula units that the main cluster stands for, above 1 in polymers: charge and number
 *   are those of one
 */
export function gatherIons(
  specimen: Specimen,
  { ionCharges }: ChemistryChoices,
  units: number,
): Ions {
  const { moieties, moiety: moietyOfAtom } = specimen.ensemble
  const main = moieties[moietyOfAtom[specimen.main[0] ?? 0] ?? 0]
  const presence = presenceOfMoieties(specimen)
  const molecules = firstMolecules(specimen)
  const ions = new Map<string, Ion>()
  let clustersPerCell = 0
  for (const [index, moiety] of moieties.entries()) {
    const perCell = moiety.perCell * presence[index]!
    if (main !== undefined && isAlike(moiety, main)) {
      clustersPerCell += perCell
      continue
    }
    const known = ions.get(moiety.formula)
    const ion = known ?? ionOf(specimen, moiety, molecules.get(index) ?? [], ionCharges)
    if (ion !== null) ions.set(ion.formula, { ...ion, perCell: perCell + (known?.perCell ?? 0) })
  }
  const stated = parseMoietyFormula(specimen.crystal.statement.formulaMoiety)
  const found = moieties.map((moiety) => countsOf(moiety))
  const apart = stated.filter((component) =>
    found.every((counts) => !isComposition(component, counts, HYDROGENS)),
  )
  const statedMain = main === undefined ? null : statedCluster(countsOf(main), units, stated, apart)
  const missing = apart.filter(
    (component) =>
      (component.charge ?? 0) !== 0 && statedMain?.components.includes(component) !== true,
  )
  return {
    unit: (main?.periodicity ?? 0) > 0 ? 'formula unit' : 'cluster',
    clustersPerCell: clustersPerCell * units,
    ions: [...ions.values()],
    statedCharge: statedMain?.charge ?? null,
    missing,
  }
}

/** Null for what is neutral beyond doubt. */
function ionOf(
  specimen: Specimen,
  { formula, name, role, charge }: Moiety,
  atoms: readonly number[],
  chosen: ChemistryChoices['ionCharges'],
): Ion | null {
  const ion = { formula, name, perCell: 0, misstated: null }
  const byUser = chosen[formula]
  if (byUser !== undefined) return { ...ion, charge: byUser, from: 'user' }
  const usual = usualIonCharge(name)
  if (usual !== null) {
    const misstated = charge === null || charge === 0 || charge === usual ? null : charge
    return { ...ion, charge: usual, from: 'file', misstated }
  }
  if (charge !== null) {
    return charge === 0 && role !== 'cluster' ? null : { ...ion, charge, from: 'file' }
  }
  if (role === 'solvent') return null
  return {
    ...ion,
    charge: role === 'molecule' ? assumedCharge(specimen, atoms) : null,
    from: 'assumed',
  }
}

/** The same compound on another place, or lacking some of its hydrogen there. */
function isAlike(moiety: Moiety, main: Moiety): boolean {
  if (moiety.formula === main.formula) return true
  const component = { counts: countsOf(moiety), charge: null }
  return isComposition(component, countsOf(main), HYDROGENS) && component.counts.has('C')
}

function countsOf({ formula }: Moiety): ElementCounts {
  return parseFormula(formula)?.counts ?? new Map<string, number>()
}
