/** The stage when things go wrong, and when nothing happens. */
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../../renderer/scene/drawing/accumulator'
import type { Png } from '../../support/png'
import { madeScene } from './made-scene'
import { openStageForTests, PLAIN_VIEW, type StagePage } from './stage-page'
import { BLUE, GREEN, RED, transparent } from './stage-pixels'

const CROWD = madeScene(
  [
    { at: [1.4, 0.8, 0.5], radius: 1, color: RED },
    { at: [-1.9, -0.9, -1.2], radius: 0.7, color: RED },
    { at: [-1.2, 1.5, 1.1], radius: 0.5, color: BLUE, part: 1, fragment: 0 },
    { at: [0.2, -2, 0.5], radius: 0.6, color: BLUE, part: 1, fragment: 1 },
  ],
  [
    { joins: [0, 1], radius: 0.2, color: GREEN },
    { joins: [1, 3], radius: 0.12, color: GREEN },
  ],
)
const LABEL = { atom: 0, text: 'μ3' }
const MARKED = {
  selection: { atoms: [2], bond: null },
  labels: [LABEL],
  opacityOfPart: [[1, 0.4]] as const,
  cell: true,
}

const opened = openStageForTests()

/** What the page shows, as the browser composes it. */
async function shot({ page }: StagePage): Promise<Buffer> {
  return page.screenshot()
}

/** A loaded machine refines slowly. */
const SOON = { timeout: 15_000, interval: 400 }

/** The picture once it is refined: the same for more than a second. */
async function finished(stage: StagePage): Promise<Buffer> {
  let last = await shot(stage)
  for (let same = 0; same < 4;) {
    await stage.page.waitForTimeout(300)
    const now = await shot(stage)
    same = now.equals(last) ? same + 1 : 0
    last = now
  }
  return last
}

async function lose(stage: StagePage): Promise<void> {
  await stage.page.evaluate(() => {
    const context = document.querySelector('canvas')!.getContext('webgl2')!
    const extension = context.getExtension('WEBGL_lose_context')!
    Object.assign(window, { giveBack: () => extension.restoreContext() })
    extension.loseContext()
  })
}

/** Resolves once the picture is as smooth as it gets: a plain frame and all samples. */
async function giveBack({ page }: StagePage): Promise<void> {
  const frames = await page.evaluate(() => {
    const now = window.stage.current!.framesDrawn()
    ;(window as unknown as { giveBack(): void }).giveBack()
    return now
  })
  await page.waitForFunction(
    (enough) => window.stage.current!.framesDrawn() >= enough,
    frames + 1 + SAMPLES,
  )
}

describe('Stage without its graphics card', () => {
  it('comes back as it was each time the context is lost, and says so meanwhile', async () => {
    const stage = await opened.pages.open()
    await stage.show(CROWD, MARKED)
    await stage.page.evaluate(() => window.stage.current!.roll(0.4))
    const before = await finished(stage)
    const camera = await stage.camera()
    const picture = await stage.picture(transparent(40, 30))
    for (let time = 0; time < 3; time++) {
      await lose(stage)
      const note = stage.page.locator('.stage-note')
      await note.waitFor()
      expect(await note.textContent()).toContain('comes back by itself')
      await giveBack(stage)
      await note.waitFor({ state: 'detached' })
      await stage.rest()
      expect(await stage.camera()).toEqual(camera)
      await expect.poll(async () => (await shot(stage)).equals(before), SOON).toBe(true)
    }
    expect((await stage.picture(transparent(40, 30))).rgba).toEqual(picture.rgba)
    await stage.page.close()
  }, 60_000)

  it('takes over what was changed while the context was lost', async () => {
    const stage = await opened.pages.open()
    await stage.show(CROWD, { ...MARKED, peel: 0 })
    const peeled = await finished(stage)
    await stage.show(null, MARKED)
    await lose(stage)
    await stage.page.locator('.stage-note').waitFor()
    await stage.page.evaluate(([view]) => window.show(null, view), [
      { ...PLAIN_VIEW, ...MARKED, peel: 0 },
    ] as const)
    await giveBack(stage)
    await stage.page.locator('.stage-note').waitFor({ state: 'detached' })
    await stage.rest()
    await expect.poll(async () => (await shot(stage)).equals(peeled), SOON).toBe(true)
    await stage.page.close()
  }, 60_000)

  it('draws without a card that stays away, from where the camera was, and by it again when asked', async () => {
    const stage = await opened.pages.open()
    await stage.show(CROWD, MARKED)
    await stage.page.evaluate(() => window.stage.current!.roll(0.4))
    await stage.rest()
    const camera = await stage.camera()
    await lose(stage)
    const drawing = stage.page.locator('.vector-scene svg')
    await drawing.waitFor({ timeout: 20_000 })
    expect(await stage.camera()).toEqual(camera)
    await stage.page.getByRole('button', { name: 'Try again' }).click()
    await stage.page.locator('canvas').waitFor()
    await stage.rest()
    expect(await stage.page.locator('.stage-note').count()).toBe(0)
    expect(await stage.camera()).toEqual(camera)
    await stage.page.close()
  }, 60_000)

  it('lets one turn, zoom, pick and save the drawing', async () => {
    const stage = await opened.pages.open(() => {
      const original = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function get(this: HTMLCanvasElement, kind: string) {
        return kind === '2d' ? Reflect.apply(original, this, [kind]) : null
      } as typeof original
    })
    await stage.show(CROWD)
    const before = await stage.camera()
    const circle = stage.page.locator('.vector-scene circle').first()
    const box = (await circle.boundingBox())!
    await stage.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    expect(await stage.picked()).toHaveLength(1)
    expect((await stage.picked())[0]?.kind).toBe('atom')
    await stage.page.mouse.move(200, 150)
    await stage.page.mouse.down()
    await stage.page.mouse.move(260, 170, { steps: 4 })
    await stage.page.mouse.up()
    await stage.page.mouse.wheel(0, -200)
    await stage.rest()
    const after = await stage.camera()
    expect(after.rotation).not.toEqual(before.rotation)
    expect(after.extent).toBeLessThan(before.extent)
    const { width, rgba } = await stage.picture(transparent(40, 30))
    expect(width).toBe(400)
    expect(rgba[3]).toBe(0)
    expect(covered(rgba)).toBeGreaterThan(5000)
    await stage.page.close()
  }, 60_000)
})

