import { Quaternion, Vector3 } from 'three'
import type { CDPSession } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { CameraState } from '../../../../renderer/scene/stage-view'
import { madeScene } from '../made-scene'
import { openStageForTests } from '../stage-page'
import { BLUE, RED } from '../stage-pixels'

const SCENE = madeScene([
  { at: [0, 0, 0], radius: 0.6, color: RED },
  { at: [2, 1, 0], radius: 0.4, color: BLUE },
])

const opened = openStageForTests()

async function shown(tool: 'orbit' | 'box' = 'orbit') {
  await opened.stage.show(SCENE, { tool })
  await opened.stage.page.evaluate(() => {
    window.stage.current!.lookAlong('c')
    window.stage.current!.fit()
    window.enclosed.length = 0
    window.picked.length = 0
  })
  await opened.stage.rest()
  return opened.stage.camera()
}

async function drag(
  from: readonly [number, number],
  to: readonly [number, number],
  button: 'left' | 'right' = 'left',
) {
  const { mouse } = opened.stage.page
  await mouse.move(...from)
  await mouse.down({ button })
  await mouse.move(...to, { steps: 5 })
  await mouse.up({ button })
  return opened.stage.camera()
}

/** Radians counter-clockwise by which the picture was rolled, and by which the line of sight was turned. */
function turnBetween(before: CameraState, after: CameraState) {
  const [p, q] = [before, after].map(({ rotation }) => new Quaternion(...rotation))
  const right = new Vector3(1, 0, 0).applyQuaternion(p!).applyQuaternion(q!.clone().invert())
  const eye = new Vector3(0, 0, 1).applyQuaternion(p!).applyQuaternion(q!.clone().invert())
  return { roll: Math.atan2(right.y, right.x), tilt: Math.acos(Math.min(1, eye.z)) }
}

async function touch(
  session: CDPSession,
  type: 'Start' | 'Move' | 'End',
  points: readonly (readonly [number, number])[],
) {
  const touchPoints = points.map(([x, y], id) => ({ x, y, id }))
  await session.send('Input.dispatchTouchEvent', { type: `touch${type}`, touchPoints })
}

