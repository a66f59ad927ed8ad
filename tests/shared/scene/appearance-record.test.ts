import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appearanceRecord,
  colorsRecord,
  readAppearance,
  readColors,
  readPresets,
  WIDEST_OUTLINE,
} from '../../../shared/scene/appearance-record'
import { FIRST_APPEARANCE, type Appearance } from '../../../shared/scene/presets'
import { PALETTES, REPRESENTATIONS } from '../../../shared/scene/scene'

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}` as const)
// JSON knows no −0, which the least double of a range from 0 may be.
const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100)
const appearance: fc.Arbitrary<Appearance> = fc.record({
  style: fc.record({
    palette: fc.constantFrom(...PALETTES),
    colorOfElement: fc
      .array(fc.tuple(fc.integer({ min: 1, max: 96 }), color))
      .map((entries) => new Map(entries)),
    colorBy: fc.constantFrom('element', 'part'),
    representation: fc.constantFrom(...REPRESENTATIONS),
    probability: fc.double({ min: 0.1, max: 0.99, noNaN: true }),
    bondColors: fc.constantFrom('split', 'kind'),
    metalContacts: fc.constantFrom('thin', 'dashed', 'hidden'),
    multipleBonds: fc.boolean(),
  }),
  look: fc.record({
    material: fc.constantFrom('matte', 'glossy', 'flat'),
    outline: share.map((part) => part * WIDEST_OUTLINE),
    occlusion: share,
    depthCue: share,
    ellipsoids: fc.constantFrom('plain', 'circles', 'octants'),
  }),
  background: fc.oneof(fc.constantFrom('theme', 'white', 'black'), color),
})
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('readAppearance', () => {
  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(appearance, (one) => {
        const back = readAppearance(written(appearanceRecord(one)), FIRST_APPEARANCE)
        expect(back).toEqual(one)
      }),
    )
  })

  it('takes the usual where it finds anything else, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (style, look, background) => {
        const back = readAppearance({ style, look, background }, FIRST_APPEARANCE)
        expect(REPRESENTATIONS).toContain(back.style.representation)
        expect(back.look.outline).toBeGreaterThanOrEqual(0)
        expect(back.look.outline).toBeLessThanOrEqual(WIDEST_OUTLINE)
      }),
    )
    for (const garbage of [null, 7, 'x', [], {}]) {
      expect(readAppearance(garbage, FIRST_APPEARANCE)).toEqual(FIRST_APPEARANCE)
    }
  })

  it('keeps numbers within what can be drawn', () => {
    const { style, look } = readAppearance(
      { style: { probability: 7 }, look: { outline: 1e9, depthCue: -3 } },
      FIRST_APPEARANCE,
    )
    expect(style.probability).toBe(0.99)
    expect(look).toMatchObject({ outline: WIDEST_OUTLINE, depthCue: 0 })
  })
})

describe('readColors', () => {
  it('knows elements by their symbols and leaves out what is no colour', () => {
    const colors = readColors({ Cu: '#3668CF', Xx: '#000000', Au: 'gold', Se: 7, H: '#fff' })
    expect(colors).toEqual(new Map([[29, '#3668cf']]))
    expect(colorsRecord(colors)).toEqual({ Cu: '#3668cf' })
  })
})

describe('readPresets', () => {
  it('leaves out those without a name, and of one name all but the first', () => {
    const presets = readPresets(
      [{ name: 'A', background: 'black' }, { name: 'A' }, { name: ' ' }, { name: 3 }, null],
      FIRST_APPEARANCE,
    )
    expect(presets).toEqual([{ name: 'A', ...FIRST_APPEARANCE, background: 'black' }])
  })
})
