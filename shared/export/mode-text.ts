/** Bonds and modes, as part of the report for people. */
import type { BondSummary, LengthSummary } from '../coordination/coordination'
import { formatMeasurand, LENGTH_DECIMALS } from './format-measurand'
import { modeTable, type ModeStyle } from './mode-table'
import type { ReportedStructure } from './reported'
import { WIDTH } from './text-page'
import { stackedTable, textTable, type Alignment } from './text-table'

const LENGTH_HEADS = ['shortest', 'mean', 's.d.', 'longest']

/** A line for each pair of elements. */
export function bondLines(bonds: readonly BondSummary[]): string[] {
  if (bonds.length === 0) return []
  const rows = bonds.map(({ pair, kind, lengths }) => [
    `  ${pair.replace('-', '–')}`,
    kind.replace('-', ' '),
    String(lengths.count),
    ...lengthCells(lengths),
  ])
  return textTable(
    [['', '', 'n', ...LENGTH_HEADS], ...rows],
    ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
  )
}

function lengthCells({ min, minSu, mean, standardDeviation, max, maxSu }: LengthSummary): string[] {
  return [
    formatMeasurand(min, minSu),
    formatMeasurand(mean, null),
    standardDeviation === null ? '' : standardDeviation.toFixed(LENGTH_DECIMALS),
    formatMeasurand(max, maxSu),
  ]
}

const MODE_ALIGNMENT: readonly Alignment[] = [
  ...(['left', 'left', 'left'] as const),
  ...(['right', 'right', 'right', 'right', 'right', 'right'] as const),
]

/** Element, mode and ligand; how many, lengths, and the angles between metals from the least to the greatest. */
export function modeLines(report: ReportedStructure, style: ModeStyle): string[] {
  const { rows } = modeTable(report, style)
  if (rows.length === 0) return []
  const lines = rows.map(([element = '', ...cells]) => {
    const [least = '', , greatest = ''] = cells.slice(-3)
    const angles = least === greatest ? least : `${least}–${greatest}`
    return [`  ${element}`, ...cells.slice(0, -3), angles]
  })
  const hasAngles = lines.some((cells) => cells.at(-1) !== '')
  const heads = ['', '', '', 'n', ...LENGTH_HEADS, hasAngles ? 'M–X–M, °' : '']
  return stackedTable([heads, ...lines], MODE_ALIGNMENT, 3, WIDTH)
}
