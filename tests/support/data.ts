import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared', 'data')

/**
 * The path of shared test data, which lies beside the project and is not part of it.
 *
 * @param relative path below `../shared/data`
 * @returns null, with a line on the console that names what is skipped, when it is not there
 */
export function dataPath(relative: string): string | null {
  const path = join(DATA, relative)
  if (existsSync(path)) return path
  console.warn(`SKIPPED: no test data at ${path}`)
  return null
}
