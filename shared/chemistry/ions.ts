import type { Moiety } from '../ensemble/ensemble'
import { parseFormula } from '../ensemble/formula'
import type { Specimen } from '../ensemble/specimen'
import { isComposition, parseMoietyFormula, type StatedMoiety } from '../ensemble/stated-moieties'
import { atomicNumberOf, isMetal } from '../tables/elements'
import type { ChemistryChoices } from './chemistry-choices'

/** What else is in the crystal and may carry charge; everything of one formula together. */
export interface Ion {
  /** Hill order. */
  readonly formula: string
  readonly name: string | null
  /** In a cell; a fraction where its places are partly empty. */
  readonly perCell: number
  /** Null: not known. */
  readonly charge: number | null
  readonly isChosen: boolean
  /** Nothing says that it is charged: a molecule without a name, taken as neutral. */
  readonly isAssumedNeutral: boolean
}

export interface Ions {
  /** Main clusters in a cell, those of the same formula on other places with them. */
  readonly clustersPerCell: number
  readonly ions: readonly Ion[]
  /** What the file states of the main cluster itself. */
  readonly statedCharge: number | null
  /** Ions of the file's moiety formula that are not among the atoms. */
  readonly missing: readonly StatedMoiety[]
}

/**
 * Sorts what stands beside the main cluster by what it does to the charge. Solvent is neutral; of a
 * molecule that is not recognised that is assumed, unless its electrons do not pair or its hydrogen
 * is missing: then nothing is known.
 */
export function gatherIons(specimen: Specimen, choices: ChemistryChoices): Ions {
  const { ensemble, crystal } = specimen
  const mainMoiety = ensemble.moiety[specimen.main[0] ?? 0] ?? 0
  const main = ensemble.moieties[mainMoiety]
  const presence = presenceOfMoieties(specimen)
  const byFormula = new Map<string, Ion>()
  let clustersPerCell = 0
  for (const [index, moiety] of ensemble.moieties.entries()) {
    const perCell = moiety.perCell * presence[index]!
    if (index === mainMoiety || moiety.formula === main?.formula) {
      clustersPerCell += perCell
      continue
    }
    const chosen = choices.ionCharges[moiety.formula]
    const charge = chosen ?? assumedCharge(moiety)
    if (chosen === undefined && moiety.role === 'solvent' && (charge ?? 0) === 0) continue
    const isNeutral = chosen === undefined && moiety.role !== 'cluster' && moiety.charge === 0
    if (isNeutral) continue
    const known = byFormula.get(moiety.formula)
    byFormula.set(moiety.formula, {
      formula: moiety.formula,
      name: moiety.name,
      perCell: perCell + (known?.perCell ?? 0),
      charge,
      isChosen: chosen !== undefined,
      isAssumedNeutral: chosen === undefined && moiety.charge === null && charge === 0,
    })
  }
  const stated = parseMoietyFormula(crystal.statement.formulaMoiety)
  const statedMain = main === undefined ? null : statedOf(main, stated)
  const found = ensemble.moieties.map((moiety) => parseFormula(moiety.formula)?.counts)
  const missing = stated.filter(
    (ion) =>
      (ion.charge ?? 0) !== 0 &&
      ion !== statedMain?.component &&
      !found.some((counts) => counts !== undefined && isComposition(ion, counts, ['H', 'D'])),
  )
  return {
    clustersPerCell,
    ions: [...byFormula.values()],
    statedCharge: statedMain?.charge ?? null,
    missing,
  }
}

/** The component that is the main cluster; one with the same metals will do, for the rest may be disordered. */
function statedOf(
  { formula, charge }: Moiety,
  stated: readonly StatedMoiety[],
): { charge: number | null; component: StatedMoiety | null } {
  const counts = parseFormula(formula)?.counts ?? new Map<string, number>()
  const exact = stated.find((component) => isComposition(component, counts, ['H', 'D']))
  if (charge !== null) return { charge, component: exact ?? null }
  const alike = stated.filter((component) => {
    const symbols = [...new Set([...component.counts.keys(), ...counts.keys()])].filter((symbol) =>
      isMetal(atomicNumberOf(symbol) ?? 0),
    )
    return symbols.length > 0 && symbols.every((s) => component.counts.get(s) === counts.get(s))
  })
  const [only] = alike
  if (alike.length !== 1 || only === undefined) return { charge: null, component: null }
  return { charge: only.charge, component: only }
}

function assumedCharge(moiety: Moiety): number | null {
  if (moiety.charge !== null || moiety.role !== 'molecule') return moiety.charge
  return isClosedShell(moiety.formula) ? 0 : null
}

const ODD_VALENCE = new Set(['H', 'D', 'F', 'Cl', 'Br', 'I', 'N', 'P', 'As', 'B'])
const EVEN_VALENCE = new Set(['C', 'O', 'S', 'Se', 'Te', 'Si', 'Ge'])

/** Whether all electrons of an organic molecule pair while it is neutral, and its hydrogen is there. */
function isClosedShell(formula: string): boolean {
  const counts = parseFormula(formula)?.counts ?? new Map<string, number>()
  let odd = 0
  for (const [symbol, count] of counts) {
    if (ODD_VALENCE.has(symbol)) odd += count
    else if (!EVEN_VALENCE.has(symbol)) return false
  }
  const isBare = counts.has('C') && !['H', 'D', 'F', 'Cl'].some((symbol) => counts.has(symbol))
  return odd % 2 === 0 && !isBare && counts.size > 1
}

/** For each moiety how much of its places is taken, 1 where it is ordered. */
function presenceOfMoieties({ ensemble, site, crystal, graph }: Specimen): Float64Array {
  const share = crystal.sites.occupancy.map((occupancy) =>
    occupancy > 0 && occupancy < NEARLY ? occupancy : 1,
  )
  for (const { alternatives, kind } of graph.disorder) {
    const compositions = alternatives.map(({ sites }) =>
      Array.from(sites, (s) => crystal.sites.element[s]!)
        .toSorted((p, q) => p - q)
        .join(' '),
    )
    for (const [index, { sites }] of alternatives.entries()) {
      const alike = alternatives.filter((_, other) => compositions[other] === compositions[index])
      const sum = alike.reduce((total, { occupancy }) => total + occupancy, 0)
      const isOne = kind === 'symmetry' || kind === 'mixed' || sum > NEARLY
      for (const s of sites) share[s] = isOne ? 1 : sum
    }
  }
  const presence = new Float64Array(ensemble.moieties.length)
  for (let atom = 0; atom < ensemble.count; atom++) {
    const moiety = ensemble.moiety[atom]!
    presence[moiety] = Math.max(presence[moiety]!, share[site[atom]!]!)
  }
  return presence.map((most) => (most > 0 ? most : 1))
}

/** Occupancies refined to within this of 1 are 1. */
const NEARLY = 0.97
