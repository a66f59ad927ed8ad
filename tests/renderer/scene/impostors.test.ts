import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { madeScene, type MadeBall, type MadeStick } from './made-scene'
import { cylinder, ellipsoid, firstMet, raysOf, sphere, type Quadric } from './quadrics'
import { openStageForTests } from './stage-page'
import { transparent } from './stage-pixels'

/** Colours that are told apart by which channels are on; a flat look leaves them so. */
const [RED, GREEN, BLUE, YELLOW, PINK] = ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff'] as const // prettier-ignore
const FLAT = {
  material: 'flat',
  outline: 0,
  occlusion: 0,
  depthCue: 0,
  ellipsoids: 'plain',
} as const

/** At right angles to one another, none along an axis of the scene. */
const SEMI_AXES: readonly [Vec3, Vec3, Vec3] = [[0.9, 0.9, 0.45], [-0.3, 0.15, 0.3], [0.2, -0.4, 0.4]] // prettier-ignore

/** Balls, an ellipsoid and sticks that cut into one another. */
const BALLS: readonly MadeBall[] = [
  { at: [-1.6, 0, 0], radius: 0.5, color: RED },
  { at: [1.6, 0.3, 0.2], radius: 0.5, color: RED },
  { at: [0.2, -1.4, -0.8], radius: 0.45, color: BLUE },
  { at: [0.1, 1.5, 0.9], radius: 0.7, color: BLUE },
  { at: [0.4, 0.2, 0.3], radius: 1.4, color: YELLOW, axes: SEMI_AXES },
]
const STICKS: readonly MadeStick[] = [
  { joins: [0, 1], radius: 0.3, color: GREEN },
  { joins: [2, 3], radius: 0.25, color: PINK },
]
const SCENE = madeScene(BALLS, STICKS)
const QUADRICS: readonly Quadric[] = [
  ...BALLS.map(({ axes, ...ball }) =>
    axes === undefined ? sphere(ball.color, ball) : ellipsoid(ball.color, ball.at, axes),
  ),
  ...STICKS.map(({ joins: [from, to], radius, color }) =>
    cylinder(color, BALLS[from]!.at, BALLS[to]!.at, radius),
  ),
]
const ALONG_FIRST_STICK: Vec3 = [3.2, 0.3, 0.2]
const DIRECTIONS = {
  'from the front': [0, 0, 1],
  'from behind, below': [0.4, -0.5, -0.8],
  'down a stick': ALONG_FIRST_STICK,
  'nearly down a stick': [3.2, 0.6, 0.5],
  'from the side': [-0.7, 0.7, 0.1],
} as const

const opened = openStageForTests()

function colorOf(rgba: Uint8Array, pixel: number): string {
  const [red, green, blue, alpha] = rgba.subarray(4 * pixel, 4 * pixel + 4)
  if (alpha === 0) return 'nothing'
  const most = Math.max(red!, green!, blue!)
  return `#${[red!, green!, blue!].map((value) => (value > 0.5 * most ? 'ff' : '00')).join('')}`
}

/** Every pixel of a picture whose corners and middle meet the same body. */
async function compare() {
  const picture = await opened.stage.picture(transparent(20, 15))
  const ray = raysOf(await opened.stage.camera(), picture)
  const { width, height, rgba } = picture
  const corners = Array.from({ length: (width + 1) * (height + 1) }, (_, i) =>
    firstMet(QUADRICS, ray(i % (width + 1), Math.floor(i / (width + 1)))),
  )
  const wrong: string[] = []
  const seen = new Set<string>()
  let compared = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const first = y * (width + 1) + x
      const expected = firstMet(QUADRICS, ray(x + 0.5, y + 0.5))
      if ([0, 1, width + 1, width + 2].some((step) => corners[first + step] !== expected)) continue
      compared++
      seen.add(expected)
      const found = colorOf(rgba, y * width + x)
      if (found !== expected) wrong.push(`${x}, ${y}: ${found} for ${expected}`)
    }
  }
  return { compared, wrong, seen: seen.size, pixels: width * height }
}

describe.each(['orthographic', 'perspective'] as const)('Bodies, %s', (projection) => {
  it.each(Object.entries(DIRECTIONS))(
    'are seen at every pixel where their equations say, whichever is in front: %s',
    async (_, direction) => {
      await opened.stage.show(SCENE, { projection, look: FLAT })
      await opened.stage.page.evaluate((it) => window.stage.current!.lookDown(it), [...direction] as Vec3) // prettier-ignore
      await opened.stage.page.evaluate(() => window.stage.current!.fit())
      await opened.stage.rest()
      const { compared, wrong, seen, pixels } = await compare()
      expect(wrong).toEqual([])
      expect(compared).toBeGreaterThan(0.9 * pixels)
      // Nothing, and all but one or two kinds of bodies.
      expect(seen).toBeGreaterThanOrEqual(4)
    },
    60_000,
  )

  it('are so when the eye is so near that some are beside and behind it', async () => {
    await opened.stage.show(SCENE, { projection, look: FLAT })
    await opened.stage.page.evaluate(() => window.stage.current!.lookDown([-0.7, 0.7, 0.1]))
    await opened.stage.page.evaluate(() => window.stage.current!.fit())
    await opened.stage.page.focus('.stage')
    for (let press = 0; press < 7; press++) await opened.stage.page.keyboard.press('+')
    await opened.stage.rest()
    const { extent } = await opened.stage.camera()
    expect(extent).toBeLessThan(3)
    const { wrong, compared, pixels } = await compare()
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(0.9 * pixels)
  }, 60_000)
})
