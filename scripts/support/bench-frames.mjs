import { openBrowser } from './browser.mjs'
import { openSample, stageOf, waitForStart } from './drive.mjs'
import { median, milliseconds, times } from './measure.mjs'
import { serveBuild } from './serve-build.mjs'

const STRUCTURES = ['Cu14-TXP35', 'Cu32-P1', 'Cu58-shells']
const VIEWPORT = { width: 1440, height: 900 }
/** Of 60 frames a second. */
const FRAME = 1000 / 60
const FRAMES = 60

/** Time of a frame while a hand turns the structure, in Chromium without a graphics card. */
export async function benchFrames() {
  const server = await serveBuild()
  const browser = await openBrowser()
  try {
    const rows = []
    for (const name of STRUCTURES) {
      const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'light' })
      await page.addInitScript(keepContexts)
      await page.goto(server.url)
      await waitForStart(page)
      await openSample(page, name)
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

/** Remembers the drawing context of each canvas: reading a pixel from it waits for the frame. */
function keepContexts() {
  const { getContext } = HTMLCanvasElement.prototype
  HTMLCanvasElement.prototype.getContext = function (...args) {
    this.drawing = getContext.apply(this, args)
    return this.drawing
  }
}

/** Drags across the stage; gives the milliseconds from the start of each frame until it is drawn. */
async function turn(page) {
  const stage = stageOf(page)
  const { x, y, width, height } = await stage.boundingBox()
  await page.mouse.move(x + width / 3, y + height / 2)
  await page.mouse.down()
  const frames = await stage.evaluate(dragAndTime, FRAMES)
  await page.mouse.up()
  return frames
}

async function dragAndTime(canvas, count) {
  const { left, top, width, height } = canvas.getBoundingClientRect()
  const pixel = new Uint8Array(4)
  const frames = []
  for (let i = 1; i <= count; i++) {
    const clientX = left + width / 3 + (i * width) / (3 * count)
    const place = { clientX, clientY: top + height / 2, pointerId: 1, pointerType: 'mouse' }
    canvas.dispatchEvent(new PointerEvent('pointermove', { ...place, bubbles: true }))
    const start = await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
    // A task of its own comes after everything that was to be drawn in this frame.
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    const { drawing } = canvas
    drawing.readPixels(0, 0, 1, 1, drawing.RGBA, drawing.UNSIGNED_BYTE, pixel)
    frames.push(performance.now() - start)
  }
  return frames
}
