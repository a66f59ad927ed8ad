/**
 * Reads damaged and made-up files for as long as asked and stores what fails:
 *
 *   npm run fuzz [-- --minutes 10] [--seed 1] [--from 0]
 *
 * Each case goes through parser, crystal, writer and, if small, the whole analysis, every dissection and
 * parts made by hand, every extent, other bonds and disorder, contacts, stated geometry, other charges and names of ligands. A case fails when
 * something throws, takes far longer than others of its size, never ends, or gives values, spans or
 * codes that cannot be. It is stored in fuzz-failures/ with what was wrong; the run goes on.
 * Minutes are of processor time. The same seed gives the same cases.
 */
import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './support/bundle.mjs'
import { fuzzCase, fuzzFiles } from './support/fuzz-cases.mjs'
import { median } from './support/measure.mjs'
import { ensurePackages } from './support/packages.mjs'
import { inProject, requireNode, run, say, Sentence } from './support/project.mjs'

const FAILURES = inProject('fuzz-failures')
const LOWEST_PRIORITY = 19

/** Of one kind of failure, so many are stored; the rest are counted. */
const MOST_STORED = 5

/** A stage whose time per byte is so many times the median of all cases is an outlier. */
const OUTLIER = 60
/** Milliseconds; what is quicker than this is no outlier. */
const SLOW = 100
/** Bytes; smaller files count as this large: no cost is linear from nothing. */
const SMALLEST = 5000
/** Seconds of the clock without an answer: a busy machine leaves little to the lowest priority. */
const NEVER_ENDS = 300
/** Milliseconds: what depends on more than the size of the file, and runs on small or sound ones only. */
const LONGEST = {
  analysis: 15_000,
  anatomy: 20_000,
  choices: 45_000,
  chemistry: 30_000,
  writer: 1_500,
}
const MEGABYTES = 1500
const SECONDS_BETWEEN_LINES = 60
const KEPT_TIMES = 2000

await run(async (args) => {
  requireNode()
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      from: { type: 'string', default: '0' },
      cases: { type: 'string', default: 'Infinity' },
    },
  })
  const [minutes, seed, from, cases] = ['minutes', 'seed', 'from', 'cases'].map((name) =>
    wholeNumber(name, values[name]),
  )
  ensurePackages()
  setPriority(LOWEST_PRIORITY)
  const program = 'dist/fuzz/check.mjs'
  await bundle('scripts/support/fuzz-stages.ts', program)

  const { files, missing } = fuzzFiles()
  for (const folder of missing) say(`SKIPPED: ${folder} is not there; its files are not damaged.`)
  say(`Seed ${seed}, ${files.length} files to damage, ${minutes} minutes of processor time.`)
  const tally = newTally(files, seed)
  const url = pathToFileURL(inProject(program)).href
  let index = from
  let nextLine = SECONDS_BETWEEN_LINES
  while (tally.seconds < 60 * minutes && index < from + cases) {
    index = await runUntilDeath(url, tally, index, from + cases, (report) => {
      addReport(tally, report)
      if (tally.seconds >= nextLine) {
        say(summary(tally))
        nextLine += SECONDS_BETWEEN_LINES
      }
      return tally.seconds < 60 * minutes
    })
  }
  say(summary(tally))
  for (const [kind, count] of tally.failures) say(`  ${count} × ${kind}`)
  return tally.failures.size === 0 ? 0 : 1
})

function wholeNumber(name, text) {
  const number = Number(text)
  if (!(number >= 0)) throw new Sentence(`--${name} must be a number, not ${text}.`)
  return number
}

/**
 * Runs cases from `index` on in one process, until `hear` has had enough or the process dies.
 *
 * @returns the index of the next case.
 */
