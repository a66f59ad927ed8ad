import type { Specimen } from '../ensemble/specimen'
import type { LigandClass } from '../ligand/ligand-class'
import type { LigandKind } from '../ligand/ligand'
import { elementOf, isMetal } from '../tables/elements'
import { presenceOfSites } from './presence'

/** Atoms of one metal in the cluster. */
export interface MetalCount {
  readonly symbol: string
  /** Lower case, as in a sentence. */
  readonly name: string
  /** A fraction where the metal shares its places with others or leaves some empty. */
  readonly count: number
}

/** Ligands of one kind in the cluster: what formula, charge and electrons need of them. */
export interface LigandCount {
  readonly key: string
  readonly abbreviation: string
  /** Hill order. */
  readonly formula: string
  readonly class: LigandClass
  readonly charge: number | null
  readonly isChosen: boolean
  readonly count: number
}

/** What the main cluster, or the repeat unit of a polymer, is put together from. */
export interface Composition {
  /** In the order of the atoms. */
  readonly metals: readonly MetalCount[]
  /** In the order of formulas. */
  readonly ligands: readonly LigandCount[]
}

/**
 * Counts metals and ligands of the main cluster. Components of disorder count as one whole, places that
 * metals share by their occupancies, and what is partly occupied for itself with its occupancy.
 */
export function countConstituents(specimen: Specimen, kinds: readonly LigandKind[]): Composition {
  const presence = presenceOfSites(specimen)
  const shared = sharesOfPlaces(specimen)
  const { site, element, main } = specimen
  const metals = main.filter((atom) => isMetal(element[atom]!))
  const full = metals.reduce((most, atom) => Math.max(most, presence[site[atom]!]!), 0)
  const counts = new Map<number, number>()
  const count = (z: number, atoms: number) => counts.set(z, (counts.get(z) ?? 0) + atoms)
  for (const atom of metals) {
    const shares = shared.get(site[atom]!)
    if (shares === undefined) count(element[atom]!, presence[site[atom]!]! / full)
    else for (const [z, share] of shares) if (isMetal(z)) count(z, share)
  }
  return {
    metals: [...counts].map(([z, atoms]) => metalCount(z, atoms)),
    ligands: kinds.map((kind) => ({
      key: kind.key,
      // As papers of neutron structures write deuterides.
      abbreviation: kind.formula === 'D' ? 'D' : kind.abbreviation,
      formula: kind.formula,
      class: kind.class,
      charge: kind.charge,
      isChosen: kind.chargeFrom === 'user',
      count: kind.count * meanPresence(kind, site, presence, full),
    })),
  }
}

/** How many formula units the composition is: the greatest number that divides every count; 1 with fractions. */
export function unitsOf({ metals, ligands }: Composition): number {
  const counts = [...metals, ...ligands].map(({ count }) => count)
  return counts.every(Number.isInteger) ? Math.max(1, counts.reduce(greatestDivisor, 0)) : 1
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

export function divideComposition({ metals, ligands }: Composition, units: number): Composition {
  return {
    metals: metals.map((metal) => ({ ...metal, count: metal.count / units })),
    ligands: ligands.map((ligand) => ({ ...ligand, count: ligand.count / units })),
  }
}

/** Of a ligand that is there, single atoms may be refined as partly occupied. */
const MOSTLY = 0.95

/** Sums of occupancies are whole within a thousandth of them, but not nearer and not farther than this. */
const WHOLE = [0.005, 0.05] as const

function metalCount(element: number, count: number): MetalCount {
  const { symbol, name } = elementOf(element)!
  const nearest = Math.round(count)
  const slack = Math.min(WHOLE[1], Math.max(WHOLE[0], count / 1000))
  return {
    symbol,
    name: name.toLowerCase(),
    count: Math.abs(count - nearest) < slack ? nearest : count,
  }
}

function meanPresence(
  { atoms }: LigandKind,
  site: Int32Array,
  presence: Float64Array,
  full: number,
): number {
  if (atoms.length === 0) return 1
  let sum = 0
  for (const atom of atoms) sum += presence[site[atom]!]! / full
  const mean = sum / atoms.length
  return mean > MOSTLY ? 1 : mean
}

/** By site, what shares its place: atomic numbers and how much of each. */
function sharesOfPlaces({ crystal, graph }: Specimen) {
  const shared = new Map<number, readonly (readonly [element: number, share: number])[]>()
  for (const { kind, alternatives } of graph.disorder) {
    if (kind !== 'mixed') continue
    const sites = alternatives.flatMap((alternative) => [...alternative.sites])
    const { element, occupancy } = crystal.sites
    const shares = sites.map((s) => [element[s]!, occupancy[s]!] as const)
    if (shares.every(([, share]) => share > 0)) for (const s of sites) shared.set(s, shares)
  }
  return shared
}
