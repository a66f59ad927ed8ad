import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { median, milliseconds, times } from './measure.mjs'
import { inProject, say } from './project.mjs'

const PROGRAM = 'dist/bench/geometry.mjs'

/** A copper cluster with its phosphines in P 2₁/c, 952 atoms in the cell, 14.7 Å³ an atom. */
const SAMPLE = ['resources', 'samples', 'Cu8-DPPP.cif']

/** Cells along a, b and c: odd along b and c, so that P 2₁/c stays what it is. */
const SIZES = [
  [1, 1, 1],
  [4, 1, 3],
  [5, 7, 3],
  [10, 15, 7],
]

/** Å: the longest Cu–Cu distance that the default rule takes for a contact, 2 · 1.32 + 0.40. */
const CUTOFF = 3.04

/** Whole molecules, so many cells along each edge. */
const EXTENTS = [
  [1, 1, 1],
  [2, 2, 2],
  [4, 4, 4],
  [5, 5, 4],
]

/** Atoms; beyond them ase takes minutes. */
const MOST_FOR_ASE = 200_000

/** Each the system's own Python has, by Debian's name for it. */
const PEERS = { gemmi: 'python3-gemmi', ase: 'python3-ase' }
const PYTHON = '/usr/bin/python3'

/**
 * The bonds of crystals of growing size, and in the same run the bare search for pairs beside those of
 * gemmi and ase over the same atoms. Times are of the processor, the ratio is the other program's over ours.
 */
export async function benchBonds(_inputs, runs) {
  await bundle('scripts/support/bench-geometry.ts', PROGRAM)
  const program = await import(pathToFileURL(inProject(PROGRAM)).href)
  const crystal = program.crystalOf(readFileSync(inProject(...SAMPLE)))
  const peers = Object.keys(PEERS).filter(hasPeer)
  const folder = mkdtempSync(join(tmpdir(), 'clusterscope-bench-'))
  try {
    const rows = []
    for (const cells of SIZES) rows.push(...sizeRows(program, crystal, cells, peers, folder, runs))
    return [...rows, ...extentRows(folder, program.enlargedCif(crystal, [1, 1, 1], 'own'), runs)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizeRows(program, crystal, cells, peers, folder, runs) {
  const files = Object.fromEntries(
    ['P1', 'own'].map((group) => {
      const path = join(folder, `${group}.cif`)
      writeFileSync(path, program.enlargedCif(crystal, cells, group))
      return [group, path]
    }),
  )
  const ours = measured('measurePairs', files.P1, CUTOFF, runs)
  const able = peers.filter((peer) => peer !== 'ase' || ours.atoms <= MOST_FOR_ASE)
  const theirs = able.map((peer) => ({
    peer,
    ...peerSearch(program, crystal, cells, peer, folder, runs),
  }))
  const bonds = ['P1', 'own'].map((group) => ({
    group: group === 'P1' ? 'P 1' : 'P 2₁/c',
    ...measured('measureBonds', files[group], runs),
  }))
  const { atoms } = ours
  // gemmi finds each atom beside itself as well.
  const expected = { gemmi: ours.pairs + atoms, ase: ours.pairs }
  const odd = theirs.find(({ peer, pairs }) => pairs !== expected[peer])
  if (odd !== undefined) {
    throw new Error(`${odd.peer} finds ${odd.pairs} pairs where we find ${expected[odd.peer]}.`)
  }
  const row = (what, input, of, time, ratio = '') => [
    what,
    input,
    of,
    milliseconds(time),
    `${((1000 * time) / atoms).toFixed(2)} µs/atom`,
    ratio,
  ]
  const against = (time) =>
    theirs.map((other) => `${times(other.time / time)} ${other.peer}`).join(', ')
  const inWords = `${atoms.toLocaleString('en')} atoms`
  const pairsTime = median(ours.times)
  return [
    ...bonds.map(({ group, bonds: count, times: all }) =>
      row('bonds', `${inWords}, ${group}`, `${count} bonds`, median(all), against(median(all))),
    ),
    ...bonds.map(({ group, memory }) => [
      'bonds, memory',
      `${inWords}, ${group}`,
      `${(memory / 1e6).toFixed(1)} MB`,
      '',
      `${(memory / atoms).toFixed(0)} B/atom`,
      '',
    ]),
    row(`pairs within ${CUTOFF} Å`, inWords, `${ours.pairs} pairs`, pairsTime, against(pairsTime)),
    ...theirs.map(({ peer, pairs, time }) => row(`  by ${peer}`, inWords, `${pairs} pairs`, time)),
  ]
}

function extentRows(folder, cif, runs) {
  const path = join(folder, 'cell.cif')
  writeFileSync(path, cif)
  return EXTENTS.map((cells) => {
    const { atoms, times: all } = measured('measureExtent', path, cells, runs)
    const time = median(all)
    return [
      'supercell, whole molecules',
      `${cells.join(' × ')} cells`,
      `${atoms} atoms`,
      milliseconds(time),
      `${((1000 * time) / atoms).toFixed(2)} µs/atom`,
      '',
    ]
  })
}

/** Calls a function of the program in a process of its own, whose memory nobody else has touched. */
function measured(name, path, ...args) {
  const script = `
    const { readFileSync } = await import('node:fs')
    const program = await import(${JSON.stringify(pathToFileURL(inProject(PROGRAM)).href)})
    const outcome = program.${name}(readFileSync(${JSON.stringify(path)}), ...${JSON.stringify(args)})
    console.log(JSON.stringify(outcome))`
  const options = ['--max-old-space-size=8192', '--input-type=module', '-e', script]
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} of ${path} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

function hasPeer(peer) {
  const isThere = spawnSync(PYTHON, ['-c', `import ${peer}, numpy`]).status === 0
  if (!isThere) say(`SKIPPED: no ${peer} to compare with (Debian: apt-get install ${PEERS[peer]}).`)
  return isThere
}

function peerSearch(program, crystal, cells, peer, folder, runs) {
  const { fract, element, cell } = program.enlargedAtoms(crystal, cells)
  const prefix = join(folder, 'atoms')
  writeFileSync(`${prefix}.fract`, fract)
  writeFileSync(`${prefix}.element`, element)
  const script = inProject('scripts', 'support', 'bench-neighbors.py')
  const args = [script, peer, prefix, CUTOFF, runs, ...cell].map(String)
  const { status, stdout, stderr } = spawnSync(PYTHON, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${peer} could not search: ${stderr}`)
  const [pairs, ...all] = stdout.trim().split(' ').map(Number)
  return { pairs, time: median(all) }
}
