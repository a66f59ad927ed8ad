import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, describeProgram } from '../support/app/program'
import { samplePath } from '../support/app/structures'
import { inkOf } from '../support/app/pixels'
import { readPng } from '../support/png'

/** A person clicks the label; the radio button itself is not to be seen. */
async function choose(dialog: Locator, label: string): Promise<void> {
  await dialog.getByRole('radiogroup').getByText(label, { exact: true }).click()
  expect(await dialog.getByRole('radio', { name: label, exact: true }).isChecked()).toBe(true)
}

describeProgram('saving the picture', (start) => {
  it('writes a PNG of the millimetres and dots per inch that were asked for', async () => {
    const { page, savedFile } = await start(samplePath('Cu3-alkynyl'))
    await page.getByRole('button', { name: 'Save picture', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Save picture' })
    await dialog.getByRole('spinbutton', { name: 'Width in millimetres' }).fill('60')
    await dialog.getByRole('spinbutton', { name: 'Height in millimetres' }).fill('40')
    await choose(dialog, '300')
    await choose(dialog, 'White')

    const png = await savedFile(() => dialog.getByRole('button', { name: 'Save' }).click())
    const picture = readPng(png)
    // 60 mm / 25.4 mm × 300 = 708.66; 40 mm / 25.4 mm × 300 = 472.44; 300 / 0.0254 m = 11811.02.
    expect([picture.width, picture.height]).toEqual([709, 472])
    expect(picture.pixelsPerMetre).toBe(11811)
    expect([...picture.rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255])
    expect(inkOf(png)).toBeGreaterThan(0.02)
  })
})

describePage('saving the picture', (start) => {
  it('leaves the background transparent when asked to', async () => {
    const { page, savedFile } = await start(samplePath('Cu3-alkynyl'))
    await page.getByRole('button', { name: 'Save picture', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Save picture' })
    await dialog.getByRole('spinbutton', { name: 'Width in millimetres' }).fill('30')
    await choose(dialog, '150')
    await choose(dialog, 'Transparent')

    const png = await savedFile(() => dialog.getByRole('button', { name: 'Save' }).click())
    const { rgba } = readPng(png)
    expect(rgba[3]).toBe(0)
    expect(rgba.some((value, i) => i % 4 === 3 && value === 255)).toBe(true)
  })

  it('writes the view as SVG of the same millimetres, without dots', async () => {
    const { page, savedFile } = await start(samplePath('Cu3-alkynyl'))
    await page.getByRole('button', { name: 'Save picture', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Save picture' })
    await choose(dialog, 'SVG')
    expect(await dialog.getByRole('radiogroup', { name: 'Dots per inch' }).count()).toBe(0)
    await dialog.getByRole('spinbutton', { name: 'Width in millimetres' }).fill('60')
    await dialog.getByRole('spinbutton', { name: 'Height in millimetres' }).fill('40')
    await choose(dialog, 'Transparent')

    const saved = await savedFile(() => dialog.getByRole('button', { name: 'Save' }).click())
    const svg = new TextDecoder().decode(saved)
    expect(svg).toMatch(/^<svg [^>]*width="60mm" height="40mm"/)
    // Three coppers at least, and the sticks of the ligands.
    expect(svg.match(/<circle/g)?.length).toBeGreaterThan(2)
    const isValid = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      return parsed.querySelector('parsererror') === null
    }, svg)
    expect(isValid).toBe(true)
  })
})
