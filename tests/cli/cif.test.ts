import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { heard, type Heard } from '../support/command'
import { comparableBlocks, conformanceCases, type PrintedDocument } from '../support/conformance'
import { temporaryFolders } from '../support/folder'

const TEXT = `data_Cu14
_cell_length_a 12.3
loop_
_l
_m
1 2
3
_shelx_res_file
;
TITL x
;
_cell_length_b
`

const newFolder = temporaryFolders()

async function fileWith(text: string): Promise<string> {
  const path = join(await newFolder(), 'made.cif')
  await writeFile(path, text)
  return path
}

function printed({ stdout }: Heard): PrintedDocument {
  return JSON.parse(stdout)
}

// Expected results: agreement of gemmi 0.5.7, cod-tools 3.7.0 and libcif (see the data's README).
describe.each(['cif11', 'cif20'])('clusterscope cif --json on the cases of %s', (folder) => {
  it.each(conformanceCases(folder))('prints $id as other programs read it', async (test) => {
    const said = await heard(['cif', '--json', '-'], test.bytes)
    const { blocks } = printed(said)
    expect(comparableBlocks(blocks)).toEqual(comparableBlocks(test.expected.data?.blocks ?? []))
    expect(said.code).toBe(blocks.length > 0 ? 0 : 1)
  })
})

describe('clusterscope cif', () => {
  it('prints errors with line, column, code and severity', async () => {
    const { code, stdout } = await heard(['cif', '--json', await fileWith(TEXT)])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).errors).toMatchObject([
      { line: 7, col: 1, code: 'cif.loop-incomplete', severity: 'error' },
      { line: 12, col: 1, code: 'cif.missing-value', severity: 'error' },
    ])
  })

  it('prints one line of JSON for each file, also for one that is not there', async () => {
    const path = await fileWith('data_a _x 1\n')
    const { code, stdout } = await heard(['cif', '--json', path, `${path}x`, path])
    const lines = stdout.trimEnd().split('\n')
    expect(code).toBe(1)
    expect(lines.map((line) => JSON.parse(line).blocks.length)).toEqual([1, 0, 1])
    expect(JSON.parse(lines[1] ?? '').errors).toMatchObject([{ code: 'file.not-found' }])
  })

  it('prints large files in pieces', async () => {
    const rows = 40_000
    const { stdout } = await heard(
      ['cif', '--json', '-'],
      `data_a loop_ _x _y\n${'1 2\n'.repeat(rows)}`,
    )
    expect(printed({ code: 0, stdout, stderr: '' }).blocks[0]?.entries).toMatchObject([
      { rows: { length: rows } },
    ])
  })

  it('says in words what a file holds', async () => {
    const { stdout } = await heard(['cif', await fileWith(TEXT)])
    expect(stdout).toBe(`made.cif  CIF 1.1, 13 lines, ${TEXT.length} bytes

data_Cu14
  3 items, 1 loop
    2 rows  × 2 columns  from _l
    Cu14.res  7 bytes  in _shelx_res_file

Problems
       7:1  error    The loop starting with _l has 2 columns but 3 values: the last row lacks 1.
      12:1  error    _cell_length_b has no value.

`)
  })

  it('writes the files inside into a folder, and never over another', async () => {
    const [path, folder] = [await fileWith(TEXT), join(await newFolder(), 'new')]
    const first = await heard(['cif', path, '--extract', 'all', '--to', folder])
    expect(first.code).toBe(0)
    expect(await readFile(join(folder, 'Cu14.res'), 'utf8')).toBe('TITL x\n')
    const second = await heard(['cif', path, '--extract', 'Cu14.res', '--to', folder])
    expect(second.code).toBe(1)
    expect(second.stdout).toContain('it is there already')
  })

  it('says which files there are when another is asked for', async () => {
    const { code, stdout } = await heard([
      'cif',
      await fileWith(TEXT),
      '--extract',
      'x.hkl',
      '--to',
      await newFolder(),
    ])
    expect(code).toBe(1)
    expect(stdout).toBe('made.cif holds no x.hkl, only Cu14.res.\n')
  })

  it('wants a folder for what it extracts', async () => {
    const { code, stderr } = await heard(['cif', 'a.cif', '--extract', 'all'])
    expect(code).toBe(2)
    expect(stderr).toContain('--to FOLDER')
  })
})
