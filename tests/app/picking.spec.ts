import { expect, it } from 'vitest'
import { peelTo, stageOf, standStill } from '../../scripts/support/drive.mjs'
import { describePage } from '../support/app/program'
import { samplePath } from '../support/app/structures'

describePage('picking', (start) => {
  it('reads out the atom that is clicked, and nothing when the empty stage is', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await peelTo(page, 'H@Cu6')
    await page.getByRole('button', { name: 'Look along a', exact: true }).click()
    await standStill(page)
    // Along a the nearest atom of the octahedron stands before its centre.
    await stageOf(page).click()
    const readOut = page.getByRole('status', { name: 'Selection' })
    await expect.poll(() => readOut.innerText()).toMatch(/^Cu/)
    expect(await readOut.innerText()).toMatch(/site .*0\.\d+/)

    const words = async () => (await readOut.allInnerTexts()).join('')
    await stageOf(page).click({ position: { x: 12, y: 200 } })
    await expect.poll(words).toBe('')
  })

  it('selects the bond of a row that is clicked', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    const before = await standStill(page)
    await page.getByRole('tab', { name: 'Bonds' }).click()
    const row = page.getByRole('grid', { name: 'Bonds' }).getByRole('row').first()
    await row.click()
    await page.mouse.move(0, 0)
    expect(await row.getAttribute('aria-selected')).toBe('true')
    const length = await row.getByRole('gridcell').nth(2).innerText()
    const readOut = page.getByRole('status', { name: 'Selection' })
    await expect.poll(() => readOut.innerText()).toContain(length)
    expect((await standStill(page)).equals(before)).toBe(false)
  })
})
