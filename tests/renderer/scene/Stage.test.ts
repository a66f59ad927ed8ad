import { describe, expect, it } from 'vitest'
import type { Png } from '../../support/png'
import { madeScene } from './made-scene'
import { openStageForTests, PLAIN_VIEW } from './stage-page'
import { BLUE, GREEN, RED, colorSeen, compareWithRays, coverage, transparent } from './stage-pixels'

/** A ball off the middle, one that cuts into it, one behind, and sticks between them. */
const CROWD = madeScene(
  [
    { at: [1.4, 0.8, 0.5], radius: 1, color: RED },
    { at: [0.6, 0.4, 0.9], radius: 0.8, color: BLUE },
    { at: [-1.9, -0.9, -1.2], radius: 0.7, color: RED },
    { at: [-1.2, 1.5, 1.1], radius: 0.3, color: BLUE },
  ],
  [
    { joins: [0, 2], radius: 0.2, color: GREEN },
    { joins: [1, 3], radius: 0.3, color: GREEN },
    { joins: [2, 3], radius: 0.12, color: GREEN },
  ],
)
const BALL = madeScene([{ at: [0, 0, 0], radius: 1, color: RED }])

const opened = openStageForTests()

describe('Stage', () => {
  it('draws a ball as the disc that geometry wants, seen in parallel', async () => {
    await opened.stage.show(BALL)
    const { extent } = await opened.stage.camera()
    const radius = 300 / extent // 1 Å, in pixels of a picture 30 mm high
    const covered = coverage(await opened.stage.picture(transparent(40, 30)))
    expect(covered / (Math.PI * radius ** 2)).toBeCloseTo(1, 2)
  })

  it('draws a ball as the disc that geometry wants, seen in perspective', async () => {
    await opened.stage.show(BALL, { projection: 'perspective' })
    const { extent } = await opened.stage.camera()
    // The cone about a sphere: tan of its half-angle is R / √(D² − R²), at a distance D that follows
    // from 26° across the extent.
    const slope = Math.tan((13 * Math.PI) / 180)
    const distance = extent / 2 / slope
    const radius = (150 / slope) * (1 / Math.sqrt(distance ** 2 - 1))
    const covered = coverage(await opened.stage.picture(transparent(40, 30)))
    expect(covered / (Math.PI * radius ** 2)).toBeCloseTo(1, 2)
  })

  it.each(['orthographic', 'perspective'] as const)(
    'shows at every pixel what a ray through it meets first (%s), across tiles too',
    async (projection) => {
      await opened.stage.show(CROWD, { projection })
      // Larger than one tile both ways.
      const picture = await opened.stage.picture(transparent(120, 60))
      const { compared, wrong } = compareWithRays(CROWD, await opened.stage.camera(), picture, 7)
      expect(compared).toBeGreaterThan(12_000)
      expect(wrong).toEqual([])
    },
    60_000,
  )

  it('lets tiles meet without a seam', async () => {
    await opened.stage.show(CROWD)
    // 1200 wide is cut in the middle, 1000 is not; both show the same 600 pixels of height.
    const wide = await opened.stage.picture(transparent(120, 50))
    const narrow = await opened.stage.picture(transparent(100, 50))
    expect([wide.width, narrow.width]).toEqual([1200, 1000])
    const overWhite = ({ rgba }: Png, pixel: number, channel: number) =>
      255 + (rgba[4 * pixel + 3]! / 255) * (rgba[4 * pixel + channel]! - 255)
    const differences = new Int32Array(1000)
    for (let y = 0; y < 500; y++) {
      for (let x = 0; x < 1000; x++) {
        const differs = [0, 1, 2].some((channel) => {
          const a = overWhite(wide, y * 1200 + x + 100, channel)
          return Math.abs(a - overWhite(narrow, y * 1000 + x, channel)) > 2
        })
        if (differs) differences[x] = differences[x]! + 1
      }
    }
    // Here and there rounding moves an edge across one sample; a seam would fill a column.
    expect(Math.max(...differences)).toBeLessThan(5)
    expect(differences.reduce((a, b) => a + b, 0)).toBeLessThan(100)
  })

  it('shows of ghosts the nearest surface only', async () => {
    await opened.stage.show(CROWD, { opacityOfPart: [[0, 0.4]] })
    const { rgba } = await opened.stage.picture(transparent(40, 30))
    const alphas = rgba.filter((_, i) => i % 4 === 3)
    expect(alphas.reduce((a, b) => Math.max(a, b), 0)).toBe(0.4 * 255)
  })

  it('leaves no dark fringe where a transparent picture ends', async () => {
    const white = madeScene([{ at: [0, 0, 0], radius: 1, color: '#ffffff' }])
    await opened.stage.show(white)
    const solid = await opened.stage.picture({ ...transparent(40, 30), background: '#ffffff' })
    const clear = await opened.stage.picture(transparent(40, 30))
    for (let i = 0; i < clear.rgba.length; i += 4) {
      const alpha = clear.rgba[i + 3]! / 255
      // Over white the transparent picture is the white one.
      const over = clear.rgba[i]! * alpha + 255 * (1 - alpha)
      expect(Math.abs(over - solid.rgba[i]!)).toBeLessThanOrEqual(2)
    }
  })

  it('fades what is far into the background of the picture', async () => {
    const pair = madeScene([
      { at: [-1.5, 0, 5], radius: 1, color: '#808080' },
      { at: [1.5, 0, -5], radius: 1, color: '#808080' },
    ])
    await opened.stage.show(pair)
    await opened.stage.page.evaluate(() => window.stage.current!.lookAlong('c'))
    await opened.stage.rest()
    const { extent } = await opened.stage.camera()
    for (const [background, fades] of [
      ['#000000', -1],
      ['#ffffff', 1],
    ] as const) {
      // prettier-ignore
      const { rgba, width } = await opened.stage.picture({ ...transparent(40, 30), background })
      const brightness = (x: number) =>
        rgba[4 * (150 * width + 200 + Math.round((x * 300) / extent))]!
      expect(Math.sign(brightness(1.5) - brightness(-1.5))).toBe(fades)
    }
  })

  it('writes the resolution into the picture', async () => {
    // 600 dpi are 23 622 pixels per metre.
    const { width, height, pixelsPerMetre } = await opened.stage.picture({
      widthMm: 10,
      heightMm: 5,
      dotsPerInch: 600,
      background: '#ffffff',
    })
    expect({ width, height, pixelsPerMetre }).toEqual({
      width: 236,
      height: 118,
      pixelsPerMetre: 23622,
    })
  })

  it('draws nothing while nothing changes, and sixteen samples more than one frame after a change', async () => {
    await opened.stage.show(CROWD)
    const before = await opened.stage.rest()
    await opened.stage.page.waitForTimeout(600)
    expect(await opened.stage.rest()).toBe(before)
    await opened.stage.page.evaluate(() => window.stage.current!.lookAlong('a'))
    expect(await opened.stage.rest()).toBe(before + 17)
  })

  it('tells what is clicked, and not what is dragged over', async () => {
    await opened.stage.show(BALL)
    const before = (await opened.stage.picked()).length
    await opened.stage.page.mouse.click(200, 150)
    await opened.stage.page.mouse.click(10, 10)
    await opened.stage.page.mouse.move(200, 150)
    await opened.stage.page.mouse.down()
    await opened.stage.page.mouse.move(260, 160, { steps: 4 })
    await opened.stage.page.mouse.up()
    expect((await opened.stage.picked()).slice(before)).toEqual([{ kind: 'atom', index: 0 }, null])
    expect(await opened.stage.hovered()).toContainEqual({ kind: 'atom', index: 0 })
  })

  it('peels without moving the camera and without new buffers', async () => {
    const counted = await opened.pages.openCounted()
    const layered = madeScene([
      { at: [0, 0, 0], radius: 0.5, color: RED, part: 0 },
      { at: [2, 0, 0], radius: 0.5, color: BLUE, part: 1 },
    ])
    const view = { ...PLAIN_VIEW, peel: 1, reducedMotion: false }
    await counted.show(layered, view)
    const [camera, before] = [await counted.camera(), await counted.uploads()]
    expect(before).toBeGreaterThan(0)
    await counted.show(null, { ...view, peel: 0 })
    expect(await counted.uploads()).toBe(before)
    expect(await counted.camera()).toEqual(camera)
    const seen = await counted.picture(transparent(40, 30))
    expect([...seen.rgba.keys()].some((i) => i % 4 === 0 && colorSeen(seen, i / 4) === 'blue')).toBe(false) // prettier-ignore
    await counted.page.close()
  })

  it('draws a stop of the peel as one who went there sees it, and leaves the view alone', async () => {
    const layered = madeScene([
      { at: [0.3, 0, 0], radius: 0.5, color: RED, part: 0 },
      { at: [4, 1, 0], radius: 0.5, color: BLUE, part: 1 },
    ])
    await opened.stage.show(layered)
    const [frames, view] = [await opened.stage.rest(), await opened.stage.page.screenshot()]
    const small = await opened.stage.picture(transparent(40, 30), 0)
    expect(await opened.stage.rest()).toBe(frames)
    expect((await opened.stage.page.screenshot()).equals(view)).toBe(true)
    await opened.stage.show(null, { peel: 0 })
    await opened.stage.page.evaluate(() => window.stage.current!.fit())
    await opened.stage.rest()
    expect(Buffer.from(small.rgba).equals(Buffer.from((await opened.stage.picture(transparent(40, 30))).rgba))).toBe(true) // prettier-ignore
  })

  it('says so where there is no WebGL 2, and draws without it', async () => {
    const without = await opened.pages.open(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await without.show(BALL)
    const words = without.page.locator('.stage-note')
    expect(await words.textContent()).toContain('WebGL 2')
    expect(await without.page.locator('.vector-scene circle').count()).toBe(1)
    await without.page.close()
  })

  it('turns, moves and zooms by keys', async () => {
    await opened.stage.show(CROWD)
    const before = await opened.stage.camera()
    await opened.stage.page.getByRole('application').focus()
    await opened.stage.page.keyboard.press('ArrowLeft')
    const turned = await opened.stage.camera()
    expect(turned.rotation).not.toEqual(before.rotation)
    expect(turned.target).toEqual(before.target)
    await opened.stage.page.keyboard.press('+')
    expect((await opened.stage.camera()).extent).toBeLessThan(turned.extent)
    await opened.stage.page.keyboard.press('Shift+ArrowUp')
    expect((await opened.stage.camera()).target).not.toEqual(turned.target)
  })
})
