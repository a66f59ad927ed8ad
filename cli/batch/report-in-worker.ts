import { readSource } from '../read-source'
import { reportFailure, wholeFile, type BlockReport, type ReportOptions } from '../report-file'
import type { WorkerPool } from './worker-pool'
import { workerProblem } from './worker-problem'

/** The reports on all blocks of a file, each with its line break. */
export interface FileReports {
  readonly text: string
  readonly isStructure: boolean
  /** False: no worker could be started, so that nothing is said of the file. */
  readonly isDone: boolean
}

/**
 * Reports on one file in a worker. When the worker comes to its end over it, the last report says so,
 * after those on the blocks that it finished.
 *
 * @param timeout seconds, for the words
 */
export async function reportInWorker(
  path: string,
  pool: WorkerPool,
  options: ReportOptions,
  timeout: number,
  stdin: AsyncIterable<Uint8Array>,
): Promise<FileReports> {
  let bytes: Uint8Array | null = null
  if (path === '-') {
    const source = await readSource(path, stdin)
    if (!source.ok) {
      return joined([reportFailure(source.failure, wholeFile(path), options.asJson)], options)
    }
    bytes = source.value
  }
  const { reports, ending } = await pool.run({ kind: 'task', path, bytes, options })
  if (ending === 'not-started') return { text: '', isStructure: false, isDone: false }
  if (ending === 'finished') return joined(reports, options)
  const blockIndex = reports.length + 1
  const place = { path, blockIndex, blockCount: blockIndex }
  const problem = workerProblem(path, ending, timeout)
  return joined([...reports, reportFailure(problem, place, options.asJson)], options)
}

function joined(reports: readonly BlockReport[], { asJson }: ReportOptions): FileReports {
  return {
    text: reports.map(({ text }) => (asJson ? `${text}\n` : `${text}\n\n`)).join(''),
    isStructure: reports.some(({ isStructure }) => isStructure),
    isDone: true,
  }
}
