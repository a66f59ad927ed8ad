/** Appearances as plain values that can be kept, and read back by another version. */
import { atomicNumberOf, symbolOf } from '../tables/elements'
import type { Background } from './background'
import type { Appearance, OwnPreset } from './presets'
import { PALETTES, REPRESENTATIONS } from './scene'
import { ELLIPSOID_MARKS, MATERIALS } from './stage-look'

/** Each choice with the values it may have. */
const STYLE_CHOICES = {
  palette: PALETTES,
  colorBy: ['element', 'part'],
  representation: REPRESENTATIONS,
  bondColors: ['split', 'kind'],
  metalContacts: ['thin', 'dashed', 'hidden'],
} as const

/** CSS pixels: a wider stroke hides what it is around. */
export const WIDEST_OUTLINE = 4
/** Below and above, ellipsoids have no size or no end. */
const PROBABILITY_BOUNDS = { min: 0.1, max: 0.99 } as const

type Kept = Readonly<{ [key: string]: unknown }>

/** `{ Cu: '#3668cf' }`. */
export function colorsRecord(colorOfElement: ReadonlyMap<number, string>): Kept {
  return Object.fromEntries(
    [...colorOfElement]
      .toSorted(([a], [b]) => a - b)
      .map(([element, color]) => [symbolOf(element), color]),
  )
}

/** The colours of `colorsRecord`, those that are colours of elements. */
export function readColors(kept: unknown): Map<number, string> {
  const entries = Object.entries(recordOf(kept)).flatMap(([symbol, color]) => {
    const element = atomicNumberOf(symbol)
    return element === null || !isColor(color) ? [] : [[element, color.toLowerCase()] as const]
  })
  return new Map(entries)
}

export function appearanceRecord({ style, look, background }: Appearance): Kept {
  return {
    style: { ...style, colorOfElement: colorsRecord(style.colorOfElement) },
    look,
    background,
  }
}

/** What is kept of an appearance, as far as it can be understood; the rest as in `usual`. */
export function readAppearance(kept: unknown, usual: Appearance): Appearance {
  const { style: keptStyle, look: keptLook, background } = recordOf(kept)
  const [style, look] = [recordOf(keptStyle), recordOf(keptLook)]
  return {
    style: {
      palette: oneOf(STYLE_CHOICES.palette, style['palette'], usual.style.palette),
      colorOfElement: readColors(style['colorOfElement']),
      colorBy: oneOf(STYLE_CHOICES.colorBy, style['colorBy'], usual.style.colorBy),
      representation: oneOf(
        STYLE_CHOICES.representation,
        style['representation'],
        usual.style.representation,
      ),
      probability: within(
        PROBABILITY_BOUNDS.min,
        PROBABILITY_BOUNDS.max,
        style['probability'],
        usual.style.probability,
      ),
      bondColors: oneOf(STYLE_CHOICES.bondColors, style['bondColors'], usual.style.bondColors),
      metalContacts: oneOf(
        STYLE_CHOICES.metalContacts,
        style['metalContacts'],
        usual.style.metalContacts,
      ),
      multipleBonds: oneOf([true, false], style['multipleBonds'], usual.style.multipleBonds),
    },
    look: {
      material: oneOf(MATERIALS, look['material'], usual.look.material),
      outline: within(0, WIDEST_OUTLINE, look['outline'], usual.look.outline),
      occlusion: within(0, 1, look['occlusion'], usual.look.occlusion),
      depthCue: within(0, 1, look['depthCue'], usual.look.depthCue),
      ellipsoids: oneOf(ELLIPSOID_MARKS, look['ellipsoids'], usual.look.ellipsoids),
    },
    background: isBackground(background) ? background : usual.background,
  }
}

/** Presets of one's own: those that have a name, of one name the first. */
export function readPresets(kept: unknown, usual: Appearance): OwnPreset[] {
  const presets = new Map<string, OwnPreset>()
  for (const entry of Array.isArray(kept) ? kept : []) {
    const { name, ...appearance } = recordOf(entry)
    if (typeof name !== 'string' || name.trim() === '' || presets.has(name)) continue
    presets.set(name, { name, ...readAppearance(appearance, usual) })
  }
  return [...presets.values()]
}

function isColor(value: unknown): value is `#${string}` {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
}

/** An object by its keys; of anything else one without any. */
export function recordOf(value: unknown): Kept {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}

/** The one of `values` that something is, else the usual one. */
export function oneOf<Value>(values: readonly Value[], kept: unknown, usual: Value): Value {
  return values.find((value) => value === kept) ?? usual
}

function within(min: number, max: number, kept: unknown, usual: number): number {
  if (typeof kept !== 'number' || Number.isNaN(kept)) return usual
  return Math.min(max, Math.max(min, kept))
}

function isBackground(value: unknown): value is Background {
  return value === 'theme' || value === 'white' || value === 'black' || isColor(value)
}
