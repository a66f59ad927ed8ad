import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { peelTo, stageOf, standStill } from '../../scripts/support/drive.mjs'
import { describePage } from '../support/app/program'
import { soon } from '../support/app/soon'
import { samplePath } from '../support/app/structures'

const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const kept = (page: Page) => page.getByRole('list', { name: 'Measurements' }).getByRole('listitem')

/** How many atoms are shown, by the bar at the foot of the window. */
async function atomsShown(page: Page): Promise<number> {
  const words = await page.getByText(/\d+ atoms from \d+ sites/).innerText()
  return Number(/(\d+) atoms/.exec(words)?.[1])
}

describePage('measuring', (start) => {
  it('offers a distance, then an angle, of the atoms that are clicked', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openTab(page, 'Measure')
    await page.getByRole('checkbox', { name: 'Measure by clicking' }).check()
    await peelTo(page, 'H@Cu6')
    const offer = page.getByRole('group', { name: 'Measure by clicking' })
    // Along each axis one copper atom of the octahedron stands before its centre.
    const clickAlong = async (axis: string) => {
      await press(page, `Look along ${axis}`)
      await standStill(page)
      await stageOf(page).click()
    }
    await clickAlong('a')
    await clickAlong('b')
    // The Cu–Cu edge of the model, 2.817 Å.
    await soon(() => offer.innerText()).toMatch(/^Distance Cu1.*–Cu1.* 2\.817\d*(\(\d+\))? Å/s)
    const before = await standStill(page)
    await clickAlong('c')
    // In an octahedron three neighbours make an equilateral triangle.
    await soon(() => offer.innerText()).toMatch(/^Angle .* 60(\.\d+)?(\(\d+\))?°/s)
    await press(page, 'Keep')
    await soon(() => kept(page).count()).toBe(1)
    expect(await kept(page).innerText()).toMatch(/^Angle/)
    expect((await standStill(page)).equals(before)).toBe(false)
  })

  it('measures between atoms that are named', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openTab(page, 'Measure')
    const names = page.getByRole('textbox', { name: 'Add atoms by name' })
    await names.fill('Cu99')
    await page.keyboard.press('Enter')
    expect(await names.evaluate((field: HTMLInputElement) => field.validationMessage)).toBe(
      'There is no atom Cu99.',
    )
    await names.fill('Cu1 H1')
    await page.keyboard.press('Enter')
    await press(page, 'Distance')
    // Half the diagonal of the octahedron of the model, 2.817/√2 Å.
    await soon(() => kept(page).innerText()).toMatch(/^Distance\s*1\.99\d+.* Å\s*Cu1–H1/s)
  })

  it('keeps a distance when a neighbouring cluster is put beside the first', async () => {
    const { page } = await start(samplePath('Au21'))
    await openTab(page, 'Bonds')
    const row = page.getByRole('grid', { name: 'Bonds' }).getByRole('row').first()
    await row.click()
    const length = await row.getByRole('gridcell').nth(2).innerText()
    await openTab(page, 'Measure')
    await press(page, 'Distance')
    await soon(() => kept(page).innerText()).toContain(length)

    await openTab(page, 'Contacts')
    const neighbors = page.getByRole('region', { name: 'Neighbouring clusters' })
    const first = neighbors.getByRole('listitem').first()
    await soon(() => first.innerText()).toMatch(/\d+\.\d+\(\d+\) Å/)
    const alone = await atomsShown(page)
    await first.getByRole('button', { name: 'Show' }).click()
    // A second cluster, without its counter-ion.
    await soon(() => atomsShown(page)).toBeGreaterThan(1.9 * alone)
    await openTab(page, 'Measure')
    expect(await kept(page).innerText()).toContain(length)
    await press(page, 'Clear')
    await page.getByText('Nothing measured yet.').waitFor()
  })

  it('draws a contact that is selected by the keys', async () => {
    const { page } = await start(samplePath('COD-1004000'))
    const before = await standStill(page)
    await openTab(page, 'Contacts')
    const grid = page.getByRole('grid', { name: 'Contacts' })
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await soon(() => grid.locator('[aria-selected="true"]').count()).toBe(1)
    await press(page, 'Keep drawn')
    await openTab(page, 'Measure')
    await page.keyboard.press('Escape')
    expect((await standStill(page)).equals(before)).toBe(false)
  })

  it('compares with what the file states, and shows its row there', async () => {
    const { page } = await start(samplePath('COD-2104634'))
    await openTab(page, 'Bonds')
    await page.getByRole('radio', { name: 'Deposited' }).click()
    await page.getByText(/^\d+ rows: \d+ agree/).waitFor()
    const grid = page.getByRole('grid', { name: 'Lengths, deposited and computed' })
    const row = grid.getByRole('row').first()
    await row.click()
    const [label] = (await row.getByRole('gridcell').first().innerText()).split(/[–\s]/)
    await press(page, 'Show in the CIF')
    const text = page.getByRole('textbox', { name: 'Text of the file' })
    await text.waitFor()
    await soon(() => text.innerText()).toContain(`${label} `)
  })
})
