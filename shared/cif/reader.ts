import type { Work } from '../base/work'
import { isHopeless } from './complaints'
import type { CifBlock } from './document'
import type { OpenBlock } from './open-block'
import type { Source } from './source'
import type { LastRead } from './stray-values'
import type { Lexer } from './token'
import type { ValueColumns } from './value-columns'

const BYTES_BETWEEN_REPORTS = 1 << 20

/** A file that is being read: where the lexer stands, and what is open and done so far. */
export interface Reader {
  readonly lexer: Lexer
  readonly source: Source
  readonly columns: ValueColumns
  readonly work: Work
  readonly blocks: CifBlock[]
  readonly blockNames: Set<string>
  block: OpenBlock | null
  frame: OpenBlock | null
  last: LastRead
  /** Where the lexer must be before progress is reported again. */
  nextReport: number
}

/** False when the work is cancelled or the file past reading; reports progress about once per megabyte. */
export function mayGoOn(reader: Reader): boolean {
  const { lexer, source, work } = reader
  if (isHopeless(source.complaints)) return false
  if (lexer.at < reader.nextReport) return true
  reader.nextReport = lexer.at + BYTES_BETWEEN_REPORTS
  if (lexer.at > 0) {
    work.report({ stage: 'Reading the file', fraction: lexer.at / source.bytes.length })
  }
  return !work.cancelled
}
