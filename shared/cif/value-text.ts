import type { Span } from '../base/problem'
import { TAB, SPACE } from './characters'
import { decodeBytes } from './decode-bytes'
import { ValueKind, type CifDocument } from './document'
import { isClosed } from './scan'
import { unfoldText } from './text-field'

/** Whether the file says `?` (unknown) or `.` (inapplicable) there, unquoted. */
export function isMissing({ values }: CifDocument, index: number): boolean {
  const kind = values.kind[index]
  return kind === ValueKind.unknown || kind === ValueKind.inapplicable
}

/** Where a value stands in the file, with its delimiters. */
export function valueSpan({ values }: CifDocument, index: number): Span {
  return { start: values.start[index]!, end: values.end[index]! }
}

/**
 * The text of a value: delimiters off, line ends as LF, line folding and text prefix undone. A list
 * or table of CIF 2.0 is given as it is written, `?` and `.` as themselves (see `isMissing`).
 */
export function valueText({ bytes, values }: CifDocument, index: number): string {
  return textOf(bytes, values.kind[index]!, values.start[index]!, values.end[index]!)
}

/** As `valueText`, of a value that lies at `start` to `end` and was written as `kind`. */
export function textOf(bytes: Uint8Array, kind: number, start: number, end: number): string {
  switch (kind) {
    case ValueKind.single:
    case ValueKind.double:
      return insideQuotes(bytes, kind, start, end, 1)
    case ValueKind.tripleSingle:
    case ValueKind.tripleDouble:
      return withLineFeeds(insideQuotes(bytes, kind, start, end, 3))
    case ValueKind.text:
      return unfoldText(textInside(bytes, start, end))
    default:
      return decodeBytes(bytes, start, end)
  }
}

function insideQuotes(
  bytes: Uint8Array,
  kind: number,
  start: number,
  end: number,
  size: 1 | 3,
): string {
  if (isClosed(bytes, kind, start, end)) return decodeBytes(bytes, start + size, end - size)
  let last = end
  while (last > start + size && (bytes[last - 1] === SPACE || bytes[last - 1] === TAB)) last--
  return decodeBytes(bytes, start + size, last)
}

/** What stands between the semicolons of a text field, without the line end before the closing one. */
export function textInside(bytes: Uint8Array, start: number, end: number): string {
  const isWhole = isClosed(bytes, ValueKind.text, start, end)
  const text = withLineFeeds(decodeBytes(bytes, start + 1, isWhole ? end - 1 : end))
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}
