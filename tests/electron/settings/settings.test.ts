import { assert, jsonValue, property } from 'fast-check'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createSettings, parseSettings } from '../../../electron/settings/settings'
import { visibleBounds } from '../../../electron/settings/window-bounds'
import { temporaryFolders } from '../../support/folder'

const newFolder = temporaryFolders()
const SCREENS = [{ x: 0, y: 0, width: 1920, height: 1080 }]
const bounds = { x: 10, y: 20, width: 800, height: 600 }

describe('createSettings', () => {
  it('remembers across a restart', async () => {
    const folder = await newFolder()
    createSettings(folder).write({ window: { bounds, isMaximized: true } })
    createSettings(folder).write({ recentFiles: ['/a.cif'] })
    expect(createSettings(folder).read()).toEqual({
      window: { bounds, isMaximized: true },
      recentFiles: ['/a.cif'],
    })
  })

  it.each(['', 'not JSON', 'null', '[]', '{"window": 3, "recentFiles": {"a": 1}}'])(
    'starts with the defaults when the file holds %j',
    async (text) => {
      const folder = await newFolder()
      await writeFile(join(folder, 'settings.json'), text)
      expect(createSettings(folder).read()).toEqual({
        window: { bounds: null, isMaximized: false },
        recentFiles: [],
      })
    },
  )

  it('keeps what it was told when it cannot save', async () => {
    const folder = await newFolder()
    const occupied = join(folder, 'file')
    await writeFile(occupied, '')
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    const settings = createSettings(occupied)
    settings.write({ recentFiles: ['/a.cif'] })
    expect(settings.read().recentFiles).toEqual(['/a.cif'])
    expect(complain).toHaveBeenCalled()
    expect(await readFile(occupied, 'utf8')).toBe('')
    complain.mockRestore()
  })
})

describe('parseSettings', () => {
  it('makes usable settings of any JSON', () => {
    assert(
      property(jsonValue(), (saved) => {
        const { window, recentFiles } = parseSettings(saved)
        expect(typeof window.isMaximized).toBe('boolean')
        expect(recentFiles.every((path) => typeof path === 'string')).toBe(true)
      }),
    )
  })
})

describe('visibleBounds', () => {
  it('gives back bounds that lie on a screen', () => {
    expect(visibleBounds(bounds, SCREENS)).toEqual(bounds)
  })

  it('gives nothing for a window on a screen that is gone', () => {
    expect(visibleBounds({ ...bounds, x: 2500 }, SCREENS)).toEqual({})
    expect(visibleBounds({ ...bounds, y: -590 }, SCREENS)).toEqual({})
  })
})
