/** The command line: reports on CIF files and what they hold, on plain Node. */
import { basename } from 'node:path'
import { version } from '../package.json'
import { readArguments, type Request } from './arguments'
import { extractFiles } from './extract-files'
import { HELP, USAGE } from './help'
import { inspectFile, inspectionFailure } from './inspect-file'
import { lineWriter, type LineWriter, type Output } from './line-writer'
import { readSource } from './read-source'
import {
  reportBlocks,
  reportFailure,
  unexpected,
  type BlockReport,
  type ReportOptions,
} from './report-file'

/** The three streams; a process has them. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output & { readonly isTTY?: boolean }
}

/** As `--help` says. */
const EXIT = { structures: 0, someWithout: 1, wrongUsage: 2 } as const

/**
 * Runs one command.
 *
 * @param argv what stands after the name of the program
 * @returns the exit code; the caller ends the process with it
 */
export async function main(argv: readonly string[], streams: Streams = process): Promise<number> {
  const out = lineWriter(streams.stdout)
  const err = lineWriter(streams.stderr)
  const request = readArguments(argv)
  switch (request.kind) {
    case 'help':
      await out.write(HELP.trimEnd())
      return EXIT.structures
    case 'version':
      await out.write(version)
      return EXIT.structures
    case 'wrong':
      await err.write(`${request.reason}\nUsage: ${USAGE}\nclusterscope --help says more.`)
      return EXIT.wrongUsage
    case 'report':
      return report(request, streams, out, err)
    case 'cif':
      return inspect(request, streams, out)
  }
}

type RequestOf<Kind extends Request['kind']> = Extract<Request, { kind: Kind }>

async function report(
  request: RequestOf<'report'>,
  streams: Streams,
  out: LineWriter,
  err: LineWriter,
): Promise<number> {
  let code: number = EXIT.structures
  const isWatched = request.files.length > 1 || streams.stderr.isTTY === true
  for (const [index, file] of request.files.entries()) {
    if (isWatched) await err.write(`${index + 1} of ${request.files.length}: ${file}`)
    let isAnyStructure = false
    for await (const { text, isStructure } of reportFile(file, request, streams.stdin)) {
      isAnyStructure ||= isStructure
      const isHeard = await out.write(request.asJson ? text : `${text}\n`)
      if (!isHeard) return code
    }
    if (!isAnyStructure) code = EXIT.someWithout
  }
  return code
}

/** Says of each file what it holds, or writes what lies inside it. */
async function inspect(
  { files, asJson, extract }: RequestOf<'cif'>,
  { stdin }: Streams,
  out: LineWriter,
): Promise<number> {
  let code: number = EXIT.structures
  for (const file of files) {
    const name = basename(file)
    const source = await readSource(file, stdin)
    if (!source.ok) {
      code = EXIT.someWithout
      if (!(await out.write(inspectionFailure(source.failure, file, asJson)))) return code
    } else if (extract !== null) {
      const { lines, isAny } = await extractFiles(source.value, name, extract.name, extract.folder)
      if (!isAny) code = EXIT.someWithout
      if (!(await out.write(lines.join('\n')))) return code
    } else {
      const { pieces, isSound } = inspectFile(source.value, name, asJson)
      if (!isSound) code = EXIT.someWithout
      for (const piece of pieces) if (!(await out.writePiece(piece))) return code
      if (!(await out.write(asJson ? '' : '\n'))) return code
    }
  }
  return code
}

/** In reports a file goes by its name, standard input by `-`. */
async function* reportFile(
  file: string,
  options: ReportOptions,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<BlockReport> {
  const name = basename(file)
  const source = await readSource(file, stdin)
  if (!source.ok) {
    yield reportFailure(source.failure, name, options.asJson)
    return
  }
  try {
    yield* reportBlocks(source.value, name, options)
  } catch (cause) {
    yield reportFailure(unexpected(file, cause), name, options.asJson)
  }
}
