import { compareTexts } from '../base/compare-texts'
import type { Crystal } from '../crystal/crystal'
import { isMetal, symbolOf } from '../tables/elements'
import type { AtomGraph } from '../graph/atom-graph'
import type { Moiety, MoietyRole } from './ensemble'
import { hillFormula, type ElementCounts } from './formula'
import type { Molecule } from './molecules'
import { countNets } from './nets'
import { inspectMolecule } from './inspect-molecule'
import { recogniseMoiety, type KnownMoiety } from './recognise-moiety'
import { matchStatedMoiety, parseMoietyFormula, type StatedMoiety } from './stated-moieties'

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
  const drafts = groupBySite(graph, molecules).map((members) =>
    describe(crystal, graph, members, stated),
  )
  const isIon = ({ known }: Draft) => known?.role === 'counter-ion'
  const others = drafts.filter((draft) => draft.metals > 0 && !isIon(draft))
  const context: RoleContext = {
    mostMetals: most(others.length > 0 ? others : drafts, ({ metals }) => metals),
    mostAtoms: most(drafts, ({ atoms }) => atoms),
    hasOtherMetals: others.length > 0,
    isAllSolvent: drafts.every(({ known }) => known?.role === 'solvent'),
  }
  const classes = drafts.map((draft): MoietyClass => {
    const { known, formula, atoms, metals, perCell, periodicity, siteSymmetryOrder } = draft
    const role = roleOf(draft, context)
    const isTold = known !== null && (known.role === role || metals === 0)
    return {
      metals,
      counts: draft.counts,
      molecules: draft.molecules,
      moiety: {
        role,
        formula,
        name: isTold ? known.name : null,
        charge: draft.charge ?? (isTold ? known.charge : null),
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
      compareTexts(p.moiety.formula, q.moiety.formula),
  )
}

function most(drafts: readonly Draft[], count: (draft: Draft) => number): number {
  return drafts.reduce((largest, draft) => Math.max(largest, count(draft)), 0)
}

const ORDER: readonly MoietyRole[] = ['cluster', 'molecule', 'counter-ion', 'solvent']

interface Draft {
  readonly molecules: readonly Molecule[]
  readonly counts: ElementCounts
  readonly formula: string
  readonly atoms: number
  readonly metals: number
  /** As the file states it. */
  readonly charge: number | null
  readonly known: KnownMoiety | null
  readonly perCell: number
  readonly periodicity: Molecule['periodicity']
  readonly siteSymmetryOrder: number
}

function describe(
  crystal: Crystal,
  graph: AtomGraph,
  molecules: readonly Molecule[],
  stated: readonly StatedMoiety[],
): Draft {
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
  const charge = matchStatedMoiety(stated, counts)
  const found = first!.periodicity === 0 ? inspectMolecule(crystal, graph, first!) : null
  return {
    molecules,
    counts,
    charge,
    known: found === null ? null : recogniseMoiety(found, charge),
    formula: hillFormula(counts),
    atoms: first!.atoms.length,
    metals,
    perCell: molecules.length,
    periodicity: first!.periodicity,
    siteSymmetryOrder: Math.max(1, Math.round(spaceGroup.symops.length / molecules.length)),
  }
}

/** What else there is, by which the part of one kind of molecule is told. */
interface RoleContext {
  readonly mostMetals: number
  readonly mostAtoms: number
  readonly hasOtherMetals: boolean
  /** Then the largest of them is what the crystal is of. */
  readonly isAllSolvent: boolean
}

function roleOf(draft: Draft, context: RoleContext): MoietyRole {
  const { metals, atoms, charge } = draft
  const { mostMetals, mostAtoms } = context
  const known = draft.known?.role ?? null
  const isMain = mostMetals > 0 ? metals === mostMetals : atoms === mostAtoms
  if (metals > 0) {
    const isAlone = !context.hasOtherMetals && (atoms > 1 || mostAtoms === 1)
    if (known === 'counter-ion' && !isAlone) return known
    const isSmallIon = charge !== null && charge !== 0 && metals * 2 <= mostMetals
    return isMain || !isSmallIon ? 'cluster' : 'counter-ion'
  }
  if (isMain && (known === null || context.isAllSolvent)) return 'molecule'
  if (known !== null) return known
  if (charge !== null && charge !== 0) return 'counter-ion'
  return 'molecule'
}

/** Kinds in the order of their first molecule. */
function groupBySite(graph: AtomGraph, molecules: readonly Molecule[]): Molecule[][] {
  const { site } = graph.atoms
  const kindOfSite = new Int32Array(1 + site.reduce((most, s) => Math.max(most, s), -1)).fill(-1)
  const kinds: Molecule[][] = []
  for (const molecule of molecules) {
    const told = molecule.atoms.find((atom) => kindOfSite[site[atom]!]! >= 0)
    const kind = told === undefined ? kinds.length : kindOfSite[site[told]!]!
    if (told === undefined) kinds.push([])
    kinds[kind]!.push(molecule)
    for (const atom of molecule.atoms) {
      if (kindOfSite[site[atom]!] === -1) kindOfSite[site[atom]!] = kind
    }
  }
  return kinds
}
