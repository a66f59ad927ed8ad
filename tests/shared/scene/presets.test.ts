import { describe, expect, it } from 'vitest'
import { appearanceRecord, readAppearance } from '../../../shared/scene/appearance-record'
import {
  appearanceOf,
  FIRST_APPEARANCE,
  isInForce,
  PRESETS,
  type Appearance,
  type Preset,
} from '../../../shared/scene/presets'

const presetOf = (name: string) => PRESETS.find((preset) => preset.name === name)!

function appliedTo(appearance: Appearance, { style, look, background }: Preset): Appearance {
  return { style: { ...appearance.style, ...style }, look, background }
}

describe('PRESETS', () => {
  it('has the five that were asked for, by names of their own', () => {
    expect(PRESETS.map(({ name }) => name)).toEqual([
      'Paper',
      'Screen',
      'Dark',
      'Nature-like',
      'High contrast',
    ])
  })

  it.each(PRESETS)('says with $name only what can be kept and read back', (preset) => {
    const appearance = appliedTo(FIRST_APPEARANCE, preset)
    expect(readAppearance(appearanceRecord(appearance), FIRST_APPEARANCE)).toEqual(appearance)
  })

  it.each(PRESETS)(
    'leaves own colours, the way of atoms and rules alone with $name',
    ({ style }) => {
      expect(style).not.toHaveProperty('colorOfElement')
      expect(style).not.toHaveProperty('representation')
      expect(style).not.toHaveProperty('rules')
    },
  )

  it.each(PRESETS)('is told apart from all others: $name', (preset) => {
    const appearance = appliedTo(FIRST_APPEARANCE, preset)
    expect(PRESETS.filter((other) => isInForce(other, appearance))).toEqual([preset])
  })

  it('begins with Screen', () => {
    expect(isInForce(presetOf('Screen'), FIRST_APPEARANCE)).toBe(true)
  })

  it('draws paper as ink on white', () => {
    expect(presetOf('Paper')).toMatchObject({ background: 'white', look: { material: 'flat' } })
    expect(presetOf('Paper').look.outline).toBeGreaterThan(0)
  })
})

describe('isInForce', () => {
  const own: Preset = {
    name: 'Mine',
    ...FIRST_APPEARANCE,
    style: { ...FIRST_APPEARANCE.style, colorOfElement: new Map([[29, '#112233']]) },
  }

  it('compares colours of elements by what they are', () => {
    const colored = (color: string): Appearance => ({
      ...FIRST_APPEARANCE,
      style: { ...FIRST_APPEARANCE.style, colorOfElement: new Map([[29, color]]) },
    })
    expect(isInForce(own, colored('#112233'))).toBe(true)
    expect(isInForce(own, colored('#445566'))).toBe(false)
    expect(isInForce(own, FIRST_APPEARANCE)).toBe(false)
  })

  it('is no longer so once anything is changed', () => {
    const { look } = FIRST_APPEARANCE
    const changed = { ...FIRST_APPEARANCE, look: { ...look, outline: look.outline + 0.1 } }
    expect(isInForce(presetOf('Screen'), changed)).toBe(false)
  })
})

describe('appearanceOf', () => {
  it('leaves out what is of one structure alone', () => {
    const style = {
      ...FIRST_APPEARANCE.style,
      rules: [{ of: { kind: 'part', part: 1 }, representation: 'wires' }],
      colorOfPart: new Map([[1, '#112233']]),
    } as const
    const { look, background } = FIRST_APPEARANCE
    expect(appearanceOf({ style, look, background })).toEqual(FIRST_APPEARANCE)
  })
})
