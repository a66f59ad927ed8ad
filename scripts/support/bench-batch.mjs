import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { milliseconds, times } from './measure.mjs'
import { inProject } from './project.mjs'

const DATA = inProject('..', 'shared', 'data')
const SAMPLES = inProject('resources', 'samples')

/** Files; those at hand are taken again and again until there are so many. */
const CORPUS = 4000

/**
 * The command line over thousands of files, from the shell to the last line on disk: by one worker, by
 * two, and by as many as there are cores. The ratio is that of the speeds, to one worker. Files per second
 * of processor time do not depend on what runs beside on the machine.
 */
export function benchBatch() {
  const folder = mkdtempSync(join(tmpdir(), 'clusterscope-bench-'))
  try {
    const { files, bytes } = makeCorpus(join(folder, 'corpus'))
    const jobs = [...new Set([1, 2, availableParallelism()])]
    const runs = jobs.map((count) => ({ count, ...timedRun(folder, count) }))
    return runs.map(({ count, time, processor, lines }) => [
      'batch',
      `${files} files, ${lines} blocks, --jobs ${count}`,
      `${(bytes / 1e6).toFixed(0)} MB`,
      milliseconds(time),
      `${perSecond(files, bytes, time)}; of processor time ${perSecond(files, bytes, processor)}`,
      times(runs[0].time / time),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every CIF of the data, else of the samples, in turns. */
function makeCorpus(folder) {
  const root = existsSync(DATA) ? DATA : SAMPLES
  const originals = readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('.cif'))
    .toSorted()
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
  let bytes = 0
  for (let i = 0; i < CORPUS; i++) {
    const path = originals[i % originals.length]
    const turn = join(folder, String(Math.floor(i / originals.length)))
    mkdirSync(turn, { recursive: true })
    copyFileSync(path, join(turn, `${i}-${basename(path)}`))
    bytes += statSync(path).size
  }
  return { files: CORPUS, bytes }
}

function perSecond(files, bytes, time) {
  return `${((1000 * files) / time).toFixed(0)} files/s, ${(bytes / 1000 / time).toFixed(1)} MB/s`
}

/** `times` of the shell tells the processor time of what it ran, workers and all. */
const TIMED = '"$@"; code=$?; times; exit $code'

function timedRun(folder, jobs) {
  const out = join(folder, `${jobs}.jsonl`)
  const command = [process.execPath, inProject('cli', 'bin.mjs'), 'report', '--json']
  const args = [...command, join(folder, 'corpus'), '--jobs', String(jobs), '--out', out]
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync('sh', ['-c', TIMED, 'sh', ...args], {
    encoding: 'utf8',
  })
  const time = performance.now() - start
  // 1: some files hold no structure, as some of the data are made to.
  if (status !== 0 && status !== 1) throw new Error(`The batch ended with ${status}: ${stderr}`)
  const processor = stdout
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .reduce((sum, text) => sum + processorTime(text), 0)
  return { time, processor, lines: readFileSync(out, 'utf8').split('\n').length - 1 }
}

/** Milliseconds of `0m25.18s`. */
function processorTime(text) {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(text)
  return 1000 * (60 * Number(minutes) + Number(seconds))
}
