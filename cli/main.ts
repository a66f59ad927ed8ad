/** The command line: reports on CIF files and what they hold, on plain Node. */
import { basename } from 'node:path'
import { version } from '../package.json'
import { readArguments, type RequestOf } from './arguments'
import { check } from './check-command'
import { extractFiles } from './extract-files'
import { HELP, USAGE } from './help'
import { inspectFile, inspectionFailure } from './inspect-file'
import { EXIT } from './exit-codes'
import { lineWriter, type LineWriter } from './line-writer'
import { readSource } from './read-source'
import type { Streams } from './streams'

/** Built beside this file, which is bundled. */
const WORKER = new URL('report-worker.js', import.meta.url)

/**
 * Runs one command.
 *
 * @param argv   what stands after the name of the program
 * @param worker the built file of the workers that share out many files
 * @returns the exit code; the caller ends the process with it
 */
export async function main(
  argv: readonly string[],
  streams: Streams = process,
  worker: URL = WORKER,
): Promise<number> {
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
    case 'report': {
      // The analysis brings the chemistry library: a tenth of a second that no other command waits for.
      const { report } = await import('./report-command')
      return report(request, streams, worker)
    }
    case 'check':
      return check(request, streams)
    case 'cif':
      return inspect(request, streams, out)
  }
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
