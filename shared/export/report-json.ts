import type { Measurand } from '../base/measurand'
import type { UnitCell } from '../geometry/cell'
import { chemistryJson, type ChemistryJson } from './chemistry-json'
import { dissectionsJson, type DissectionsJson } from './dissection-json'
import { rounded, roundedOrNull, spreadJson, type SpreadJson } from './json-numbers'
import { ligandJson, type LigandJson } from './ligand-json'
import { metalJson, type MetalJson } from './metal-json'
import { modeRowJson, modesJson, type ModeRowJson, type ModesJson } from './mode-json'
import type { ReportedProblem, ReportedStructure } from './reported'
import { symmetryAndSizeJson, type SymmetryAndSizeJson } from './symmetry-json'

/** Raised when a field that scripts rely on changes its meaning. */
export const REPORT_VERSION = 1

/** A value with its s.u.; null: none. */
type Pair = readonly [value: number, su: number | null]

/** One problem of the file; line and column count from 1. */
interface ProblemJson {
  readonly code: string
  readonly severity: string
  readonly line: number | null
  readonly column: number | null
  readonly message: string
  readonly advice: string | null
}

/** The report on one data block, version 1: a promise to scripts. Lengths in Å, angles in degrees. */
export interface StructureJson extends ChemistryJson, DissectionsJson, SymmetryAndSizeJson {
  readonly version: number
  readonly file: string
  readonly block: string
  readonly cell: Readonly<Record<'a' | 'b' | 'c' | 'alpha' | 'beta' | 'gamma' | 'volume', Pair>>
  readonly spaceGroup: {
    readonly number: number | null
    readonly hermannMauguin: string | null
    readonly hall: string | null
    readonly from: string
  }
  readonly sites: number
  readonly moieties: readonly {
    readonly role: string
    readonly formula: string
    readonly name: string | null
    readonly charge: number | null
    readonly atoms: number
    readonly perCell: number
    readonly periodicity: number
    /** Nets that run through one another; 0 for a molecule. */
    readonly nets: number
    readonly siteSymmetryOrder: number
  }[]
  readonly bondRule: { readonly name: string; readonly tolerance: number }
  readonly bonds: readonly ({ readonly pair: string; readonly kind: string } & SpreadJson)[]
  readonly modes: ModesJson
  readonly modeTable: readonly ModeRowJson[]
  readonly metals: readonly MetalJson[]
  /** In the order of formulas of clusters. */
  readonly ligands: readonly LigandJson[]
  readonly problems: readonly ProblemJson[]
}

/** The line of a file that gives no structure. */
export interface NothingJson {
  readonly version: number
  readonly file: string
  readonly block: null
  readonly problems: readonly ProblemJson[]
}

/** The report on a structure as a plain object; what a stage could not find is null or empty. */
export function reportJson(report: ReportedStructure, file: string): StructureJson {
  const { crystal, graph, ensemble, anatomy, ligands } = report
  const labelOf = (atom: number): string =>
    crystal.sites.label[graph.atoms.site[ensemble.atom[atom]!]!] ?? ''
  return {
    version: REPORT_VERSION,
    file,
    block: crystal.block,
    cell: cellJson(crystal.cell),
    spaceGroup: {
      number: crystal.spaceGroup.itNumber,
      hermannMauguin: crystal.spaceGroup.hermannMauguin,
      hall: crystal.spaceGroup.hall,
      from: crystal.spaceGroup.from,
    },
    sites: crystal.sites.count,
    moieties: ensemble.moieties.map((moiety) => ({
      role: moiety.role,
      formula: moiety.formula,
      name: moiety.name,
      charge: moiety.charge,
      atoms: moiety.atoms,
      perCell: moiety.perCell,
      periodicity: moiety.periodicity,
      nets: moiety.nets,
      siteSymmetryOrder: moiety.siteSymmetryOrder,
    })),
    bondRule: { name: graph.rule.name, tolerance: graph.rule.tolerance },
    bonds: anatomy.bondSummaries.map(({ pair, kind, lengths }) => ({
      pair,
      kind,
      ...spreadJson(lengths),
    })),
    modes: modesJson(anatomy),
    modeTable: anatomy.modes.map(modeRowJson),
    metals: anatomy.metals.map(metalJson),
    ligands: ligands.kinds.map((kind, index) =>
      ligandJson(
        kind,
        anatomy.ligandModes.filter(({ ligand }) => ligand === index),
      ),
    ),
    ...chemistryJson(report.chemistry),
    ...dissectionsJson(anatomy, labelOf),
    ...symmetryAndSizeJson(anatomy),
    problems: report.problems.map(problemJson),
  }
}

/** The line of a file or block without structure. */
export function nothingJson(problems: readonly ReportedProblem[], file: string): NothingJson {
  return { version: REPORT_VERSION, file, block: null, problems: problems.map(problemJson) }
}

function cellJson(cell: UnitCell): StructureJson['cell'] {
  const pair = ({ value, su }: Measurand): Pair => [rounded(value), roundedOrNull(su)]
  return {
    a: pair(cell.lengthA),
    b: pair(cell.lengthB),
    c: pair(cell.lengthC),
    alpha: pair(cell.angleAlpha),
    beta: pair(cell.angleBeta),
    gamma: pair(cell.angleGamma),
    volume: pair(cell.volume),
  }
}

function problemJson(problem: ReportedProblem): ProblemJson {
  const { code, severity, line, column, message, advice } = problem
  return { code, severity, line, column, message, advice }
}
