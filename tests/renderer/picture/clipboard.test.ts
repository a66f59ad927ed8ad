import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyPicture } from '../../../renderer/picture/clipboard'

afterEach(() => vi.unstubAllGlobals())

describe('copyPicture', () => {
  it('asks for the clipboard at once, before the picture is drawn', async () => {
    const written: Record<string, unknown>[] = []
    const write = vi.fn(() => Promise.resolve())
    vi.stubGlobal('navigator', { clipboard: { write } })
    vi.stubGlobal('ClipboardItem', function ClipboardItem(parts: Record<string, unknown>) {
      written.push(parts)
    })
    const picture = new Promise<Blob>(() => {})
    const copied = copyPicture(picture)
    expect(write).toHaveBeenCalledOnce()
    expect(written).toEqual([{ 'image/png': picture }])
    await copied
  })
})
