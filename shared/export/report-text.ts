import type {
  BondSummary,
  IndexRanges,
  LengthSummary,
  ModeRow,
  ShapeRow,
  ValueRange,
} from '../anatomy/anatomy'
import type { Crystal, SymmetrySource } from '../crystal/crystal'
import type { Moiety } from '../ensemble/ensemble'
import { symbolOf } from '../tables/elements'
import { formatCellParameter, formatMeasurand, LENGTH_DECIMALS } from './format-measurand'
import type { ReportedNothing, ReportedProblem, ReportedStructure } from './reported'
import { hangingText, textTable } from './text-table'

const WIDTH = 80

/** Width of the words before the facts at the top. */
const HEAD = 14

/**
 * The report on a structure as plain text for people: 80 columns, no line ends in a blank. Lengths in Å; least and greatest with their s.u., means with the sample standard
 * deviation in a column of its own.
 */
export function reportText(report: ReportedStructure, file: string): string {
  const { crystal, anatomy } = report
  const sections = [
    [`${file}  ${crystal.block}`, '', ...facts(report)],
    titled('Moieties', moietyLines(report.ensemble.moieties)),
    titled(
      `Bonds of the cluster, Å (rule: ${report.graph.rule.name})`,
      bondLines(anatomy.bondSummaries),
    ),
    titled('Coordination modes', modeLines(anatomy.modes)),
    titled('Metals', metalLines(report)),
    titled('Shells', dissectionLines(report)),
    titled('Problems', problemLines(report.problems)),
  ]
  return toText(sections)
}

/** The same for a file without structure: why, and what there is instead. */
export function nothingText(nothing: ReportedNothing, file: string): string {
  return toText([
    [file, '', ...hangingText('  ', nothing.reason.message, WIDTH)],
    titled(
      'Found instead',
      nothing.found.flatMap((found) => hangingText('  ', found, WIDTH)),
    ),
    titled('Problems', problemLines(nothing.problems.filter((it) => it !== nothing.reason))),
  ])
}

