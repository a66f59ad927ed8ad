import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { error } from '../../shared/base/problem'
import { failure, success, type Result } from '../../shared/base/result'
import { LARGEST_FILE, type HostProblem } from '../../shared/contract/ipc'
import { readProblem } from './file-problem'

const MEGABYTE = 2 ** 20

/**
 * Reads a file whole.
 *
 * @param path   null: the file was named by an id that was never given out
 * @param limit  bytes
 * @returns its bytes, or `file.not-found`, `file.not-readable`, `file.too-large`.
 */
export async function readWholeFile(
  path: string | null,
  limit = LARGEST_FILE,
): Promise<Result<Uint8Array<ArrayBuffer>, HostProblem>> {
  if (path === null) {
    return failure(error('file.not-found', 'This file was opened in an earlier session.'))
  }
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > limit) return failure(tooLarge(name, size, limit))
      return success(new Uint8Array(await file.readFile()))
    } finally {
      await file.close()
    }
  } catch (cause) {
    return failure(readProblem(name, cause))
  }
}

function tooLarge(name: string, size: number, limit: number): HostProblem {
  const [actual, most] = [size, limit].map((bytes) => Math.round(bytes / MEGABYTE))
  return error('file.too-large', `${name} is ${actual} MB; files up to ${most} MB can be opened.`)
}
