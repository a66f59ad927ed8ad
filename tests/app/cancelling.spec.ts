import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSample } from '../../scripts/support/drive.mjs'
import { describeProgram } from '../support/app/program'
import { writeLargeCif } from '../support/app/structures'
import { temporaryFolders } from '../support/folder'

const newFolder = temporaryFolders()
const ATOMS_PER_EDGE = 70 // 343 000 atoms

describeProgram('cancelling', (start) => {
  it('stops a long job, says nothing of it, and opens the next file', async () => {
    const path = join(await newFolder(), 'large.cif')
    await writeLargeCif(path, ATOMS_PER_EDGE)
    const { page, chooseFile } = await start()
    await chooseFile(path, () =>
      page.getByRole('button', { name: 'Open file', exact: true }).click(),
    )
    const activity = page.getByRole('status', { name: 'Activity' })
    await activity.getByRole('button', { name: 'Cancel' }).click()
    await activity.waitFor({ state: 'detached' })
    expect(await page.getByRole('alert').count()).toBe(0)
    const tabs = page.getByRole('navigation', { name: 'Open structures' })
    expect(await tabs.innerText()).not.toContain('large')
    await openSample(page, 'Cu3-alkynyl')
  })
})
