import { describe, expect, it } from 'vitest'
import { backgroundColor, isDarkColor } from '../../../shared/scene/background'

describe('backgroundColor', () => {
  it('follows the window or stays what was chosen', () => {
    expect(backgroundColor('theme', false)).toBe('#ffffff')
    expect(backgroundColor('theme', true)).not.toBe('#ffffff')
    expect(backgroundColor('white', true)).toBe('#ffffff')
    expect(backgroundColor('black', false)).toBe('#000000')
    expect(backgroundColor('#ddeeff', true)).toBe('#ddeeff')
  })
})

describe('isDarkColor', () => {
  // WCAG 2: of a colour of relative luminance L, white words have the contrast 1.05 / (L + 0.05) and
  // black ones (L + 0.05) / 0.05. Equal at L = 0.179: grey #757575 is just lighter than that.
  it.each([
    ['#000000', true],
    ['#1a1a1a', true],
    ['#747474', true],
    ['#767676', false],
    ['#0000ff', true],
    ['#ffff00', false],
    ['#ffffff', false],
  ])('says of %s: %s', (color, isDark) => {
    expect(isDarkColor(color)).toBe(isDark)
  })
})
