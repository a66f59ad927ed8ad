import type { Measurand } from '../base/measurand'
import {
  CELL,
  DATABASES,
  DIFFRACTION,
  PUBLICATION,
  REFINEMENT,
  SAMPLE,
  STATEMENT,
} from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { readMeasurand } from '../cif/read-measurand'
import { cellText, findItem, itemText } from '../cif/table'
import type {
  DiffractionStatement,
  PublicationStatement,
  RefinementStatement,
  SampleStatement,
  Statement,
} from './statement'

/** Words by which the method of a file says that its structure was computed. */
const COMPUTED =
  /\b(?:comput|calculat|theor|ideali[sz]ed|simulat|modell?ed|optimi[sz]|DFT|VASP|CASTEP)/i

/** Words by which the comment of a file says so; a comment mentions computing for many reasons. */
const MODEL = /ideali[sz]ed model|not (?:the )?deposited|theoretical (?:structure|model)/i

/** Formula units in a cell; what is beyond is no count. */
const MOST_UNITS = 10_000

/** What a block says of substance, experiment and publication; null where it says nothing. */
export function readStatement(document: CifDocument, block: CifBlock): Statement {
  const say = speaker(document, block)
  const databaseCodes = DATABASES.flatMap(([database, names]) => {
    const code = say.line(names)
    return code === null ? [] : [{ database, code }]
  })
  const units = say.value(CELL.formulaUnitsZ)
  return {
    formulaSum: say.line(STATEMENT.formulaSum),
    formulaMoiety: say.line(STATEMENT.formulaMoiety),
    formulaWeight: say.value(STATEMENT.formulaWeight),
    formulaUnitsZ: units !== null && units > 0 && units <= MOST_UNITS ? units : null,
    chemicalName: say.line(STATEMENT.chemicalName),
    databaseCode: databaseCodes[0]?.code ?? null,
    databaseCodes,
    doi: say.line(STATEMENT.doi),
    temperature: say.number(STATEMENT.temperature),
    rFactorGt: say.value(STATEMENT.rFactorGt),
    wRFactorRef: say.value(STATEMENT.wRFactorRef),
    isModel:
      COMPUTED.test(say.line(STATEMENT.creationMethod) ?? '') ||
      MODEL.test(say.line(STATEMENT.comment) ?? '') ||
      /theor/i.test(say.line(STATEMENT.determination) ?? ''),
    sample: readSample(say),
    diffraction: readDiffraction(say),
    refinement: readRefinement(say),
    publication: readPublication(say),
  }
}

/** What a block says under one of several names: of those that say anything, the first. */
interface Speaker {
  /** On one line. */
  line(names: readonly string[]): string | null
  number(names: readonly string[]): Measurand | null
  value(names: readonly string[]): number | null
  /** Each row of a loop, on one line. */
  lines(names: readonly string[]): readonly string[]
}

function speaker(document: CifDocument, block: CifBlock): Speaker {
  const number = (names: readonly string[]) => readItem(document, block, names)
  return {
    line: (names) => oneLine(itemText(document, block, names)),
    number,
    value: (names) => number(names)?.value ?? null,
    lines: (names) => {
      const column = findItem(block, names)?.column ?? null
      const rows = Math.min(column?.length ?? 0, MOST_ROWS)
      const texts = Array.from({ length: rows }, (_, row) => cellText(document, column, row))
      return texts.map(oneLine).filter((text) => text !== null)
    },
  }
}

/** More authors than this are not listed. */
const MOST_ROWS = 1000

function readSample(say: Speaker): SampleStatement {
  return {
    color: say.line(SAMPLE.color),
    habit: say.line(SAMPLE.habit),
    size: SAMPLE.size.map((names) => say.value(names)).filter((edge) => edge !== null),
    density: say.number(SAMPLE.density),
    densityMeasured: say.number(SAMPLE.densityMeasured),
    absorption: say.value(SAMPLE.absorption),
  }
}

function readDiffraction(say: Speaker): DiffractionStatement {
  return {
    probe: say.line(DIFFRACTION.probe),
    radiation: greek(say.line(DIFFRACTION.radiation)),
    wavelength: say.number(DIFFRACTION.wavelength),
    thetaMin: say.value(DIFFRACTION.thetaMin),
    thetaMax: say.value(DIFFRACTION.thetaMax),
    thetaFull: say.value(DIFFRACTION.thetaFull),
    completeness: say.value(DIFFRACTION.completeness),
    reflectionsMeasured: say.value(DIFFRACTION.measured),
    reflectionsUnique: say.value(DIFFRACTION.unique),
    reflectionsObserved: say.value(DIFFRACTION.observed),
    rInt: say.value(DIFFRACTION.rInt),
  }
}

function readRefinement(say: Speaker): RefinementStatement {
  return {
    goodnessOfFit: say.value(REFINEMENT.goodnessOfFit),
    reflections: say.value(REFINEMENT.reflections),
    parameters: say.value(REFINEMENT.parameters),
    restraints: say.value(REFINEMENT.restraints),
    densityMax: say.number(REFINEMENT.densityMax),
    densityMin: say.number(REFINEMENT.densityMin),
    flack: say.number(REFINEMENT.flack),
  }
}

function readPublication(say: Speaker): PublicationStatement {
  return {
    authors: say.lines(PUBLICATION.authors),
    title: say.line(PUBLICATION.title),
    journal: say.line(PUBLICATION.journal),
    year: say.line(PUBLICATION.year),
    volume: say.line(PUBLICATION.volume),
    firstPage: say.line(PUBLICATION.firstPage),
  }
}

/** `MoK\\a` as `MoKα`: the codes of the dictionary for the letters that radiations have. */
function greek(text: string | null): string | null {
  return text?.replaceAll('\\a', 'α').replaceAll('\\b', 'β') ?? null
}

/** The first of the items that holds a number; null when none does. */
function readItem(
  document: CifDocument,
  block: CifBlock,
  names: readonly string[],
): Measurand | null {
  for (const name of names) {
    const item = findItem(block, [name])
    if (item === null || item.column.length === 0) continue
    const reading = readMeasurand(document, item.column.first)
    if (reading.ok && reading.value !== null) return reading.value
  }
  return null
}

function oneLine(text: string | null): string | null {
  return text?.replaceAll(/\s+/g, ' ').trim() || null
}
