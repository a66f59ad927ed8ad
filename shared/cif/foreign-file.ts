import { error, type Problem } from '../base/problem'
import {
  BOM_LENGTH,
  HASH,
  LF,
  CR,
  SPACE,
  TAB,
  isBlank,
  isLineEnd,
  spells,
  startsWithBom,
} from './characters'
import { decodeBytes } from './decode-bytes'
import type { CifProblemCode } from './document'
import { binaryFormat, textFormat } from './file-formats'
import { isStatement } from './scan'

/** A data_ heading must stand in this much of the file, or it is not looked for any further. */
const HEADING_WITHIN = 1 << 20

/** How much of the file its format is told from. */
const SAMPLE = 4096

/** A sample with so many control characters, and such a share of them, is binary. */
const FEWEST_CONTROLS = 16
const CONTROL_SHARE = 0.05

/** What a file is whose text is two or four bytes a character, by its first bytes. */
const WIDE_MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'UTF-32'],
  [[0, 0, 0xfe, 0xff], 'UTF-32'],
  [[0xff, 0xfe], 'UTF-16'],
  [[0xfe, 0xff], 'UTF-16'],
]

const DOWNLOAD_AGAIN = 'Perhaps it was damaged or not downloaded to the end; fetch it again.'
const CHOOSE_CIF = 'Choose a file that ends in .cif.'

/**
 * What the file is if it cannot be a CIF: one sentence; null for what is worth reading. Looks at no
 * more than the first mebibyte, so that 300 MB of something else cost nothing.
 */
export function recogniseForeignFile(bytes: Uint8Array): Problem<CifProblemCode> | null {
  const first = firstContent(bytes)
  if (first === bytes.length) {
    const sentence = first === 0 ? 'The file is empty.' : 'The file holds only blank lines.'
    return error('cif.empty-file', sentence, { advice: DOWNLOAD_AGAIN })
  }
  const encoding = wideEncoding(bytes)
  if (encoding !== null) {
    return error('cif.wrong-encoding', `The file is ${encoding} text; a CIF is ASCII or UTF-8.`, {
      advice: 'Open it in a text editor and save it as UTF-8.',
    })
  }
  const format = binaryFormat(bytes)
  if (format !== null) {
    return error('cif.binary-file', `This is not a CIF: it looks like ${format}.`, {
      advice: CHOOSE_CIF,
    })
  }
  if (hasBinaryContent(bytes)) {
    return error('cif.binary-file', 'This is not a CIF: the file holds binary data, not text.', {
      advice: DOWNLOAD_AGAIN,
    })
  }
  const opening = pastComments(bytes, first)
  if (opening === bytes.length || isStatement(bytes, opening) || hasHeading(bytes)) return null
  return notACif(bytes, opening)
}

function notACif(bytes: Uint8Array, opening: number): Problem<CifProblemCode> {
  const sample = decodeBytes(bytes, opening, Math.min(opening + SAMPLE, bytes.length))
  const format = textFormat(sample)
  const where = bytes.length > HEADING_WITHIN ? 'its first megabyte' : 'it'
  const likeness = format === null ? '' : `; it looks like ${format}`
  let end = opening
  while (end < bytes.length && !isLineEnd(bytes[end])) end++
  return error('cif.not-a-cif', `This is not a CIF: no data_ heading in ${where}${likeness}.`, {
    span: { start: opening, end },
    advice: CHOOSE_CIF,
  })
}

/** The first byte that is not white space; the length of the file when there is none. */
function firstContent(bytes: Uint8Array): number {
  let i = startsWithBom(bytes) ? BOM_LENGTH : 0
  while (i < bytes.length && isBlank(bytes[i])) i++
  return i
}

function pastComments(bytes: Uint8Array, from: number): number {
  let i = from
  while (i < bytes.length && bytes[i] === HASH) {
    while (i < bytes.length && !isLineEnd(bytes[i])) i++
    while (i < bytes.length && isBlank(bytes[i])) i++
  }
  return i
}

/** Whether a line within the first mebibyte begins with data_ (blanks before it allowed). */
function hasHeading(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, HEADING_WITHIN)
  let isFresh = true
  for (let i = startsWithBom(bytes) ? BOM_LENGTH : 0; i < end; i++) {
    const byte = bytes[i]!
    if (byte === LF || byte === CR) isFresh = true
    else if (byte !== SPACE && byte !== TAB) {
      if (isFresh && spells(bytes, i, 'data_')) return true
      isFresh = false
    }
  }
  return false
}

function wideEncoding(bytes: Uint8Array): string | null {
  const marked = WIDE_MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (marked !== undefined) return marked[1]
  const end = Math.min(bytes.length, SAMPLE)
  const zeros = [0, 0]
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2]!++
  const half = Math.floor(end / 2)
  const isWide = half > 3 && zeros.some((count, i) => count > 0.9 * half && zeros[1 - i] === 0)
  return isWide ? 'UTF-16' : null
}

function hasBinaryContent(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE)
  let controls = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!
    if (byte < SPACE && byte !== TAB && byte !== LF && byte !== CR) controls++
  }
  return controls >= FEWEST_CONTROLS && controls > CONTROL_SHARE * end
}
