import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describePage, describeProgram } from '../support/app/program'
import { soon } from '../support/app/soon'
import { samplePath } from '../support/app/structures'

/** The bond rule in force, as the status bar says it. */
const rule = async (page: Page) =>
  (await page.getByRole('button', { name: /^Bonds: / }).innerText()).replace('Bonds: ', '')

async function showRule(page: Page) {
  await page.getByRole('button', { name: /^Bonds: / }).click()
  await page.getByRole('region', { name: 'Bond rule' }).waitFor()
}

describeProgram('the bond rule', (start) => {
  it('takes a cut-off by the keys, counting the bonds it gives before it is applied', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await showRule(page)
    const head = page.getByRole('button', { name: /^Cu–Se/ })
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
    const slider = page.getByRole('slider', { name: 'Longest Cu–Se bond' })
    const words = () => slider.getAttribute('aria-valuetext')
    const before = await words()
    // Cordero et al. 2008: Cu 1.32 + Se 1.20 Å, and the tolerance of 0.40 Å.
    expect(before).toMatch(/^2\.92 Å, \d+ bonds per cell$/)

    await slider.focus()
    for (let press = 0; press < 5; press++) await page.keyboard.down('PageDown')
    const held = await words()
    expect(held).toMatch(/^2\.42 Å/)
    expect(Number(/(\d+) bonds/.exec(held ?? '')?.[1])).toBeLessThan(
      Number(/(\d+) bonds/.exec(before ?? '')?.[1]),
    )
    expect(await rule(page)).toBe('Cordero ± 0.40 Å')
    await page.keyboard.up('PageDown')
    await soon(() => rule(page)).toContain('2.42 Å')
    // What was counted from the histogram is what the analysis finds.
    expect(await words()).toBe(held)
    await page.getByRole('button', { name: 'Reset Cu–Se' }).click()
    await soon(() => rule(page)).toBe('Cordero ± 0.40 Å')
    expect(await words()).toBe(before)
  })
})

describePage('the bond rule', (start) => {
  it('takes a cut-off by the mouse', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await showRule(page)
    const slider = page.getByRole('slider', { name: /^Longest/ }).first()
    const box = await slider.boundingBox()
    if (box === null) throw new Error('the slider is not in sight')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 4 })
    expect(await rule(page)).toBe('Cordero ± 0.40 Å')
    await page.mouse.up()
    await soon(() => rule(page)).toMatch(/≤/)
  })

  it('shows the bonds as deposited, and goes back', async () => {
    const { page } = await start(samplePath('COD-2104634'))
    await showRule(page)
    await page.getByRole('radio', { name: 'As deposited' }).check()
    await soon(() => rule(page)).toContain('as deposited')
    await page.getByRole('radio', { name: 'Distances' }).check()
    await soon(() => rule(page)).toBe('Cordero ± 0.40 Å')
  })

  it('removes a bond by hand, and takes that back', async () => {
    const { page } = await start(samplePath('COD-2104634'))
    await page.getByRole('grid', { name: 'Bonds' }).getByRole('row').first().click()
    const readOut = page.getByRole('status', { name: 'Selection' })
    await readOut.getByRole('button', { name: 'Remove bond' }).click()
    await readOut.getByRole('button', { name: 'Add bond' }).waitFor()
    expect(await rule(page)).not.toBe('Cordero ± 0.40 Å')
    await showRule(page)
    await page.getByRole('button', { name: /^Undo: remove/ }).click()
    await soon(() => rule(page)).toBe('Cordero ± 0.40 Å')
    await readOut.getByRole('button', { name: 'Remove bond' }).waitFor()
  })
})
