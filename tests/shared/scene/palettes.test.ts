import { describe, expect, it } from 'vitest'
import { elementColor } from '../../../shared/scene/atom-colors'
import { displayFromHex, linearFromHex, type Rgb } from '../../../shared/scene/color'
import { JMOL } from '../../../shared/scene/palette-jmol'
import { PAPER } from '../../../shared/scene/palette-paper'
import { partColor } from '../../../shared/scene/palette-parts'

/** CIE 1976 L*a*b* of linear sRGB, D65 (IEC 61966-2-1; CIE 15:2004). */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Linear sRGB as a dichromat sees it: Machado, Oliveira & Fernandes, IEEE TVCG 15 (2009), table 1, severity 1.0. */
const DICHROMACY: readonly [name: string, matrix: readonly Rgb[]][] = [
  ['protanopia', [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]], // prettier-ignore
  ['deuteranopia', [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]], // prettier-ignore
]
const seenBy = (matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb => {
  const channel = (row: number) => {
    const [x, y, z] = matrix[row] ?? [0, 0, 0]
    return Math.max(0, x * r + y * g + z * b)
  }
  return [channel(0), channel(1), channel(2)]
}
const difference = (a: Rgb, b: Rgb) => {
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

/** Hue in degrees (red 0, green 120, blue 240) and saturation of a display colour. */
function hue(hex: string): { hue: number; saturation: number } {
  const [r, g, b] = displayFromHex(hex)
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const span = most - least
  if (span === 0) return { hue: 0, saturation: 0 }
  const sector = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span
  return { hue: (60 * sector + 360) % 360, saturation: span / most }
}

describe('PAPER', () => {
  // The style guide's words for the elements, as ranges of hue.
  it.each([
    ['Cu', 29, 'blue', 205, 240],
    ['Au', 79, 'orange', 25, 45],
    ['Se', 34, 'green', 120, 165],
    ['S', 16, 'red-brown', 5, 25],
    ['P', 15, 'purple', 270, 300],
    ['N', 7, 'blue', 215, 240],
    ['O', 8, 'red', 0, 12],
    ['F', 9, 'turquoise', 165, 185],
    ['Cl', 17, 'green', 120, 165],
    ['Br', 35, 'purplish red', 325, 350],
  ])('has %s in %s', (_symbol, element, _word, from, to) => {
    const found = hue(PAPER[element - 1]!)
    expect(found.saturation).toBeGreaterThan(0.35)
    expect(found.hue).toBeGreaterThanOrEqual(from)
    expect(found.hue).toBeLessThanOrEqual(to)
  })

  it.each([
    ['Ag', 47, 0.6],
    ['C', 6, 0.4],
    ['H', 1, 0.9],
  ])('has %s nearly grey and light enough', (_symbol, element, least) => {
    const hex = PAPER[element - 1]!
    expect(hue(hex).saturation).toBeLessThan(0.15)
    expect(Math.max(...displayFromHex(hex))).toBeGreaterThan(least)
  })

  it('gives every element of the other palette a colour that can be told from white and black', () => {
    expect(PAPER).toHaveLength(JMOL.length)
    for (const hex of PAPER.slice(1)) {
      const lightness = lab(linearFromHex(hex))[0]
      expect(lightness).toBeGreaterThan(25)
      expect(lightness).toBeLessThan(85)
    }
  })
})

describe('elementColor', () => {
  // jmol.sourceforge.net/jscolors
  it.each([
    ['H', 1, '#ffffff'],
    ['C', 6, '#909090'],
    ['Cu', 29, '#c88033'],
    ['Se', 34, '#ffa100'],
    ['Ag', 47, '#c0c0c0'],
    ['Gd', 64, '#45ffc7'],
    ['Au', 79, '#ffd123'],
    ['U', 92, '#008fff'],
    ['Mt', 109, '#eb0026'],
  ])('gives %s the colour of Jmol', (_symbol, element, color) => {
    expect(elementColor('cpk', element)).toBe(color)
  })

  it('gives an unknown element a colour that no palette holds', () => {
    for (const palette of ['paper', 'cpk'] as const) {
      const unknown = elementColor(palette, 0)
      expect([...PAPER, ...JMOL]).not.toContain(unknown)
      expect(elementColor(palette, 200)).toBe(unknown)
    }
  })
})

describe('partColor', () => {
  const shells = Array.from({ length: 7 }, (_, place) => linearFromHex(partColor('shell', place)))

  it('sets neighbouring shells apart in grey', () => {
    for (const [i, color] of shells.slice(1).entries()) {
      const steps = Math.abs(lab(color)[0] - lab(shells[i]!)[0])
      expect(steps).toBeGreaterThan(10)
    }
  })

  it.each(DICHROMACY)('sets all shells apart in %s', (_name, matrix) => {
    for (const [i, color] of shells.entries()) {
      for (const other of shells.slice(i + 1)) {
        // CIE76: 2.3 is just noticeable.
        expect(difference(seenBy(matrix, color), seenBy(matrix, other))).toBeGreaterThan(12)
      }
    }
  })

  it('tells what is outside the skeleton by its role', () => {
    expect(partColor('solvent', 0)).toBe(partColor('solvent', 5))
    expect(partColor('ligand body', 3)).not.toBe(partColor('shell', 3))
  })
})
