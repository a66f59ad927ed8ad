import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileRegistry } from '../../../electron/files/file-registry'
import { createSettings } from '../../../electron/settings/settings'
import { temporaryFolders } from '../../support/folder'

const newFolder = temporaryFolders()

async function makeFiles(...names: readonly string[]) {
  const folder = await newFolder()
  const paths = names.map((name) => join(folder, name))
  for (const path of paths) await writeFile(path, 'data_')
  return { folder, paths }
}

describe('createFileRegistry', () => {
  it('gives a file a name, a size and an id that holds no path', async () => {
    const { folder, paths } = await makeFiles('Cu14.cif')
    const files = createFileRegistry(createSettings(folder))
    const opened = await files.register(paths[0]!)
    if (!opened.ok) throw new Error(opened.failure.message)
    expect(opened.value).toMatchObject({ name: 'Cu14.cif', size: 5 })
    expect(JSON.stringify(opened.value)).not.toContain(folder)
    expect(files.path(opened.value.fileId)).toBe(paths[0])
  })

  it('gives the same file the same id', async () => {
    const { folder, paths } = await makeFiles('Cu14.cif')
    const files = createFileRegistry(createSettings(folder))
    expect(await files.register(paths[0]!)).toEqual(await files.register(paths[0]!))
  })

  it('knows no path for an id that was never given out', async () => {
    const { folder, paths } = await makeFiles('Cu14.cif')
    expect(createFileRegistry(createSettings(folder)).path(paths[0]!)).toBeNull()
  })

  it('lists recent files, the last opened first, also after a restart', async () => {
    const { folder, paths } = await makeFiles('a.cif', 'b.cif')
    const files = createFileRegistry(createSettings(folder))
    for (const path of [paths[0]!, paths[1]!, paths[0]!]) await files.register(path)
    expect((await files.recent()).map(({ name }) => name)).toEqual(['a.cif', 'b.cif'])
    const restarted = createFileRegistry(createSettings(folder))
    expect((await restarted.recent()).map(({ name }) => name)).toEqual(['a.cif', 'b.cif'])
  })

  it('leaves out recent files that are gone', async () => {
    const { folder, paths } = await makeFiles('a.cif', 'b.cif')
    const files = createFileRegistry(createSettings(folder))
    for (const path of paths) await files.register(path)
    await rm(paths[1]!)
    expect((await files.recent()).map(({ name }) => name)).toEqual(['a.cif'])
  })

  it('does not list a file that could not be opened', async () => {
    const folder = await newFolder()
    const files = createFileRegistry(createSettings(folder))
    expect(await files.register(join(folder, 'gone.cif'))).toMatchObject({
      ok: false,
      failure: { code: 'file.not-found' },
    })
    expect(await files.recent()).toEqual([])
  })
})
