import type { Measurand } from '../base/measurand'
import { CELL, STATEMENT } from '../cif/data-names'
import type { CifBlock, CifDocument } from '../cif/document'
import { readMeasurand } from '../cif/read-measurand'
import { findItem, itemText } from '../cif/table'
import type { Statement } from './crystal'

/** Words by which the method of a file says that its structure was computed. */
const COMPUTED =
  /\b(?:comput|calculat|theor|ideali[sz]ed|simulat|modell?ed|optimi[sz]|DFT|VASP|CASTEP)/i

/** Words by which the comment of a file says so; a comment mentions computing for many reasons. */
const MODEL = /ideali[sz]ed model|not (?:the )?deposited|theoretical (?:structure|model)/i

/** What a block says of the substance and the experiment; null where it says nothing. */
export function readStatement(document: CifDocument, block: CifBlock): Statement {
  const text = (names: readonly string[]) => itemText(document, block, names)
  const number = (names: readonly string[]) => readItem(document, block, names)
  return {
    formulaSum: oneLine(text(STATEMENT.formulaSum)),
    formulaMoiety: oneLine(text(STATEMENT.formulaMoiety)),
    formulaUnitsZ: number(CELL.formulaUnitsZ)?.value ?? null,
    chemicalName: oneLine(text(STATEMENT.chemicalName)),
    databaseCode: oneLine(text(STATEMENT.databaseCode)),
    doi: oneLine(text(STATEMENT.doi)),
    temperature: number(STATEMENT.temperature),
    rFactorGt: number(STATEMENT.rFactorGt)?.value ?? null,
    wRFactorRef: number(STATEMENT.wRFactorRef)?.value ?? null,
    isModel:
      COMPUTED.test(text(STATEMENT.creationMethod) ?? '') ||
      MODEL.test(text(STATEMENT.comment) ?? '') ||
      /theor/i.test(text(STATEMENT.determination) ?? ''),
  }
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
