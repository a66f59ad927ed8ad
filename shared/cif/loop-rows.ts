/**
 * Rows of a loop whose values do not fill them. When nearly every row stands on a line of its own, a
 * line with too few or too many values is the fault and only that row suffers: the others are read
 * as they stand. Else the last row is filled up with unknown values.
 */
import { error } from '../base/problem'
import { isBlank, isLineEnd } from './characters'
import { complain } from './complaints'
import { ValueKind } from './document'
import { excerpt } from './excerpt'
import type { Source } from './source'
import { pushValue, type ValueColumns } from './value-columns'

/** Share of rows that must stand alone on a line before lines are trusted. */
const MOSTLY = 0.8

const FEWEST_LINES = 3

interface LooseLoop {
  readonly source: Source
  readonly columns: ValueColumns
  /** First row of the loop in `columns`; its values are the last ones there. */
  readonly first: number
  readonly width: number
  /** Data name of the first column. */
  readonly name: string
}

/**
 * Makes the values from `first` on a whole number of rows, and complains if they were not.
 *
 * @returns the index of the first value of the loop, which moves when the rows are read by lines.
 */
export function squareLoop(loop: LooseLoop): number {
  const { columns, first, width } = loop
  const missing = (width - ((columns.count - first) % width)) % width
  if (missing === 0) return first
  const lines = rowsByLine(loop)
  if (lines !== null) return readByLines(loop, lines)

  const end = columns.end[columns.count - 1]!
  if (endsFile(loop.source.bytes, end)) {
    complainOfEnd(loop, width - missing, columns.start[columns.count - 1]!, end)
  } else {
    complain(
      loop.source.complaints,
      error('cif.loop-incomplete', `${sizes(loop)}: the last row lacks ${missing}.`, {
        span: { start: columns.start[columns.count - 1]!, end },
        advice: 'A value may be missing earlier in the loop; the rows after it are then wrong.',
      }),
    )
  }
  for (let i = 0; i < missing; i++) {
    pushValue(columns, ValueKind.unknown, end, end, loop.source.bytes.length)
  }
  return first
}

/** Index of the first value of each line; null when lines are no guide to the rows. */
function rowsByLine({ source, columns, first, width }: LooseLoop): number[] | null {
  const lines: number[] = [first]
  for (let row = first + 1; row < columns.count; row++) {
    if (hasLineEnd(source.bytes, columns.end[row - 1]!, columns.start[row]!)) lines.push(row)
  }
  let full = 0
  for (let i = 0; i < lines.length; i++) {
    if (lineLength(lines, i, columns.count) === width) full++
  }
  return lines.length >= FEWEST_LINES && full >= MOSTLY * lines.length ? lines : null
}

function readByLines(loop: LooseLoop, lines: readonly number[]): number {
  const { source, columns, width } = loop
  const count = columns.count
  const { bytes } = source
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const length = lineLength(lines, i, count)
    const end = columns.end[line + length - 1]!
    const start = columns.start[line]!
    const isCut = length < width && endsFile(bytes, end)
    if (isCut) complainOfEnd(loop, length, start, end)
    else if (length !== width) complainOfRow(loop, count, length, start, end)
    for (let k = 0; k < width; k++) {
      if (k < length) {
        const at = line + k
        const kind = columns.kind[at]!
        pushValue(columns, kind, columns.start[at]!, columns.end[at]!, bytes.length)
      } else {
        pushValue(columns, ValueKind.unknown, end, end, bytes.length)
      }
    }
  }
  return count
}

function complainOfRow(
  loop: LooseLoop,
  count: number,
  length: number,
  start: number,
  end: number,
): void {
  const row = excerpt(loop.source.bytes, start, end)
  complain(
    loop.source.complaints,
    error('cif.loop-incomplete', `${sizes(loop, count)}: the row ${row} has ${length}.`, {
      span: { start, end },
      advice: `The other rows were read line by line; in this one ${
        length < loop.width ? 'the last columns are unknown' : 'what is too much was left out'
      }.`,
    }),
  )
}

/** The file stops inside a row: it was cut short. */
function complainOfEnd(
  { source, width, name }: LooseLoop,
  length: number,
  start: number,
  end: number,
): void {
  complain(
    source.complaints,
    error(
      'cif.loop-incomplete',
      `The file ends inside the loop starting with ${name}: its last row has ${length} of ${width} values.`,
      { span: { start, end }, advice: 'The file seems to be cut short; fetch it again.' },
    ),
  )
}

/** Whether only white space follows. */
function endsFile(bytes: Uint8Array, from: number): boolean {
  let i = from
  while (i < bytes.length && isBlank(bytes[i])) i++
  return i === bytes.length
}

function sizes({ columns, first, width, name }: LooseLoop, count = columns.count): string {
  const [column, value] = [
    width === 1 ? 'column' : 'columns',
    count - first === 1 ? 'value' : 'values',
  ]
  return `The loop starting with ${name} has ${width} ${column} but ${count - first} ${value}`
}

function lineLength(lines: readonly number[], i: number, count: number): number {
  return (lines[i + 1] ?? count) - lines[i]!
}

function hasLineEnd(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isLineEnd(bytes[i])) return true
  return false
}
