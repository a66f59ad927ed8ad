import { readShard, type Shard } from './shard'

/** How many files are worked on together, and where the reports go. */
export interface BatchOptions {
  /** A file of names, `-` for standard input; null: none. */
  readonly list: string | null
  /** Null: as many workers as there are processor cores to be had. */
  readonly jobs: number | null
  /** Seconds that one data block may take. */
  readonly timeout: number
  /** MB of JavaScript heap of one worker; null: its share of what the machine has. */
  readonly memory: number | null
  /** The file that reports are added to; null: standard output. */
  readonly out: string | null
  /** Null: all files. */
  readonly shard: Shard | null
}

/** Seconds: a hundred times what the largest structures at hand take. */
const DEFAULT_TIMEOUT = 120

export const DEFAULT_BATCH: BatchOptions = {
  list: null,
  jobs: null,
  timeout: DEFAULT_TIMEOUT,
  memory: null,
  out: null,
  shard: null,
}

/** Those of the command line's options that a batch knows, as they were typed. */
export interface BatchValues {
  readonly list?: string
  readonly jobs?: string
  readonly timeout?: string
  readonly memory?: string
  readonly out?: string
  readonly shard?: string
  readonly json?: boolean
}

const MOST_JOBS = 1024
/** MB; below it a worker does not even start. */
const LEAST_MEMORY = 16

/**
 * Reads the options of a batch.
 *
 * @returns null when none is given, a sentence when one is wrong
 */
export function readBatchOptions(values: BatchValues): BatchOptions | string | null {
  const { list, jobs, timeout, memory, out, shard, json } = values
  if ([list, jobs, timeout, memory, out, shard].every((value) => value === undefined)) return null
  const chosenShard = shard === undefined ? null : readShard(shard)
  if (shard !== undefined && chosenShard === null) {
    return `--shard wants i/n with i from 1 to n, such as 3/16, not ${shard}.`
  }
  if (jobs !== undefined && !isCount(jobs, 1, MOST_JOBS)) {
    return `--jobs wants a whole number from 1 to ${MOST_JOBS}, not ${jobs}.`
  }
  if (memory !== undefined && !isCount(memory, LEAST_MEMORY, Number.MAX_SAFE_INTEGER)) {
    return `--memory wants a whole number of MB, at least ${LEAST_MEMORY}, not ${memory}.`
  }
  if (timeout !== undefined && !isSeconds(timeout)) {
    return `--timeout wants a number of seconds above 0 and up to ${MOST_SECONDS}, not ${timeout}.`
  }
  if (out !== undefined && json !== true) {
    return '--out keeps one JSON object a line: it goes together with --json.'
  }
  return {
    list: list ?? null,
    jobs: jobs === undefined ? null : Number(jobs),
    timeout: timeout === undefined ? DEFAULT_TIMEOUT : Number(timeout),
    memory: memory === undefined ? null : Number(memory),
    out: out ?? null,
    shard: chosenShard,
  }
}

function isCount(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
}

/** A week; timers count milliseconds in 31 bits. */
const MOST_SECONDS = 604_800

function isSeconds(text: string): boolean {
  return text.trim() !== '' && Number(text) > 0 && Number(text) <= MOST_SECONDS
}
