import { describe, expect, it } from 'vitest'
import { madeScene } from '../made-scene'
import { openStageForTests } from '../stage-page'
import { BLUE, RED, compareWithRays, transparent } from '../stage-pixels'

/** More balls than a chunk takes, 2 Å apart. */
const MANY = madeScene(
  Array.from({ length: 21 ** 3 }, (_, i) => ({
    at: [2 * (i % 21) - 20, 2 * (Math.floor(i / 21) % 21) - 20, 2 * Math.floor(i / 441) - 20],
    radius: 0.5 + 0.01 * (i % 17),
    color: i % 3 === 0 ? RED : BLUE,
  })),
)
/** Two balls so far apart that the sticks to the third are thinner than a pixel. */
const THIN = madeScene(
  [
    { at: [-60, 0, 0], radius: 2, color: RED },
    { at: [0, 30, 0], radius: 2, color: BLUE },
    { at: [60, 0, 0], radius: 2, color: RED },
  ],
  [
    { joins: [0, 1], radius: 0.05, color: RED },
    { joins: [1, 2], radius: 0.05, color: BLUE },
  ],
)

const opened = openStageForTests()

describe('createBodyMeshes', () => {
  it.each(['orthographic', 'perspective'] as const)(
    'draws chunks as rays meet their bodies, those in view alone (%s)',
    async (projection) => {
      const stage = await opened.pages.open()
      await stage.show(MANY, { projection })
      const whole = await stage.page.evaluate(() => window.stage.current!.drawn())
      expect(whole.points).toBe(MANY.spheres.count)
      await stage.page.mouse.move(120, 90)
      for (let turn = 0; turn < 12; turn++) await stage.page.mouse.wheel(0, -240)
      await stage.rest()
      const near = await stage.page.evaluate(() => window.stage.current!.drawn())
      expect(near.points).toBeLessThan(0.8 * whole.points)
      const picture = await stage.picture(transparent(80, 60))
      const { compared, wrong } = compareWithRays(MANY, await stage.camera(), picture, 7)
      expect(compared).toBeGreaterThan(3000)
      expect(wrong).toEqual([])
      await stage.page.close()
    },
    120_000,
  )

  it('takes thin sticks for lines while the view moves, and never in a picture', async () => {
    const { stage } = opened
    await stage.show(THIN)
    const drawn = await stage.page.evaluate(
      async (options) => {
        const handle = window.stage.current!
        await handle.measureFrames(1)
        const moving = handle.drawn()
        await handle.renderPicture(options)
        return { moving, onPaper: handle.drawn() }
      },
      transparent(40, 30),
    )
    expect(drawn.moving.lines).toBe(2)
    expect(drawn.onPaper).toMatchObject({ lines: 0, triangles: 4 })
  })
})
