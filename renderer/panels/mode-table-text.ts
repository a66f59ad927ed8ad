/** The tables of ligands and metals as rows of cells, for a spreadsheet. */
import type { LigandModeRow } from '../../shared/coordination/coordination'
import type { CellTable, ModeStyle } from '../../shared/export/mode-table'
import { formatMeasurand, LENGTH_DECIMALS } from '../../shared/export/format-measurand'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { INDEX_NAMES, INDEX_WORDS } from './metal-words'

const LIGAND_HEADS = [
  'Ligand',
  'Class',
  'Mode',
  'n',
  'metals',
  'denticity',
  'binds',
  'shortest / Å',
  'mean / Å',
  's.d. / Å',
  'longest / Å',
] as const

/** A row for each way in which a kind of ligand binds. */
export function ligandModeTable(report: StructureReport, style: ModeStyle): CellTable {
  const rows = report.anatomy.ligandModes.map((row) => {
    const { ligand, styles, count, mu, denticity, lengths } = row
    const kind = report.ligands.kinds[ligand]
    return [
      kind?.name ?? '',
      kind?.class ?? '',
      styles[style].replaceAll("'", '′'),
      String(count),
      String(mu),
      String(denticity),
      bindsHow(row),
      formatMeasurand(lengths.min, lengths.minSu),
      formatMeasurand(lengths.mean, null),
      lengths.standardDeviation === null ? '' : lengths.standardDeviation.toFixed(LENGTH_DECIMALS),
      formatMeasurand(lengths.max, lengths.maxSu),
    ]
  })
  return { heads: LIGAND_HEADS, rows }
}

/** `chelating`, `bridging`, both, `terminal`; on one metal by its π system alone, `π`. */
export function bindsHow({ isChelating, isBridging, styles }: HowItBinds): string {
  const ways = [isChelating && 'chelating', isBridging && 'bridging'].filter((way) => way !== false)
  if (ways.length > 0) return ways.join(', ')
  return styles.literature.includes('η') ? 'π' : 'terminal'
}

type HowItBinds = Pick<LigandModeRow, 'isChelating' | 'isBridging' | 'styles'>

const METAL_HEADS = [
  'Donor set',
  'Site',
  'n',
  'CN',
  'Shape',
  'Name',
  'S',
  'Second shape',
  'S of second',
  ...INDEX_NAMES.map(
    (name) =>
      `${INDEX_WORDS[name].symbol}${INDEX_WORDS[name].unit.trim() === '' ? '' : ` / ${INDEX_WORDS[name].unit.trim()}`}`,
  ),
] as const

/** A row for each site of a metal, in the order of the table. */
export function metalTable({ anatomy }: StructureReport): CellTable {
  const rows = anatomy.metals.flatMap(({ donorSet, coordinationNumber, sites }) =>
    sites.map(({ label, count, shape, next, indices }) => [
      donorSet,
      label,
      String(count),
      String(coordinationNumber),
      shape?.code ?? '',
      shape?.name ?? '',
      shape?.measure.toFixed(2) ?? '',
      next?.code ?? '',
      next?.measure.toFixed(2) ?? '',
      ...INDEX_NAMES.map((name) => indices[name]?.toFixed(INDEX_WORDS[name].decimals) ?? ''),
    ]),
  )
  return { heads: METAL_HEADS, rows }
}
