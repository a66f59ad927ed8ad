import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSample, peelTo, stageOf, standStill } from '../../scripts/support/drive.mjs'
import { describePage, describeProgram } from '../support/app/program'
import { samplePath } from '../support/app/structures'
import { temporaryFolders } from '../support/folder'

const newFolder = temporaryFolders()

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text of the file' })
const line = (page: Page, number: number) => textOf(page).locator(`[data-line="${number}"]`)
const openText = (page: Page) => page.getByRole('tab', { name: 'CIF' }).click()

describeProgram('the text of the file', (start) => {
  it('finds words, forwards and back', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openText(page)
    await textOf(page).waitFor()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('_CELL_LENGTH_')
    const count = page.getByRole('status', { name: 'Occurrences' })
    await expect.poll(() => count.innerText()).toBe('1 of 3')
    // The sample's line 136 gives the length of a.
    await expect.poll(() => line(page, 136).locator('[data-mark="current"]').count()).toBe(1)
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => count.innerText()).toBe('3 of 3')
    expect(await line(page, 138).locator('[data-mark="current"]').innerText()).toBe('_cell_length_')
  })
})

describePage('the text of the file', (start) => {
  it('marks the row of an atom that is picked, and selects the atoms of a row', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await peelTo(page, 'H@Cu6')
    await page.getByRole('button', { name: 'Look along a', exact: true }).click()
    await openText(page)
    await standStill(page)
    await stageOf(page).click()
    const marked = textOf(page).locator('[data-row="true"]')
    await expect.poll(() => marked.allInnerTexts()).toEqual([expect.stringMatching(/^Cu1\s+Cu\s/)])

    await textOf(page).getByText('Cu2', { exact: false }).first().click()
    const readOut = page.getByRole('status', { name: 'Selection' })
    await expect.poll(() => readOut.innerText()).toMatch(/^Cu2 · CuPSe3.*the first of \d+ images/s)
  })

  it('moves by keys, leaves the peel alone, and is copied whole', async () => {
    const { page } = await start(samplePath('Cu3-alkynyl'))
    await openText(page)
    await textOf(page).focus()
    await page.keyboard.press('End')
    await line(page, 298).waitFor()
    await page.keyboard.press('Home')
    await line(page, 1).waitFor()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Space')
    await expect.poll(() => line(page, 1).count()).toBe(0)
    await expect.poll(() => line(page, 75).count()).toBe(1)
    const peel = page.getByRole('slider', { name: 'Peel', exact: true })
    expect(await peel.getAttribute('aria-valuenow')).toBe(await peel.getAttribute('aria-valuemax'))

    await page.keyboard.press('Control+a')
    const copied = await textOf(page).evaluate((element) => {
      const clipboardData = new DataTransfer()
      element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }))
      return clipboardData.getData('text/plain')
    })
    expect(copied.split('\n').length).toBeGreaterThan(290)
  })

  it('leads from a problem of a file that cannot be drawn to its place', async () => {
    const path = join(await newFolder(), 'bad.cif')
    const rows = Array.from({ length: 400 }, (_, i) => `_name_${i} ${i}`)
    await writeFile(path, ['data_bad', ...rows, "_chemical_name_common 'not closed", ''].join('\n'))
    const { page } = await start(path)
    await page.getByRole('button', { name: 'line 402:23' }).click()
    const target = line(page, 402).locator('[data-mark="target"]')
    await expect.poll(() => target.allInnerTexts()).toEqual(["'not closed"])
    expect(await target.isVisible()).toBe(true)
  })

  it('leads from a problem of a structure to its place', async () => {
    const { page } = await start()
    await openSample(page, 'COD-1004000')
    await page.getByRole('tab', { name: 'Problems' }).click()
    await page.getByRole('button', { name: /^line 201/ }).click()
    await expect
      .poll(() => line(page, 201).locator('[data-mark="target"]').count())
      .toBeGreaterThan(0)
  })
})
