/** The rows of the tables of coordination: anchors, ligands and metals. */
import type {
  LigandModeRow,
  MetalRow,
  MetalSite,
  ModeRow,
} from '../../shared/coordination/coordination'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { TableRow } from '../controls/RowTable'
import type { Selection } from '../state/view'
import { metalWords } from './metal-words'
import { anchorWords, ligandWords } from './mode-words'

export interface CoordinationLine extends TableRow {
  /** Ensemble atoms, ascending. */
  readonly atoms: Int32Array
  /** Rows of the table as text, from the first to before the last. */
  readonly text: readonly [from: number, to: number]
}

export interface AnchorLine extends CoordinationLine {
  readonly row: ModeRow
}

export interface LigandLine extends CoordinationLine {
  readonly row: LigandModeRow
}

export interface MetalLine extends CoordinationLine {
  readonly row: MetalRow
  /** The metals of one site, folded out of their row; null: the row itself. */
  readonly site: MetalSite | null
}

/** A row for each element, kind of ligand and mode. */
export function anchorLines(report: StructureReport): readonly AnchorLine[] {
  return report.anatomy.modes.map((row, i) => ({
    key: `${row.element} ${row.ligand} ${row.notation} ${row.site}`,
    title: anchorWords(report, row),
    atoms: row.atoms,
    isMarked: false,
    text: [i, i + 1],
    row,
  }))
}

/** A row for each way in which a kind of ligand binds. */
export function ligandLines(report: StructureReport): readonly LigandLine[] {
  return report.anatomy.ligandModes.map((row, i) => ({
    key: `${row.ligand} ${row.styles.literature} ${row.styles.iupac}`,
    title: ligandWords(report, row),
    atoms: row.atoms,
    isMarked: false,
    text: [i, i + 1],
    row,
  }))
}

/** Those of each donor set, and under the rows that are `open` those of each site. */
export function metalLines(
  { anatomy }: StructureReport,
  open: ReadonlySet<string>,
): readonly MetalLine[] {
  let at = 0
  return anatomy.metals.flatMap((row): readonly MetalLine[] => {
    const from = at
    at += row.sites.length
    const title = metalWords(row)
    const key = `${row.donorSet} ${row.places}`
    const isOpen = open.has(key)
    const text = [from, at] as const
    const whole = {
      key,
      title,
      atoms: row.atoms,
      text,
      isMarked: false,
      row,
      site: null,
    }
    if (row.sites.length === 0) return [whole]
    const sites = isOpen ? row.sites : []
    return [
      { ...whole, isOpen },
      ...sites.map((site, i) => ({
        key: `${key} ${i}`,
        title,
        atoms: site.atoms,
        text: [from + i, from + i + 1] as const,
        isMarked: false,
        isPart: true,
        row,
        site,
      })),
    ]
  })
}

/** The rows with those marked that all that was picked belongs to. */
export function markLines<Line extends CoordinationLine>(
  lines: readonly Line[],
  { atoms: picked }: Selection,
): readonly Line[] {
  const [first] = picked
  if (first === undefined) return lines
  return lines.map((line) => {
    if (!line.atoms.includes(first)) return line
    const members = new Set(line.atoms)
    return { ...line, isMarked: picked.every((atom) => members.has(atom)) }
  })
}

/**
 * The row whose atoms are selected, no more and no fewer; of several the one that was chosen last. Null:
 * none is.
 */
export function selectedLine<Line extends CoordinationLine>(
  lines: readonly Line[],
  { atoms, focus }: Selection,
  last: string | null,
): Line | null {
  if (focus === undefined) return null
  const same = lines.filter((line) => isSame(line.atoms, atoms))
  return same.find(({ key }) => key === last) ?? same[0] ?? null
}

function isSame(atoms: Int32Array, selected: readonly number[]): boolean {
  return atoms.length === selected.length && atoms.every((atom, i) => atom === selected[i])
}
