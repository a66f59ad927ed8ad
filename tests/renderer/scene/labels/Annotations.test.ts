import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { madeScene } from '../made-scene'
import { openStageForTests } from '../stage-page'
import { RED, cameraFrom, coverage, transparent } from '../stage-pixels'

const BALL = madeScene([{ at: [0, 0, 0], radius: 1, color: RED }])
const STUB = madeScene(
  [{ at: [0, 0, 0], radius: 0.5, color: RED }],
  [],
  [{ ball: 0, tip: [0, 1.3, 0] }],
)

const opened = openStageForTests()

describe('Annotations', () => {
  it('shows the cell, in view, where it is asked for, and not at a stop of the peel', async () => {
    const plain = async (cell: boolean, stop?: number) => {
      await opened.stage.show(BALL, { cell })
      await opened.stage.page.evaluate(() => window.stage.current!.fit())
      return coverage(await opened.stage.picture(transparent(40, 30), stop))
    }
    const without = await plain(false)
    const { extent } = await opened.stage.camera()
    const atStop = await plain(true, 0)
    const withCell = await plain(true)
    expect((await opened.stage.camera()).extent).toBeGreaterThan(extent)
    expect(withCell).not.toBeCloseTo(without, 0)
    expect(atStop).toBeCloseTo(without, 0)
  })

  it('writes labels into saved pictures, at one size however near one is', async () => {
    const inked = async (label: string | null) => {
      const line = { points: [[0, 1.7, 0]], label, kind: 'contact' } as const
      await opened.stage.show(BALL, { lines: [line] })
      return coverage(await opened.stage.picture(transparent(40, 30)))
    }
    const bare = await inked(null)
    const far = (await inked('2.817(1) Å')) - bare
    expect(far).toBeGreaterThan(100)
    await opened.stage.page.getByRole('application').focus()
    await opened.stage.page.keyboard.press('-')
    const nearer = coverage(await opened.stage.picture(transparent(40, 30)))
    await inked(null)
    const bareNearer = coverage(await opened.stage.picture(transparent(40, 30)))
    expect((nearer - bareNearer) / far).toBeCloseTo(1, 0)
  })

  it('draws nothing while nothing changes, whatever is drawn beside the atoms', async () => {
    const line = { points: [[0, 0, 0], [2, 2, 0]], label: '2.83 Å', kind: 'measurement' } as const // prettier-ignore
    const planes = [{ center: [0, 0, 0], normal: [0, 0, 1], radius: 2 }] as const
    await opened.stage.show(STUB, { cell: true, lines: [line], planes })
    const before = await opened.stage.rest()
    await opened.stage.page.waitForTimeout(600)
    expect(await opened.stage.rest()).toBe(before)
  })

  it('lets dangling bonds be picked, and rings the one under the pointer', async () => {
    await opened.stage.show(STUB)
    await opened.stage.page.evaluate(() => window.stage.current!.lookAlong('c'))
    const camera = cameraFrom(await opened.stage.camera(), 400, 300)
    const tip = new Vector3(0, 1.3, 0).project(camera)
    const [x, y] = [200 + 200 * tip.x, 150 - 150 * tip.y]
    await opened.stage.page.mouse.move(5, 5)
    await opened.stage.rest()
    const before = await opened.stage.page.screenshot()
    await opened.stage.page.mouse.move(x, y)
    await opened.stage.rest()
    expect((await opened.stage.page.screenshot()).equals(before)).toBe(false)
    await opened.stage.page.mouse.click(x, y)
    expect((await opened.stage.picked()).at(-1)).toEqual({ kind: 'dangling', index: 0 })
    await opened.stage.page.mouse.move(5, 5)
    await opened.stage.rest()
    expect((await opened.stage.page.screenshot()).equals(before)).toBe(true)
  })
})
