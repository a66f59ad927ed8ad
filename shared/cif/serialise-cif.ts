import { encodeText } from './encode-text'
import type { CifVersion } from './quote-value'
import type { CifDatum } from './read-datum'
import { writeItem, writeLoop } from './write-datum'

/** An item, or a loop with as many values in each row as it has names. */
export type CifEntryData =
  | { readonly dataName: string; readonly value: CifDatum }
  | {
      readonly dataNames: readonly string[]
      readonly rows: readonly (readonly CifDatum[])[]
    }

/** A data block (or save frame) to be written. */
export interface CifBlockData {
  readonly name: string
  readonly entries: readonly CifEntryData[]
  readonly frames?: readonly CifBlockData[]
}

/** The file that holds the blocks: ASCII or UTF-8, lines ending in LF. */
export function serialiseCif(
  blocks: readonly CifBlockData[],
  version: CifVersion = '1.1',
): Uint8Array {
  const first = version === '2.0' ? '#\\#CIF_2.0\n' : '#\\#CIF_1.1\n'
  return encodeText(first + blocks.map((block) => writeBlock(block, version)).join('\n'))
}

/** A block as text, its heading first, ending in a line end. */
export function writeBlock(block: CifBlockData, version: CifVersion): string {
  const frames = (block.frames ?? []).map((frame) => {
    return `save_${frame.name}\n${writeEntries(frame, version)}save_\n`
  })
  return `data_${block.name}\n${writeEntries(block, version)}${frames.join('')}`
}

function writeEntries({ entries }: CifBlockData, version: CifVersion): string {
  return entries.map((entry) => `${writeEntry(entry, version)}\n`).join('')
}

/** An item or loop as text, without a line end behind it. */
export function writeEntry(entry: CifEntryData, version: CifVersion): string {
  return 'dataName' in entry
    ? writeItem(entry.dataName, entry.value, version)
    : writeLoop(entry.dataNames, entry.rows, version)
}
