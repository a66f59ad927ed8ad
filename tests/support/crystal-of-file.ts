import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCif } from '../../shared/cif/parse-cif'
import type { Crystal } from '../../shared/crystal/crystal'
import { readCrystal } from '../../shared/crystal/read-crystal'
import { dataPath } from './data'

/** The first block of a CIF below ../shared/data/cif that holds atoms; throws when there is none. */
export function crystalOfFile(name: string): Crystal {
  const path = dataPath(join('cif', name))
  if (path === null) throw new Error(`no test data: ${name}`)
  return crystalOfBytes(readFileSync(path), name)
}

/** The same of the text of a CIF. */
export function crystalOfText(text: string): Crystal {
  return crystalOfBytes(new TextEncoder().encode(text), 'the text')
}

function crystalOfBytes(bytes: Uint8Array, name: string): Crystal {
  const document = parseCif(bytes)
  for (const block of document.blocks) {
    const { crystal } = readCrystal(document, block)
    if (crystal !== null) return crystal
  }
  throw new Error(`no atoms in ${name}`)
}
