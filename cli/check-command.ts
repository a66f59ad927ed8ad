/** The command `check`: stated distances and angles against computed ones. */
import { error, type Problem } from '../shared/base/problem'
import { failure, success, type Result } from '../shared/base/result'
import { listFiles } from './batch/list-files'
import type { RequestOf } from './arguments'
import { checkFile, type BlockCheck } from './check-file'
import { checkJson, checkText } from './check-text'
import { EXIT } from './exit-codes'
import { lineWriter } from './line-writer'
import { readSource } from './read-source'
import type { Streams } from './streams'

/**
 * Checks the files, and those in the folders, one after another.
 *
 * @returns the exit code: `someWithout` when a row differs or leads to no atom, or a file cannot be read
 */
export async function check(
  { files, asJson }: RequestOf<'check'>,
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  const out = lineWriter(stdout)
  const err = lineWriter(stderr)
  const checks: BlockCheck[] = []
  let silent = 0
  let isAllWell = true
  for (const file of await listFiles(files)) {
    const source = await readSource(file, stdin)
    const found = source.ok ? checked(source.value, file) : failure(source.failure)
    if (!found.ok) {
      isAllWell = false
      await err.write(found.failure.message)
      continue
    }
    if (found.value.length === 0) silent++
    if (!found.value.every(agrees)) isAllWell = false
    if (!asJson) checks.push(...found.value)
    else
      for (const each of found.value)
        if (!(await out.write(checkJson(each)))) return EXIT.structures
  }
  if (!asJson) await out.write(checkText(checks, silent))
  return isAllWell ? EXIT.structures : EXIT.someWithout
}

/** A fault of ours ends with its file. */
function checked(bytes: Uint8Array, file: string): Result<readonly BlockCheck[], Problem> {
  try {
    return success([...checkFile(bytes, file)])
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return failure(error('app.unexpected', `${file} met a fault of this program: ${reason}`))
  }
}

function agrees({ bonds, angles }: BlockCheck): boolean {
  return bonds.agree === bonds.rows && angles.agree === angles.rows
}
