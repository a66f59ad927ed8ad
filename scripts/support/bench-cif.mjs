import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { fuzzFiles } from './fuzz-cases.mjs'
import { randomFrom } from './fuzz-random.mjs'
import { median, medianTime, milliseconds, times } from './measure.mjs'
import { inProject, say } from './project.mjs'

const PROGRAM = 'dist/bench/parse-cif.mjs'
const ROWS = [125_000, 250_000, 500_000]
const MEMORY_ROWS = 1_000_000

/** Bytes: what people deposit with one structure. */
const DEPOSITION = 100_000

/** Debian's python3-gemmi belongs to the system's Python. */
const PYTHONS = ['python3', '/usr/bin/python3']

/**
 * File to document: our reader against gemmi on the same files in the same run. The ratio is gemmi's
 * time over ours; of memory it is the growth of the process, file included, over the file's size.
 */
export async function benchCif(_inputs, runs) {
  await bundle('shared/cif/parse-cif.ts', PROGRAM)
  const { parseCif } = await import(pathToFileURL(inProject(PROGRAM)).href)
  const folder = mkdtempSync(join(tmpdir(), 'clusterscope-bench-'))
  try {
    const files = [
      deposition(),
      ...ROWS.map((rows) => ({ name: atomRows(rows), path: atomFile(folder, rows) })),
    ]
    const peer = findGemmi()
    if (peer === null) {
      say('SKIPPED: no gemmi to compare with (Debian: apt-get install python3-gemmi).')
    }
    const rows = files.map(({ name, path, again = 1 }) => {
      const { length } = readFileSync(path)
      const time = medianTime(() => repeat(again, () => parseCif(readFileSync(path))), runs) / again
      const theirs = peer === null ? null : gemmiTime(peer, path, runs, again)
      return row('file → document', name, length, time, theirs === null ? '' : times(theirs / time))
    })
    return [...rows, memoryRow(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function row(what, name, bytes, time, ratio) {
  const speed = `${(bytes / 1000 / time).toFixed(0)} MB/s`
  return [what, name, `${(bytes / 1e6).toFixed(3)} MB`, milliseconds(time), speed, ratio]
}

/** The file at hand that is nearest in size to one structure as deposited; read many times, being short. */
function deposition() {
  const distance = ({ bytes }) => Math.abs(bytes.length - DEPOSITION)
  const { path } = fuzzFiles().files.toSorted((a, b) => distance(a) - distance(b))[0]
  return { name: basename(path), path, again: 50 }
}

function atomRows(rows) {
  return `${rows.toLocaleString('en')} atoms`
}

/** A loop of atoms as SHELXL writes it, 70 bytes a row, the same each time. */
function atomFile(folder, rows) {
  const random = randomFrom(rows)
  const number = () => `${(0.1 + 0.8 * random.next()).toFixed(5)}(${1 + random.below(9)})`
  const lines = ['data_made', '_cell_length_a 100', 'loop_']
  const names =
    'label type_symbol fract_x fract_y fract_z U_iso_or_equiv adp_type occupancy site_symmetry_order calc_flag refinement_flags_posn refinement_flags_adp refinement_flags_occupancy disorder_assembly disorder_group'
  lines.push(...names.split(' ').map((name) => `_atom_site_${name}`))
  for (let i = 0; i < rows; i++) {
    lines.push(
      `C${i} C ${number()} ${number()} ${number()} 0.0${100 + random.below(900)}(3) Uani 1 1 d . . . . .`,
    )
  }
  const path = join(folder, `${rows}.cif`)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** The growth of a fresh process that reads the file, at its peak where the system tells it (Linux). */
function memoryRow(folder) {
  const path = atomFile(folder, MEMORY_ROWS)
  const { length } = readFileSync(path)
  const script = `
    const { readFileSync, existsSync } = await import('node:fs')
    const { parseCif } = await import(${JSON.stringify(pathToFileURL(inProject(PROGRAM)).href)})
    const status = '/proc/self/status'
    const peak = () => existsSync(status)
      ? 1024 * Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync(status, 'utf8'))[1])
      : process.memoryUsage().rss
    const before = peak()
    const document = parseCif(readFileSync(${JSON.stringify(path)}))
    console.log(peak() - before, document.values.kind.length)`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  const grown = Number(stdout.split(' ')[0])
  const size = `${(length / 1e6).toFixed(3)} MB`
  return [
    'peak memory',
    atomRows(MEMORY_ROWS),
    size,
    `${(grown / 1e6).toFixed(0)} MB`,
    '',
    times(grown / length),
  ]
}

/** @returns the Python that has gemmi; null when none has. */
function findGemmi() {
  const hasGemmi = (python) => spawnSync(python, ['-c', 'import gemmi']).status === 0
  return PYTHONS.find(hasGemmi) ?? null
}

/** Milliseconds, in one process, after a first time that is not counted. */
function gemmiTime(python, path, runs, again) {
  const script = `
import gemmi, sys, time
def once():
    start = time.perf_counter()
    for _ in range(${again}): gemmi.cif.read(sys.argv[1])
    return (time.perf_counter() - start) / ${again} * 1000
once()
print(*[once() for _ in range(${runs})])`
  const { stdout, status, stderr } = spawnSync(python, ['-c', script, path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`gemmi could not read ${path}: ${stderr}`)
  return median(stdout.trim().split(' ').map(Number))
}

function repeat(count, act) {
  for (let i = 0; i < count; i++) act()
}
