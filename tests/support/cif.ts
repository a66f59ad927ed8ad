import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CifBlock, CifDocument } from '../../shared/cif/document'
import { parseCif } from '../../shared/cif/parse-cif'
import { valueIndex } from '../../shared/cif/table'
import { valueText } from '../../shared/cif/value-text'
import { dataPath } from './data'

/** The UTF-8 bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function parseText(text: string): CifDocument {
  return parseCif(bytesOf(text))
}

/** All values of a data name as texts; undefined when the block does not have it. */
export function textsOf(
  document: CifDocument,
  block: CifBlock | undefined,
  dataName: string,
): string[] | undefined {
  const column = block?.items.get(dataName)?.column
  if (column === undefined) return undefined
  return Array.from({ length: column.length }, (_, row) =>
    valueText(document, valueIndex(column, row)),
  )
}

/** The codes of the problems of a document, in their order. */
export function codesOf({ problems }: Pick<CifDocument, 'problems'>): string[] {
  return problems.map(({ code }) => code)
}

export interface CorpusFile {
  /** Path below the folder asked for. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Every CIF below a folder of the shared data, sorted by name; none when the data are not there. */
export function corpus(folder: string): readonly CorpusFile[] {
  const root = dataPath(folder)
  if (root === null) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?cif$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({
      name: path.slice(root.length + 1),
      bytes: new Uint8Array(readFileSync(path)),
    }))
}
