import { dissectionLines, polyhedronLines, symmetryLines } from './anatomy-text'
import { bondLines, modeLines } from './mode-text'
import { electronLines, formulaLines, massLines } from './chemistry-text'
import { crystalLines, moietyLines } from './crystal-text'
import { ligandLines } from './ligand-text'
import { metalLines } from './metal-text'
import type { ModeStyle } from './mode-table'
import type { ReportedNothing, ReportedProblem, ReportedStructure } from './reported'
import { titled, WIDTH } from './text-page'
import { hangingText } from './text-table'

/** Width of the severity before a problem. */
const SEVERITY = 12

/**
 * The report on a structure as plain text for people: 80 columns, no line ends in a blank. Lengths in Å,
 * angles in degrees; least and greatest with their s.u., means with the sample standard deviation in a
 * column of its own.
 */
export function reportText(
  report: ReportedStructure,
  file: string,
  style: ModeStyle = 'literature',
): string {
  const { crystal, anatomy, chemistry } = report
  const mass = chemistry?.mass ?? null
  return toText([
    [`${file}  ${crystal.block}`, '', ...crystalLines(crystal)],
    titled('Moieties', moietyLines(report.ensemble.moieties)),
    titled('Formula and charge', chemistry === null ? [] : formulaLines(chemistry)),
    titled('Ligands', ligandLines(report, style)),
    titled(
      `Bonds of the cluster, Å (rule: ${report.graph.rule.name})`,
      bondLines(anatomy.bondSummaries),
    ),
    titled('Coordination modes', modeLines(report, style)),
    titled('Metals', metalLines(anatomy.metals)),
    titled('Electrons', chemistry === null ? [] : electronLines(chemistry)),
    titled('Mass', mass === null ? [] : massLines(mass)),
    titled('Anatomy', dissectionLines(report)),
    titled('Polyhedra of metals', polyhedronLines(anatomy.polyhedra)),
    titled('Symmetry and size', symmetryLines(anatomy.symmetry, anatomy.size)),
    titled('Problems', problemLines(report.problems)),
  ])
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

function problemLines(problems: readonly ReportedProblem[]): string[] {
  return problems.flatMap(({ severity, line, column, message, advice }) => {
    const place = line === null ? '' : `${line}:${column} `
    const text = `${place}${message}${advice === null ? '' : ` ${advice}`}`
    return hangingText(`  ${severity}`.padEnd(SEVERITY), text, WIDTH)
  })
}
