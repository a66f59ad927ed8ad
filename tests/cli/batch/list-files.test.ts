import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, namesInList } from '../../../cli/batch/list-files'
import { temporaryFolders } from '../../support/folder'

const newFolder = temporaryFolders()

async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await newFolder()
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), '')
  }
  return folder
}

describe('listFiles', () => {
  it('finds the CIFs in a folder and below, in alphabetical order', async () => {
    const folder = await folderWith(
      'b.cif',
      'a/z.CIF',
      'a/y.mcif',
      'c.mmcif',
      'notes.txt',
      'd.cif.bak',
    )
    const found = await listFiles([folder])
    expect(found).toEqual(
      ['a/y.mcif', 'a/z.CIF', 'b.cif', 'c.mmcif'].map((name) => join(folder, name)),
    )
  })

  it('leaves hidden files and folders out', async () => {
    const folder = await folderWith('a.cif', '._a.cif', '.git/b.cif')
    expect(await listFiles([folder])).toEqual([join(folder, 'a.cif')])
  })

  it('takes files as they are named, whatever they are called, in the order given', async () => {
    const folder = await folderWith('b.cif', 'a.txt')
    const given = [join(folder, 'a.txt'), '-', join(folder, 'missing'), join(folder, 'b.cif')]
    expect(await listFiles(given)).toEqual(given)
  })

  it('follows links to files, and no links in circles', async () => {
    const folder = await folderWith('a.cif')
    await symlink(join(folder, 'a.cif'), join(folder, 'b.cif'))
    await symlink(folder, join(folder, 'round'))
    await symlink(folder, join(folder, 'folder.cif'))
    expect(await listFiles([folder])).toEqual(['a.cif', 'b.cif'].map((name) => join(folder, name)))
  })

  it('keeps a folder without CIFs, so that it is reported', async () => {
    const folder = await folderWith('notes.txt')
    expect(await listFiles([folder])).toEqual([folder])
  })
})

describe('namesInList', () => {
  it('reads a name a line', () => {
    expect(namesInList('a.cif\r\nmy file.cif\n\n')).toEqual(['a.cif', 'my file.cif'])
  })

  it('reads names ended by NUL, with line breaks in them', () => {
    expect(namesInList('a.cif\0odd\nname.cif\0')).toEqual(['a.cif', 'odd\nname.cif'])
  })
})
