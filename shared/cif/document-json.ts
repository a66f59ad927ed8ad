/**
 * A document as JSON, in the form in which other suites state what a CIF holds:
 *
 *   {"blocks": [{"name", "entries": [{"tag", "value"} | {"loop": [tags], "rows": [[value]]}], "frames"}],
 *    "errors": [{"line", "col", "message", "code", "severity"}]}
 *
 * A value is `["u", text]` unquoted, `["s"|"d"|"S"|"D", text]` in single, double or triple quotes,
 * `["t", text]` a text field (`["t", text, raw]` where folding or a prefix was undone), `["?"]`,
 * `["."]`, `["list", [value]]` or `["table", [[key, value]]]`.
 */
import { ValueKind, type CifBlock, type CifDocument, type CifLoop } from './document'
import { locate, type LineIndex } from './line-index'
import { readDatum, type CifDatum } from './read-datum'
import { textInside, valueText } from './value-text'

/** Letters of a piece; a file is never one string. */
const PIECE = 1 << 16

const LETTERS: Readonly<Record<number, string>> = {
  [ValueKind.unquoted]: 'u',
  [ValueKind.single]: 's',
  [ValueKind.double]: 'd',
  [ValueKind.text]: 't',
  [ValueKind.tripleSingle]: 'S',
  [ValueKind.tripleDouble]: 'D',
}

/** The JSON of a document on one line, in pieces to be written one after another. */
export function* documentJson(document: CifDocument, lines: LineIndex): Generator<string> {
  let piece = ''
  for (const part of parts(document, lines)) {
    piece += part
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* parts(document: CifDocument, lines: LineIndex): Generator<string> {
  yield '{"blocks":'
  yield* blocksJson(document, document.blocks)
  const errors = document.problems.map(({ span, message, code, severity }) => {
    const place = span === null ? null : locate(lines, span.start)
    return { line: place?.line ?? null, col: place?.column ?? null, message, code, severity }
  })
  yield `,"errors":${JSON.stringify(errors)}}`
}

function* blocksJson(document: CifDocument, blocks: readonly CifBlock[]): Generator<string> {
  let before = '['
  for (const { name, items, loops, frames } of blocks) {
    yield `${before}{"name":${JSON.stringify(name)},"entries":[`
    let isFirst = true
    for (const { dataName, loop, column } of items.values()) {
      if (loop !== null) continue
      yield `${isFirst ? '' : ','}{"tag":${JSON.stringify(dataName)},"value":${valueJson(document, column.first)}}`
      isFirst = false
    }
    for (const loop of loops) {
      if (!isFirst) yield ','
      isFirst = false
      yield* loopJson(document, loop)
    }
    yield '],"frames":'
    yield* blocksJson(document, frames)
    yield '}'
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}

function* loopJson(document: CifDocument, { items, rows }: CifLoop): Generator<string> {
  yield `{"loop":${JSON.stringify(items.map(({ dataName }) => dataName))},"rows":[`
  for (let row = 0; row < rows; row++) {
    const cells = items.map(({ column }) => valueJson(document, column.first + row * column.stride))
    yield `${row === 0 ? '' : ','}[${cells.join(',')}]`
  }
  yield ']}'
}

function valueJson(document: CifDocument, index: number): string {
  const kind = document.values.kind[index]!
  if (kind === ValueKind.list || kind === ValueKind.table) {
    return JSON.stringify(datumForm(readDatum(document, index)))
  }
  const text = valueText(document, index)
  const form = valueForm(kind, text)
  if (kind === ValueKind.text) {
    const { bytes, values } = document
    const raw = textInside(bytes, values.start[index]!, values.end[index]!)
    if (raw !== text) form.push(raw)
  }
  return JSON.stringify(form)
}

function datumForm(datum: CifDatum): unknown {
  switch (datum.kind) {
    case 'list':
      return ['list', datum.values.map(datumForm)]
    case 'table':
      return ['table', datum.entries.map(([key, value]) => [key, datumForm(value)])]
    default:
      return valueForm(datum.valueKind, datum.text)
  }
}

function valueForm(kind: number, text: string): string[] {
  if (kind === ValueKind.unknown) return ['?']
  if (kind === ValueKind.inapplicable) return ['.']
  return [LETTERS[kind] ?? 'u', text]
}
