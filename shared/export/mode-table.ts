/** The table of coordination modes as rows of cells: what is copied, and what the report prints. */
import type { Anatomy } from '../anatomy/anatomy'
import type { AngleSummary, ModeNotation } from '../coordination/coordination'
import type { Ligands } from '../ligand/ligand'
import { symbolOf } from '../tables/elements'
import { ANGLE_DECIMALS, formatMeasurand, LENGTH_DECIMALS } from './format-measurand'

/** Which of the two notations is written. */
export type ModeStyle = keyof ModeNotation

/** Rows of text under heads, as many cells in each row as there are heads. */
export interface CellTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const HEADS = [
  'Element',
  'Mode',
  'Ligand',
  'n',
  'shortest / Å',
  'mean / Å',
  's.d. / Å',
  'longest / Å',
  'least M–X–M / °',
  'mean M–X–M / °',
  'greatest M–X–M / °',
] as const

/**
 * Element × mode × ligand in the order of the report: how many bind so, the least, mean and greatest
 * length with s.u. and standard deviation, and the same of the angles between metals. Cells of what a mode
 * does not have are empty.
 */
export function modeTable(
  { anatomy, ligands }: { readonly anatomy: Anatomy; readonly ligands: Ligands },
  style: ModeStyle,
): CellTable {
  const rows = anatomy.modes.map(({ element, ligand, styles, count, lengths, angles }) => [
    symbolOf(element),
    styles[style].replaceAll("'", '′'),
    ligands.kinds[ligand]?.name ?? '',
    String(count),
    formatMeasurand(lengths.min, lengths.minSu),
    formatMeasurand(lengths.mean, null),
    lengths.standardDeviation === null ? '' : lengths.standardDeviation.toFixed(LENGTH_DECIMALS),
    formatMeasurand(lengths.max, lengths.maxSu),
    ...angleCells(angles),
  ])
  return { heads: HEADS, rows }
}

function angleCells(angles: AngleSummary | null): string[] {
  if (angles === null || angles.count === 0) return ['', '', '']
  return [
    formatMeasurand(angles.min, angles.minSu, ANGLE_DECIMALS),
    formatMeasurand(angles.mean, null, ANGLE_DECIMALS),
    formatMeasurand(angles.max, angles.maxSu, ANGLE_DECIMALS),
  ]
}

/** Tab-separated lines under a line of heads, for a spreadsheet. */
export function tableAsTsv({ heads, rows }: CellTable): string {
  return [heads, ...rows].map((cells) => `${cells.join('\t')}\n`).join('')
}
