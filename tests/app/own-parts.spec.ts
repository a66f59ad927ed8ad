import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { describeProgram } from '../support/app/program'
import { samplePath } from '../support/app/structures'
import { soon } from '../support/app/soon'

const editor = (page: Page) => page.getByRole('region', { name: 'My own parts' })
const partsOf = (page: Page) => editor(page).locator('.own-pick').allInnerTexts()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describeProgram('own parts', (start) => {
  it('are made by name and keyboard alone, taken back, saved and found again', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await button(page, 'Make my own parts').press('Enter')
    await soon(() => partsOf(page)).toEqual(['H@Cu6', 'Cu8Se12', 'P4'])

    // One phosphorus of the model joins the core, and the core is what it is called by.
    await editor(page).getByRole('textbox', { name: 'Add atoms by name' }).fill('P1')
    await page.keyboard.press('Enter')
    await soon(() => partsOf(page)).toEqual(['Cu6HP', 'Cu8Se12', 'P3'])
    await editor(page).getByRole('button', { name: 'Draw into Cu6HP' }).press('Control+z')
    await soon(() => partsOf(page)).toEqual(['H@Cu6', 'Cu8Se12', 'P4'])

    await editor(page).getByRole('button', { name: 'Draw into P4' }).press('Alt+ArrowUp')
    await soon(() => partsOf(page)).toEqual(['H@Cu6', 'P4', 'Cu8Se12'])
    // The keyboard stays with the part that is moved.
    await page.keyboard.press('Alt+ArrowUp')
    await soon(() => partsOf(page)).toEqual(['P4', 'H@Cu6', 'Cu8Se12'])
    await page.keyboard.press('Alt+ArrowDown')
    await soon(() => partsOf(page)).toEqual(['H@Cu6', 'P4', 'Cu8Se12'])

    // Two parts of one name, and none of them left in the legend.
    const legend = page.getByRole('list', { name: 'Legend' })
    const before = await legend.innerText()
    await page.keyboard.press('ArrowDown')
    await editor(page).getByRole('button', { name: 'More of Cu8Se12' }).click()
    await button(page, 'Split: by symmetry').click()
    await soon(() => partsOf(page)).toEqual(['H@Cu6', 'P4', 'Cu4', 'Se12', 'Cu4'])
    expect(await page.locator(':popover-open').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await soon(() => partsOf(page)).toEqual(['H@Cu6', 'P4', 'Cu8Se12'])
    await soon(() => legend.innerText()).toBe(before)
    await editor(page).getByRole('textbox', { name: 'Name of these parts' }).fill('my own way')
    await page.keyboard.press('Enter')
    await button(page, 'Save').click()
    await button(page, 'Done').click()
    expect(await editor(page).count()).toBe(0)
    await button(page, 'Saved parts of this structure').click()
    await button(page, 'my own way').click()
    await soon(() => partsOf(page)).toEqual(['H@Cu6', 'P4', 'Cu8Se12'])
    await page.keyboard.press('Escape')
    await soon(() => editor(page).count()).toBe(0)
  })
})