/** Pixels that are more than half covered. */
function covered(rgba: Png['rgba']): number {
  let count = 0
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i]! > 127) count++
  return count
}

describe('the vector picture of a stage', () => {
  it.each(['orthographic', 'perspective'] as const)(
    'covers what the canvas covers (%s)',
    async (projection) => {
      const stage = await opened.pages.open()
      await stage.show(CROWD, { projection, look: { ...PLAIN_VIEW.look, outline: 0 } })
      await stage.page.evaluate(() => window.stage.current!.roll(0.3))
      await stage.rest()
      const canvas = await stage.picture(transparent(80, 60))
      const drawn = await stage.page.evaluate(async () => {
        const svg = window.stage.current!.renderVector({ widthMm: 80, heightMm: 60, background: null, title: '' }) // prettier-ignore
        const image = new Image()
        image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
        await image.decode()
        const sheet = document.createElement('canvas')
        sheet.width = 800
        sheet.height = 600
        const context = sheet.getContext('2d')!
        context.drawImage(image, 0, 0, 800, 600)
        return [...context.getImageData(0, 0, 800, 600).data]
      })
      let [both, differs, strange] = [0, 0, 0]
      for (let i = 0; i < canvas.rgba.length; i += 4) {
        const [a, b] = [canvas.rgba[i + 3]! > 127, drawn[i + 3]! > 127]
        if (a && b) both++
        if (a !== b) differs++
        if (!a || !b) continue
        // Red, green and blue bodies: which is seen there.
        const loudest = (rgba: ArrayLike<number>) =>
          [0, 1, 2].reduce((best, k) => (rgba[i + k]! > rgba[i + best]! ? k : best), 0)
        if (loudest(canvas.rgba) !== loudest(drawn)) strange++
      }
      expect(both).toBeGreaterThan(50_000)
      // Edges are drawn by two rasterizers: a part of a pixel along all outlines.
      expect(differs / both).toBeLessThan(0.004)
      expect(strange / both).toBeLessThan(0.01)
      await stage.page.close()
    },
    60_000,
  )
})

describe('an idle stage', () => {
  it('asks for no frame, no timer and draws nothing, after gestures and glides too', async () => {
    const stage = await opened.pages.open(() => {
      const counts = { asked: 0 }
      Object.assign(window, { counts })
      for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval'] as const) {
        const original = window[name] as (...args: unknown[]) => unknown
        Object.assign(window, {
          [name]: (...args: unknown[]) => {
            counts.asked++
            return original.apply(window, args)
          },
        })
      }
    })
    const askedWhileIdle = async () => {
      await stage.rest()
      return stage.page.evaluate(async () => {
        const { counts } = window as unknown as { counts: { asked: number } }
        const drawn = window.stage.current!.framesDrawn()
        const channel = new MessageChannel()
        const begun = performance.now()
        const before = counts.asked
        // Waits without a timer of its own.
        while (performance.now() - begun < 1000) {
          await new Promise<void>((resolve) => {
            channel.port1.addEventListener('message', () => resolve(), { once: true })
            channel.port1.start()
            channel.port2.postMessage(null)
          })
        }
        return [counts.asked - before, window.stage.current!.framesDrawn() - drawn]
      })
    }
    await stage.show(CROWD, { ...MARKED, reducedMotion: false })
    expect(await askedWhileIdle()).toEqual([0, 0])
    await stage.page.mouse.move(200, 150)
    await stage.page.mouse.down()
    await stage.page.mouse.move(260, 170, { steps: 4 })
    await stage.page.mouse.up()
    await stage.page.mouse.wheel(0, -200)
    await stage.page.evaluate(() => window.stage.current!.lookAlong('a'))
    await stage.show(null, { ...MARKED, reducedMotion: false, peel: 0, explode: 1 })
    expect(await askedWhileIdle()).toEqual([0, 0])
    await stage.page.close()
  }, 60_000)

  it('glides nowhere where motion is not wanted', async () => {
    const { stage } = opened
    await stage.show(CROWD, { reducedMotion: true })
    const moved = await stage.page.evaluate(() => {
      const handle = window.stage.current!
      const places: string[] = []
      const look = () => places.push(JSON.stringify(handle.cameraState()))
      for (const act of [
        () => handle.lookAlong('b'),
        () => handle.fit(),
        () => handle.roll(0.5),
        () => handle.centerOn(1),
        () => handle.lookDown([1, 1, 0]),
      ]) {
        act()
        look()
      }
      return places
    })
    await stage.page.waitForTimeout(500)
    // Each was there at once: the last is where the camera stands half a second later.
    expect(new Set(moved).size).toBe(moved.length)
    expect(moved.at(-1)).toBe(JSON.stringify(await stage.camera()))
  })
})

