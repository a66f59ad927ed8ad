import type {
  Dissection,
  IndexRanges,
  ShapeRange,
  MetalRow,
  Part,
  ValueRange,
} from '../anatomy/anatomy'
import type { Measurand } from '../base/measurand'
import type { UnitCell } from '../geometry/cell'
import { symbolOf } from '../tables/elements'
import type { ReportedProblem, ReportedStructure } from './reported'

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
export interface StructureJson {
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
  readonly bonds: readonly {
    readonly pair: string
    readonly kind: string
    readonly count: number
    readonly min: number
    readonly mean: number
    readonly max: number
    readonly standardDeviation: number | null
  }[]
  /** Element, then mode, then how many bind so. */
  readonly modes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly metals: readonly {
    readonly donorSet: string
    readonly count: number
    readonly coordinationNumber: number
    /** Code of SHAPE, `T-4`, of the shape that most of the metals are nearest to; null: none, see `shapes`. */
    readonly shape: string | null
    /** Mean of their continuous shape measures from it. */
    readonly shapeMeasure: number | null
    /** Mean over the metals. */
    readonly tau4: number | null
    /** Every shape that metals of this row are nearest to; `next`: the second best where it is close. */
    readonly shapes: readonly (ShapeJson & {
      readonly count: number
      readonly next: ShapeJson | null
    })[]
    /** Angles in degrees, distances in Å; null where the coordination number has no such index. */
    readonly indices: Readonly<Record<keyof IndexRanges, RangeJson | null>>
  }[]
  readonly ligands: readonly never[]
  readonly clusterFormula: null
  readonly electrons: null
  readonly dissections: readonly DissectionJson[]
  readonly symmetry: null
  readonly problems: readonly ProblemJson[]
}

interface ShapeJson {
  readonly code: string
  readonly name: string
  readonly measure: RangeJson
}

interface RangeJson {
  readonly min: number
  readonly mean: number
  readonly max: number
}

interface DissectionJson {
  readonly scheme: string
  readonly score: number
  readonly formula: string
  readonly parts: readonly {
    readonly name: string
    readonly role: string
    readonly formula: string
    readonly atoms: number
    readonly shape: null
    readonly shapeMeasure: null
    readonly contains: readonly string[]
    readonly meanRadius: number | null
    readonly pointGroup: null
    readonly labels: readonly string[]
  }[]
  readonly fusions: readonly never[]
}

/** The line of a file that gives no structure. */
export interface NothingJson {
  readonly version: number
  readonly file: string
  readonly block: null
  readonly problems: readonly ProblemJson[]
}

/** The report on a structure as a plain object; capabilities that are still to come are null or empty. */
export function reportJson(report: ReportedStructure, file: string): StructureJson {
  const { crystal, graph, ensemble, anatomy } = report
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
      count: lengths.count,
      min: rounded(lengths.min),
      mean: rounded(lengths.mean),
      max: rounded(lengths.max),
      standardDeviation:
        lengths.standardDeviation === null ? null : rounded(lengths.standardDeviation),
    })),
    modes: modesJson(report),
    metals: anatomy.metals.map(metalJson),
    ligands: [],
    clusterFormula: null,
    electrons: null,
    dissections: anatomy.dissections.map(dissectionJson),
    symmetry: null,
    problems: report.problems.map(problemJson),
  }
}

/** The line of a file or block without structure. */
export function nothingJson(problems: readonly ReportedProblem[], file: string): NothingJson {
  return { version: REPORT_VERSION, file, block: null, problems: problems.map(problemJson) }
}

function cellJson(cell: UnitCell): StructureJson['cell'] {
  const pair = ({ value, su }: Measurand): Pair => [
    rounded(value),
    su === null ? null : rounded(su),
  ]
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

function modesJson({ anatomy }: ReportedStructure): StructureJson['modes'] {
  const modes: Record<string, Record<string, number>> = {}
  for (const { element, notation, count } of anatomy.modes) {
    const ofElement = (modes[symbolOf(element)] ??= {})
    ofElement[notation] = (ofElement[notation] ?? 0) + count
  }
  return modes
}

function metalJson(row: MetalRow): StructureJson['metals'][number] {
  const { donorSet, atoms, coordinationNumber, shapes, indices } = row
  const [best] = shapes
  return {
    donorSet,
    count: atoms.length,
    coordinationNumber,
    shape: best?.code ?? null,
    shapeMeasure: best === undefined ? null : rounded(best.measure.mean),
    tau4: indices.tau4 === null ? null : rounded(indices.tau4.mean),
    shapes: shapes.map(({ count, next, ...shape }) => ({
      count,
      ...shapeJson(shape),
      next: next === null ? null : shapeJson(next),
    })),
    indices: {
      tau4: rangeJson(indices.tau4),
      tau4Prime: rangeJson(indices.tau4Prime),
      tau5: rangeJson(indices.tau5),
      octahedricity: rangeJson(indices.octahedricity),
      planeDistance: rangeJson(indices.planeDistance),
      angleSum: rangeJson(indices.angleSum),
    },
  }
}

function shapeJson({ code, name, measure }: ShapeRange): ShapeJson {
  return { code, name, measure: roundedRange(measure) }
}

function rangeJson(range: ValueRange | null): RangeJson | null {
  return range === null ? null : roundedRange(range)
}

function roundedRange({ min, mean, max }: ValueRange): RangeJson {
  return { min: rounded(min), mean: rounded(mean), max: rounded(max) }
}

function dissectionJson({ scheme, score, formula, parts }: Dissection): DissectionJson {
  return { scheme, score: rounded(score), formula, parts: parts.map(partJson), fusions: [] }
}

function partJson(part: Part): DissectionJson['parts'][number] {
  return {
    name: part.name,
    role: part.role,
    formula: part.formula,
    atoms: part.atoms.length,
    shape: null,
    shapeMeasure: null,
    contains: part.contains,
    meanRadius: Number.isNaN(part.meanRadius) ? null : rounded(part.meanRadius),
    pointGroup: null,
    labels: part.labels,
  }
}

function problemJson(problem: ReportedProblem): ProblemJson {
  const { code, severity, line, column, message, advice } = problem
  return { code, severity, line, column, message, advice }
}

/** To 10⁻⁶: finer than any quoted s.u., coarser than the noise of arithmetic. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