describe('gestures', () => {
  it('roll the picture about the line of sight by a drag from the border, and with Alt', async () => {
    const before = await shown()
    // The stage is 400 × 300: a quarter turn from the right border to the top.
    const rolled = turnBetween(before, await drag([395, 150], [200, 5]))
    expect(rolled.roll).toBeCloseTo(Math.PI / 2, 1)
    expect(rolled.tilt).toBeCloseTo(0, 3)
    const again = await opened.stage.camera()
    await opened.stage.page.keyboard.down('Alt')
    const back = turnBetween(again, await drag([200, 50], [300, 150]))
    await opened.stage.page.keyboard.up('Alt')
    expect(back.roll).toBeCloseTo(-Math.PI / 2, 1)
    expect(back.tilt).toBeCloseTo(0, 3)
  })

  it('move the picture with the right button, and go back and forth in what a hand did', async () => {
    const before = await shown()
    const after = await drag([200, 150], [240, 150], 'right')
    expect(after.rotation).toEqual(before.rotation)
    expect(after.target[0] - before.target[0]).toBeCloseTo((-40 * before.extent) / 300, 3)
    await opened.stage.page.evaluate(() => window.stage.current!.stepView(-1))
    expect((await opened.stage.camera()).target[0]).toBeCloseTo(before.target[0], 6)
    await opened.stage.page.evaluate(() => window.stage.current!.stepView(1))
    expect((await opened.stage.camera()).target[0]).toBeCloseTo(after.target[0], 6)
  })

  it('zoom by the wheel to the pointer, move with Shift, roll with Alt', async () => {
    const before = await shown()
    const turned = async (wheel: Pick<WheelEventInit, 'deltaY' | 'shiftKey' | 'altKey'>) => {
      await opened.stage.page.evaluate((init) => {
        const at = { clientX: 300, clientY: 150, bubbles: true, cancelable: true }
        document.querySelector('canvas')!.dispatchEvent(new WheelEvent('wheel', { ...at, ...init }))
      }, wheel)
      return opened.stage.camera()
    }
    const zoomed = await turned({ deltaY: -100 })
    expect(zoomed.extent).toBeLessThan(before.extent)
    // What was 100 pixels right of the middle still is.
    const under = ({ target, extent }: CameraState) => target[0] + (100 * extent) / 300
    expect(under(zoomed)).toBeCloseTo(under(before), 6)
    const moved = await turned({ deltaY: 60, shiftKey: true })
    expect(moved.extent).toBe(zoomed.extent)
    expect(moved.target[1] - zoomed.target[1]).toBeCloseTo((-60 * zoomed.extent) / 300, 6)
    const rolled = turnBetween(moved, await turned({ deltaY: 100, altKey: true }))
    expect(Math.abs(rolled.roll)).toBeGreaterThan(0.1)
    expect(rolled.tilt).toBeCloseTo(0, 6)
  })

  it('take two fingers along: moved, enlarged and rolled, and nothing is clicked or turned after', async () => {
    const before = await shown()
    const session = await opened.stage.page.context().newCDPSession(opened.stage.page)
    await touch(session, 'Start', [[150, 150]])
    await touch(session, 'Start', [[150, 150], [250, 150]]) // prettier-ignore
    // A quarter turn clockwise about the middle, and twice as far apart.
    for (const [x, y] of [
      [30, -95],
      [60, -80],
      [95, -30],
      [100, 0],
    ] as const) {
      await touch(session, 'Move', [[200 - y - 0, 150 - x], [200 + y, 150 + x]]) // prettier-ignore
    }
    await touch(session, 'End', [[200, 50]])
    await touch(session, 'Move', [[120, 90]])
    await touch(session, 'End', [])
    const after = await opened.stage.camera()
    const { roll, tilt } = turnBetween(before, after)
    expect(Math.abs(roll)).toBeCloseTo(Math.PI / 2, 1)
    expect(tilt).toBeCloseTo(0, 3)
    expect(before.extent / after.extent).toBeCloseTo(2, 1)
    expect(await opened.stage.picked()).toEqual([])
  })

  it('turn with one finger, and centre on what is tapped twice', async () => {
    const before = await shown()
    const session = await opened.stage.page.context().newCDPSession(opened.stage.page)
    await touch(session, 'Start', [[200, 150]])
    await touch(session, 'Move', [[230, 150]])
    await touch(session, 'Move', [[260, 150]])
    await touch(session, 'End', [])
    const after = await opened.stage.camera()
    expect(turnBetween(before, after).tilt).toBeGreaterThan(0.2)
    expect(after.target).toEqual(before.target)
    const { extent, target } = await shown()
    const scale = 300 / extent
    const at = [200 + (2 - target[0]) * scale, 150 - (1 - target[1]) * scale] as const
    for (let tap = 0; tap < 2; tap++) {
      await touch(session, 'Start', [at])
      await touch(session, 'End', [])
    }
    await expect.poll(async () => (await opened.stage.camera()).target[0]).toBeCloseTo(2, 5)
  })

  it('enclose in a box what is seen within it', async () => {
    const before = await shown('box')
    await drag([150, 100], [250, 200])
    const enclosed = await opened.stage.page.evaluate(() =>
      window.enclosed.map(({ atoms }) => atoms),
    )
    expect(enclosed).toEqual([[0]])
    expect(await opened.stage.camera()).toEqual(before)
  })

  it('do not go on where the pointer was taken away', async () => {
    const before = await shown()
    const { page } = opened.stage
    await page.mouse.move(200, 150)
    await page.mouse.down()
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas')!
      canvas.dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1 }))
    })
    await page.mouse.move(260, 180, { steps: 3 })
    await page.mouse.up()
    expect((await opened.stage.camera()).rotation).toEqual(before.rotation)
    expect(await opened.stage.picked()).toEqual([])
  })
})
