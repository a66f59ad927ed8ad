/** A line of a file cut into pieces that look alike. */
import { decodeBytes } from '../../shared/cif/decode-bytes'
import { lineSpan, type LineIndex } from '../../shared/cif/line-index'
import type { LineStyle, StyledLine } from '../../shared/cif/style-line'
import type { Span } from '../../shared/base/problem'

/** `found`: what a search finds; `current`: the one it stands at; `target`: what was jumped to. */
export type MarkKind = 'found' | 'current' | 'target'

/** Bytes of the file that stand out. */
export interface Mark extends Span {
  readonly kind: MarkKind
}

export interface Segment {
  readonly text: string
  readonly style: LineStyle | null
  readonly mark: MarkKind | null
}

/** A mark within one line, its ends counted in letters of the line. */
type LetterMark = Mark

/** The marks of the file that touch line `line` (from 1), as letters of its text. */
export function marksOfLine(lines: LineIndex, line: number, marks: readonly Mark[]): LetterMark[] {
  const { start, end } = lineSpan(lines, line)
  const letters = (offset: number) => decodeBytes(lines.bytes, start, offset).length
  return marks.flatMap((mark) => {
    const from = Math.max(mark.start, start)
    const to = Math.min(mark.end, end)
    // A mark of nothing, where something is missing, still shows the letter that stands there.
    const isTouched = from < to || (mark.start === mark.end && from === mark.start && from <= end)
    if (!isTouched) return []
    return [{ kind: mark.kind, start: letters(from), end: letters(Math.max(to, from + 1)) }]
  })
}

/** Cuts a line where a style or a mark begins or ends; a later mark lies over an earlier one. */
export function segmentsOf({ text, ranges }: StyledLine, marks: readonly LetterMark[]): Segment[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...ranges, ...marks]) {
    if (start < text.length) cuts.add(start)
    if (end < text.length) cuts.add(end)
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((start, i) => ({
    text: text.slice(start, places[i + 1]),
    style: ranges.find((range) => range.start <= start && start < range.end)?.style ?? null,
    mark: marks.findLast((mark) => mark.start <= start && start < mark.end)?.kind ?? null,
  }))
}
