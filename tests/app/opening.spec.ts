import { writeFile, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSample, peelSlider as slider, showStartPage } from '../../scripts/support/drive.mjs'
import { describeProgram } from '../support/app/program'
import { samplePath } from '../support/app/structures'
import { temporaryFolders } from '../support/folder'

const newFolder = temporaryFolders()

const openFile = (page: Page) =>
  page.getByRole('button', { name: 'Open file', exact: true }).click()
const anatomy = (page: Page) => page.getByRole('region', { name: 'Anatomy' })
const tabOf = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Open structures' })
    .getByRole('button', { name, exact: true })

/** Drops a file on the window as the system does. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content as Uint8Array<ArrayBuffer>], fileName as string))
      return data
    },
    [name, bytes] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
  }
}

describeProgram('opening', (start) => {
  it('opens the first sample when nothing is given, with its anatomy', async () => {
    const { page } = await start()
    await slider(page).waitFor()
    await tabOf(page, 'Cu14-TXP35').waitFor()
    // Composition of the model's README: a hydride in Cu6, then Cu8Se12, then P4.
    for (const part of ['H@Cu6', 'Cu8Se12', 'P4']) {
      await anatomy(page)
        .getByRole('button', { name: `Select ${part}`, exact: true })
        .waitFor()
    }
  })

  it('shows every sample on the start page, with its picture, and opens the one asked for', async () => {
    const { page } = await start()
    await showStartPage(page)
    const cards = page.getByRole('button', { name: /^Open sample / })
    const pictures = cards.locator('img')
    expect(await cards.count()).toBeGreaterThan(5)
    expect(await pictures.count()).toBe(await cards.count())
    await pictures.last().scrollIntoViewIfNeeded()
    const areDrawn = () =>
      pictures.evaluateAll((images) =>
        images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
      )
    await expect.poll(areDrawn).toBe(true)
    await openSample(page, 'Cu8-DPPP')
    await tabOf(page, 'Cu8-DPPP').waitFor()
  })

  it('opens the file of the command line, and another by the dialog', async () => {
    const { page, chooseFile } = await start(samplePath('Cu8-DPPP'))
    await slider(page).waitFor()
    await tabOf(page, 'Cu8-DPPP').waitFor()
    await chooseFile(samplePath('Cu3-alkynyl'), () => openFile(page))
    await slider(page).waitFor()
    await tabOf(page, 'Cu3-alkynyl').waitFor()
  })

  it('opens a file dropped on the window', async () => {
    const { page } = await start()
    const path = samplePath('Cu3-alkynyl')
    await drop(page, basename(path), new Uint8Array(await readFile(path)))
    await slider(page).waitFor()
    await tabOf(page, 'Cu3-alkynyl').waitFor()
  })

  it('says one sentence about each file that holds no structure, and keeps what was open', async () => {
    const { page, chooseFile } = await start(samplePath('Cu14-TXP35'))
    const folder = await newFolder()
    for (const [name, text] of [
      ['empty.cif', ''],
      ['letter.cif', 'Dear editor,\nplease find the structure attached.\n'],
      ['binary.cif', '\u0000\u0001PK\u0003\u0004\u0000\u0000'],
      ['no-atoms.cif', 'data_x\n_cell_length_a 10\n'],
    ] as const) {
      expect(await page.getByRole('alert').count(), name).toBe(0)
      const path = join(folder, name)
      await writeFile(path, text)
      await chooseFile(path, () => openFile(page))

      const sentence = await page.getByRole('alert').first().innerText()
      expect(sentence, name).toMatch(/^[A-Z].*\.?$/s)
      expect(sentence, name).not.toMatch(/undefined|null|Error|at .*:\d+:\d+/)

      await tabOf(page, 'Cu14-TXP35').click()
      await slider(page).waitFor()
      await anatomy(page).getByRole('button', { name: 'Select H@Cu6', exact: true }).waitFor()
    }
  })
})
