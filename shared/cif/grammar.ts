import type { Work } from '../base/work'
import { ValueKind, type CifBlock } from './document'
import { endBlock, endFrameHere, refuseReservedWord, startBlock, startFrame } from './headings'
import { readItems, readLoop } from './items'
import { readToken } from './lexer'
import { mayGoOn, type Reader } from './reader'
import type { Source } from './source'
import { passStrayValues } from './stray-values'
import { Token, type Lexer } from './token'
import type { ValueColumns } from './value-columns'

/**
 * Reads every statement from `from` on into blocks. Behind a fault, reading goes on at the next data
 * name, loop_ or heading; it stops early when the work is cancelled.
 */
export function readStatements(
  source: Source,
  columns: ValueColumns,
  from: number,
  work: Work,
): readonly CifBlock[] {
  const lexer: Lexer = { source, at: from, start: from, end: from, kind: ValueKind.unquoted }
  const reader: Reader = {
    lexer,
    source,
    columns,
    work,
    blocks: [],
    blockNames: new Set(),
    block: null,
    frame: null,
    last: { kind: 'nothing' },
    nextReport: 0,
  }
  while (mayGoOn(reader) && readStatement(reader)) continue
  endBlock(reader)
  return reader.blocks
}

/** False at the end of the file. */
function readStatement(reader: Reader): boolean {
  const { lexer } = reader
  switch (readToken(lexer)) {
    case Token.end:
      return false
    case Token.block:
      startBlock(reader)
      break
    case Token.frame:
      startFrame(reader)
      break
    case Token.frameEnd:
      endFrameHere(reader)
      break
    case Token.name:
      readItems(reader)
      break
    case Token.loop:
      readLoop(reader)
      break
    case Token.global:
    case Token.stop:
      refuseReservedWord(reader)
      break
    default:
      lexer.at = lexer.start
      passStrayValues(lexer, reader.columns, reader.last, reader.block === null, () =>
        mayGoOn(reader),
      )
  }
  return true
}
