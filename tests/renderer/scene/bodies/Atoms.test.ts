import { describe, expect, it } from 'vitest'
import { madeScene } from '../made-scene'
import { openStageForTests } from '../stage-page'
import { BLUE, RED, compareWithRays, coverage, transparent } from '../stage-pixels'

/** At right angles to one another, none along an axis of the scene. */
const SEMI_AXES = [
  [0.9, 0.9, 0.45],
  [-0.3, 0.15, 0.3],
  [0.2, -0.4, 0.4],
] as const

/** Two ellipsoids, one cutting into the other, a cube and a ball. */
const ELLIPSOIDS = madeScene([
  { at: [0, 0, 0], radius: 1.5, color: RED, axes: SEMI_AXES },
  {
    at: [0.9, -0.4, 0.3],
    radius: 0.9,
    color: BLUE,
    axes: [
      [0.9, 0, 0],
      [0, 0.3, 0],
      [0, 0, 0.6],
    ],
  },
  {
    at: [-1.1, 0.9, 0.4],
    radius: 0.9,
    color: BLUE,
    isCube: true,
    axes: [
      [0.5, 0, 0],
      [0, 0.5, 0],
      [0, 0, 0.5],
    ],
  },
  { at: [1.2, 1.2, -0.3], radius: 0.6, color: RED },
])
const PIE = madeScene([
  {
    at: [0, 0, 0],
    radius: 1,
    color: RED,
    sectors: [
      [0.25, RED],
      [0.6, BLUE],
      [1, null],
    ],
  },
])

const opened = openStageForTests()

describe('Balls and Ellipsoids', () => {
  it.each(['orthographic', 'perspective'] as const)(
    'shows of ellipsoids and cubes at every pixel what a ray through it meets first (%s)',
    async (projection) => {
      await opened.stage.show(ELLIPSOIDS, { projection })
      const picture = await opened.stage.picture(transparent(80, 60))
      const { compared, wrong } = compareWithRays(
        ELLIPSOIDS,
        await opened.stage.camera(),
        picture,
        5,
      )
      expect(compared).toBeGreaterThan(15_000)
      expect(wrong).toEqual([])
    },
    60_000,
  )

  it('draws an ellipsoid as the ellipse that geometry wants', async () => {
    const [first, ...rest] = SEMI_AXES
    await opened.stage.show(
      madeScene([{ at: [0, 0, 0], radius: 1.5, color: RED, axes: SEMI_AXES }]),
    )
    await opened.stage.page.evaluate(() => window.stage.current!.lookAlong('c'))
    const { extent } = await opened.stage.camera()
    // The shadow of Σ aᵢaᵢᵀ on a plane is the ellipse of its block there, of area π √det.
    const sum = (i: number, j: number) =>
      [first, ...rest].reduce((total, axis) => total + axis[i]! * axis[j]!, 0)
    const area = Math.PI * Math.sqrt(sum(0, 0) * sum(1, 1) - sum(0, 1) ** 2)
    const covered = coverage(await opened.stage.picture(transparent(40, 30)))
    expect((covered * (extent / 300) ** 2) / area).toBeCloseTo(1, 2)
  })

  it.each(['a', 'b*', 'c'] as const)(
    'gives each occupant of a place its share of the disc, seen along %s',
    async (axis) => {
      await opened.stage.show(PIE)
      await opened.stage.page.evaluate((wanted) => window.stage.current!.lookAlong(wanted), axis)
      await opened.stage.page.evaluate(() => window.stage.current!.fit())
      const picture = await opened.stage.picture(transparent(80, 60))
      const seen = { red: 0, blue: 0, grey: 0 }
      for (let pixel = 0; pixel < picture.rgba.length / 4; pixel++) {
        const [red, green, blue, alpha] = picture.rgba.subarray(4 * pixel, 4 * pixel + 4)
        if (alpha! < 255) continue
        if (red! > green! + 20) seen.red++
        else if (blue! > green! + 20) seen.blue++
        else seen.grey++
      }
      const all = seen.red + seen.blue + seen.grey
      // Lines between the sectors, and the outline, take a little.
      expect(seen.red / all).toBeCloseTo(0.25, 1)
      expect(seen.blue / all).toBeCloseTo(0.35, 1)
      expect(Math.abs(seen.red / seen.blue - 0.25 / 0.35)).toBeLessThan(0.03)
    },
  )

  it('hatches an alternative, and only that', async () => {
    const pale = async (isAlternative: boolean) => {
      await opened.stage.show(
        madeScene([{ at: [0, 0, 0], radius: 1, color: '#000000', isAlternative }]),
      )
      const { rgba } = await opened.stage.picture({ ...transparent(40, 30), background: '#ffffff' })
      const { extent } = await opened.stage.camera()
      const within = (0.5 * 300) / extent // half the radius, in pixels
      let [all, light] = [0, 0]
      for (let y = -within; y <= within; y++) {
        for (let x = -within; x <= within; x++) {
          all++
          if (rgba[4 * ((150 + Math.round(y)) * 400 + 200 + Math.round(x))]! > 127) light++
        }
      }
      return light / all
    }
    // Every other stripe of equal width.
    expect(await pale(true)).toBeCloseTo(0.5, 1)
    // Of a whole ball only the gloss is light.
    expect(await pale(false)).toBeLessThan(0.05)
  })
})
