import { error, type Problem } from '../base/problem'
import { QUIET, type Work } from '../base/work'
import { BOM_LENGTH, CIF1, CIF2, isBlank, spells, startsWithBom } from './characters'
import { allComplaints, noComplaints } from './complaints'
import type { CifDocument, CifProblemCode } from './document'
import { recogniseForeignFile } from './foreign-file'
import { readStatements } from './grammar'
import { noOddCharacters, oddCharacterProblems, type Source } from './source'
import { emptyColumns, finishColumns } from './value-columns'

const CIF2_FIRST_LINE = '#\\#cif_2.0'

/**
 * The CIF document in `bytes`: CIF 2.0 when the first line says so, else CIF 1.1.
 *
 * Never throws. A file that is no CIF at all gives no blocks and one problem that says what it is
 * instead; a faulty one gives everything readable before and after each fault, and a problem for
 * each. Cost: linear in the size of the file; memory: nine bytes per value.
 */
export function parseCif(bytes: Uint8Array, work: Work = QUIET): CifDocument {
  const foreign = recogniseForeignFile(bytes)
  if (foreign !== null) return emptyDocument(bytes, [foreign])

  const first = startsWithBom(bytes) ? BOM_LENGTH : 0
  const version = isCif2(bytes, first) ? '2.0' : '1.1'
  const source: Source = {
    bytes,
    version,
    alphabet: version === '2.0' ? CIF2 : CIF1,
    complaints: noComplaints(),
    odd: noOddCharacters(),
  }
  const columns = emptyColumns(bytes)
  const blocks = readStatements(source, columns, first, work)
  const problems = [...allComplaints(source.complaints), ...oddCharacterProblems(source)]
  if (blocks.length === 0 && problems.length === 0) {
    problems.push(error('cif.empty-file', 'The file holds comments only: there is no data in it.'))
  }
  return { bytes, version, values: finishColumns(columns), blocks, problems }
}

function emptyDocument(bytes: Uint8Array, problems: Problem<CifProblemCode>[]): CifDocument {
  const values = finishColumns(emptyColumns(new Uint8Array()))
  return { bytes, version: '1.1', values, blocks: [], problems }
}

function isCif2(bytes: Uint8Array, first: number): boolean {
  const end = first + CIF2_FIRST_LINE.length
  return spells(bytes, first, CIF2_FIRST_LINE) && (end === bytes.length || isBlank(bytes[end]))
}
