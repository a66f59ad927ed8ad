/** The command `report`: one file in this process, several in workers. */
import { DEFAULT_BATCH, type BatchOptions } from './batch/batch-options'
import { listFiles, namesInList } from './batch/list-files'
import { reportMany, type BatchEnd } from './batch/report-many'
import { openResultFile, type ResultFile } from './batch/result-file'
import { isInShard } from './batch/shard'
import { readOwnDissection } from '../shared/parts/own-file'
import { failure, success, type Result } from '../shared/base/result'
import type { UserLigand } from '../shared/ligand/ligand-choices'
import { parseLigandDictionary } from '../shared/ligand/parse-ligand-dictionary'
import type { RequestOf } from './arguments'
import { EXIT } from './exit-codes'
import { lineWriter } from './line-writer'
import { readSource } from './read-source'
import { reportFile, type ReportOptions } from './report-file'
import type { Streams } from './streams'

/**
 * Reports on what is asked for.
 *
 * @param worker the built file of the workers
 * @returns the exit code
 */
export async function report(
  request: RequestOf<'report'>,
  streams: Streams,
  worker: URL,
): Promise<number> {
  const named = await filesOf(request, streams.stdin)
  if (!named.ok) {
    await lineWriter(streams.stderr).write(named.failure)
    return EXIT.wrongUsage
  }
  const files = named.value
  const dictionary = await ownLigands(request.ligandFile, streams)
  if (dictionary === null) return EXIT.wrongUsage
  const parts = await ownParts(request.partsFile, streams)
  if (parts === undefined) return EXIT.wrongUsage
  const { asJson, block, tolerance, chemistry, style, scheme } = request
  const options = { asJson, block, tolerance, dictionary, chemistry, style, scheme, parts }
  const [first] = files
  if (request.batch === null && files.length === 1 && first !== undefined) {
    return reportOne(first, options, streams)
  }
  return reportBatch(files, request.batch ?? DEFAULT_BATCH, options, streams, worker)
}

/** The user's ligands, with a line for each that cannot be read; null, with a sentence, without the file. */
async function ownLigands(
  file: string | null,
  { stdin, stderr }: Streams,
): Promise<readonly UserLigand[] | null> {
  if (file === null) return []
  const err = lineWriter(stderr)
  const source = await readSource(file, stdin)
  if (!source.ok) {
    await err.write(source.failure.message)
    return null
  }
  const { entries, problems } = parseLigandDictionary(new TextDecoder().decode(source.value))
  for (const { message } of problems) await err.write(message)
  return entries
}

/** The text of the file of parts, null without one; undefined, with a sentence, where it cannot be read. */
async function ownParts(
  file: string | null,
  { stdin, stderr }: Streams,
): Promise<string | null | undefined> {
  if (file === null) return null
  const source = await readSource(file, stdin)
  const text = source.ok ? new TextDecoder().decode(source.value) : null
  const read = text === null ? null : readOwnDissection(text)
  if (read?.ok === true) return text
  const reason = source.ok ? `${file}: ${read?.failure ?? ''}` : source.failure.message
  await lineWriter(stderr).write(reason)
  return undefined
}

/** The files that are named, by the list as well, and lie in the shard; else a sentence. */
async function filesOf(
  { files, batch }: RequestOf<'report'>,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Result<readonly string[], string>> {
  let listed: readonly string[] = []
  if (batch !== null && batch.list !== null) {
    const list = await readSource(batch.list, stdin)
    if (!list.ok) return failure(list.failure.message)
    listed = namesInList(new TextDecoder().decode(list.value))
  }
  const all = await listFiles([...files, ...listed])
  const shard = batch?.shard ?? null
  return success(shard === null ? all : all.filter((path) => isInShard(path, shard)))
}

async function reportOne(
  file: string,
  options: ReportOptions,
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  const out = lineWriter(stdout)
  if (stderr.isTTY === true) await lineWriter(stderr).write(`1 of 1: ${file}`)
  let code: number = EXIT.someWithout
  for (const { text, isStructure } of reportFile(await readSource(file, stdin), file, options)) {
    if (isStructure) code = EXIT.structures
    if (!(await out.write(options.asJson ? text : `${text}\n`))) return EXIT.structures
  }
  return code
}

async function reportBatch(
  files: readonly string[],
  limits: BatchOptions,
  options: ReportOptions,
  { stdin, stdout, stderr }: Streams,
  worker: URL,
): Promise<number> {
  const err = lineWriter(stderr)
  let earlier: ResultFile | null = null
  if (limits.out !== null) {
    const opened = await openResultFile(limits.out)
    if (!opened.ok) {
      await err.write(opened.failure)
      return EXIT.wrongUsage
    }
    earlier = opened.value
  }
  try {
    const end = await reportMany(
      { files, options, limits, earlier, stdin, worker },
      {
        write: earlier === null ? lineWriter(stdout).writePiece : written(earlier),
        err,
        isLive: stderr.isTTY === true && (earlier !== null || stdout.isTTY !== true),
      },
    )
    if (end.kind === 'no-workers') await err.write('No worker process could be started.')
    return exitCode(end)
  } catch (cause) {
    if (earlier === null) throw cause
    await err.write(`${limits.out} could not be written: ${String(cause)}`)
    return EXIT.someWithout
  } finally {
    await earlier?.close()
  }
}

function written(file: ResultFile) {
  return async (text: string) => {
    await file.write(text)
    return true
  }
}

function exitCode(end: BatchEnd): number {
  switch (end.kind) {
    case 'interrupted':
      return end.exitCode
    case 'unread':
      return EXIT.structures
    case 'no-workers':
      return EXIT.someWithout
    case 'done':
      return end.without === 0 ? EXIT.structures : EXIT.someWithout
  }
}
