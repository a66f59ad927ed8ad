import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { stageOf, standStill } from '../../scripts/support/drive.mjs'
import { describePage } from '../support/app/program'
import { samplePath } from '../support/app/structures'

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Select', exact: true })
const bar = (page: Page) => page.getByRole('toolbar', { name: 'What is selected' })
const veil = (page: Page) => page.getByRole('status', { name: 'What is not shown' })

async function ask(page: Page, text: string) {
  await page.keyboard.press('/')
  const field = page.getByRole('textbox', { name: 'Atoms to select' })
  await field.fill(text)
  return field
}

describePage('selecting', (start) => {
  it('selects by words, isolates, spans a hull, and takes all of it back', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    const before = await standStill(page)
    const answer = page.getByRole('form', { name: 'Select by words' }).getByRole('status')

    const field = await ask(page, 'Cu and not part 99')
    await expect.poll(() => answer.innerText()).toContain('There is no part 99 here.')
    // The cube of copper about H@Cu6.
    await field.fill('Cu and not part 1')
    await expect.poll(() => answer.innerText()).toBe('8 atoms')
    await field.press('Enter')
    await expect.poll(() => bar(page).innerText()).toMatch(/Cu\s*8\s+8 atoms/)
    await field.press('Escape')

    await page.keyboard.press('Shift+I')
    await expect.poll(() => veil(page).innerText()).toContain('402 atoms hidden')
    await page.keyboard.press('Shift+H')
    await expect.poll(() => veil(page).innerText()).toContain('1 hull')
    expect((await standStill(page)).equals(before)).toBe(false)

    for (const step of ['span a hull', 'hide 402 atoms', 'select 8 atoms']) {
      await tools(page)
        .getByRole('button', { name: `Undo: ${step}` })
        .click()
    }
    await page.mouse.move(0, 0)
    expect((await standStill(page)).equals(before)).toBe(true)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => bar(page).innerText()).toContain('8 atoms')
  })

  it('hides from the menu of the right button what then cannot be picked, and turns back', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    const stage = page.getByRole('application', { name: 'Stage' })
    await stage.focus()
    const field = await ask(page, 'part 1')
    await field.press('Enter')
    await field.press('Escape')
    await expect
      .poll(() => stage.evaluate((element) => element === document.activeElement))
      .toBe(true)
    await page.keyboard.press('Shift+I')
    await page.getByRole('button', { name: 'Look along a', exact: true }).click()
    await standStill(page)
    const readOut = page.getByRole('status', { name: 'Selection', exact: true })

    // Along a the nearest atom of the octahedron stands before its centre.
    await page.keyboard.press('Escape')
    await stageOf(page).click({ button: 'right' })
    await page
      .getByRole('group', { name: 'Cu, 1 atom' })
      .getByRole('button', { name: /^Hide/ })
      .click()
    await expect.poll(() => veil(page).innerText()).toContain('404 atoms hidden')
    await standStill(page)
    await stageOf(page).click()
    await expect.poll(() => readOut.innerText()).toMatch(/^H/)

    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => veil(page).innerText()).toContain('403 atoms hidden')
  })

  it('takes in what a box encloses, and goes back from where it was turned', async () => {
    const { page } = await start(samplePath('Cu3-alkynyl'))
    await standStill(page)
    const box = (await stageOf(page).boundingBox())!
    const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
      await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height)
      await page.mouse.down()
      await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 5 })
      await page.mouse.up()
    }
    await tools(page).getByRole('button', { name: 'Box' }).click()
    await drag([0.05, 0.25], [0.95, 0.97])
    await expect.poll(() => bar(page).innerText()).toMatch(/\d+ atoms/)
    await page.keyboard.press('Escape')
    await tools(page).getByRole('button', { name: 'Box' }).click()
    const before = await standStill(page)

    await drag([0.4, 0.6], [0.5, 0.7])
    expect((await standStill(page)).equals(before)).toBe(false)
    await tools(page).getByRole('button', { name: 'Undo: move of the camera' }).click()
    await page.mouse.move(0, 0)
    expect((await standStill(page)).equals(before)).toBe(true)
  })
})