function toText(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

function facts({ crystal }: ReportedStructure): string[] {
  const { statement, sites, cell } = crystal
  const length = ({ value, su }: typeof cell.lengthA): string => formatCellParameter(value, su)
  const rows: [string, string | null][] = [
    ['Formula', statement.formulaSum],
    ['Name', statement.chemicalName],
    ['Status', statement.isModel ? 'a model: the coordinates are not refined' : null],
    ['Space group', spaceGroup(crystal)],
    ['Cell', `a ${length(cell.lengthA)}, b ${length(cell.lengthB)}, c ${length(cell.lengthC)} Å`],
    [
      '',
      `α ${length(cell.angleAlpha)}, β ${length(cell.angleBeta)}, γ ${length(cell.angleGamma)}°`,
    ],
    ['', `V ${formatMeasurand(cell.volume.value, cell.volume.su, 1)} Å³${formulaUnits(crystal)}`],
    ['Temperature', statement.temperature === null ? null : `${length(statement.temperature)} K`],
    ['Sites', String(sites.count)],
  ]
  return rows.flatMap(([word, fact]) =>
    fact === null ? [] : hangingText(`  ${word}`.padEnd(HEAD + 2), fact, WIDTH),
  )
}

const SOURCE: Readonly<Record<SymmetrySource, string>> = {
  operators: 'operators in the file',
  hall: 'operators from the Hall symbol',
  'hermann-mauguin': 'operators from the Hermann–Mauguin symbol',
  number: 'operators from the number',
  none: 'no symmetry in the file, nothing expanded',
}

function spaceGroup({ spaceGroup: group }: Crystal): string {
  const symbol = group.hermannMauguin ?? group.hall ?? 'not named'
  const number = group.itNumber === null ? '' : ` (${group.itNumber})`
  return `${symbol}${number}, ${SOURCE[group.from]}`
}

function formulaUnits({ statement }: Crystal): string {
  return statement.formulaUnitsZ === null ? '' : `, Z ${statement.formulaUnitsZ}`
}

const PERIODICITY = ['', ', an endless chain', ', an endless layer', ', an endless framework']

function moietyLines(moieties: readonly Moiety[]): string[] {
  return moieties.flatMap((moiety) => {
    const { role, formula, name, atoms, perCell, periodicity, nets, siteSymmetryOrder } = moiety
    const facts = [
      `${formula}${chargeText(moiety.charge)}`,
      ...(name === null ? [] : [name]),
      `${count(atoms, 'atom')}${PERIODICITY[periodicity]}`,
      ...(nets > 1 ? [`${nets} nets interpenetrating`] : []),
      `${perCell} per cell`,
      ...(siteSymmetryOrder > 1 ? [`site symmetry of order ${siteSymmetryOrder}`] : []),
    ]
    return hangingText(`  ${role}`.padEnd(HEAD + 2), facts.join('; '), WIDTH)
  })
}

/** As CIF writes it, ` 2+`; nothing when it is not known or zero. */
function chargeText(charge: number | null): string {
  if (charge === null || charge === 0) return ''
  return ` ${Math.abs(charge)}${charge > 0 ? '+' : '-'}`
}

function bondLines(bonds: readonly BondSummary[]): string[] {
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

const LENGTH_HEADS = ['shortest', 'mean', 's.d.', 'longest']

function lengthCells({ min, minSu, mean, standardDeviation, max, maxSu }: LengthSummary): string[] {
  return [
    formatMeasurand(min, minSu),
    formatMeasurand(mean, null),
    standardDeviation === null ? '' : standardDeviation.toFixed(LENGTH_DECIMALS),
    formatMeasurand(max, maxSu),
  ]
}

function modeLines(modes: readonly ModeRow[]): string[] {
  if (modes.length === 0) return []
  const rows = modes.map(({ element, notation, count: anchors, lengths }) => [
    `  ${symbolOf(element)}`,
    notation.replace(/^mu/, 'μ'),
    String(anchors),
    ...lengthCells(lengths),
  ])
  return textTable(
    [['', '', 'n', ...LENGTH_HEADS], ...rows],
    ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
  )
}

/** A line for each row, and one more for each further shape of its metals. */
function metalLines({ anatomy }: ReportedStructure): string[] {
  if (anatomy.metals.length === 0) return []
  const rows = anatomy.metals.flatMap(
    ({ donorSet, atoms, coordinationNumber, shapes, indices }) => {
      const [best, ...others] = shapes
      const head = [`  ${donorSet}`, String(atoms.length), String(coordinationNumber)]
      const isMixed = best !== undefined && best.count < atoms.length
      // Between 2 and 12 donors only π ligands keep a metal from having a shape.
      const hasPi = best === undefined && coordinationNumber >= 2 && coordinationNumber <= 12
      const cells = hasPi ? ['π ligand', '', ''] : shapeCells(best, isMixed)
      return [
        [...head, ...cells, indexText(indices)],
        ...others.map((shape) => ['', '', '', ...shapeCells(shape, true)]),
      ]
    },
  )
  return textTable(
    [['', 'n', 'c.n.', 'shape', 'CShM', 'next', ''], ...rows],
    ['left', 'right', 'right', 'left', 'right', 'left', 'left'],
  )
}

/** Code, measure and the next shape with its measure; how many where not all metals have the shape. */
function shapeCells(shape: ShapeRow | undefined, isMixed: boolean): string[] {
  if (shape === undefined) return ['', '', '']
  const { code, count: metals, measure, next } = shape
  return [
    isMixed ? `${code} ×${metals}` : code,
    rangeText(measure, 2),
    next === null ? '' : `${next.code} ${rangeText(next.measure, 2)}`,
  ]
}

/** The index that is usual for the coordination number. */
function indexText({ tau4, tau5, octahedricity, planeDistance }: IndexRanges): string {
  if (tau4 !== null) return `τ4 ${rangeText(tau4, 2)}`
  if (tau5 !== null) return `τ5 ${rangeText(tau5, 2)}`
  if (octahedricity !== null) return `O ${rangeText(octahedricity, 1)}°`
  if (planeDistance !== null) return `${rangeText(planeDistance, 2)} Å off plane`
  return ''
}

/** From the least to the greatest, as one where no digit tells them apart. */
function rangeText({ min, max }: ValueRange, decimals: number): string {
  const [from, to] = [min.toFixed(decimals), max.toFixed(decimals)]
  return from === to ? from : `${from}–${to}`
}

function dissectionLines({ anatomy }: ReportedStructure): string[] {
  const [best] = anatomy.dissections
  if (best === undefined) return []
  const rows = best.parts.map((part) => [
    `  ${part.name}`,
    part.role,
    count(part.atoms.length, 'atom'),
    `${formatMeasurand(part.meanRadius, null, 2)} Å`,
  ])
  const names = textTable(rows, ['left', 'left', 'right', 'right'])
  const lines = names.flatMap((line, i) =>
    hangingText(`${line}  `, best.parts[i]!.labels.join(' '), WIDTH),
  )
  return [
    ...formulaLines(best.formula),
    `  ${best.scheme}, score ${best.score.toFixed(2)}`,
    ...lines,
  ]
}

/** A long formula breaks before an @. */
function formulaLines(formula: string): string[] {
  const lines = hangingText('  ', formula.replaceAll('@', ' @'), WIDTH)
  return lines.map((line) => `  ${line.replaceAll(' ', '')}`)
}

function problemLines(problems: readonly ReportedProblem[]): string[] {
  return problems.flatMap(({ severity, line, column, message, advice }) => {
    const place = line === null ? '' : `${line}:${column} `
    const text = `${place}${message}${advice === null ? '' : ` ${advice}`}`
    return hangingText(`  ${severity}`.padEnd(HEAD - 2), text, WIDTH)
  })
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}
