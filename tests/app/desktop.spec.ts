import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { peelSlider, showStartPage, waitForStart } from '../../scripts/support/drive.mjs'
import type { Program } from '../support/app/program'
import { startStandIn } from '../support/app/stand-in-edition'
import { samplePath } from '../support/app/structures'
import { temporaryFolders } from '../support/folder'

const newFolder = temporaryFolders()

/** What only the desktop edition does: menus, files handed over by the system, memory. */
describe('the desktop edition', () => {
  const started: Program[] = []

  afterEach(async () => {
    await Promise.all(started.splice(0).map((program) => program.close()))
  })

  async function start(file?: string, userData?: string) {
    const program = await startStandIn(file, userData)
    started.push(program)
    await waitForStart(program.page)
    const { app, standIn } = await import('../support/app/electron-stand-in')
    return { ...program, app, standIn }
  }

  it('passes on the commands of its menu, the files of the system, and those of a second start', async () => {
    const { page, app, standIn } = await start(samplePath('Cu14-TXP35'))
    const last = Number(await peelSlider(page).getAttribute('aria-valuemax'))
    const entries = standIn.menu.flatMap(({ submenu }) => submenu ?? [])
    entries.find(({ label }) => label === 'Peel One Stop Further In')?.click?.()
    await expect.poll(() => peelSlider(page).getAttribute('aria-valuenow')).toBe(String(last - 1))

    app.emit('open-file', { preventDefault: () => {} }, samplePath('Cu8-DPPP'))
    const tabs = page.getByRole('navigation', { name: 'Open structures' })
    await tabs.getByRole('button', { name: 'Cu8-DPPP', exact: true }).waitFor()
    app.emit('second-instance', {}, ['electron', '.', samplePath('Cu3-alkynyl')], '/')
    await tabs.getByRole('button', { name: 'Cu3-alkynyl', exact: true }).waitFor()
  })

  it('lists recent files on the start page after a restart, without their paths', async () => {
    const userData = await newFolder()
    const { app, page: before } = await start(samplePath('Cu8-DPPP'), userData)
    await peelSlider(before).waitFor()
    app.quit()
    const { page } = await start(undefined, userData)
    await showStartPage(page)
    const recent = page.getByRole('region', { name: 'Recent files' })
    expect(await recent.innerText()).toContain('Cu8-DPPP.cif')
    expect(await recent.innerHTML()).not.toContain('resources')
    await recent.getByRole('button', { name: /Cu8-DPPP/ }).click()
    await peelSlider(page).waitFor()
  })

  it('remembers where its window stood', async () => {
    const userData = await newFolder()
    const { standIn } = await start(samplePath('Cu3-alkynyl'), userData)
    standIn.window?.emit('close')
    const saved: unknown = JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))
    expect(saved).toMatchObject({ window: { bounds: standIn.window?.getNormalBounds() } })
    const { standIn: again } = await start(undefined, userData)
    expect(again.window?.options).toMatchObject({ width: 1440, height: 900, x: 0, y: 0 })
  })
})
