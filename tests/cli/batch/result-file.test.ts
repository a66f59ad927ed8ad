import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openResultFile } from '../../../cli/batch/result-file'
import { temporaryFolders } from '../../support/folder'

const newFolder = temporaryFolders()

function line(path: string, blockIndex = 1, blockCount = 1, block: string | null = 'a'): string {
  return `${JSON.stringify({ version: 1, file: path, path, blockIndex, blockCount, block })}\n`
}

async function fileWith(text: string): Promise<string> {
  const path = join(await newFolder(), 'reports.jsonl')
  await writeFile(path, text)
  return path
}

async function opened(path: string) {
  const file = await openResultFile(path)
  if (!file.ok) throw new Error(file.failure)
  return file.value
}

describe('openResultFile', () => {
  it('makes a file and adds to it', async () => {
    const path = join(await newFolder(), 'new.jsonl')
    const file = await opened(path)
    await file.write(line('a.cif'))
    await file.write(line('ü.cif'))
    await file.close()
    expect(await readFile(path, 'utf8')).toBe(line('a.cif') + line('ü.cif'))
  })

  it('knows what is finished, and what of it gave no structure', async () => {
    const path = await fileWith(
      line('a.cif') + line('b.cif', 1, 2) + line('b.cif', 2, 2, null) + line('c.cif', 1, 1, null),
    )
    const file = await opened(path)
    expect([...file.finished.keys()]).toEqual(['a.cif', 'b.cif', 'c.cif'])
    expect(file.without).toBe(1)
    await file.close()
  })

  it.each([
    ['a torn line', line('b.cif').slice(0, -1)],
    ['the first letters of a line', '{"ver'],
    ['a file of which blocks are missing', line('b.cif', 1, 3) + line('b.cif', 2, 3)],
    ['both', line('b.cif', 1, 3) + line('b.cif', 2, 3).slice(0, 20)],
  ])('cuts off %s, and goes on there', async (_, rest) => {
    const path = await fileWith(line('a.cif') + rest)
    const file = await opened(path)
    expect([...file.finished.keys()]).toEqual(['a.cif'])
    await file.write(line('b.cif'))
    await file.close()
    expect(await readFile(path, 'utf8')).toBe(line('a.cif') + line('b.cif'))
  })

  it('reads lines longer than what is read at once, with letters across its edge', async () => {
    const long = JSON.stringify({ ...JSON.parse(line('a.cif')), note: 'ü'.repeat(200_000) })
    const file = await opened(await fileWith(`${long}\n${line('b.cif')}`))
    expect([...file.finished.keys()]).toEqual(['a.cif', 'b.cif'])
    await file.close()
  })

  it.each([
    ['a CIF', 'data_a\n_cell_length_a 5\n', 1],
    ['a line of something else', 'data_a', 1],
    ['other JSON', '{"version":1}\n', 1],
    ['something between reports', `${line('a.cif')}rubbish\n${line('b.cif')}`, 2],
  ])('leaves %s alone', async (_, text, number) => {
    const path = await fileWith(text)
    const file = await openResultFile(path)
    expect(file).toMatchObject({ ok: false, failure: expect.stringContaining(`line ${number} `) })
    expect(await readFile(path, 'utf8')).toBe(text)
  })

  it('says why it cannot open', async () => {
    const file = await openResultFile(join(await newFolder(), 'missing', 'reports.jsonl'))
    expect(file).toMatchObject({ ok: false, failure: expect.stringContaining('ENOENT') })
  })
})
