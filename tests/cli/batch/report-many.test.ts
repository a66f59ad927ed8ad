import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtWorker } from '../../support/built-command'
import { runCommand, startCommand, type Running } from '../../support/command-process'
import { temporaryFolders } from '../../support/folder'
import { copperGrid } from '../../support/made-cifs'

// Else the first command would say that it was built.
beforeAll(() => void builtWorker())
const newFolder = temporaryFolders()
const SMALL = 24

/** Small files, among them one with two blocks, one without structure, and odd names. */
async function corpus(folder: string): Promise<string> {
  const root = join(folder, 'corpus')
  await mkdir(join(root, 'below'), { recursive: true })
  for (let i = 0; i < SMALL; i++) await writeFile(join(root, `${i}.cif`), copperGrid(`c${i}`))
  await writeFile(join(root, 'below', '0.cif'), copperGrid('two') + copperGrid('blocks', 2))
  await writeFile(join(root, 'below', 'text.cif'), 'data_text\n_journal_year 1965\n')
  await writeFile(join(root, 'below', 'a name.cif'), copperGrid('name'))
  return root
}

const FILES = SMALL + 3

interface Line {
  readonly path: string
  readonly block: string | null
  readonly problems: readonly { readonly code: string }[]
}

function lines(text: string): Line[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

async function firstLines(path: string): Promise<void> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text.includes('\n')) return
    await pause(5)
  }
}

describe('clusterscope report on many files', () => {
  it('gives the same bytes whatever the number of workers', async () => {
    const root = await corpus(await newFolder())
    const one = await runCommand(['report', '--json', '--jobs', '1', root])
    const three = await runCommand(['report', '--json', '--jobs', '3', root])
    expect(three.stdout).toBe(one.stdout)
    expect(lines(one.stdout).map(({ block }) => block)).toHaveLength(FILES + 1)
    expect(one.code).toBe(1)
    expect(one.stderr).toMatch(/^27 of 27 files, .* 1 without structure$/m)
  })

  it('tells files of one name apart by their paths', async () => {
    const root = await corpus(await newFolder())
    const { stdout } = await runCommand(['report', '--json', root])
    const zeros = lines(stdout).filter(({ path }) => path.endsWith('0.cif'))
    expect(zeros).toMatchObject([
      { path: join(root, '0.cif'), file: '0.cif', blockIndex: 1, blockCount: 1 },
      { path: join(root, '10.cif') },
      { path: join(root, '20.cif') },
      { path: join(root, 'below', '0.cif'), file: '0.cif', blockIndex: 1, blockCount: 2 },
      { path: join(root, 'below', '0.cif'), file: '0.cif', blockIndex: 2, blockCount: 2 },
    ])
  })

  it('splits into shards that concatenate to the whole', async () => {
    const folder = await newFolder()
    const root = await corpus(folder)
    const whole = await runCommand(['report', '--json', root])
    let parts = ''
    for (const shard of ['1/3', '2/3', '3/3']) {
      const out = join(folder, `${shard[0]}.jsonl`)
      await runCommand(['report', '--json', root, '--shard', shard, '--out', out])
      const part = await readFile(out, 'utf8')
      expect(part).not.toBe('')
      parts += part
    }
    expect(parts.split('\n').toSorted()).toEqual(whole.stdout.split('\n').toSorted())
  })

  it('takes names from a list on standard input', async () => {
    const root = await corpus(await newFolder())
    const names = ['below/a name.cif', '3.cif'].map((name) => join(root, name))
    const listed = await runCommand(['report', '--json', '--list', '-'], `${names.join('\0')}\0`)
    expect(lines(listed.stdout).map(({ path }) => path)).toEqual(names)
    expect(listed.code).toBe(0)
  })

  const stops: [string, (run: Running) => Promise<unknown>][] = [
    [
      'killed',
      async ({ child, ended }) => {
        child.kill('SIGKILL')
        expect((await ended).signal).toBe('SIGKILL')
      },
    ],
    [
      'interrupted',
      async ({ child, ended }) => {
        child.kill('SIGINT')
        expect((await ended).code).toBe(130)
      },
    ],
    [
      'ended by its queue',
      async ({ child, ended }) => {
        child.kill('SIGTERM')
        expect((await ended).code).toBe(143)
      },
    ],
  ]
  it.each(stops)('goes on where it was %s, to the same bytes', async (_, stop) => {
    const folder = await newFolder()
    const root = await corpus(folder)
    // The last file takes seconds: the run cannot be over before it is stopped.
    await writeFile(join(root, 'zz-large.cif'), copperGrid('large', 30))
    const whole = await runCommand(['report', '--json', root])

    const out = join(folder, 'reports.jsonl')
    const command = ['report', '--json', root, '--jobs', '2', '--out', out]
    const run = startCommand(command)
    await firstLines(out)
    await stop(run)
    const kept = await readFile(out, 'utf8')
    expect(whole.stdout.startsWith(kept)).toBe(true)
    expect(kept.length).toBeLessThan(whole.stdout.length)
    await appendFile(out, whole.stdout.slice(kept.length, kept.length + 40))

    const resumed = await runCommand(command)
    expect(await readFile(out, 'utf8')).toBe(whole.stdout)
    expect(resumed.stderr).toMatch(/28 of 28 files, \d+ kept/)
    expect(resumed.code).toBe(1)
    const again = await runCommand(command)
    expect(again.stderr).toContain('28 of 28 files, 28 kept, 1 without structure\n')
    expect(await readFile(out, 'utf8')).toBe(whole.stdout)
  })

  it('goes on after a file that needs more memory than there is', async () => {
    const root = await corpus(await newFolder())
    await writeFile(join(root, '11-large.cif'), copperGrid('large', 60))
    const { stdout, code } = await runCommand(['report', '--json', root, '--memory', '24'])
    const failed = lines(stdout).filter(({ problems }) =>
      problems.some(({ code: found }) => found.startsWith('job.')),
    )
    expect(failed).toMatchObject([
      { path: join(root, '11-large.cif'), block: null, problems: [{ code: 'job.out-of-memory' }] },
    ])
    expect(lines(stdout)).toHaveLength(FILES + 2)
    expect(code).toBe(1)
  })

  it('gives up a file that takes too long, and goes on', async () => {
    const folder = await newFolder()
    const large = join(folder, 'large.cif')
    await writeFile(large, copperGrid('large', 60))
    const { stdout } = await runCommand(['report', '--json', large, '--timeout', '0.05'])
    expect(lines(stdout)).toMatchObject([
      { path: large, block: null, problems: [{ code: 'job.timed-out' }] },
    ])
  })

  it('never writes over a file that is not its own', async () => {
    const root = await corpus(await newFolder())
    const out = join(root, '0.cif')
    const { code, stderr } = await runCommand(['report', '--json', root, '--out', out])
    expect(code).toBe(2)
    expect(stderr).toContain('line 1 of it is no report')
    expect(await readFile(out, 'utf8')).toBe(copperGrid('c0'))
  })
})
