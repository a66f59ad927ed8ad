import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describePage } from '../support/app/program'
import { soon } from '../support/app/soon'
import { dataPath } from '../support/data'

const atoms = async (page: Page) =>
  Number(/(\d+) atoms from/.exec(await page.getByRole('contentinfo').innerText())?.[1])

// PAP-M5: one assembly of two tagged groups.
const path = dataPath('cif/disorder/PAP-M5.cif')

describe.skipIf(path === null)('on real disorder', () => {
  describePage('disorder', (start) => {
    it('shows one alternative, the other, and both', async () => {
      const { page } = await start(path ?? '')
      const panel = page.getByRole('region', { name: 'Disorder' })
      const choices = panel.getByRole('radio')
      expect(await choices.count()).toBe(2)
      const first = await atoms(page)
      expect(await choices.nth(0).isChecked()).toBe(true)
      await choices.nth(1).check()
      await soon(() => choices.nth(1).isChecked()).toBe(true)
      await panel.getByRole('button', { name: 'Back to the most occupied' }).waitFor()
      await panel.getByRole('checkbox', { name: 'Show other positions' }).check()
      await page.getByText(/\d+ atoms from \d+ sites and \d+ other positions?/).waitFor()
      await panel.getByRole('button', { name: 'Back to the most occupied' }).click()
      await soon(() => choices.nth(0).isChecked()).toBe(true)
      await page.keyboard.press('d')
      await page.getByText(/\d+ other positions?$/).waitFor({ state: 'detached' })
      expect(await atoms(page)).toBe(first)
    })
  })
})
