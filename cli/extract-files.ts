import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedFiles, embeddedText } from '../shared/cif/embedded-files'
import { parseCif } from '../shared/cif/parse-cif'

/** The files written, one line each, or a sentence that says why there are none. */
export interface Extraction {
  readonly lines: readonly string[]
  readonly isAny: boolean
}

/**
 * Writes the files that lie inside a CIF into a folder, which is made if need be; files that are
 * there already are not replaced.
 *
 * @param wanted the name of one of them, or `all`
 */
export async function extractFiles(
  bytes: Uint8Array,
  file: string,
  wanted: string,
  folder: string,
): Promise<Extraction> {
  const document = parseCif(bytes)
  const files = embeddedFiles(document)
  const chosen = files.filter(({ name }) => wanted === 'all' || name === wanted)
  if (chosen.length === 0) {
    const names = files.map(({ name }) => name).join(', ')
    const holds = files.length === 0 ? 'no files inside' : `no ${wanted}, only ${names}`
    return { lines: [`${file} holds ${holds}.`], isAny: false }
  }
  await mkdir(folder, { recursive: true })
  const lines: string[] = []
  let isAny = false
  for (const { name, value } of chosen) {
    const path = join(folder, name)
    try {
      await writeFile(path, embeddedText(document, value), { flag: 'wx' })
      lines.push(path)
      isAny = true
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
      const reason = code === 'EEXIST' ? 'it is there already' : code
      lines.push(`${path} was not written: ${reason}.`)
    }
  }
  return { lines, isAny: isAny && lines.length === chosen.length }
}
