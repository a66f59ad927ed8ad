import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeSafely } from '../../../electron/files/write-file'
import { temporaryFolders } from '../../support/folder'

const newFolder = temporaryFolders()
const bytes = new Uint8Array([1, 2, 3])

describe('writeSafely', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    const folder = await newFolder()
    const path = join(folder, 'picture.png')
    await writeFile(path, 'what was there before, and longer')
    expect(await writeSafely(path, bytes)).toEqual({ ok: true, value: 'saved' })
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    expect(await readdir(folder)).toEqual(['picture.png'])
  })

  it('leaves nothing behind when the name cannot be taken', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'picture.png', 'occupied'), { recursive: true })
    expect(await writeSafely(join(folder, 'picture.png'), bytes)).toMatchObject({
      ok: false,
      failure: { code: 'file.not-written' },
    })
    expect(await readdir(folder)).toEqual(['picture.png'])
  })

  it('says that it did not write into a folder that is not there', async () => {
    const path = join(await newFolder(), 'no-such-folder', 'picture.png')
    expect(await writeSafely(path, bytes)).toMatchObject({
      ok: false,
      failure: { code: 'file.not-written', message: 'picture.png was not saved.' },
    })
  })
})
