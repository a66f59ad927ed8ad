import { describe, expect, it } from 'vitest'
import { LARGEST_SIDE, pixelSize } from '../../../renderer/picture/picture-options'

const picture = (widthMm: number, heightMm: number, dotsPerInch: number) =>
  pixelSize({ widthMm, heightMm, dotsPerInch, background: null })

describe('pixelSize', () => {
  it.each([
    [180, 90, 600, 4252, 2126], // the usual full page width of a journal
    [25.4, 25.4, 300, 300, 300],
    [84, 63, 1200, 3969, 2976],
  ])('makes %d × %d mm at %d dpi %d × %d pixels', (width, height, dpi, across, down) => {
    expect(picture(width, height, dpi)).toEqual({
      ok: true,
      value: { width: across, height: down },
    })
  })

  it('refuses what has no size', () => {
    for (const size of [picture(0, 10, 300), picture(10, 10, NaN), picture(-5, 5, 300)]) {
      expect(size).toMatchObject({ ok: false, failure: { code: 'picture.no-size' } })
    }
  })

  it('refuses in words what is too large', () => {
    const size = picture(1000, 10, 600)
    expect(size).toMatchObject({ ok: false, failure: { code: 'picture.too-large' } })
    expect(picture((LARGEST_SIDE * 25.4) / 600, 10, 600).ok).toBe(true)
  })
})
