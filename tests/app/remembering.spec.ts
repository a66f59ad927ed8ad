import { describe, expect, it } from 'vitest'
import { openSample, standStill, stageOf, waitForStart } from '../../scripts/support/drive.mjs'
import { startBrowserEdition } from '../support/app/browser-edition'
import { describeProgram } from '../support/app/program'

describeProgram('remembering', (start) => {
  it('keeps the camera of a structure while another one is in front', async () => {
    const { page } = await start()
    await openSample(page, 'Cu3-alkynyl')
    await page.keyboard.press('b')
    const box = await stageOf(page).boundingBox()
    const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -400)
    await page.mouse.move(0, 0)
    const before = await standStill(page)
    await openSample(page, 'Cu8-DPPP')
    await page.getByRole('button', { name: 'Cu3-alkynyl', exact: true }).click()
    await page.mouse.move(0, 0)
    await expect.poll(async () => (await standStill(page)).equals(before)).toBe(true)
  })
})

// The desktop's page refuses to be loaded anew: its window is opened instead, on the same origin.
describe('remembering (browser)', () => {
  it('keeps theme and projection for the next time', async () => {
    const { page, close } = await startBrowserEdition()
    try {
      await waitForStart(page)
      await page.keyboard.press('t')
      await page.keyboard.press('p')
      await page.getByRole('button', { name: 'Perspective', exact: true }).waitFor()
      await page.reload()
      await waitForStart(page)
      await page.getByRole('button', { name: 'Theme: dark', exact: true }).waitFor()
      await page.getByRole('button', { name: 'Perspective', exact: true }).waitFor()
    } finally {
      await close()
    }
  })
})
