import { expect, it } from 'vitest'
import { peelSlider, peelTo, standStill } from '../../scripts/support/drive.mjs'
import { inkOf } from '../support/app/pixels'
import { describePage } from '../support/app/program'
import { samplePath } from '../support/app/structures'

describePage('peeling', (start) => {
  it('strips the cluster down to H@Cu6, and puts everything back at the outermost stop', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    const slider = peelSlider(page)
    const whole = await standStill(page)
    await peelTo(page, 'H@Cu6')
    expect(await slider.getAttribute('aria-valuenow')).toBe('0')
    expect(await slider.getAttribute('aria-valuetext')).toContain('H@Cu6')
    const core = await standStill(page)
    // Seven atoms are drawn where there were some four hundred, and the camera has not moved.
    expect(inkOf(core)).toBeGreaterThan(0.001)
    expect(inkOf(core)).toBeLessThan(inkOf(whole) / 4)

    await page.keyboard.press('End')
    const again = await standStill(page)
    expect(inkOf(again)).toBeCloseTo(inkOf(whole), 2)
  })

  it('steps by the keys [ and ], one stop at a time', async () => {
    const { page } = await start(samplePath('Cu14-TXP35'))
    const slider = peelSlider(page)
    const stop = async () => Number(await slider.getAttribute('aria-valuenow'))
    const last = Number(await slider.getAttribute('aria-valuemax'))
    expect(last).toBeGreaterThan(3)
    expect(await stop()).toBe(last)
    await page.keyboard.press('[')
    await standStill(page)
    expect(await stop()).toBe(last - 1)
    await page.keyboard.press('[')
    await standStill(page)
    expect(await stop()).toBe(last - 2)
    await page.keyboard.press(']')
    await standStill(page)
    expect(await stop()).toBe(last - 1)
    await page.keyboard.press('Home')
    await expect.poll(stop).toBe(0)
  })
})
