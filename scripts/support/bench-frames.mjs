import { openBrowser } from './browser.mjs'
import { stageOf, visitSample } from './drive.mjs'
import { median, milliseconds, times } from './measure.mjs'
import { serveBuild } from './serve-build.mjs'

const STRUCTURES = ['Cu14-TXP35', 'Cu32-P1', 'Cu58-shells']
const VIEWPORT = { width: 1440, height: 900 }
/** Of 60 frames a second. */
const FRAME = 1000 / 60
const MOVES = 90

/** Time between frames while a hand turns the structure, in Chromium without a graphics card. */
export async function benchFrames() {
  const server = await serveBuild()
  const browser = await openBrowser()
  try {
    const rows = []
    for (const name of STRUCTURES) {
      const visit = { url: server.url, sample: name, viewport: VIEWPORT, colorScheme: 'light' }
      const page = await visitSample(browser, visit)
      const { width, height } = await stageOf(page).boundingBox()
      const frame = median(await turn(page))
      const size = `${Math.round(width)} × ${Math.round(height)}`
      const rate = `${(1000 / frame).toFixed(0)} /s`
      rows.push(['frame', name, size, milliseconds(frame), rate, times(frame / FRAME)])
      await page.close()
    }
    return rows
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Drags across the stage; gives the milliseconds between the frames of that time. */
async function turn(page) {
  const { x, y, width, height } = await stageOf(page).boundingBox()
  await page.mouse.move(x + width / 3, y + height / 2)
  await page.mouse.down()
  await page.evaluate(() => {
    window.frameTimes = []
    const note = (now) => {
      window.frameTimes.push(now)
      window.frameRequest = requestAnimationFrame(note)
    }
    window.frameRequest = requestAnimationFrame(note)
  })
  for (let i = 1; i <= MOVES; i++) {
    await page.mouse.move(x + width / 3 + (i * width) / (3 * MOVES), y + height / 2)
  }
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.frameRequest)
    return window.frameTimes
  })
  await page.mouse.up()
  return frames.slice(1).map((now, i) => now - frames[i])
}
