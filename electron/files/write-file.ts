import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { failure, success } from '../../shared/base/result'
import type { Reply } from '../../shared/contract/ipc'
import { writeProblem } from './file-problem'

/**
 * Writes a file whole or not at all: into a neighbour first, which then takes the name. What stood
 * there before stays until the new bytes are on the disk.
 *
 * @returns `saved`, or `file.not-written`.
 */
export async function writeSafely(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Reply<'file:save'>> {
  const name = basename(path)
  const neighbour = join(dirname(path), `.${name}.${process.pid}.part`)
  try {
    const file = await open(neighbour, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(neighbour, path)
    return success('saved')
  } catch (cause) {
    await rm(neighbour, { force: true })
    return failure(writeProblem(name, cause))
  }
}
