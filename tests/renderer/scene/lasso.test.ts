import { describe, expect, it } from 'vitest'
import { madeScene } from './made-scene'
import { openStageForTests, type StagePage } from './stage-page'
import { BLUE, GREEN, RED } from './stage-pixels'

/** Left two, one behind the other; right one; a faint one to the left, of a part of its own. */
const SCENE = madeScene([
  { at: [-2, 0, 1], radius: 0.4, color: RED, part: 0 },
  { at: [-2, 0, -1], radius: 0.4, color: BLUE, part: 0 },
  { at: [2, 0, 0], radius: 0.4, color: GREEN, part: 0 },
  { at: [-2, 0.9, 0], radius: 0.4, color: GREEN, part: 1 },
])

const opened = openStageForTests()

type View = NonNullable<Parameters<StagePage['show']>[1]>

async function shown(view: View = {}) {
  await opened.stage.show(SCENE, { tool: 'lasso', ...view })
  await opened.stage.page.evaluate(() => {
    window.stage.current!.lookAlong('c')
    window.enclosed.length = 0
  })
  await opened.stage.rest()
}

/** About the left half of the stage. */
async function drawLeft(finish = true) {
  const { mouse } = opened.stage.page
  await mouse.move(195, 10)
  await mouse.down()
  for (const [x, y] of [[5, 10], [5, 290], [195, 290]] as const) await mouse.move(x, y, { steps: 6 }) // prettier-ignore
  if (finish) await mouse.up()
}

const enclosed = () => opened.stage.page.evaluate(() => window.enclosed)
const curve = () => opened.stage.page.getByTestId('lasso').count()

describe('the lasso', () => {
  it('takes all that is seen within the curve, in front and behind, and turns nothing', async () => {
    await shown()
    const before = await opened.stage.camera()
    await drawLeft()
    expect(await enclosed()).toEqual([{ atoms: [0, 1, 3], extend: false }])
    expect(await opened.stage.camera()).toEqual(before)
    expect(await curve()).toBe(0)
  })

  it('draws the curve while the button is down', async () => {
    await shown()
    await drawLeft(false)
    expect(await curve()).toBe(1)
    await opened.stage.page.mouse.up()
    expect(await curve()).toBe(0)
  })

  it('leaves out what is hidden or a faint ghost', async () => {
    await shown({ hiddenParts: [1] })
    await drawLeft()
    await shown({ opacityOfPart: [[1, 0.12]] })
    await drawLeft()
    expect(await enclosed()).toEqual([{ atoms: [0, 1], extend: false }])
  })

  it('tells that Shift was held', async () => {
    await shown()
    await opened.stage.page.keyboard.down('Shift')
    await drawLeft()
    await opened.stage.page.keyboard.up('Shift')
    expect(await enclosed()).toEqual([{ atoms: [0, 1, 3], extend: true }])
  })

  it('is given up with Escape', async () => {
    await shown()
    await drawLeft(false)
    await opened.stage.page.keyboard.press('Escape')
    expect(await curve()).toBe(0)
    await opened.stage.page.mouse.up()
    expect(await enclosed()).toEqual([])
  })

  it('still picks what is clicked, and turns with the other tool', async () => {
    await shown()
    const picks = (await opened.stage.picked()).length
    await opened.stage.page.mouse.click(10, 10)
    expect((await opened.stage.picked()).slice(picks)).toEqual([null])
    await shown({ tool: 'orbit' })
    const before = await opened.stage.camera()
    await drawLeft()
    expect(await enclosed()).toEqual([])
    expect((await opened.stage.camera()).rotation).not.toEqual(before.rotation)
  })
})
