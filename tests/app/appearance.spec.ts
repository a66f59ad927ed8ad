import { expect, it } from 'vitest'
import { openSample, standStill } from '../../scripts/support/drive.mjs'
import { cornerBrightness } from '../support/app/pixels'
import { describeProgram } from '../support/app/program'
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
