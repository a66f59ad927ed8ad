import { error, warning } from '../base/problem'
import { complain } from './complaints'
import { decodeBytes } from './decode-bytes'
import { excerpt } from './excerpt'
import { checkName, closeBlock, openBlock, type OpenBlock } from './open-block'
import type { Reader } from './reader'

/** Letters of `data_`, `save_` and `loop_`. */
export const HEADING_LENGTH = 5

/** The frame or block that takes what comes; begins a nameless block before the first heading. */
export function openScope(reader: Reader, at: number): OpenBlock {
  const scope = reader.frame ?? reader.block
  if (scope !== null) return scope
  complain(
    reader.source.complaints,
    error('cif.value-outside-block', 'Data stand before the first data_ heading.', {
      span: { start: at, end: reader.lexer.end },
      advice: 'They were read as a block without a name; put a line such as data_1 before them.',
    }),
  )
  reader.block = openBlock('', at, at)
  return reader.block
}

/** Begins the block of the `data_` heading just read; ends what is open. */
export function startBlock(reader: Reader): void {
  beginBlock(reader, nameInside(reader))
}

function beginBlock(reader: Reader, name: string): void {
  const { lexer, source } = reader
  const span = { start: lexer.start, end: lexer.end }
  endBlock(reader)
  if (name === '') {
    complain(
      source.complaints,
      warning('cif.bad-name', 'This data_ heading has no name.', {
        span,
        advice: 'Write the name without a space after data_.',
      }),
    )
  }
  checkName(name, reader.blockNames, 'data', span, source.complaints)
  reader.block = openBlock(name, span.start, span.end)
  reader.last = { kind: 'heading' }
}

/** Begins the save frame of the heading just read; an open one ends with a complaint. */
export function startFrame(reader: Reader): void {
  const { lexer, source } = reader
  const span = { start: lexer.start, end: lexer.end }
  const block = reader.frame === null ? openScope(reader, span.start) : reader.block
  if (reader.frame !== null) complainOfOpenFrame(reader, reader.frame)
  endFrame(reader)
  const name = nameInside(reader)
  if (block !== null) checkName(name, block.frameNames, 'save', span, source.complaints)
  reader.frame = openBlock(name, span.start, span.end)
  reader.last = { kind: 'heading' }
}

/** Ends the open frame at the `save_` just read. */
export function endFrameHere(reader: Reader): void {
  const { lexer, source } = reader
  if (reader.frame === null) {
    complain(
      source.complaints,
      error('cif.unexpected-frame', 'A save_ stands here but no save frame is open.', {
        span: { start: lexer.start, end: lexer.end },
      }),
    )
  } else {
    reader.frame.end = lexer.end
  }
  endFrame(reader)
  reader.last = { kind: 'nothing' }
}

/** Ends the open block, and with a complaint the frame left open in it. */
export function endBlock(reader: Reader): void {
  if (reader.frame !== null) complainOfOpenFrame(reader, reader.frame)
  endFrame(reader)
  if (reader.block !== null) reader.blocks.push(closeBlock(reader.block))
  reader.block = null
}

function endFrame(reader: Reader): void {
  const { frame, block } = reader
  if (frame === null || block === null) return
  block.frames.push(closeBlock(frame))
  block.end = frame.end
  reader.frame = null
}

function complainOfOpenFrame({ source, lexer }: Reader, frame: OpenBlock): void {
  complain(
    source.complaints,
    error('cif.unclosed-frame', `The save frame save_${frame.name} is still open here.`, {
      span: { start: lexer.start, end: lexer.end },
      advice: 'Close it with save_ on a line of its own.',
    }),
  )
}

/** `global_` and `stop_` are kept for other formats; `global_` begins a block all the same. */
export function refuseReservedWord(reader: Reader): void {
  const { lexer, source } = reader
  const word = excerpt(source.bytes, lexer.start, lexer.end)
  const isGlobal = lexer.end - lexer.start > HEADING_LENGTH
  complain(
    source.complaints,
    error('cif.reserved-word', `The word ${word} is reserved and has no meaning in a CIF.`, {
      span: { start: lexer.start, end: lexer.end },
      advice: 'Delete it, or put it in quotes if it is a value.',
    }),
  )
  if (isGlobal) beginBlock(reader, 'global_')
  else reader.last = { kind: 'nothing' }
}

/** The name in a heading: `data_name`, `save_name`. */
function nameInside({ lexer, source }: Reader): string {
  return decodeBytes(source.bytes, lexer.start + HEADING_LENGTH, lexer.end)
}
