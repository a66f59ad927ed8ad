import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))

/** @returns the absolute path of a built file. */
export function built(...parts: readonly string[]): string {
  return join(projectRoot, 'dist', ...parts)
}
