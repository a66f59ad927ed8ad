import { basename } from 'node:path'
import type { Problem } from '../shared/base/problem'
import type { CifBlock, CifDocument } from '../shared/cif/document'
import { documentJson } from '../shared/cif/document-json'
import { embeddedFiles } from '../shared/cif/embedded-files'
import { lineIndex, locate, type LineIndex } from '../shared/cif/line-index'
import { parseCif } from '../shared/cif/parse-cif'

/** What a CIF holds, in pieces to be written one after another. */
export interface Inspection {
  readonly pieces: Iterable<string>
  /** At least one data block, and no error. */
  readonly isSound: boolean
}

/** Reads a file and says what is in it: as JSON on one line, or as a page for people. */
export function inspectFile(bytes: Uint8Array, file: string, asJson: boolean): Inspection {
  const document = parseCif(bytes)
  const lines = lineIndex(bytes)
  const isSound =
    document.blocks.length > 0 && document.problems.every(({ severity }) => severity !== 'error')
  const pieces = asJson ? documentJson(document, lines) : [inspectionText(document, lines, file)]
  return { pieces, isSound }
}

/** What there is to say of a file that could not be read. */
export function inspectionFailure(
  { code, message, severity }: Problem,
  file: string,
  asJson: boolean,
) {
  if (!asJson) return `${basename(file)}\n\n  ${message}`
  const errors = [{ line: null, col: null, message, code, severity }]
  return JSON.stringify({ blocks: [], errors })
}

function inspectionText(document: CifDocument, lines: LineIndex, file: string): string {
  const { bytes, version, blocks, problems } = document
  const size = `${plural(lines.starts.length, 'line')}, ${sizeText(bytes.length)}`
  return [
    `${file}  CIF ${version}, ${size}`,
    ...blocks.flatMap((block) => ['', ...blockText(document, block)]),
    ...(problems.length === 0 ? [] : ['', 'Problems']),
    ...problems.map((problem) => problemText(problem, lines)),
  ].join('\n')
}

function blockText(document: CifDocument, block: CifBlock): string[] {
  const items = [...block.items.values()].filter(({ loop }) => loop === null).length
  const files = embeddedFiles({ ...document, blocks: [block] })
  const loops = block.loops.map(({ items: names, rows }) => {
    const first = names[0]?.dataName ?? ''
    return [plural(rows, 'row'), `× ${plural(names.length, 'column')}`, `from ${first}`]
  })
  return [
    `data_${block.name}`,
    `  ${plural(items, 'item')}, ${plural(block.loops.length, 'loop')}${framesText(block)}`,
    ...aligned(loops),
    ...aligned(
      files.map(({ name, bytes, isIntact, dataName }) => {
        const changed = isIntact === false ? ', changed since SHELXL wrote it' : ''
        return [name, sizeText(bytes), `in ${dataName}${changed}`]
      }),
    ),
  ]
}

function framesText({ frames }: CifBlock): string {
  return frames.length === 0 ? '' : `, ${plural(frames.length, 'save frame')}`
}

function problemText({ severity, message, span }: Problem, lines: LineIndex): string {
  const place = span === null ? null : locate(lines, span.start)
  const where = place === null ? '' : `${place.line}:${place.column}`
  return `  ${where.padStart(8)}  ${severity.padEnd(7)}  ${message}`
}

/** Columns as wide as their widest cell, the first to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows.map((row) =>
    row
      .reduce(
        (line, cell, column) =>
          column === 0
            ? `    ${cell.padStart(width(0))}`
            : `${line}  ${cell.padEnd(width(column))}`,
        '',
      )
      .trimEnd(),
  )
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte')
  if (bytes < 1e6) return `${(bytes / 1000).toFixed(1)} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}
