/** The anatomy, as part of the report for people. */
import type { AbsentScheme } from '../anatomy/anatomy'
import type { ClusterSymmetry, ClusterSize, Dimensions } from '../morphology/morphology'
import type { Dissection, Part, Scheme } from '../dissection/dissection'
import type { Polyhedra } from '../polyhedron/polyhedron'
import { anatomyCaption } from './anatomy-caption'
import { formatMeasurand } from './format-measurand'
import { polyhedronRows } from './polyhedron-rows'
import type { ReportedStructure } from './reported'
import { count, factHead, WIDTH } from './text-page'
import { brokenText, hangingText, textTable } from './text-table'

/** What schemes are called wherever people read of them. */
const SCHEME_NAMES: Readonly<Record<Scheme, string>> = {
  concentric: 'Concentric shells',
  'core-shell': 'Core and shell',
  polyhedra: 'Polyhedra',
  layers: 'Layers',
  staples: 'Kernel and staples',
  own: 'Own parts',
}

/** Where the formula of a dissection may be broken. */
const PIECES = /(?=@)|(?<= )/u

/** The dissection that is shown, part by part, then the others with a line each, and those that do not apply. */
export function dissectionLines(report: ReportedStructure): string[] {
  const { dissection, dissections, absentSchemes } = report.anatomy
  if (dissection === null) return []
  const caption = anatomyCaption(report)
  const others = dissections.filter((it) => it !== dissection)
  return [
    ...brokenText('  ', dissection.formula, WIDTH, PIECES),
    ...(caption === null ? [] : hangingText('  ', caption, WIDTH)),
    ...schemeLines(dissection),
    ...partLines(dissection.parts),
    ...dissection.fusions.flatMap(({ text }) => hangingText('    ', text, WIDTH)),
    ...(others.length === 0 ? [] : ['  Other schemes']),
    ...others.flatMap(({ scheme, score, formula }) =>
      brokenText(
        `    ${SCHEME_NAMES[scheme]}, score ${score.toFixed(2)}: `,
        formula,
        WIDTH,
        PIECES,
      ),
    ),
    ...absentSchemes.flatMap(absentLines),
  ]
}

/** The polyhedra with their nearest shapes, and what they share. */
export function polyhedronLines({ list, fusions }: Polyhedra): string[] {
  const rows = polyhedronRows(list)
  if (rows.length === 0) return []
  const cells = rows.map(({ count: n, name, measure, meanEdge }) => [
    `  ${n > 1 ? `${n} × ` : ''}${name}`,
    measure ?? '',
    meanEdge ?? '',
  ])
  const shapes = rows.map(({ shape, distortion }) =>
    [shape ?? 'near no shape', distortion].filter((words) => words !== '').join(', '),
  )
  const lines = textTable([['', 'CShM', 'edge / Å'], ...cells], ['left', 'right', 'right'])
  return [
    ...lines.flatMap((line, i) =>
      i === 0 ? [line] : hangingText(`${line}  `, shapes[i - 1]!, WIDTH),
    ),
    ...[...new Set(fusions.map(({ text }) => text))].flatMap((text) =>
      hangingText('  ', text, WIDTH),
    ),
  ]
}

/** Point groups with their tolerances, chirality, size. */
export function symmetryLines(
  symmetry: ClusterSymmetry | null,
  size: ClusterSize | null,
): string[] {
  return [
    ...(symmetry === null ? [] : pointGroupLines(symmetry)),
    ...(size === null
      ? []
      : [
          fact('Skeleton', `${dimensions(size.skeleton)} (between nuclei)`),
          ...(size.whole === null ? [] : [fact('With ligands', dimensions(size.whole))]),
        ]),
  ]
}

function schemeLines({ scheme, score, reason }: Dissection): string[] {
  const head = `  ${SCHEME_NAMES[scheme]}, score ${score.toFixed(2)}: `
  return hangingText(head, reason, WIDTH)
}

function partLines(parts: readonly Part[]): string[] {
  const rows = parts.map((part) => [
    `  ${part.name}`,
    part.role,
    count(part.atoms.length, 'atom'),
    Number.isNaN(part.meanRadius) ? '' : `${formatMeasurand(part.meanRadius, null, 2)} Å`,
  ])
  const lines = textTable(rows, ['left', 'left', 'right', 'right'])
  return lines.flatMap((line, i) => {
    const { fit, pointGroup, labels } = parts[i]!
    const shape = fit === null ? [] : [`${fit.name} (CShM ${fit.measure.toFixed(2)})`]
    const told = [...shape, ...(pointGroup === null ? [] : [pointGroup])].join(', ')
    return [
      line,
      ...(told === '' ? [] : hangingText('      ', told, WIDTH)),
      ...hangingText('      ', labels.join(' '), WIDTH),
    ]
  })
}

function absentLines({ scheme, reason }: AbsentScheme): string[] {
  return hangingText(`    ${SCHEME_NAMES[scheme]}, not here: `, reason, WIDTH)
}

function pointGroupLines({ rows, propellers, isSohncke, flack }: ClusterSymmetry): string[] {
  const words = { kernel: 'Kernel', skeleton: 'Skeleton', whole: 'Whole' } as const
  const table = textTable(
    [
      ['  ', 'group', 'within', 'CSM', 'chirality', 'at other tolerances'],
      ...rows.map(({ of, symmetry: { pointGroup, ladder, isChiral, chirality } }) => [
        `  ${words[of]}`,
        pointGroup.symbol,
        `${pointGroup.tolerance.toFixed(2)} Å`,
        pointGroup.measure.toFixed(2),
        isChiral ? (chirality?.toFixed(2) ?? 'not known') : 'none',
        ladder
          .filter(({ symbol }) => symbol !== pointGroup.symbol)
          .map(({ symbol, tolerance }) => `${symbol} ${tolerance.toFixed(2)}`)
          .join(', '),
      ]),
    ],
    ['left', 'left', 'right', 'right', 'right', 'left'],
  )
  return [
    ...table,
    ...propellers.map(({ blades, count: n, handedness, tilt }) =>
      fact('Propeller', `${handedness}, ${n} ${blades}, tilt ${tilt.toFixed(0)}°`),
    ),
    ...(isSohncke === null
      ? []
      : [
          fact(
            'Crystal',
            isSohncke
              ? 'of one hand: no improper operation in the space group'
              : 'of both hands: the space group has improper operations',
          ),
        ]),
    ...(flack === null ? [] : [fact('Flack', formatMeasurand(flack.value, flack.su, 2))]),
  ]
}

function fact(word: string, text: string): string {
  return `${factHead(word)}${text}`
}

function dimensions({ length, width, height }: Dimensions): string {
  return `${[length, width, height].map((edge) => edge.toFixed(1)).join(' × ')} Å`
}
