import { ANISOTROPIC, ATOM_SITE } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import type { NumberParts } from '../cif/parse-number'
import { readNumber } from '../cif/read-measurand'
import { cellText, findColumn, findTable, valueIndex, type CifTable } from '../cif/table'
import type { Sites } from './crystal'
import { tidyLabel } from './site-label'

/** B = 8π²·U. Source: Trueblood et al., Acta Cryst. A52, 1996, 770. */
const B_PER_U = 8 * Math.PI * Math.PI

/** Å² and its s.u. per kept row; from B where the file gives no U. NaN: not given. */
export function readUIso(
  document: CifDocument,
  table: CifTable,
  rows: ArrayLike<number>,
): Pick<Sites, 'uIsoOrEquiv' | 'uIsoOrEquivSu'> {
  const u = findColumn(table, ATOM_SITE.uIsoOrEquiv)
  const b = findColumn(table, ATOM_SITE.bIsoOrEquiv)
  const uIsoOrEquiv = new Float64Array(rows.length).fill(NaN)
  const uIsoOrEquivSu = new Float64Array(rows.length).fill(NaN)
  const parts: NumberParts = { value: NaN, su: NaN }
  for (let site = 0; site < rows.length; site++) {
    const row = rows[site]!
    const hasU = u !== null && readNumber(document, valueIndex(u, row), parts)
    const hasB = !hasU && b !== null && readNumber(document, valueIndex(b, row), parts)
    if (!hasU && !hasB) continue
    uIsoOrEquiv[site] = parts.value / (hasU ? 1 : B_PER_U)
    uIsoOrEquivSu[site] = parts.su / (hasU ? 1 : B_PER_U)
  }
  return { uIsoOrEquiv, uIsoOrEquivSu }
}

/**
 * The anisotropic loop (or columns of atom_site itself) matched to sites by label: 6 per site in Å² (U11, U22, U33, U23, U13, U12),
 * NaN where there are none. Of sites that share a label the n-th gets the n-th row with it.
 */
export function readUAniso(
  document: CifDocument,
  block: CifBlock,
  labels: readonly string[],
): Float64Array {
  const tensors = new Float64Array(6 * labels.length).fill(NaN)
  const [firstU = [], firstB = []] = [ANISOTROPIC.u[0], ANISOTROPIC.b[0]]
  const table =
    findTable(block, ANISOTROPIC.label) ?? findTable(block, firstU) ?? findTable(block, firstB)
  if (table === null) return tensors
  const label = findColumn(table, [...ANISOTROPIC.label, ...ATOM_SITE.label])
  const columns = ANISOTROPIC.u.map((names, i) => {
    const u = findColumn(table, names)
    const b = findColumn(table, ANISOTROPIC.b[i]!)
    return { column: u ?? b, scale: u === null ? B_PER_U : 1 }
  })
  const sitesOf = new Map<string, number[]>()
  for (let site = labels.length - 1; site >= 0; site--) {
    const known = sitesOf.get(labels[site]!)
    if (known === undefined) sitesOf.set(labels[site]!, [site])
    else known.push(site)
  }
  const parts: NumberParts = { value: NaN, su: NaN }
  for (let row = 0; row < table.rows; row++) {
    const site = sitesOf.get(tidyLabel(cellText(document, label, row) ?? ''))?.pop()
    if (site === undefined) continue
    columns.forEach(({ column, scale }, i) => {
      if (column === null || !readNumber(document, valueIndex(column, row), parts)) return
      tensors[6 * site + i] = parts.value / scale
    })
  }
  return tensors
}
