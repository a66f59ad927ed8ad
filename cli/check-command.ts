/** The command `check`: stated distances and angles against computed ones. */
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
  let isAllWell = true
  for (const file of await listFiles(files)) {
    const source = await readSource(file, stdin)
    if (!source.ok) {
      isAllWell = false
      await err.write(source.failure.message)
      continue
    }
    for (const found of checkFile(source.value, file)) {
      if (!agrees(found)) isAllWell = false
      if (!asJson) checks.push(found)
      else if (!(await out.write(checkJson(found)))) return EXIT.structures
    }
  }
  if (!asJson) await out.write(checkText(checks))
  return isAllWell ? EXIT.structures : EXIT.someWithout
}

function agrees({ bonds, angles }: BlockCheck): boolean {
  return bonds.agree === bonds.rows && angles.agree === angles.rows
}
