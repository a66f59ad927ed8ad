import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { StickPattern } from '../../../shared/scene/scene'
import { SCREEN_LOOK, type StageLook } from '../../../shared/scene/stage-look'
import type { Png } from '../../support/png'
import { madeScene } from './made-scene'
import { openStageForTests } from './stage-page'
import { RED, transparent } from './stage-pixels'

const BARE: StageLook = { material: 'flat', outline: 0, occlusion: 0, depthCue: 0, ellipsoids: 'plain' } // prettier-ignore
const BALL = madeScene([{ at: [0, 0, 0], radius: 1, color: RED }])
const ROUND = madeScene([
  {
    at: [0, 0, 0],
    radius: 1,
    color: RED,
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
])

const opened = openStageForTests()

type Shown = Parameters<typeof opened.stage.show>

/** A picture as large as the window is in CSS pixels, seen along a direction. */
async function pictureOf(
  scene: Shown[0],
  look: Partial<StageLook>,
  { from = [0, 0, 1], zoom = 0, view = {} }: { from?: Vec3; zoom?: number; view?: Shown[1] } = {},
) {
  const { stage } = opened
  await stage.show(scene, { look: { ...BARE, ...look }, ...view })
  await stage.page.evaluate(
    (direction) => window.stage.current!.lookDown(direction, [0, 1, 0]),
    from,
  )
  await stage.page.evaluate(() => window.stage.current!.fit())
  await stage.page.focus('.stage')
  for (let press = 0; press < zoom; press++) await stage.page.keyboard.press('+')
  await stage.rest()
  const picture = await stage.picture(transparent(40, 30))
  const { extent } = await stage.camera()
  return { picture, perPixel: extent / 300 }
}

/** Red, green and blue of the pixels that are wholly covered. */
function opaqueOf({ rgba }: Png): (readonly [number, number, number])[] {
  const pixels: (readonly [number, number, number])[] = []
  for (let i = 0; i < rgba.length; i += 4) {
    if (rgba[i + 3] === 255) pixels.push([rgba[i]!, rgba[i + 1]!, rgba[i + 2]!])
  }
  return pixels
}
const alphaAt = ({ rgba, width }: Png, x: number, y: number) => rgba[4 * (y * width + x) + 3]!

describe('material', () => {
  it('has two tones where it is flat', async () => {
    const opaque = opaqueOf((await pictureOf(BALL, {})).picture)
    const countOf = new Map<string, number>()
    for (const pixel of opaque) countOf.set(pixel.join(), (countOf.get(pixel.join()) ?? 0) + 1)
    const [first, second] = [...countOf.values()].toSorted((a, b) => b - a)
    expect((first! + second!) / opaque.length).toBeGreaterThan(0.97)
    expect(second! / opaque.length).toBeGreaterThan(0.1)
  })

  it('reflects the light where it is glossy, and not where it is matte', async () => {
    const whitest = async (material: StageLook['material']) => {
      const { picture } = await pictureOf(BALL, { material })
      return Math.max(...opaqueOf(picture).map(([, green]) => green))
    }
    expect(await whitest('glossy')).toBeGreaterThan(100)
    expect(await whitest('matte')).toBe(0)
  })
})

describe('outline', () => {
  it.each([0, 2, 4])('is %i CSS pixels wide', async (outline) => {
    const { picture, perPixel } = await pictureOf(BALL, { outline })
    // A disc without the disc within the stroke: π(R² − (R − w)²).
    const dark = opaqueOf(picture).filter(([red]) => red < 80).length
    const radius = 1 / perPixel
    const within = radius - Math.sqrt(Math.max(0, radius ** 2 - dark / Math.PI))
    // Pixels that the outer edge cuts are not wholly covered.
    expect(within).toBeGreaterThan(outline === 0 ? -1 : outline - 1)
    expect(within).toBeLessThanOrEqual(outline)
  })
})

describe('depthCue and occlusion', () => {
  it('fades the far into the background as much as it is told', async () => {
    const pair = madeScene([
      { at: [-1.5, 0, 6], radius: 1, color: RED },
      { at: [1.5, 0, -6], radius: 1, color: RED },
    ])
    const seen = async (depthCue: number) => {
      const { picture, perPixel } = await pictureOf(pair, { depthCue })
      const at = (x: number) => picture.rgba[4 * (150 * 400 + Math.round(200 + x / perPixel)) + 1]!
      return { near: at(-1.5), far: at(1.5) }
    }
    const [none, half] = [await seen(0), await seen(0.5)]
    expect(none.far).toBe(none.near)
    expect(half.far).toBeGreaterThan(half.near + 40)
  })

  it('darkens where a neighbor takes the light as much as it is told', async () => {
    const pair = madeScene([
      { at: [-1, 0, 0], radius: 1, color: '#ffffff' },
      { at: [1, 0, 0], radius: 1, color: '#ffffff' },
    ])
    const dark = async (occlusion: number) => {
      const { picture, perPixel } = await pictureOf(pair, { occlusion })
      return picture.rgba[4 * (150 * 400 + Math.round(200 - 0.1 / perPixel))]!
    }
    const [none, half, whole] = [await dark(0), await dark(0.5), await dark(1)]
    expect(half).toBeLessThan(none)
    expect(whole).toBeLessThan(half)
  })
})

describe('ellipsoids', () => {
  it.each([
    [1, 1, 1],
    [-1, 1, 1],
    [-1, -1, -1],
  ] as const)('have the octant towards the eye cut out, seen from %i, %i, %i', async (...from) => {
    const { picture } = await pictureOf(ROUND, { ellipsoids: 'octants' }, { from: [...from] })
    const opaque = opaqueOf(picture)
    const pale = opaque.filter(([, green]) => green > 100).length / opaque.length
    // The vector area of an octant of the unit sphere is π/4 (1, 1, 1): of the disc it hides √3/4. Lines
    // take some of it.
    expect(pale).toBeLessThan(Math.sqrt(3) / 4)
    expect(pale).toBeGreaterThan(0.85 * (Math.sqrt(3) / 4))
  })

  it('have no lines where they are plain, and three circles where these are drawn', async () => {
    const darkOf = async (ellipsoids: StageLook['ellipsoids']) => {
      const { picture } = await pictureOf(ROUND, { ellipsoids }, { from: [1, 1, 1] })
      return opaqueOf(picture).filter(([red]) => red < 100).length
    }
    expect(await darkOf('plain')).toBe(0)
    expect(await darkOf('circles')).toBeGreaterThan(200)
  })
})

describe('StickPattern', () => {
  const stickScene = (half: number, pattern: StickPattern) => {
    const made = madeScene(
      [
        { at: [-half, 0, 0], radius: 0.3, color: RED },
        { at: [half, 0, 0], radius: 0.3, color: RED },
      ],
      [{ joins: [0, 1], radius: pattern === StickPattern.wire ? 0 : 0.06, color: RED }],
    )
    return { ...made, cylinders: { ...made.cylinders, pattern: Uint8Array.of(pattern) } }
  }

  /** The middles of the pieces between the balls, Å. */
  async function pieces(half: number): Promise<readonly number[]> {
    const { picture, perPixel } = await pictureOf(stickScene(half, StickPattern.dashed), {})
    const middles: number[] = []
    let begun: number | null = null
    for (let x = 0; x < 400; x++) {
      const isCovered = alphaAt(picture, x, 150) > 127
      if (isCovered) begun ??= x
      else if (begun !== null) {
        middles.push((0.5 * (begun + x) - 200) * perPixel)
        begun = null
      }
    }
    // The first and the last hold the balls.
    return middles.slice(1, -1)
  }

  it('is a row of pieces of constant period, one of them in the middle', async () => {
    const [long, short] = [await pieces(2), await pieces(1.5)]
    const period = (row: readonly number[]) => (row.at(-1)! - row[0]!) / (row.length - 1)
    expect(long.length).toBeGreaterThan(short.length)
    expect(period(long)).toBeCloseTo(period(short), 1)
    for (const row of [long, short]) {
      expect(row.length % 2).toBe(1)
      expect(row[0]! + row.at(-1)!).toBeCloseTo(0, 1)
    }
  })

  it.each([
    ['orthographic', 0],
    ['orthographic', 3],
    ['perspective', 0],
    ['perspective', 3],
  ] as const)(
    'is as thin as a line however near it is: %s, %i steps nearer',
    async (projection, zoom) => {
      const { picture } = await pictureOf(stickScene(3, StickPattern.wire), SCREEN_LOOK, {
        zoom,
        view: { projection },
      })
      const covered = Array.from({ length: 300 }, (_, y) => alphaAt(picture, 200, y) / 255)
      expect(covered.reduce((a, b) => a + b)).toBeCloseTo(1.3, 0)
      expect(covered.reduce((a, b) => a + b)).toBeLessThan(1.7)
    },
  )
})
