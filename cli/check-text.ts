/** What `check` prints: a table for people, a line of JSON for scripts. */
import { formatMeasurand } from '../shared/export/format-measurand'
import { textTable, type Alignment } from '../shared/export/text-table'
import type { DepositedSummary } from '../shared/measure/deposited-loop'
import { addSummaries } from '../shared/measure/deposited-summary'
import type { BlockCheck, CheckedRow } from './check-file'

/** One line: the distances, the angles under `angles`, and the worst rows that do not agree. */
export function checkJson({ file, block, bonds, angles, worst }: BlockCheck): string {
  return JSON.stringify({
    file,
    block,
    ...countsJson(bonds, 'worstÅ'),
    angles: countsJson(angles, 'worst°'),
    worst: worst.map(({ line, labels, codes, unit, stated, computed, remark }) => ({
      line,
      labels,
      codes: codes.map((code) => code ?? '.'),
      unit,
      stated: [stated.value, stated.su],
      computed: computed === null ? null : [rounded(computed.value), rounded(computed.su)],
      remark,
    })),
  })
}

function countsJson(summary: DepositedSummary, worst: 'worstÅ' | 'worst°') {
  const { rows, agree, agreeRounded, differ, unresolved, withSu, restrained } = summary
  return {
    rows,
    agree,
    agreeRounded,
    differ,
    unresolved,
    [worst]: rounded(summary.worst),
    withSu,
    suAgree: share(summary.suAgree, withSu),
    suAgreeRounded: share(summary.suAgreeRounded, withSu),
    restrained,
    suAgreeRestrained: share(summary.restrainedAgree, restrained),
  }
}

/** To five places: more than any coordinate tells. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(5))
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Number((part / whole).toFixed(4))
}

const HEADINGS = ['', 'rows', 'agree', 'digits', 'differ', 'lost', 'worst', 's.u.', '±½'] as const
const SIDES: readonly Alignment[] = HEADINGS.map((_, column) => (column === 0 ? 'left' : 'right'))

const LEGEND = [
  'agree      within 1.5 units of the last digit or half the s.u., or as far as the printed',
  '           digits of the coordinates tell; the latter are counted again under digits',
  'lost       label or symmetry code lead to no atom',
  's.u.       of the rows with a s.u. that is neither of constraints nor of restraints:',
  '           those where it is within a factor of 1.5 of the computed one; ±½: where some',
  '           number is that rounds to the one printed',
]

/**
 * The page: a table of distances and one of angles, with the sums, then the rows that do not agree.
 *
 * @param silent how many files state neither
 */
export function checkText(checks: readonly BlockCheck[], silent: number): string {
  const without =
    silent === 0 ? [] : [`${silent} ${silent === 1 ? 'file states' : 'files state'} neither.`]
  if (checks.length === 0) return 'No distances or angles are stated.'
  return [
    ...tableText('Distances, Å', checks, ({ bonds }) => bonds, 4),
    ...tableText('Angles, °', checks, ({ angles }) => angles, 2),
    ...without,
    ...LEGEND,
    ...checks.flatMap(worstText),
  ].join('\n')
}

function tableText(
  title: string,
  checks: readonly BlockCheck[],
  summaryOf: (check: BlockCheck) => DepositedSummary,
  decimals: number,
): string[] {
  const shown = checks.filter((check) => summaryOf(check).rows > 0)
  if (shown.length === 0) return []
  const blocks = countBy(shown.map(({ file }) => file))
  const rows = shown.map((check) => {
    const name = blocks.get(check.file) === 1 ? check.file : `${check.file} ${check.block}`
    return cells(name, summaryOf(check), decimals)
  })
  const all = cells(`all ${shown.length}`, addSummaries(shown.map(summaryOf)), decimals)
  const lines = [[title, ...HEADINGS.slice(1)], ...rows, ...(rows.length > 1 ? [all] : [])]
  return [...textTable(lines, SIDES), '']
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function cells(name: string, summary: DepositedSummary, decimals: number): string[] {
  const { rows, agree, agreeRounded, differ, unresolved, worst, withSu } = summary
  const percent = (part: number) => (withSu === 0 ? '—' : `${Math.floor((100 * part) / withSu)} %`)
  return [
    name,
    String(rows),
    String(agree),
    String(agreeRounded),
    String(differ),
    String(unresolved),
    worst === null ? '—' : worst.toFixed(decimals),
    percent(summary.suAgree),
    percent(summary.suAgreeRounded),
  ]
}

function worstText(check: BlockCheck): string[] {
  const { file, bonds, angles, worst } = check
  if (worst.length === 0) return []
  const rest = bonds.differ + bonds.unresolved + angles.differ + angles.unresolved - worst.length
  const rows = worst.map((row) => [
    `  line ${row.line}`,
    atomsText(row),
    formatStated(row),
    row.computed === null
      ? ''
      : `computed ${formatMeasurand(row.computed.value, row.computed.su, decimalsOf(row))}`,
    row.remark,
  ])
  return [
    '',
    file,
    ...textTable(rows, ['left', 'left', 'left', 'left', 'left']),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ]
}

function atomsText({ labels, codes }: CheckedRow): string {
  return labels
    .map((label, i) =>
      codes[i] === null || codes[i] === undefined ? label : `${label} ${codes[i]}`,
    )
    .join(' – ')
}

function formatStated(row: CheckedRow): string {
  return `${formatMeasurand(row.stated.value, row.stated.su, decimalsOf(row))} ${row.unit}`
}

function decimalsOf({ unit }: CheckedRow): number {
  return unit === 'Å' ? 4 : 2
}
