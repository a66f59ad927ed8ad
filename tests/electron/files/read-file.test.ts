import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWholeFile } from '../../../electron/files/read-file'
import { temporaryFolders } from '../../support/folder'

const newFolder = temporaryFolders()

describe('readWholeFile', () => {
  it('gives the bytes as they are, whatever the encoding', async () => {
    const path = join(await newFolder(), 'latin1.cif')
    const bytes = new Uint8Array([0x64, 0xe9, 0x0d, 0x0a, 0x00])
    await writeFile(path, bytes)
    expect(await readWholeFile(path)).toEqual({ ok: true, value: bytes })
  })

  it('says how large the file is and how large it may be', async () => {
    const path = join(await newFolder(), 'large.cif')
    await writeFile(path, new Uint8Array(3 * 2 ** 20))
    expect(await readWholeFile(path, 2 ** 20)).toMatchObject({
      ok: false,
      failure: {
        code: 'file.too-large',
        message: 'large.cif is 3 MB; files up to 1 MB can be opened.',
      },
    })
  })

  it('reads a file of exactly the limit', async () => {
    const path = join(await newFolder(), 'full.cif')
    await writeFile(path, new Uint8Array(1000))
    expect(await readWholeFile(path, 1000)).toMatchObject({ ok: true })
  })

  it('says that a file is gone', async () => {
    const path = join(await newFolder(), 'gone.cif')
    expect(await readWholeFile(path)).toMatchObject({
      ok: false,
      failure: { code: 'file.not-found', message: 'gone.cif is no longer there.' },
    })
  })

  it('says that a folder is no file', async () => {
    expect(await readWholeFile(await newFolder())).toMatchObject({
      ok: false,
      failure: { code: 'file.not-readable' },
    })
  })

  it('knows no file by an id that was never given out', async () => {
    expect(await readWholeFile(null)).toMatchObject({
      ok: false,
      failure: { code: 'file.not-found' },
    })
  })
})
