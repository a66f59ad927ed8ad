import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSample } from '../../scripts/support/drive.mjs'
import { describePage } from '../support/app/program'
import { soon } from '../support/app/soon'
import { samplePath } from '../support/app/structures'

const openChemistry = (page: Page) => page.getByRole('tab', { name: 'Chemistry' }).click()
const formula = (page: Page) => page.getByRole('region', { name: 'Formula' })
const electrons = (page: Page) => page.getByRole('region', { name: 'Valence electrons' })
const ligands = (page: Page) => page.getByRole('region', { name: 'Ligands' })

describePage('chemistry', (start) => {
  it('reads the cluster as an ion: formula, charge, electrons, ligands, and how far a mass is', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openChemistry(page)
    // The formula, charge and mass of the paper on the model's cluster: see PROVENANCE.md of the samples.
    await soon(() => formula(page).innerText()).toContain('[Cu14(TXP35)4(BnSe)12H]+')
    expect(await formula(page).innerText()).toMatch(/Charge\s+1\+/)
    expect(await electrons(page).innerText()).toContain('n* = 0')
    expect(await electrons(page).innerText()).toContain('14·1 − 12 (BnSe) − 1 (H) − 1 = 0')
    const faces = ligands(page).locator('[aria-pressed]')
    await soon(() => faces.allInnerTexts()).toEqual([
      expect.stringMatching(/^TXP35\s+× 4/),
      expect.stringMatching(/^BnSe\s+× 12/),
      expect.stringMatching(/^H?\s*H\s+× 1/),
    ])
    await soon(() => page.getByRole('region', { name: 'Mass' }).innerText()).toMatch(/m\/z 431\d/)
    // The mass of the paper, an average: issue and SCIENCE have 4317.4.
    const mass = page.getByRole('region', { name: 'Mass' })
    await mass.getByRole('textbox', { name: 'Measured m/z' }).fill('4317.4')
    await soon(() => mass.getByRole('status').innerText()).toMatch(
      /^−0\.1\d\d \(−2\d ppm\) from the average/,
    )
  })

  it('draws the ligands in the plane under the security policy of the page, and selects them', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openChemistry(page)
    const drawing = page.getByRole('img', { name: 'Skeletal formula of TXP35' })
    await ligands(page)
      .getByRole('button', { name: /^TXP35/ })
      .scrollIntoViewIfNeeded()
    // Three rings of six bonds, three of them double, six methyl groups, three bonds to phosphorus.
    await soon(() => drawing.locator('line').count()).toBe(3 * 9 + 6 + 3)
    expect(await drawing.locator('circle').count()).toBe(1)
    expect(await drawing.locator('text').allTextContents()).toEqual(['P'])

    const face = ligands(page).getByRole('button', { name: /^BnSe/ })
    await face.click()
    await soon(() => face.getAttribute('aria-pressed')).toBe('true')
    await face.click()
    await soon(() => face.getAttribute('aria-pressed')).toBe('false')
  })

  it('counts anew when an assumption is changed, and goes back', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openChemistry(page)
    const reset = page.getByRole('button', { name: 'Reset: Charge of the cluster' })
    await page.getByRole('button', { name: 'Charge of the cluster: less' }).click()
    await soon(() => electrons(page).innerText()).toContain('14·1 − 12 (BnSe) − 1 (H) = 1')
    expect(await formula(page).innerText()).toMatch(/Charge\s+0 set by you/)
    await reset.click()
    await soon(() => electrons(page).innerText()).toContain('n* = 0')
    await soon(() => formula(page).innerText()).toMatch(/Charge\s+1\+/)
  })

  it('calls a ligand what the user calls it, in this structure and in the next', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openChemistry(page)
    const card = ligands(page).getByRole('listitem').filter({ hasText: 'phenylmethaneselenolate' })
    await card.getByRole('button', { name: 'Name this ligand…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Name this ligand' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('SeBz')
    await soon(() => dialog.getByRole('status').innerText()).toBe('[C7H7Se]−')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await soon(() => formula(page).innerText()).toContain('(SeBz)12')
    await openSample(page, 'Cu8-DPPP')
    await soon(() => formula(page).innerText()).toContain('(SeBz)8')
    await page.getByRole('button', { name: 'Your names…' }).click()
    await page.getByRole('button', { name: 'Remove SeBz' }).click()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await soon(() => formula(page).innerText()).toContain('(BnSe)8')
  })

  it('reads names from a file and writes them to one', async () => {
    const { page, savedFile } = await start(samplePath('Cu3-alkynyl'))
    await openChemistry(page)
    await page.getByRole('button', { name: 'Your names…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Your names of ligands' })
    await dialog.locator('input[type="file"]').setInputFiles({
      name: 'ours.smi',
      mimeType: 'text/plain',
      buffer: Buffer.from('# ours\nc1ccc(cc1)P(c1ccccc1)c1ccccc1 TPP\nC1CC broken\n'),
    })
    const names = dialog.getByRole('list', { name: 'Your names' }).getByRole('listitem')
    await soon(() => names.allInnerTexts()).toEqual([expect.stringMatching(/^TPP\s/)])
    await soon(() => formula(page).innerText()).toContain('(TPP)3')
    const saved = await savedFile(() => dialog.getByRole('button', { name: 'Export…' }).click())
    expect(saved.toString()).toBe('# SMILES, then the name\nc1ccc(cc1)P(c1ccccc1)c1ccccc1\tTPP\n')
  })
})
