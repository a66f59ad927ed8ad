import { warning } from '../base/problem'
import { ATOM_SITE, MACROMOLECULE, REFERENCES } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { cellText, findColumn, findTable, rowSpan, type CifTable } from '../cif/table'
import type { CrystalProblem } from './crystal'
import { tidyLabel } from './site-label'

/**
 * Rows of other loops that name a site which atom_site does not list: for each loop how many, and the
 * first. Such rows are not used. Macromolecules name atoms in another way: they are not checked.
 *
 * @param sites the table of atom_site
 */
export function checkLabels(
  document: CifDocument,
  block: CifBlock,
  sites: CifTable,
): CrystalProblem[] {
  if (findColumn(sites, MACROMOLECULE.residue) !== null) return []
  const label = findColumn(sites, ATOM_SITE.label)
  if (label === null) return []
  let known: ReadonlySet<string> | null = null
  const listedLabels = () => {
    const listed = new Set<string>()
    for (let row = 0; row < label.length; row++) {
      listed.add(tidyLabel(cellText(document, label, row) ?? ''))
    }
    return listed
  }
  return REFERENCES.flatMap(({ category, labels }) => {
    const table = findTable(block, labels.flat())
    if (table === null || !table.isLoop) return []
    known ??= listedLabels()
    const strangers = findStrangers(document, table, labels, known)
    if (strangers === null) return []
    const { row, count } = strangers
    const rows = count === 1 ? 'A row' : `${count} rows`
    const column = findColumn(table, labels.flat())
    return warning(
      'crystal.unknown-label',
      `${rows} of _${category} ${count === 1 ? 'names an atom' : 'name atoms'} that the file does not list${count === 1 ? '' : ', the first'}: ${strangers.label}.`,
      {
        span: column === null ? null : rowSpan(document, table, column, row),
        advice: 'Such rows were not used.',
      },
    )
  })
}

interface Strangers {
  readonly row: number
  readonly label: string
  readonly count: number
}

/** The first row that names a stranger, and how many do; null when none does. */
function findStrangers(
  document: CifDocument,
  table: CifTable,
  labels: readonly (readonly string[])[],
  listed: ReadonlySet<string>,
): Strangers | null {
  const columns = labels.map((names) => findColumn(table, names))
  let first: { row: number; label: string } | null = null
  let count = 0
  for (let row = 0; row < table.rows; row++) {
    const stranger = columns
      .map((column) => cellText(document, column, row))
      .find((text) => text !== null && !listed.has(tidyLabel(text)))
    if (stranger === undefined || stranger === null) continue
    first ??= { row, label: tidyLabel(stranger) }
    count++
  }
  return first === null ? null : { ...first, count }
}
