import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../cli/main'
import { builtWorker } from '../support/built-command'
import { heard, type Heard } from '../support/command'
import { dataPath } from '../support/data'

// A copper(I) oxide cell by hand (Cu at ¼ ¼ ¼ and O at 0 0 0 of P n -3 m, a = 4.27 Å): a framework.
const CUPRITE = `data_cuprite
_cell_length_a 4.2696(2)
_cell_length_b 4.2696(2)
_cell_length_c 4.2696(2)
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
loop_
_space_group_symop_operation_xyz
'x,y,z' '-x+1/2,-y+1/2,z' '-x+1/2,y,-z+1/2' 'x,-y+1/2,-z+1/2'
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
O1 0.25 0.25 0.25
O2 0.75 0.75 0.75
Cu1 0 0 0
`

const TWO_BLOCKS = `${CUPRITE}
data_text
_journal_year 1965
${CUPRITE.replace('data_cuprite', 'data_again')}`

function lines({ stdout }: Heard): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clusterscope-cli-'))
  await writeFile(at('cuprite.cif'), CUPRITE)
  await writeFile(at('two.cif'), TWO_BLOCKS)
  await writeFile(at('empty.cif'), '')
  await mkdir(at('no-cifs'))
  await writeFile(at('text.cif'), 'data_text\n_journal_year 1965\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('main', () => {
  it('prints help, with the exit codes', async () => {
    for (const argv of [['--help'], ['-h'], ['help'], ['report', '--help']]) {
      const { code, stdout, stderr } = await heard(argv)
      expect(code).toBe(0)
      expect(stdout).toContain('clusterscope report FILE|FOLDER…')
      expect(stdout).toContain('Exit codes')
      expect(stderr).toBe('')
    }
  })

  it('prints its version', async () => {
    const { code, stdout } = await heard(['--version'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [[], 'No command'],
    [['report'], 'No file'],
    [['dissect', 'a.cif'], 'no command dissect'],
    [['report', '--colour', 'a.cif'], '--colour'],
    [['report', 'a.cif', '--tolerance', 'wide'], 'tolerance'],
    [['report', 'a.cif', '--tolerance', '-1'], 'tolerance'],
    [['report', 'a.cif', '--tolerance='], 'tolerance'],
    [['report', 'a.cif', '--block'], '--block'],
    [['report', 'a.cif', '--jobs', '0'], '--jobs'],
    [['report', 'a.cif', '--jobs', 'many'], '--jobs'],
    [['report', 'a.cif', '--shard', '0/4'], '--shard'],
    [['report', 'a.cif', '--shard', '5/4'], '--shard'],
    [['report', 'a.cif', '--timeout', '0'], '--timeout'],
    [['report', 'a.cif', '--timeout', '1e9'], '--timeout'],
    [['report', 'a.cif', '--memory', '1'], '--memory'],
    [['report', 'a.cif', '--out', 'b.jsonl'], '--json'],
    [['report', '-', '--list', '-'], 'Standard input'],
  ])('ends with 2 and a sentence for %j', async (argv, words) => {
    const { code, stdout, stderr } = await heard(argv)
    expect(code).toBe(2)
    expect(stderr).toContain(words)
    expect(stderr).toContain('Usage: clusterscope report')
    expect(stdout).toBe('')
  })

  it('prints a page for people', async () => {
    const { code, stdout, stderr } = await heard(['report', at('cuprite.cif')])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^cuprite\.cif {2}cuprite$/m)
    expect(stdout).toContain('a 4.2696(2)')
    expect(stderr).toBe('')
  })

  it('prints a line of JSON for each block with atoms, in the order of the files', async () => {
    const run = await heard(['report', '--json', at('two.cif'), at('cuprite.cif')])
    expect(run.code).toBe(0)
    expect(lines(run)).toMatchObject([
      { version: 1, file: 'two.cif', block: 'cuprite' },
      { version: 1, file: 'two.cif', block: 'again' },
      { version: 1, file: 'cuprite.cif', block: 'cuprite', sites: 3 },
    ])
  })

  it('prints only the block that is asked for', async () => {
    const run = await heard(['report', '--json', '--block', 'AGAIN', at('two.cif')])
    expect(run.code).toBe(0)
    expect(lines(run)).toMatchObject([{ block: 'again' }])
  })

  it('says so when the block is not there', async () => {
    const run = await heard(['report', '--json', '--block', 'third', at('two.cif')])
    expect(run.code).toBe(1)
    expect(lines(run)).toMatchObject([{ block: null, problems: [{ severity: 'error' }] }])
  })

  it('bonds by the tolerance that is asked for', async () => {
    // Cu···Cu is a/√2 = 3.019 Å; twice the radius of Cordero is 2.64 Å: 0.40 takes it in, 0.30 does not.
    const wide = await heard(['report', '--json', at('cuprite.cif')])
    const narrow = await heard(['report', '--json', '--tolerance', '0.3', at('cuprite.cif')])
    const pairs = (run: Heard) =>
      lines(run).map((line) =>
        (line as { bonds: { pair: string }[] }).bonds.map(({ pair }) => pair),
      )
    expect(pairs(wide)[0]).toContain('Cu-Cu')
    expect(pairs(narrow)[0]).toEqual(['Cu-O'])
  })

  it('still prints a line for files without structure, and ends with 1', async () => {
    const files = ['empty.cif', 'text.cif', 'missing.cif', 'cuprite.cif', 'no-cifs'].map(at)
    const run = await heard(['report', '--json', ...files])
    expect(run.code).toBe(1)
    expect(lines(run)).toMatchObject([
      { version: 1, file: 'empty.cif', block: null, problems: [{ code: 'cif.empty-file' }] },
      { version: 1, file: 'text.cif', block: null },
      { version: 1, file: 'missing.cif', block: null, problems: [{ code: 'file.not-found' }] },
      { version: 1, file: 'cuprite.cif', block: 'cuprite' },
      { version: 1, block: null, problems: [{ code: 'file.is-directory' }] },
    ])
  })

  it('says in words why a file gives no structure', async () => {
    const { code, stdout } = await heard(['report', at('missing.cif'), at('empty.cif')])
    expect(code).toBe(1)
    expect(stdout).toContain('There is no file')
    expect(stdout).toMatch(/empty/i)
  })

  it('reads standard input', async () => {
    const run = await heard(['report', '--json', '-'], CUPRITE)
    expect(run.code).toBe(0)
    expect(lines(run)).toMatchObject([{ file: '-', block: 'cuprite' }])
  })

  it('tells its progress on stderr for several files, and on a terminal', async () => {
    const file = at('cuprite.cif')
    expect((await heard(['report', file])).stderr).toBe('')
    expect((await heard(['report', file], '', true)).stderr).toContain('1 of 1')
    expect((await heard(['report', file, file])).stderr).toMatch(/^2 of 2 files, .* files\/s\n$/)
  })

  it('stops when nobody reads on', async () => {
    let written = 0
    const closed = {
      on: () => undefined,
      write: (_text: string, done: (cause: Error) => void) => {
        written++
        done(new Error('EPIPE'))
        return false
      },
    }
    const quiet = { on: () => undefined, write: (_: string, done: () => void) => (done(), true) }
    const stdin = (async function* (): AsyncGenerator<Uint8Array> {})()
    const files = [at('cuprite.cif'), at('cuprite.cif')]
    const streams = { stdin, stdout: closed, stderr: quiet }
    expect(await main(['report', ...files], streams, builtWorker())).toBe(0)
    expect(written).toBe(1)
  })

  const models = dataPath('models')
  it.skipIf(models === null)('gives a structure for every model', async () => {
    const names = [
      'Au21',
      'Au22',
      'Cu14-TXP35',
      'Cu3-alkynyl',
      'Cu32-P1',
      'Cu58-shells',
      'Cu8-DPPP',
    ]
    const run = await heard([
      'report',
      '--json',
      ...names.map((name) => join(models ?? '', `${name}.cif`)),
    ])
    expect(run.code).toBe(0)
    expect(lines(run)).toMatchObject(names.map((name) => ({ file: `${name}.cif` })))
  })
})
