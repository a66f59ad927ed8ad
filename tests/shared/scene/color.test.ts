import { describe, expect, it } from 'vitest'
import { hexFromLinear, linearFromHex } from '../../../shared/scene/color'

describe('linearFromHex', () => {
  it('follows the sRGB curve', () => {
    // IEC 61966-2-1: 0x80/255 = 0.50196 → 0.21586; 0x05/255 lies on the straight part: /12.92.
    const [red, green, blue] = linearFromHex('#8005ff')
    expect(red).toBeCloseTo(0.21586, 5)
    expect(green).toBeCloseTo(5 / 255 / 12.92, 8)
    expect(blue).toBe(1)
  })

  it('takes what is not a colour for black', () => {
    expect(linearFromHex('copper')).toEqual([0, 0, 0])
    expect(linearFromHex('#fff')).toEqual([0, 0, 0])
  })
})

describe('hexFromLinear', () => {
  it('undoes linearFromHex for every channel value', () => {
    for (let value = 0; value < 256; value++) {
      const hex = `#${value.toString(16).padStart(2, '0')}0a80`
      expect(hexFromLinear(linearFromHex(hex))).toBe(hex)
    }
  })

  it('clips what a display cannot show', () => {
    expect(hexFromLinear([-0.2, 1.7, 1])).toBe('#00ffff')
  })
})
