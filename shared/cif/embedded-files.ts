/**
 * Files that other programs leave inside a CIF as text fields: the instructions, reflections and
 * masks of a SHELX refinement, whole.
 *
 * Source: SHELXL-2013 and later (_shelx_*_file, _shelx_*_checksum); IUCr core dictionary 3.2
 * (_iucr_refine_*).
 */
import type { Span } from '../base/problem'
import { SPACE } from './characters'
import { ValueKind, type CifBlock, type CifDocument } from './document'
import { encodedLength } from './encode-text'
import { itemText } from './table'
import { isMissing, textInside, valueSpan, valueText } from './value-text'

interface EmbeddedKind {
  readonly names: readonly string[]
  readonly extension: string
  readonly checksum: readonly string[]
}

const KINDS: readonly EmbeddedKind[] = [
  {
    names: ['_shelx_res_file', '_shelx.res_file', '_iucr_refine_instructions_details'],
    extension: 'res',
    checksum: ['_shelx_res_checksum', '_shelx.res_checksum'],
  },
  {
    names: ['_shelx_hkl_file', '_shelx.hkl_file', '_iucr_refine_reflections_details'],
    extension: 'hkl',
    checksum: ['_shelx_hkl_checksum', '_shelx.hkl_checksum'],
  },
  {
    names: ['_shelx_fab_file', '_shelx.fab_file'],
    extension: 'fab',
    checksum: ['_shelx_fab_checksum', '_shelx.fab_checksum'],
  },
  {
    names: ['_shelx_fcf_file', '_shelx.fcf_file', '_iucr_refine_fcf_details'],
    extension: 'fcf',
    checksum: ['_shelx_fcf_checksum', '_shelx.fcf_checksum'],
  },
]

/** A file inside the file. */
export interface EmbeddedFile {
  /** `block.res`, made from the block's name; two of one name get a number. */
  readonly name: string
  readonly block: string
  readonly dataName: string
  /** Of its text, as it would be on disk. */
  readonly bytes: number
  readonly span: Span
  /** Whether the text still has the checksum that SHELXL noted; null when there is none to compare. */
  readonly isIntact: boolean | null
  /** Index into the values of the document. */
  readonly value: number
}

/** Every embedded file of a document, in file order; `?`, `.` and empty texts are none. */
export function embeddedFiles(document: CifDocument): readonly EmbeddedFile[] {
  const taken = new Map<string, number>()
  return document.blocks.flatMap((block) =>
    KINDS.flatMap((kind) => filesOfKind(document, block, kind)).map((file) => {
      const uses = (taken.get(file.name.toLowerCase()) ?? 0) + 1
      taken.set(file.name.toLowerCase(), uses)
      return uses === 1 ? file : { ...file, name: file.name.replace(/\.(\w+)$/, `-${uses}.$1`) }
    }),
  )
}

function filesOfKind(
  document: CifDocument,
  block: CifBlock,
  { names, extension, checksum }: EmbeddedKind,
): EmbeddedFile[] {
  return names.flatMap((dataName) => {
    const item = block.items.get(dataName)
    const value = item?.column.first ?? 0
    if (item === undefined || item.column.length === 0 || isMissing(document, value)) return []
    const text = embeddedText(document, value)
    if (text.trim() === '') return []
    const stated = Number(itemText(document, block, checksum) ?? NaN)
    return {
      name: `${fileName(block.name)}.${extension}`,
      block: block.name,
      dataName: item.dataName,
      bytes: encodedLength(text),
      span: valueSpan(document, value),
      isIntact: Number.isNaN(stated) ? null : checksumOf(text) === stated,
      value,
    }
  })
}

/**
 * The text of an embedded file. SHELXL writes a right parenthesis for a semicolon that begins a line,
 * which stays as it is: no other program undoes it either.
 */
export function embeddedText(document: CifDocument, value: number): string {
  const { values } = document
  const isField = values.kind[value] === ValueKind.text
  const text = valueText(document, value)
  // A field that begins with a line end holds the file from its next line on.
  return isField &&
    textInside(document.bytes, values.start[value]!, values.end[value]!).startsWith('\n')
    ? `${text.slice(1)}\n`
    : text
}

/**
 * The checksum that SHELXL writes: a sum over everything that is not white space, scrambled once by a
 * linear congruential generator (constants of Numerical Recipes' ran1), last five digits.
 */
function checksumOf(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > SPACE) sum += code
  }
  return (((sum % MODULUS) * MULTIPLIER + INCREMENT) % MODULUS) % 100_000
}

const MODULUS = 714_025
const MULTIPLIER = 1366
const INCREMENT = 150_889

/** A block name as the name of a file: what no system takes becomes `_`. */
function fileName(block: string): string {
  return (
    block
      .replaceAll(/[^\p{L}\p{N}._+-]/gu, '_')
      .replace(/^\.+/, '_')
      .slice(0, 80) || 'block'
  )
}