describe('a stage that is resized', () => {
  it('never shows an empty or a stretched frame, and keeps what its shorter side shows', async () => {
    const stage = await opened.pages.open()
    await stage.show(CROWD)
    const { extent } = await stage.camera()
    const seen = await stage.page.evaluate(async () => {
      const canvas = document.querySelector('canvas')!
      const root = document.getElementById('root')!
      const found: { ratio: number; ink: number }[] = []
      const copy = document.createElement('canvas')
      const context = copy.getContext('2d', { willReadFrequently: true })!
      // Told once the script that has given the canvas another size is through, before it is shown.
      const observer = new MutationObserver(() => {
        copy.width = canvas.width
        copy.height = canvas.height
        context.drawImage(canvas, 0, 0)
        const { data } = context.getImageData(0, 0, copy.width, copy.height)
        let ink = 0
        for (let i = 0; i < data.length; i += 4) {
          if (data[i]! + data[i + 1]! + data[i + 2]! < 500) ink++
        }
        const box = canvas.getBoundingClientRect()
        const stretched = box.width / box.height / (canvas.width / canvas.height)
        found.push({ ratio: stretched, ink: (4 * ink) / data.length })
      })
      observer.observe(canvas, { attributeFilter: ['width'] })
      for (const width of [380, 350, 320, 340, 400]) {
        root.style.width = `${width}px`
        while (canvas.clientWidth !== width) await new Promise((resolve) => setTimeout(resolve, 5))
      }
      observer.disconnect()
      return found
    })
    expect(seen.length).toBeGreaterThanOrEqual(5)
    for (const { ratio, ink } of seen) {
      expect(Math.abs(ratio - 1)).toBeLessThan(0.01)
      expect(ink).toBeGreaterThan(0.02)
      expect(ink).toBeLessThan(0.9)
    }
    await stage.rest()
    expect((await stage.camera()).extent).toBe(extent)
    await stage.page.close()
  })

  it('survives having no room for a while', async () => {
    const stage = await opened.pages.open()
    await stage.show(CROWD)
    const camera = await stage.camera()
    const before = await shot(stage)
    const setDisplay = (display: string) =>
      stage.page.evaluate((value) => {
        document.getElementById('root')!.style.display = value
      }, display)
    await setDisplay('none')
    await stage.page.waitForTimeout(200)
    await stage.page.evaluate(() => window.stage.current!.fit())
    await setDisplay('')
    await stage.page.waitForTimeout(200)
    await stage.rest()
    expect(await stage.camera()).toEqual(camera)
    expect((await shot(stage)).equals(before)).toBe(true)
    await stage.page.close()
  })

  it('draws as many pixels as the screen has when that changes', async () => {
    const stage = await opened.pages.open(() => {
      const original = window.matchMedia
      const asked: MediaQueryList[] = []
      Object.assign(window, { asked })
      window.matchMedia = (query) => {
        const answer = original.call(window, query)
        if (query.includes('resolution')) asked.push(answer)
        return answer
      }
    })
    await stage.show(CROWD)
    const session = await stage.page.context().newCDPSession(stage.page)
    const widthAt = async (deviceScaleFactor: number) => {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width: 400,
        height: 300,
        deviceScaleFactor,
        mobile: false,
      })
      // The emulation tells no one, a browser does.
      await stage.page.evaluate(() => {
        const { asked } = window as unknown as { asked: MediaQueryList[] }
        for (const query of asked.slice()) query.dispatchEvent(new Event('change'))
      })
      await stage.page.waitForFunction(
        (wanted) => document.querySelector('canvas')!.width === wanted,
        400 * deviceScaleFactor,
      )
      await stage.rest()
      return stage.page.evaluate(() => document.querySelector('canvas')!.width)
    }
    expect(await widthAt(2)).toBe(800)
    expect(await widthAt(1.5)).toBe(600)
    expect(await widthAt(1)).toBe(400)
    await stage.page.close()
  })
})
