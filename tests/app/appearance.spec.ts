import { expect, it } from 'vitest'
import { openSample, standStill } from '../../scripts/support/drive.mjs'
import { cornerBrightness } from '../support/app/pixels'
import { describePage, describeProgram } from '../support/app/program'
import { samplePath } from '../support/app/structures'

describeProgram('appearance', (start) => {
  it('goes from light to dark, the page and the stage', async () => {
    const { page } = await start(samplePath('Cu3-alkynyl'))
    const pageColor = () =>
      page.evaluate(() =>
        getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number),
      )
    expect(cornerBrightness(await standStill(page))).toBeGreaterThan(200)
    expect(Math.min(...((await pageColor()) ?? []))).toBeGreaterThan(200)

    const theme = page.getByRole('button', { name: /^Theme: / })
    for (let presses = 0; !(await theme.getAttribute('aria-label'))?.endsWith('dark'); presses++) {
      expect(presses).toBeLessThan(3)
      await theme.click()
    }
    expect(cornerBrightness(await standStill(page))).toBeLessThan(60)
    expect(Math.max(...((await pageColor()) ?? []))).toBeLessThan(60)
  })

  it('writes no error to the console', async () => {
    const { page } = await start()
    const written: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') written.push(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => written.push(String(error)))
    await openSample(page, 'Cu3-alkynyl')
    expect(written).toEqual([])
  })
})

describePage('appearance', (start) => {
  it('draws by presets, and keeps own ones and the last choice for the next time', async () => {
    const { page } = await start(samplePath('Cu3-alkynyl'))
    await page.keyboard.press('o')
    const preset = (name: string) => page.getByRole('radio', { name, exact: true })
    expect(await preset('Screen').isChecked()).toBe(true)
    const screen = await standStill(page)
    await preset('Dark').click()
    expect(cornerBrightness(await standStill(page))).toBeLessThan(10)
    await preset('Paper').click()
    expect(cornerBrightness(await standStill(page))).toBeGreaterThan(250)
    await preset('Screen').click()
    expect((await standStill(page)).equals(screen)).toBe(true)

    await preset('Dark').click()
    await page.getByRole('tab', { name: 'Light' }).click()
    const outline = page.getByRole('slider', { name: 'Outline' })
    await outline.press('ArrowRight')
    expect(await preset('Dark').isChecked()).toBe(false)
    await page.getByRole('textbox', { name: 'Name of a new preset' }).fill('Mine')
    await page.keyboard.press('Enter')
    await preset('Screen').click()
    const own = page.getByRole('button', { name: 'Draw as Mine' })
    await own.click()
    expect(await own.getAttribute('aria-pressed')).toBe('true')
    expect(await outline.getAttribute('aria-valuetext')).toBe('0.7 px')
    await openSample(page, 'Cu8-DPPP')
    expect(cornerBrightness(await standStill(page))).toBeLessThan(10)
    expect(await own.getAttribute('aria-pressed')).toBe('true')
  })

  it('draws an element by a rule of its own until that is removed', async () => {
    const { page } = await start(samplePath('Cu3-alkynyl'))
    await page.keyboard.press('o')
    const bare = await standStill(page)
    await page.getByRole('combobox', { name: 'Draw otherwise' }).selectOption('Cu')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const as = page.getByRole('combobox', { name: 'Cu as' })
    expect(await as.inputValue()).toBe('space-filling')
    await page.mouse.move(0, 0)
    const filled = await standStill(page)
    expect(filled.equals(bare)).toBe(false)
    await as.selectOption('Wires')
    await page.mouse.move(0, 0)
    expect((await standStill(page)).equals(filled)).toBe(false)
    await page.getByRole('button', { name: 'Cu: as everything' }).click()
    await page.mouse.move(0, 0)
    expect((await standStill(page)).equals(bare)).toBe(true)
  })

  it('writes what is chosen, and takes it off and back with a key', async () => {
    const { page } = await start(samplePath('Cu3-alkynyl'))
    await page.keyboard.press('o')
    await page.getByRole('tab', { name: 'Labels' }).click()
    await page.mouse.move(0, 0)
    const bare = await standStill(page)
    await page.getByRole('radio', { name: 'Name', exact: true }).click()
    await page.mouse.move(0, 0)
    const named = await standStill(page)
    expect(named.equals(bare)).toBe(false)
    await page.getByRole('radio', { name: 'Coordination', exact: true }).click()
    await page.mouse.move(0, 0)
    expect((await standStill(page)).equals(named)).toBe(false)
    await page.keyboard.press('l')
    expect((await standStill(page)).equals(bare)).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Appearance' }).waitFor({ state: 'hidden' })
  })
})
