import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { peelSlider, peelTo, standStill } from '../../scripts/support/drive.mjs'
import { describePage, describeProgram } from '../support/app/program'
import { soon } from '../support/app/soon'
import { samplePath } from '../support/app/structures'

/** The part of the status bar that says how much is shown. */
const size = async (page: Page) => {
  const words = await page.getByRole('contentinfo').innerText()
  return /(?:[\wÅ ×,]+: )?\d+ atoms from \d+ sites?.*/.exec(words)?.[0] ?? words
}
const atoms = async (page: Page) => Number(/(\d+) atoms/.exec(await size(page))?.[1])

describeProgram('extents', (start) => {
  it('shows the asymmetric unit and a packing', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await page.keyboard.press('i')
    await soon(() => size(page)).toBe('Asymmetric unit: 39 atoms from 39 sites')
    await page.keyboard.press('k')
    await soon(() => size(page)).toMatch(/^Packing within 15 Å: /)
    expect(await atoms(page)).toBeGreaterThan(410)
  })
})

describePage('extents', (start) => {
  it('shows the unit cell by whole molecules, a supercell, and the molecules again', async () => {
    const { page } = await start(samplePath('COD-2104634'))
    const molecules = await size(page)
    await page.getByRole('button', { name: /^What is shown/ }).click()
    const edges = page.getByRole('checkbox', { name: 'Cell edges and axes' })
    expect(await edges.isChecked()).toBe(false)
    await page.keyboard.press('u')
    await soon(() => size(page)).toMatch(/^Unit cell, whole molecules: /)
    // The cell is drawn with cells, or when asked for.
    await soon(() => edges.isChecked()).toBe(true)
    await page.keyboard.press('e')
    await soon(() => edges.isChecked()).toBe(false)
    const whole = await atoms(page)
    await page.getByRole('button', { name: 'Cells along a: more' }).click()
    await soon(() => size(page)).toMatch(/^Supercell 2 × 1 × 1, whole molecules: /)
    expect(await atoms(page)).toBe(2 * whole)
    await page.getByRole('radio', { name: 'Molecules', exact: true }).check()
    await soon(() => size(page)).toBe(molecules)
  })

  it('fills cells with the atoms in them where that was chosen, then and later', async () => {
    const { page } = await start(samplePath('COD-2104634'))
    await page.keyboard.press('u')
    await soon(() => size(page)).toMatch(/^Unit cell, whole molecules: /)
    const whole = await atoms(page)
    await page.getByRole('button', { name: /^What is shown/ }).click()
    await page.getByRole('radio', { name: 'Atoms', exact: true }).check()
    await soon(() => size(page)).toMatch(/^Unit cell: /)
    // Atoms on faces of the cell stand on both sides, so that it holds at least what its molecules do.
    expect(await atoms(page)).toBeGreaterThanOrEqual(whole)
    await page.getByRole('radio', { name: 'Molecules', exact: true }).check()
    await soon(() => size(page)).toMatch(/^\d+ atoms/)
    await page.getByRole('radio', { name: 'Unit cell' }).check()
    await soon(() => size(page)).toMatch(/^Unit cell: /)
  })

  it('grows a polymer, shrinks it back, and fills its cell with the atoms in it', async () => {
    const { page } = await start(samplePath('COD-2208504'))
    const unit = await size(page)
    expect(unit).toContain('one unit of')
    await page.keyboard.press('w')
    await soon(() => size(page)).toMatch(/\d units of/)
    expect(await atoms(page)).toBeGreaterThan(Number.parseInt(unit, 10))
    await page.keyboard.press('Backspace')
    await soon(() => size(page)).toBe(unit)
    await page.keyboard.press('u')
    await soon(() => size(page)).toMatch(/^Unit cell: /)
  })

  it('loses nothing of the view on the way', async () => {
    const { page } = await start(samplePath('COD-2208504'))
    await peelTo(page, 'ligands')
    const stop = await peelSlider(page).getAttribute('aria-valuetext')
    await page.getByRole('button', { name: 'Show donors' }).click()
    await page.getByRole('grid', { name: 'Bonds' }).getByRole('row').first().click()
    const readOut = page.getByRole('status', { name: 'Selection' })
    const selected = await readOut.innerText()
    expect(selected).toMatch(/Å/)

    // A packing holds the molecules, whose atoms have other numbers in it.
    await page.keyboard.press('k')
    await soon(() => size(page)).toMatch(/^Packing /)
    expect(await readOut.innerText()).toBe(selected)
    // In the unit cell these atoms are not shown.
    await page.keyboard.press('u')
    await soon(() => size(page)).toMatch(/^Unit cell: /)
    await page.keyboard.press('m')
    await soon(() => size(page)).toContain('unit of')
    await standStill(page)
    expect(await peelSlider(page).getAttribute('aria-valuetext')).toBe(stop)
    const eye = page.getByRole('button', { name: 'Show donors' })
    expect(await eye.getAttribute('aria-pressed')).toBe('false')
    expect(await readOut.innerText()).toBe(selected)
  })
})
