import { compareTexts } from '../base/compare-texts'
import type { Specimen } from '../ensemble/specimen'
import type { SuPropagation } from '../graph/su-propagation'
import type { LigandOutcome } from '../ligand/describe-ligands'
import type { LigandKind } from '../ligand/ligand'
import { CARBON } from '../tables/elements'
import type { ModeRow } from './coordination'
import { summarizeAngles } from './anchor-angles'
import { armsOf } from './anchor-arms'
import { anchorSite, type AnchorSite } from './anchor-site'
import type { ConnectionTable, Donor } from './connection-table'
import { summarizeLengths } from './length-summary'
import { ligandConnector, type LigandConnector } from './ligand-connection'
import { hapticities, writeMode } from './mode-notation'

interface AnchorMode {
  readonly element: number
  readonly ligand: number
  readonly notation: string
  readonly site: AnchorSite
  readonly isMonatomic: boolean
  readonly donors: Donor[]
}

/**
 * Sorts the donors of a connection table by element, kind of ligand and mode: heavy elements first,
 * then by the number of metals, then in the order of the kinds. `lengths` are those of all bonds to
 * metals.
 */
export function describeModes(
  specimen: Specimen,
  { donors }: ConnectionTable,
  { ligands }: LigandOutcome,
  su: SuPropagation,
): ModeRow[] {
  const connect = ligandConnector(specimen)
  const rows = new Map<string, AnchorMode>()
  for (const donor of donors) {
    const [atom] = donor.atoms
    if (atom === undefined) continue
    const element = elementOf(specimen, donor)
    const notation = modeNotation(donor)
    const ligand = ligands.kindOfAtom[atom]!
    const site = siteOf(specimen, donor)
    const key = `${element} ${ligand} ${notation} ${site}`
    const row = rows.get(key)
    if (row !== undefined) row.donors.push(donor)
    else {
      const isMonatomic = isOneAtom(ligands.kinds[ligand])
      rows.set(key, { element, ligand, notation, site, isMonatomic, donors: [donor] })
    }
  }
  return [...rows.values()]
    .map((row) => rowOf(specimen, row, connect, su))
    .toSorted(
      (p, q) =>
        q.element - p.element ||
        p.mu - q.mu ||
        compareTexts(p.notation, q.notation) ||
        p.ligand - q.ligand ||
        compareTexts(q.site ?? '', p.site ?? ''),
    )
}

function rowOf(
  specimen: Specimen,
  mode: AnchorMode,
  connect: LigandConnector,
  su: SuPropagation,
): ModeRow {
  const { element, ligand, notation, site, isMonatomic, donors } = mode
  const [first] = donors
  const isSingle = first?.atoms.length === 1
  return {
    element,
    ligand,
    mu: first?.metals.length ?? 0,
    notation,
    styles: writeMode(connect(donors.slice(0, 1)), isMonatomic),
    site,
    count: donors.length,
    atoms: Int32Array.from(donors.flatMap(({ atoms }) => atoms)).toSorted(),
    labelAtoms: Int32Array.from(donors.map(({ atoms }) => atoms[0]!)).toSorted(),
    lengths: summarizeLengths(
      specimen.graph.bonds,
      donors.flatMap(({ bonds }) => bonds),
    ),
    angles: isSingle
      ? summarizeAngles(
          specimen,
          donors.map(({ atoms }) => atoms[0]!),
          su,
        )
      : null,
  }
}

/**
 * The mode as the report writes it: `mu3` for a single atom on three metals (`mu1` on one), for a π
 * ligand metal by metal in ascending order `mu3-η1,η1,η2`, and `η5` on one.
 */
function modeNotation({ atoms, metals }: Donor): string {
  const bridging = `mu${metals.length}`
  if (atoms.length === 1) return bridging
  const haptic = hapticities(metals.map((metal) => metal.atoms.length))
  return metals.length === 1 ? haptic : `${bridging}-${haptic}`
}

/** Carbon for a π system that holds any, else the element most of its atoms are of. */
function elementOf({ element }: Specimen, { atoms }: Donor): number {
  const elements = atoms.map((atom) => element[atom]!).toSorted((a, b) => b - a)
  if (elements.includes(CARBON)) return CARBON
  const countOf = (wanted: number) => elements.filter((it) => it === wanted).length
  return elements.reduce((best, it) => (countOf(it) > countOf(best) ? it : best))
}

function siteOf(specimen: Specimen, { atoms, metals }: Donor): AnchorSite {
  const [atom] = atoms
  if (atom === undefined || atoms.length > 1 || metals.length < 3) return null
  return anchorSite(armsOf(specimen, atom).map(({ arm }) => arm))
}

/** Of one atom, hydrogen that the file leaves out counted. */
export function isOneAtom(kind: LigandKind | undefined): boolean {
  return kind !== undefined && /^[A-Z][a-z]?$/.test(kind.formula)
}
