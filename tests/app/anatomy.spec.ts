import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { standStill } from '../../scripts/support/drive.mjs'
import { describePage } from '../support/app/program'
import { soon } from '../support/app/soon'
import { samplePath } from '../support/app/structures'

const scheme = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const anatomy = (page: Page) => page.getByRole('region', { name: 'Anatomy' })
const partsOf = (page: Page) => anatomy(page).locator('.part-name').allInnerTexts()
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })

/** Keeps what is copied in the page: no edition lets a page read the clipboard. */
async function keepCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset['copied'] = text
    }
  })
}

describePage('anatomy', (start) => {
  it('shows Cu14 in another way at once, and back, without moving the camera', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    expect(await scheme(page, 'Shells').isChecked()).toBe(true)
    expect(await scheme(page, 'Kernel, staples').isDisabled()).toBe(true)
    const parts = await partsOf(page)
    // By the builder of the model: [Cu14(TXP35)4(BnSe)12H]+ is H@Cu6@Cu8Se12@P4.
    expect(parts.slice(0, 3)).toEqual(['H@Cu6', 'Cu8Se12', 'P4'])
    const before = await standStill(page)

    await scheme(page, 'Shells').focus()
    await page.keyboard.press('ArrowDown')
    expect(await scheme(page, 'Core and shell').isChecked()).toBe(true)
    await page.keyboard.press('ArrowDown')
    expect(await scheme(page, 'Polyhedra').isChecked()).toBe(true)
    await soon(() => partsOf(page)).not.toEqual(parts)
    expect(await slider(page, 'Peel').getAttribute('aria-valuenow')).toBe(
      await slider(page, 'Peel').getAttribute('aria-valuemax'),
    )
    await scheme(page, 'Shells').check()
    await page.mouse.move(0, 0)
    await soon(() => partsOf(page)).toEqual(parts)
    expect((await standStill(page)).equals(before)).toBe(true)
  })

  it('moves the parts apart and together, and draws their hulls and axes, by the keys alone', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await page.keyboard.press('Home')
    await page.keyboard.press(']')
    const before = await standStill(page)
    const changes = async (key: string) => {
      await page.keyboard.press(key)
      return !(await standStill(page)).equals(before)
    }
    expect(await changes('x')).toBe(true)
    expect(await slider(page, 'Explode').inputValue()).toBe('1')
    expect(await changes('x')).toBe(false)
    expect(await changes('h')).toBe(true)
    expect(await page.getByRole('checkbox', { name: 'Hulls' }).isChecked()).toBe(true)
    expect(await changes('h')).toBe(false)
    expect(await changes('v')).toBe(true)
  })

  it('takes Cu32 for layers, whose units light their atoms and draw their rings', async () => {
    const { page } = await start(samplePath('Cu32-P1'))
    expect(await scheme(page, 'Layers').isChecked()).toBe(true)
    // By the builder of the model: a Cu20Se19 core fused with two Cu9Se9P3.
    expect(await partsOf(page)).toEqual(expect.arrayContaining(['Cu20Se19', 'Cu9Se9P3']))
    await page.keyboard.press('Home')
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    const before = await standStill(page)
    await anatomy(page).getByRole('button', { name: 'Cu3Se3 ring' }).first().hover()
    expect((await standStill(page)).equals(before)).toBe(false)
    await page.mouse.move(0, 0)
    await page.keyboard.press('r')
    expect((await standStill(page)).equals(before)).toBe(false)
  })

  it('ghosts what surrounds a part, colours it and copies the caption', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await keepCopies(page)
    const before = await standStill(page)
    await page.getByRole('button', { name: 'More of H@Cu6' }).click()
    const ghost = page.getByRole('button', { name: 'Ghost the rest' })
    await ghost.click()
    expect(await ghost.isVisible()).toBe(false)
    expect(await anatomy(page).innerText()).toContain('15 % opaque')
    expect((await standStill(page)).equals(before)).toBe(false)

    await anatomy(page).getByLabel('Colour of H@Cu6', { exact: true }).first().fill('#123456')
    const legend = page.getByRole('list', { name: 'Legend' })
    await soon(() => legend.innerText()).toContain('Cu8Se12')

    await page.getByRole('button', { name: 'Copy caption' }).click()
    const copied = () => page.evaluate(() => document.documentElement.dataset['copied'] ?? '')
    // The example of issue 6.
    await soon(copied).toContain('octahedral H@Cu6 core (mean Cu–Cu 2.817 Å)')
  })
})
