import type { ModeRow } from './anatomy'
import type { ConnectionTable, Donor } from './connection-table'
import type { LigandOutcome } from '../ligand/describe-ligands'
import { summarizeLengths } from './length-summary'
import type { Specimen } from '../ensemble/specimen'
import { CARBON } from '../tables/elements'

/**
 * Sorts the donors of a connection table by element and mode, heavy elements first, then by the
 * number of metals. `lengths` are those of all bonds to metals.
 */
export function describeModes(
  { graph, element }: Specimen,
  { donors }: ConnectionTable,
  { ligands }: LigandOutcome,
): ModeRow[] {
  const rows = new Map<
    string,
    { element: number; ligand: number; notation: string; donors: Donor[] }
  >()
  for (const donor of donors) {
    const elementOfRow = donor.atoms.length > 1 ? CARBON : element[donor.atoms[0]!]!
    const notation = modeNotation(donor)
    const ligand = ligands.kindOfAtom[donor.atoms[0]!]!
    const key = `${elementOfRow} ${ligand} ${notation}`
    const row = rows.get(key)
    if (row === undefined)
      rows.set(key, { element: elementOfRow, ligand, notation, donors: [donor] })
    else row.donors.push(donor)
  }
  return [...rows.values()]
    .map((row) => ({
      element: row.element,
      ligand: row.ligand,
      styles: { literature: row.notation, iupac: row.notation },
      site: null,
      labelAtoms: Int32Array.from(row.donors.map((donor) => donor.atoms[0]!)),
      angles: null,
      mu: row.donors[0]!.metals.length,
      notation: row.notation,
      count: row.donors.length,
      atoms: Int32Array.from(row.donors.flatMap((donor) => donor.atoms)).toSorted(),
      lengths: summarizeLengths(
        graph.bonds,
        row.donors.flatMap((donor) => donor.bonds),
      ),
    }))
    .toSorted(
      (p, q) => q.element - p.element || p.mu - q.mu || Number(p.notation > q.notation) * 2 - 1,
    )
}

/**
 * The mode as the literature writes it, with μ spelled out: `mu3` for a single atom on three metals
 * (`mu1` on one), for a π ligand metal by metal in ascending order `mu3-η1,η1,η2`, and `η5` on one.
 */
export function modeNotation({ atoms, metals }: Donor): string {
  const bridging = `mu${metals.length}`
  if (atoms.length === 1) return bridging
  const haptic = metals
    .map((metal) => metal.hapticity)
    .toSorted((a, b) => a - b)
    .map((hapticity) => `η${hapticity}`)
    .join(',')
  return metals.length === 1 ? haptic : `${bridging}-${haptic}`
}
