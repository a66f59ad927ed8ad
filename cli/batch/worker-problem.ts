import { error, type Problem } from '../../shared/base/problem'
import type { Ending } from './worker-process'

/** Every code that only a batch can report; docs/problems.md says what each means. */
export const WORKER_PROBLEM_CODES = ['job.timed-out', 'job.out-of-memory', 'job.failed'] as const
export type WorkerProblemCode = (typeof WORKER_PROBLEM_CODES)[number]

/** Why a file has no report, or not on all of its blocks, when its worker came to an end over it. */
export function workerProblem(
  path: string,
  ending: Exclude<Ending, 'finished'>,
  timeout: number,
): Problem<WorkerProblemCode> {
  switch (ending) {
    case 'timed-out':
      return error('job.timed-out', `${path} was given up after ${timeout} s.`, {
        advice: 'Give it more time with --timeout.',
      })
    case 'out-of-memory':
      return error('job.out-of-memory', `${path} needs more memory than a worker may have.`, {
        advice: 'Give it more with --memory, and run fewer workers with --jobs.',
      })
    case 'crashed':
    case 'not-started':
      return error('job.failed', `The worker came to an end over ${path}.`, {
        advice: 'The system may have ended it for want of memory; try the file by itself.',
      })
  }
}
