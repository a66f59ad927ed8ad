import { compareTexts } from '../base/compare-texts'
import type { Specimen } from '../ensemble/specimen'
import type { LigandOutcome } from '../ligand/describe-ligands'
import type { LigandModeRow, ModeNotation } from './coordination'
import type { ConnectionTable, Donor } from './connection-table'
import { isOneAtom } from './coordination-modes'
import { summarizeLengths } from './length-summary'
import { ligandConnector, donorsOnMetals, type LigandConnection } from './ligand-connection'
import { writeMode } from './mode-notation'

interface BoundLigand {
  readonly kind: number
  readonly atoms: number[]
  readonly donors: Donor[]
}

interface LigandMode {
  readonly kind: number
  readonly connection: LigandConnection
  readonly styles: ModeNotation
  readonly ligands: BoundLigand[]
}

/**
 * How the ligands of each kind bind, as wholes: in the order of the kinds, then by the number of metals,
 * then by notation.
 */
export function describeLigandModes(
  specimen: Specimen,
  table: ConnectionTable,
  outcome: LigandOutcome,
): LigandModeRow[] {
  const connect = ligandConnector(specimen)
  const modes = new Map<string, LigandMode>()
  for (const ligand of boundLigands(table, outcome)) {
    const connection = connect(ligand.donors)
    const styles = writeMode(connection, isOneAtom(outcome.ligands.kinds[ligand.kind]))
    const key = `${ligand.kind} ${styles.literature} ${styles.iupac}`
    const known = modes.get(key)
    if (known !== undefined) known.ligands.push(ligand)
    else modes.set(key, { kind: ligand.kind, connection, styles, ligands: [ligand] })
  }
  return [...modes.values()]
    .map((mode) => rowOf(specimen, mode))
    .toSorted(
      (p, q) =>
        p.ligand - q.ligand ||
        p.mu - q.mu ||
        compareTexts(p.styles.literature, q.styles.literature) ||
        compareTexts(p.styles.iupac, q.styles.iupac),
    )
}

function rowOf(
  { graph }: Specimen,
  { kind, connection, styles, ligands }: LigandMode,
): LigandModeRow {
  const { donors, metals } = connection
  return {
    ligand: kind,
    styles,
    mu: metals,
    denticity: donors.length,
    isChelating: donorsOnMetals(connection).some((count) => count > 1),
    isBridging: metals > 1,
    count: ligands.length,
    atoms: Int32Array.from(ligands.flatMap(({ atoms }) => atoms)).toSorted(),
    lengths: summarizeLengths(
      graph.bonds,
      ligands.flatMap((ligand) => ligand.donors.flatMap(({ bonds }) => bonds)),
    ),
  }
}

/** The ligands that bind, in the order of their numbers. */
function boundLigands(
  { donors }: ConnectionTable,
  { ligands, ligandOfAtom }: LigandOutcome,
): BoundLigand[] {
  const found = new Map<number, BoundLigand>()
  for (const donor of donors) {
    const [atom] = donor.atoms
    if (atom === undefined) continue
    const index = ligandOfAtom[atom]!
    const known = found.get(index)
    if (known !== undefined) known.donors.push(donor)
    else found.set(index, { kind: ligands.kindOfAtom[atom]!, atoms: [], donors: [donor] })
  }
  for (const [atom, index] of ligandOfAtom.entries()) found.get(index)?.atoms.push(atom)
  return [...found.values()]
}
