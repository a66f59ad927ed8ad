import { readFile, stat } from 'node:fs/promises'
import { error, type Problem } from '../shared/base/problem'
import { failure, success, type Result } from '../shared/base/result'

/** Every code that can stand in place of a file; docs/problems.md says what each means. */
export const SOURCE_PROBLEM_CODES = [
  'file.not-found',
  'file.not-readable',
  'file.too-large',
  'file.is-directory',
] as const
export type SourceProblemCode = (typeof SOURCE_PROBLEM_CODES)[number]

/** Byte offsets are kept in 32 bits. */
const MOST_BYTES = 2 ** 31

/** Reads a file, or standard input for `-`. A failure is one sentence. */
export async function readSource(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Result<Uint8Array, Problem<SourceProblemCode>>> {
  try {
    if (file === '-') return success(await readAll(stdin))
    const { size, isDirectory } = await describe(file)
    if (isDirectory) {
      return failure(error('file.is-directory', `${file} is a folder, not a CIF file.`))
    }
    if (size > MOST_BYTES) {
      return failure(error('file.too-large', `${file} is larger than 2 GB.`))
    }
    return success(await readFile(file))
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? failure(error('file.not-found', `There is no file ${file}.`))
      : failure(error('file.not-readable', `${file} cannot be read (${String(code ?? cause)}).`))
  }
}

async function describe(file: string): Promise<{ size: number; isDirectory: boolean }> {
  const entry = await stat(file)
  return { size: entry.size, isDirectory: entry.isDirectory() }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
