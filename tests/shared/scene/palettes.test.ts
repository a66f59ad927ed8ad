import { describe, expect, it } from 'vitest'
import { elementColor } from '../../../shared/scene/atom-colors'
import { BOND_COLORS } from '../../../shared/scene/bond-colors'
import { displayFromHex, linearFromHex, type Rgb } from '../../../shared/scene/color'
import { COLOUR_BLIND, COLOUR_BLIND_CORE } from '../../../shared/scene/palette-colour-blind'
import { HIGH_CONTRAST, HIGH_CONTRAST_CORE } from '../../../shared/scene/palette-high-contrast'
import { JMOL } from '../../../shared/scene/palette-jmol'
import { MERCURY } from '../../../shared/scene/palette-mercury'
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
  ['tritanopia', [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]], // prettier-ignore
  ['deuteranopia', [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]], // prettier-ignore
]
const seenBy = (matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb => {
  const channel = (row: number) => {
    const [x, y, z] = matrix[row] ?? [0, 0, 0]
    return Math.min(1, Math.max(0, x * r + y * g + z * b))
  }
  return [channel(0), channel(1), channel(2)]
}
const difference = (a: Rgb, b: Rgb) => {
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

/**
 * The CIEDE2000 difference of two colours in L*a*b* (CIE 142:2001), as Sharma, Wu & Dalal give it in
 * Color Res. Appl. 30 (2005) 21, whose test data stand below.
 */
function ciede2000([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const radians = Math.PI / 180
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const stretch = 1.5 - 0.5 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7))
  const [p, q] = [stretch * a1, stretch * a2]
  const [c1, c2] = [Math.hypot(p, b1), Math.hypot(q, b2)]
  const hueOf = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / radians + 360) % 360) // prettier-ignore
  const [h1, h2] = [hueOf(p, b1), hueOf(q, b2)]
  const isGrey = c1 * c2 === 0
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180
  const isWrapped = !isGrey && Math.abs(h1 - h2) > 180
  const sum = h1 + h2
  const hueMean = isGrey ? sum : isWrapped ? (sum + (sum < 360 ? 360 : -360)) / 2 : sum / 2
  const [lMean, cMean] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const cosine = (times: number, less: number) => Math.cos((times * hueMean - less) * radians)
  const t = 1 - 0.17 * cosine(1, 30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, -6) - 0.2 * cosine(4, 63) // prettier-ignore
  const lightness = (l2 - l1) / (1 + (0.015 * (lMean - 50) ** 2) / Math.sqrt(20 + (lMean - 50) ** 2)) // prettier-ignore
  const chroma = (c2 - c1) / (1 + 0.045 * cMean)
  const hueStep = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * radians)) / (1 + 0.015 * cMean * t) // prettier-ignore
  const rotation = -2 * Math.sqrt(cMean ** 7 / (cMean ** 7 + 25 ** 7)) * Math.sin(60 * radians * Math.exp(-(((hueMean - 275) / 25) ** 2))) // prettier-ignore
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hueStep ** 2 + rotation * chroma * hueStep)
}

/** The least of a measure over all pairs. */
function leastOfPairs(colors: readonly Rgb[], measure: (a: Rgb, b: Rgb) => number): number {
  return Math.min(
    ...colors.flatMap((color, i) => colors.slice(i + 1).map((other) => measure(color, other))),
  )
}

/** H, C, N, O, F, P, S, Cl, Cu, Se, Ag, Au: what clusters are made of. */
const COMMON = [1, 6, 7, 8, 9, 15, 16, 17, 29, 34, 47, 79]
const commonOf = (palette: readonly string[], core: string) =>
  [...COMMON.map((element) => palette[element - 1]!), core].map(linearFromHex)

/** WCAG 2.2: the ratio of relative luminances, each with 0.05 of flare. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05]
  return Math.max(x, y) / Math.min(x, y)
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

describe('ciede2000, by which palettes are judged here', () => {
  // Sharma, Wu & Dalal (2005), table 1, pairs 1, 7, 13, 17, 20, 25, 31.
  it.each<[Rgb, Rgb, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
  ])('gives the difference of %j and %j as published', (a, b, published) => {
    expect(ciede2000(a, b)).toBeCloseTo(published, 3)
  })
})

describe('COLOUR_BLIND', () => {
  const common = commonOf(COLOUR_BLIND, COLOUR_BLIND_CORE)

  it('sets apart what clusters are made of, for everybody', () => {
    expect(leastOfPairs(common, (a, b) => ciede2000(lab(a), lab(b)))).toBeGreaterThan(9)
  })

  it.each(DICHROMACY)('sets it apart in %s', (_name, matrix) => {
    const seen = common.map((color) => lab(seenBy(matrix, color)))
    expect(leastOfPairs(seen, ciede2000)).toBeGreaterThan(9)
  })

  it('sets it apart in grey', () => {
    expect(leastOfPairs(common, (a, b) => Math.abs(lab(a)[0] - lab(b)[0]))).toBeGreaterThan(5)
  })

  it('does better than the colours of papers do', () => {
    const worst = (palette: readonly string[], core: string) =>
      Math.min(
        ...DICHROMACY.map(
          ([, matrix]) =>
          leastOfPairs(commonOf(palette, core).map((color) => lab(seenBy(matrix, color))), ciede2000), // prettier-ignore
        ),
      )
    expect(worst(COLOUR_BLIND, COLOUR_BLIND_CORE)).toBeGreaterThan(2 * worst(PAPER, '#d06c20'))
  })
})

describe('HIGH_CONTRAST', () => {
  it('stands out on white and on the dark stage, all but hydrogen', () => {
    const [white, dark] = [linearFromHex('#ffffff'), linearFromHex('#1a1a1a')]
    for (const hex of [...HIGH_CONTRAST.slice(1), HIGH_CONTRAST_CORE]) {
      // WCAG 2.2, 1.4.11: graphics have 3 : 1.
      expect(contrast(linearFromHex(hex), white), hex).toBeGreaterThanOrEqual(3)
      expect(contrast(linearFromHex(hex), dark), hex).toBeGreaterThanOrEqual(3)
    }
  })

  it('sets apart what clusters are made of', () => {
    const common = commonOf(HIGH_CONTRAST, HIGH_CONTRAST_CORE)
    expect(leastOfPairs(common, (a, b) => ciede2000(lab(a), lab(b)))).toBeGreaterThan(9)
  })
})

describe('MERCURY', () => {
  // The colours that people who work with the Cambridge Structural Database name elements by.
  it.each([
    ['N', 7, 'light blue', 220, 250],
    ['O', 8, 'red', 0, 8],
    ['P', 15, 'orange', 30, 45],
    ['S', 16, 'yellow', 40, 60],
    ['Cl', 17, 'green', 110, 130],
    ['Br', 35, 'brown', 0, 20],
    ['I', 53, 'purple', 270, 290],
  ])('has %s in %s', (_symbol, element, _word, from, to) => {
    const found = hue(MERCURY[element - 1]!)
    expect(found.hue).toBeGreaterThanOrEqual(from)
    expect(found.hue).toBeLessThanOrEqual(to)
  })

  it('has metals as Jmol has them', () => {
    for (const element of [26, 29, 47, 79]) expect(MERCURY[element - 1]).toBe(JMOL[element - 1])
  })
})

describe('BOND_COLORS', () => {
  it.each(DICHROMACY)('tells kinds of bonds apart in %s', (_name, matrix) => {
    const seen = BOND_COLORS.map((hex) => lab(seenBy(matrix, linearFromHex(hex))))
    expect(leastOfPairs(seen, ciede2000)).toBeGreaterThan(9)
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
