import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { standStill } from '../../scripts/support/drive.mjs'
import { describePage } from '../support/app/program'
import { samplePath } from '../support/app/structures'

const tableOf = (page: Page, name: string) => page.locator(`table[aria-label="${name}"]`)
const rowsOf = (page: Page, name: string) => tableOf(page, name).locator('tbody tr')
const stageArea = (page: Page) => page.getByRole('main', { name: 'Structure' })
const isDimmed = async (page: Page) =>
  (await stageArea(page).getAttribute('data-dimmed')) === 'true'

/** A person clicks the label; the radio button itself is not to be seen. */
const choose = (page: Page, label: string) =>
  page.getByRole('radiogroup').getByText(label, { exact: true }).click()

/** Element, mode and count of each row: `Se μ3-Se 4`. */
async function modesOn(page: Page): Promise<string[]> {
  const rows = await rowsOf(page, 'Coordination modes').all()
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('td').allInnerTexts()
      return cells
        .slice(0, 3)
        .map((cell) => cell.trim().split('\n')[0]?.trim())
        .join(' ')
    }),
  )
}

/** Keeps what is copied in the page: no edition lets a page read the clipboard. */
async function keepCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keep = (text: string) => {
      document.documentElement.dataset['copied'] = text
    }
    navigator.clipboard.writeText = async (text) => keep(text)
    navigator.clipboard.write = async ([item]) => {
      const plain = await item?.getType('text/plain')
      keep((await plain?.text()) ?? '')
    }
  })
}

async function openModes(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Modes' }).click()
  await rowsOf(page, 'Coordination modes').first().waitFor()
}

describePage('modes', (start) => {
  it('tabulates [Cu8(DPPP)2(BnSe)8] as its paper does, and unfolds its metals by the keys', async () => {
    const { page } = await start(samplePath('Cu8-DPPP'))
    await openModes(page)
    const modes = await modesOn(page)
    // Issue 5: Se μ2 ×3, μ3 ×4, μ4 ×1; and four P.
    expect(modes).toEqual(['Se μ2-Se 3', 'Se μ3-Se 4', 'Se μ4-Se 1', 'P κP 4'])
    await choose(page, 'IUPAC')
    expect((await modesOn(page))[0]).toBe('Se μ-1:2κ2Se 3')

    await choose(page, 'Metals')
    const rows = rowsOf(page, 'Metals')
    const folded = await rows.count()
    await tableOf(page, 'Metals').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await rows.first().getAttribute('aria-expanded')).toBe('true')
    expect(await rows.count()).toBeGreaterThan(folded)
    await page.keyboard.press('ArrowDown')
    const words = page.getByRole('region', { name: 'In words' })
    await expect.poll(() => words.innerText()).toMatch(/τ4\s+0\.\d\d/)
    expect(await page.getByRole('status', { name: 'Selection' }).innerText()).toMatch(/^Cu\d+ · Cu/)
  })

  it('shows the atoms of a row alone, until it is chosen again or Esc is pressed', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openModes(page)
    const before = await standStill(page)
    const [selenium, phosphorus] = [0, 1].map((row) => rowsOf(page, 'Coordination modes').nth(row))
    await selenium!.click()
    await page.mouse.move(0, 0)
    expect(await selenium!.getAttribute('aria-selected')).toBe('true')
    expect(await isDimmed(page)).toBe(true)
    expect((await standStill(page)).equals(before)).toBe(false)
    const words = page.getByRole('region', { name: 'In words' })
    expect(await words.innerText()).toContain('bridges three copper atoms at once')

    await page.keyboard.press('ArrowDown')
    expect(await phosphorus!.getAttribute('aria-selected')).toBe('true')
    expect(await words.innerText()).toContain('binds one copper atom')
    await phosphorus!.click()
    expect(await isDimmed(page)).toBe(false)
    await phosphorus!.click()
    expect(await isDimmed(page)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await isDimmed(page)).toBe(false)
  })

  it('draws labels and polyhedra when asked to', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    await openModes(page)
    await rowsOf(page, 'Coordination modes').nth(2).click()
    await page.mouse.move(0, 0)
    const bare = await standStill(page)
    await page.keyboard.press('l')
    const labels = page.getByRole('button', { name: 'Labels', exact: true })
    expect(await labels.getAttribute('aria-pressed')).toBe('true')
    const labelled = await standStill(page)
    expect(labelled.equals(bare)).toBe(false)
    await page.keyboard.press('y')
    expect(await page.getByRole('checkbox', { name: 'Polyhedra' }).isChecked()).toBe(true)
    expect((await standStill(page)).equals(labelled)).toBe(false)
    await page.keyboard.press('y')
    await page.keyboard.press('l')
    expect((await standStill(page)).equals(bare)).toBe(true)
  })

  it('copies a mode, a row and the table', async () => {
    const { page } = await start(samplePath('Cu8-DPPP'))
    await keepCopies(page)
    const copied = async (button: string) => {
      await page.getByRole('button', { name: button, exact: true }).click()
      await page
        .getByText(/is on the clipboard/)
        .first()
        .waitFor()
      await page.keyboard.press('Escape')
      return page.evaluate(() => document.documentElement.dataset['copied'] ?? '')
    }
    await openModes(page)
    await choose(page, 'Ligands')
    await rowsOf(page, 'Modes of ligands').filter({ hasText: 'chelating' }).click()
    expect(await copied('Copy mode')).toBe('κ2P,P′')
    expect(await copied('Copy row')).toMatch(/\tκ2P,P′\t2\t1\t2\tchelating\t/)
    const table = (await copied('Copy table')).trimEnd().split('\n')
    expect(table[0]).toContain('Ligand\tClass\tMode\tn')
    expect(table).toHaveLength(1 + (await rowsOf(page, 'Modes of ligands').count()))
  })
})