function runUntilDeath(program, tally, index, end, hear) {
  return new Promise((resolve) => {
    const script = inProject('scripts', 'support', 'fuzz-process.mjs')
    const execArgv = [`--max-old-space-size=${MEGABYTES}`]
    const child = fork(script, [program, String(tally.seed)], { execArgv, silent: true })
    const usedBefore = tally.seconds
    let next = index
    let stage = 'start'
    let timer = null
    let isOver = false
    const finish = (message) => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      child.kill('SIGKILL')
      if (message !== null) {
        hear({
          index: next,
          origin: '',
          size: 0,
          stages: [],
          failure: { stage, message, stack: '' },
        })
        next++
      }
      resolve(next)
    }
    const ask = () => {
      clearTimeout(timer)
      timer = setTimeout(() => finish('It never ends.'), 1000 * NEVER_ENDS)
      child.send(next)
    }
    child.on('message', (message) => {
      if (isOver) return
      if (message === 'ready') ask()
      else if (message.stages === undefined) stage = message.stage
      else {
        tally.seconds = usedBefore + message.seconds
        const mayGoOn = hear(message)
        next++
        if (mayGoOn && next < end) ask()
        else finish(null)
      }
    })
    child.on('exit', () => finish('The process died.'))
    child.stderr.resume()
    child.stdout.resume()
  })
}

function newTally(files, seed) {
  return {
    files,
    seed,
    /** Processor time of the processes that ran the cases. */
    seconds: 0,
    cases: 0,
    bytes: 0,
    analysed: 0,
    /** Nanoseconds per byte of late, by stage. */
    times: new Map(),
    slowest: new Map(),
    /** How often each kind of failure was met. */
    failures: new Map(),
  }
}

function addReport(tally, report) {
  tally.cases++
  tally.bytes += report.size
  const failure = report.failure ?? slowness(tally, report)
  if (failure !== null) store(tally, report, failure)
}

/** A failure when a stage took far longer than its share; remembers the times. */
function slowness(tally, { index, size, stages }) {
  for (const { name, time } of stages) {
    if (time > (tally.slowest.get(name)?.time ?? 0)) tally.slowest.set(name, { time, index })
    if (name === 'analysis') tally.analysed++
    if (name in LONGEST) {
      if (time > LONGEST[name])
        return { stage: name, message: 'It takes too long.', stack: `${time} ms` }
      continue
    }
    const known = tally.times.get(name) ?? []
    tally.times.set(name, known)
    const perByte = (1e6 * time) / Math.max(size, SMALLEST)
    const usual = known.length < 100 ? Infinity : median(known)
    if (time > SLOW && perByte > OUTLIER * usual) {
      const stack = `${time.toFixed(0)} ms for ${size} bytes; usual are ${usual.toFixed(1)} ns a byte`
      return { stage: name, message: 'It is not linear.', stack }
    }
    if (known.length < KEPT_TIMES) known.push(perByte)
    else known[tally.cases % KEPT_TIMES] = perByte
  }
  return null
}

function store(tally, { index }, { stage, message, stack }) {
  const kind = `${stage}: ${message.replaceAll(/\d+/g, 'n')} ${firstFrame(stack)}`.trim()
  const count = (tally.failures.get(kind) ?? 0) + 1
  tally.failures.set(kind, count)
  if (count > MOST_STORED) return
  say(`FAILED: case ${index}: ${kind}`)
  mkdirSync(FAILURES, { recursive: true })
  const name = join(FAILURES, `${tally.seed}-${index}`)
  const { bytes, origin } = fuzzCase(tally.files, tally.seed, index)
  writeFileSync(`${name}.cif`, bytes)
  const again = `npm run fuzz -- --seed ${tally.seed} --from ${index} --cases 1`
  writeFileSync(`${name}.txt`, `${stage}: ${message}\n${stack}\n\nFrom ${origin}\n${again}\n`)
}

function firstFrame(stack) {
  return /at (\S+)/.exec(stack)?.[1] ?? ''
}

function summary({ seconds, cases, bytes, analysed, failures, slowest }) {
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0)
  const slow = [...slowest].map(
    ([name, { time, index }]) => `${name} ${time.toFixed(0)} ms (${index})`,
  )
  return `${(seconds / 60).toFixed(1)} min: ${cases} cases, ${(bytes / 1e6).toFixed(0)} MB, ${analysed} analysed, ${failed} failed in ${failures.size} ways; slowest ${slow.join(', ')}.`
}
