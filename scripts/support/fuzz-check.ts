/** What must hold for any bytes at all: the checks of the fuzz command, without threads and clocks. */
import { ANATOMY_PROBLEM_CODES } from '../../shared/anatomy/anatomy'
import { CHEMISTRY_PROBLEM_CODES } from '../../shared/chemistry/chemistry'
import type { Problem } from '../../shared/base/problem'
import { QUIET } from '../../shared/base/work'
import { CIF_PROBLEM_CODES, type CifBlock, type CifDocument } from '../../shared/cif/document'
import { documentData } from '../../shared/cif/document-data'
import { parseCif } from '../../shared/cif/parse-cif'
import { serialiseCif, type CifBlockData } from '../../shared/cif/serialise-cif'
import { writeCif } from '../../shared/cif/write-cif'
import { countSites } from '../../shared/crystal/count-sites'
import { CRYSTAL_PROBLEM_CODES } from '../../shared/crystal/crystal'
import { readCrystal } from '../../shared/crystal/read-crystal'
import { ENSEMBLE_PROBLEM_CODES } from '../../shared/ensemble/ensemble'
import { GRAPH_PROBLEM_CODES } from '../../shared/graph/atom-graph'
import { LIGAND_PROBLEM_CODES } from '../../shared/ligand/ligand'
import { analyse, DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'

const CODES: ReadonlySet<string> = new Set([
  ...CIF_PROBLEM_CODES,
  ...CRYSTAL_PROBLEM_CODES,
  ...GRAPH_PROBLEM_CODES,
  ...ENSEMBLE_PROBLEM_CODES,
  ...LIGAND_PROBLEM_CODES,
  ...ANATOMY_PROBLEM_CODES,
  ...CHEMISTRY_PROBLEM_CODES,
])

/** Bytes of token columns per byte of the file, and what any file may take. */
const MOST_MEMORY = { perByte: 20, anyFile: 65_536 }

/** As the reader promises: at most so many problems of syntax, and one line about the rest. */
const MOST_PROBLEMS = 204

const MOST_BLOCKS = 20

/** The whole analysis is for files that a person could have meant. */
const ANALYSED = { bytes: 200_000, atoms: 4_000 }

/** The document of a file; throws a sentence when the document is not in order. */
export function checkParse(bytes: Uint8Array): CifDocument {
  const document = parseCif(bytes)
  const { values, problems, blocks } = document
  const taken = [values.kind, values.start, values.end].reduce(
    (sum, { buffer }) => sum + buffer.byteLength,
    0,
  )
  if (taken > MOST_MEMORY.perByte * bytes.length + MOST_MEMORY.anyFile) {
    throw new Error(`Memory: ${taken} bytes of columns for a file of ${bytes.length}.`)
  }
  for (let i = 0; i < values.kind.length; i++) {
    checkRange(bytes, { start: values.start[i]!, end: values.end[i]! }, 'A value')
  }
  if (problems.length > MOST_PROBLEMS) throw new Error(`There are ${problems.length} problems.`)
  checkProblems(bytes, problems)
  for (const block of blocks) checkBlock(document, block)
  return document
}

/** Throws when a crystal cannot be read of any block, or its problems are not in order. */
export function checkCrystals(document: CifDocument): void {
  for (const block of document.blocks.slice(0, MOST_BLOCKS)) {
    const { crystal, problems } = readCrystal(document, block)
    checkProblems(document.bytes, problems)
    const hasReason = problems.some(({ severity }) => severity === 'error')
    if (crystal === null && !hasReason) throw new Error('No crystal, and no error that says why.')
  }
}

/** Throws when what is written is not what was read: whole, or made anew from its data. */
export function checkWriter(document: CifDocument): void {
  const { bytes, version } = document
  const same = writeCif(document)
  if (!same.every((byte, i) => byte === bytes[i])) throw new Error('Written otherwise than read.')
  // What a fault leaves behind, two items of one name for instance, cannot be written in order.
  if (document.problems.some(({ severity }) => severity !== 'note')) return
  const data = documentData(document)
  const again = documentData(parseCif(serialiseCif(data, version)))
  const [before, after] = [kindless(data), kindless(again)]
  const at = before.findIndex((block, i) => block !== after[i])
  if (at < 0 && before.length === after.length) return
  throw new Error(`Block ${at} of ${before.length} is read otherwise when it is written anew.`)
}

/** Blocks as text, without the way in which values were quoted. */
function kindless(blocks: readonly CifBlockData[]): string[] {
  return blocks.map((block) => JSON.stringify(block).replaceAll(/"valueKind":[0-5],/g, ''))
}

/** Whether a file is small enough for the checks that cost more than its bytes. */
export function isAnalysed(document: CifDocument): boolean {
  if (document.bytes.length > ANALYSED.bytes) return false
  const block = document.blocks.find((candidate) => countSites(document, candidate) > 0)
  const crystal = block === undefined ? null : readCrystal(document, block).crystal
  const atoms = crystal === null ? 0 : crystal.sites.count * crystal.spaceGroup.symops.length
  return atoms <= ANALYSED.atoms
}

/** Throws when the whole analysis does, or its problems are not in order. */
export function checkAnalysis({ bytes }: CifDocument): void {
  const outcome = analyse(bytes, DEFAULT_OPTIONS, QUIET)
  if (!outcome.ok) throw new Error('The analysis says that it was cancelled.')
  checkProblems(bytes, outcome.value.problems)
  structuredClone(outcome.value)
}

/** Throws when a problem has an unknown code, no sentence, or a place outside the file. */
export function checkProblems(bytes: Uint8Array, problems: readonly Problem[]): void {
  for (const { code, message, span } of problems) {
    if (!CODES.has(code)) throw new Error(`The code ${code} is not in the closed set.`)
    if (!/^\S.*[.:!?”]$/su.test(message)) throw new Error(`Not a sentence: ${message}`)
    const ownWords = message.replaceAll(/“[^”]*”|_\S+/g, '')
    if (/undefined|NaN|\[object/.test(ownWords)) throw new Error(`Not for people: ${message}`)
    if (span !== null) checkRange(bytes, span, `The span of ${code}`)
  }
}

function checkBlock(document: CifDocument, block: CifBlock): void {
  checkRange(document.bytes, block.span, `The block ${block.name}`)
  const count = document.values.kind.length
  for (const { dataName, span, column } of block.items.values()) {
    checkRange(document.bytes, span, dataName)
    const last = column.first + (column.length - 1) * column.stride
    if (column.length > 0 && last >= count) throw new Error(`${dataName} has values of nobody.`)
  }
  for (const frame of block.frames) checkBlock(document, frame)
}

function checkRange(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  what: string,
): void {
  if (start >= 0 && start <= end && end <= bytes.length) return
  throw new Error(`${what} lies outside the file: ${start} to ${end} of ${bytes.length}.`)
}

/** Throws when a number anywhere in plain data is not finite, or a standard uncertainty negative. */
export function expectFinite(value: unknown, what: string, name = ''): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${what} has ${name} ${value}.`)
    if (name === 'su' && value < 0) throw new Error(`${what} has a negative s.u.`)
    return
  }
  if (value === null || typeof value !== 'object') return
  for (const [key, part] of Object.entries(value)) expectFinite(part, what, key)
}
