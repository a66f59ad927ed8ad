import { expect, it } from 'vitest'
import { standStill, waitForStart } from '../../scripts/support/drive.mjs'
import { describePage } from '../support/app/program'
import { samplePath } from '../support/app/structures'

describePage('a page without WebGL 2', (start) => {
  it('shows the tables, and the structure as a drawing that can be peeled, turned and picked', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function get(
        this: HTMLCanvasElement,
        ...args: unknown[]
      ) {
        return args[0] === 'webgl2' ? null : Reflect.apply(original, this, args)
      } as typeof original
    })
    await page.reload()
    await waitForStart(page)
    const drawing = page.locator('.vector-scene svg')
    await drawing.waitFor()
    expect(await page.locator('.stage-note').innerText()).toContain('WebGL 2')
    await page.getByRole('tab', { name: 'Bonds' }).click()
    expect(await page.getByRole('grid', { name: 'Bonds' }).getByRole('row').count()).toBeGreaterThan(5) // prettier-ignore

    const bodies = () => drawing.locator('circle').count()
    const whole = await bodies()
    await page.getByRole('application', { name: 'Stage' }).focus()
    const before = await drawing.innerHTML()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => drawing.innerHTML()).not.toBe(before)
    for (let stop = 0; stop < 5; stop++) await page.keyboard.press('[')
    // H@Cu6 is what is left: seven balls.
    await expect.poll(bodies).toBe(7)
    expect(whole).toBeGreaterThan(100)
    await drawing.locator('circle').last().click()
    const readOut = page.getByRole('status', { name: 'Selection' })
    await expect.poll(() => readOut.innerText()).toMatch(/^Cu/)
  })
})

describePage('an idle page', (start) => {
  it('asks for no frame and no timer, with the inspector open, after gestures and glides', async () => {
    const { page } = await start(samplePath('Cu3-alkynyl'))
    await page.addInitScript(() => {
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
    await page.reload()
    await waitForStart(page)
    await standStill(page)
    const askedInOneSecond = async () => {
      const asked = () =>
        page.evaluate(() => (window as unknown as { counts: { asked: number } }).counts.asked)
      const before = await asked()
      await page.waitForTimeout(1000)
      return (await asked()) - before
    }
    await page.getByRole('tab', { name: 'Bonds' }).click()
    const { x, y, width, height } = (await page.locator('.stage').boundingBox())!
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width / 2 + 60, y + height / 2 + 20, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.press('[')
    await page.getByRole('button', { name: 'Look along a', exact: true }).click()
    await standStill(page)
    await expect.poll(askedInOneSecond, { timeout: 20_000 }).toBe(0)
    expect(await askedInOneSecond()).toBe(0)
  })
})
