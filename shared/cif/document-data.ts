import type { CifBlock, CifDocument } from './document'
import { readDatum } from './read-datum'
import type { CifBlockData, CifEntryData } from './serialise-cif'
import { valueIndex } from './table'

/** The blocks of a document as plain data, single items first: what `serialiseCif` writes. */
export function documentData(document: CifDocument): readonly CifBlockData[] {
  return document.blocks.map((block) => blockData(document, block))
}

function blockData(document: CifDocument, block: CifBlock): CifBlockData {
  const single = [...block.items.values()].filter(({ loop }) => loop === null)
  const items = single.map(({ dataName, column }): CifEntryData => {
    return { dataName, value: readDatum(document, column.first) }
  })
  const loops = block.loops.map((loop): CifEntryData => {
    return {
      dataNames: loop.items.map(({ dataName }) => dataName),
      rows: Array.from({ length: loop.rows }, (_, row) =>
        loop.items.map(({ column }) => readDatum(document, valueIndex(column, row))),
      ),
    }
  })
  const frames = block.frames.map((frame) => blockData(document, frame))
  return { name: block.name, entries: [...items, ...loops], frames }
}
