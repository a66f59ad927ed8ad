/** Ready-made ways to draw a picture. */
import type { Background } from './background'
import type { SceneStyle } from './scene'
import { SCREEN_LOOK, type StageLook } from './stage-look'

/** As much of a style as means the same for every structure. */
export type AppearanceStyle = Omit<SceneStyle, 'rules' | 'colorOfPart'>

/** How any structure is drawn. */
export interface Appearance {
  readonly style: AppearanceStyle
  readonly look: StageLook
  readonly background: Background
}

/** What a preset says nothing of stays as it is. */
export interface Preset {
  readonly name: string
  readonly style: Partial<AppearanceStyle>
  readonly look: StageLook
  readonly background: Background
}

/** A preset that somebody has saved: it says everything. */
export interface OwnPreset extends Appearance {
  readonly name: string
}

/**
 * - Paper: ink on paper, one tone for each colour, as figures of journals are printed
 * - Screen: what the program begins with
 * - Dark: for talks, on black
 * - Nature-like: matte balls in soft light, without outlines, as on covers and in the graphics of reviews
 * - High contrast: strong colours and strokes, no shadow and no haze
 */
export const PRESETS: readonly Preset[] = [
  {
    name: 'Paper',
    style: { palette: 'paper', bondColors: 'split', metalContacts: 'thin' },
    look: { material: 'flat', outline: 1.6, occlusion: 0, depthCue: 0.3, ellipsoids: 'octants' },
    background: 'white',
  },
  {
    name: 'Screen',
    style: { palette: 'paper', bondColors: 'split', metalContacts: 'thin' },
    look: SCREEN_LOOK,
    background: 'theme',
  },
  {
    name: 'Dark',
    style: { palette: 'paper', bondColors: 'split', metalContacts: 'thin' },
    look: {
      material: 'glossy',
      outline: 0.6,
      occlusion: 0.7,
      depthCue: 0.7,
      ellipsoids: 'circles',
    },
    background: 'black',
  },
  {
    name: 'Nature-like',
    style: { palette: 'paper', bondColors: 'split', metalContacts: 'thin' },
    look: { material: 'matte', outline: 0, occlusion: 1, depthCue: 0.45, ellipsoids: 'plain' },
    background: 'white',
  },
  {
    name: 'High contrast',
    style: { palette: 'high-contrast', bondColors: 'split', metalContacts: 'dashed' },
    look: { material: 'flat', outline: 2.4, occlusion: 0, depthCue: 0, ellipsoids: 'circles' },
    background: 'white',
  },
]

/** What a document begins with until somebody chooses otherwise. */
export const FIRST_APPEARANCE: Appearance = {
  style: {
    palette: 'paper',
    colorOfElement: new Map(),
    colorBy: 'element',
    representation: 'cluster',
    probability: 0.5,
    bondColors: 'split',
    metalContacts: 'thin',
    multipleBonds: false,
  },
  look: SCREEN_LOOK,
  background: 'theme',
}

/** The part of how something is drawn that means the same for every structure. */
export function appearanceOf({
  style: { rules: _rules, colorOfPart: _colorOfPart, ...style },
  look,
  background,
}: {
  readonly style: SceneStyle
  readonly look: StageLook
  readonly background: Background
}): Appearance {
  return { style, look, background }
}

/** Whether all that a preset says is so. */
export function isInForce(preset: Preset, { style, look, background }: Appearance): boolean {
  return (
    preset.background === background && agrees(preset.look, look) && agrees(preset.style, style)
  )
}

/** Whether all that is said of something is so of another. */
function agrees(said: object, other: object): boolean {
  const known = new Map<string, unknown>(Object.entries(other))
  return Object.entries(said).every(([key, value]) => isSame(value, known.get(key)))
}

function isSame(a: unknown, b: unknown): boolean {
  if (!(a instanceof Map) || !(b instanceof Map)) return a === b
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
}
