/** Crystals of real files as tests of single rooms need them, read without the later steps. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CifBlock, CifDocument } from '../../shared/cif/document'
import { parseCif } from '../../shared/cif/parse-cif'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import { readCrystal } from '../../shared/crystal/read-crystal'
import { parseSymmetryCode } from '../../shared/crystal/symmetry-code'
import { corpus, textsOf } from './cif'
import { dataPath } from './data'

export interface Reading {
  /** File and block. */
  readonly name: string
  readonly document: CifDocument
  readonly block: CifBlock
  readonly crystal: Crystal
}

/**
 * Every crystal of the CIFs below a folder of the shared data.
 *
 * @param mentioned only of files that have this text somewhere
 */
export function* crystalsOf(folder: string, mentioned = ''): Generator<Reading> {
  for (const { name, bytes } of corpus(folder)) {
    if (!Buffer.from(bytes).includes(mentioned)) continue
    const document = parseCif(bytes)
    for (const block of document.blocks) {
      const { crystal } = readCrystal(document, block)
      if (crystal !== null) yield { name: `${name} ${block.name}`, document, block, crystal }
    }
  }
}

/** A structure of the conformance data with what independent programs make of it. */
export interface Structure<Expected> {
  readonly id: string
  readonly crystal: Crystal
  readonly expected: Expected
}

/** The structures of ../shared/data/conformance, in the block that their expectation is of. */
export function* conformanceStructures<Expected extends { readonly block: string }>(): Generator<
  Structure<Expected>
> {
  const index = dataPath('conformance/structures/index.json')
  if (index === null) return
  const rows: { id: string; input: string; expected: string }[] = JSON.parse(
    readFileSync(index, 'utf8'),
  )
  for (const row of rows) {
    const expected: Expected = JSON.parse(readFileSync(join(dirname(index), row.expected), 'utf8'))
    const document = parseCif(new Uint8Array(readFileSync(join(dirname(index), row.input))))
    const block = document.blocks.find(({ name }) => name === expected.block)
    const crystal = block === undefined ? null : readCrystal(document, block).crystal
    if (crystal !== null) yield { id: row.id, crystal, expected }
  }
}

/** The place that a label and a symmetry code name; null when the label is not of one site alone. */
export function placeOf(crystal: Crystal, label: string, code: string | null): Place | null {
  const site = crystal.sites.label.indexOf(label)
  const moved = parseSymmetryCode(code, crystal.spaceGroup.symops)
  if (site < 0 || moved === null || crystal.sites.label.includes(label, site + 1)) return null
  return { site, ...moved }
}

/** The rows of a loop, as texts by data name. */
export function rowsOf<Name extends string>(
  { document, block }: Reading,
  names: readonly Name[],
): readonly Readonly<Record<Name, string | null>>[] {
  const columns = names.map((name) => [name, textsOf(document, block, name) ?? null] as const)
  const count = Math.max(0, ...columns.map(([, values]) => values?.length ?? 0))
  return Array.from({ length: count }, (_, row) => {
    const cells = columns.map(([name, values]) => [name, values?.[row] ?? null] as const)
    return Object.fromEntries(cells) as Readonly<Record<Name, string | null>>
  })
}

/** The places that labels and symmetry codes name, in turn; null when one of them is not known. */
export function placesOf(
  crystal: Crystal,
  ...ends: readonly (readonly [label: string, code: string | null])[]
): Place[] | null {
  const places = ends.map(([label, code]) => placeOf(crystal, label, code))
  const known = places.filter((place) => place !== null)
  return known.length === places.length ? known : null
}
