import type { Crystal } from '../crystal/crystal'
import { commonMoiety } from '../tables/common-moieties'
import { isMetal, symbolOf } from '../tables/elements'
import type { AtomGraph } from '../graph/atom-graph'
import type { Moiety, MoietyRole } from './ensemble'
import { hillFormula, type ElementCounts } from './formula'
import type { Molecule } from './molecules'
import { countNets } from './nets'
import { matchStatedMoiety, parseMoietyFormula } from './stated-moieties'

/** A kind of molecule with its members; symmetry makes all of them from one. */
export interface MoietyClass {
  readonly moiety: Moiety
  readonly metals: number
  readonly counts: ElementCounts
  readonly molecules: readonly Molecule[]
}

/**
 * Sorts the molecules of a crystal into kinds and says what part each plays: clusters first, the one
 * with most metals leading, then other molecules, counter-ions, solvent.
 *
 * Molecules are of one kind when they hold images of the same site. Charges come from the file's
 * moiety formula, else from the table of common ions.
 */
export function classifyMoieties(
  crystal: Crystal,
  graph: AtomGraph,
  molecules: readonly Molecule[],
): MoietyClass[] {
  const stated = parseMoietyFormula(crystal.statement.formulaMoiety)
  const drafts = groupBySite(graph, molecules).map((members) => describe(crystal, graph, members))
  const isKnownIon = ({ formula }: Draft) => commonMoiety(formula)?.role === 'counter-ion'
  const others = drafts.filter((draft) => draft.metals > 0 && !isKnownIon(draft))
  const mostMetals = Math.max(0, ...(others.length > 0 ? others : drafts).map((d) => d.metals))
  const most = Math.max(0, ...drafts.map((draft) => draft.atoms))
  const classes = drafts.map((draft): MoietyClass => {
    const known = commonMoiety(draft.formula)
    const charge = matchStatedMoiety(stated, draft.counts) ?? known?.charge ?? null
    const role = roleOf(draft, charge, known?.role ?? null, mostMetals, most, others.length > 0)
    const { formula, atoms, perCell, periodicity, siteSymmetryOrder } = draft
    const name = known !== null && known.role === role ? known.name : null
    return {
      metals: draft.metals,
      counts: draft.counts,
      molecules: draft.molecules,
      moiety: {
        role,
        formula,
        name,
        charge,
        atoms,
        perCell,
        periodicity,
        nets: countNets(crystal.cell, graph, draft.molecules),
        siteSymmetryOrder,
      },
    }
  })
  return classes.toSorted(
    (p, q) =>
      ORDER.indexOf(p.moiety.role) - ORDER.indexOf(q.moiety.role) ||
      q.metals - p.metals ||
      q.moiety.atoms - p.moiety.atoms ||
      (p.moiety.formula < q.moiety.formula ? -1 : Number(p.moiety.formula > q.moiety.formula)),
  )
}

const ORDER: readonly MoietyRole[] = ['cluster', 'molecule', 'counter-ion', 'solvent']

interface Draft {
  readonly molecules: readonly Molecule[]
  readonly counts: ElementCounts
  readonly formula: string
  readonly atoms: number
  readonly metals: number
  readonly perCell: number
  readonly periodicity: Molecule['periodicity']
  readonly siteSymmetryOrder: number
}

function describe(crystal: Crystal, graph: AtomGraph, molecules: readonly Molecule[]): Draft {
  const [first] = molecules
  const { sites, spaceGroup } = crystal
  const counts = new Map<string, number>()
  let metals = 0
  for (const atom of first!.atoms) {
    const element = graph.atoms.element[atom]!
    const isDeuterium = sites.isotope[graph.atoms.site[atom]!] === 2
    const symbol = isDeuterium ? 'D' : symbolOf(element)
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    if (isMetal(element)) metals++
  }
  return {
    molecules,
    counts,
    formula: hillFormula(counts),
    atoms: first!.atoms.length,
    metals,
    perCell: molecules.length,
    periodicity: first!.periodicity,
    siteSymmetryOrder: Math.max(1, Math.round(spaceGroup.symops.length / molecules.length)),
  }
}

function roleOf(
  draft: Draft,
  charge: number | null,
  known: 'counter-ion' | 'solvent' | null,
  mostMetals: number,
  mostAtoms: number,
  hasOtherMetals: boolean,
): MoietyRole {
  const isMain = mostMetals > 0 ? draft.metals === mostMetals : draft.atoms === mostAtoms
  if (draft.metals > 0) {
    if (known === 'counter-ion' && (hasOtherMetals || (draft.atoms === 1 && mostAtoms > 1)))
      return known
    const isSmallIon = charge !== null && charge !== 0 && draft.metals * 2 <= mostMetals
    return isMain || !isSmallIon ? 'cluster' : 'counter-ion'
  }
  if (isMain && known === null) return 'molecule'
  if (known !== null) return known
  if (charge !== null && charge !== 0) return 'counter-ion'
  return 'molecule'
}

/** Kinds in the order of their first molecule. */
function groupBySite(graph: AtomGraph, molecules: readonly Molecule[]): Molecule[][] {
  const kindOfSite = new Map<number, Molecule[]>()
  const kinds: Molecule[][] = []
  for (const molecule of molecules) {
    const sites = new Set(Array.from(molecule.atoms, (atom) => graph.atoms.site[atom]!))
    const known = [...sites].map((site) => kindOfSite.get(site)).find((kind) => kind !== undefined)
    const kind = known ?? []
    if (known === undefined) kinds.push(kind)
    kind.push(molecule)
    for (const site of sites) if (!kindOfSite.has(site)) kindOfSite.set(site, kind)
  }
  return kinds
}
