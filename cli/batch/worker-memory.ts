import { totalmem } from 'node:os'

/** Of the machine's memory, what the workers may fill together; columns lie outside the JavaScript heap. */
const PART = 0.5
/** MB: what Node itself takes on a large machine. */
const MOST = 4096
const LEAST = 256

/** The heap of one of `jobs` workers in MB, by the memory of the machine or of the job that holds us. */
export function workerMemory(jobs: number): number {
  const limit = process.constrainedMemory()
  const bytes = Math.min(totalmem(), limit === undefined || limit === 0 ? Infinity : limit)
  return Math.max(LEAST, Math.min(MOST, Math.floor((PART * bytes) / jobs / 2 ** 20)))
}
