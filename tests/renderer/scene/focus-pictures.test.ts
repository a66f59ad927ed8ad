import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { madeScene } from './made-scene'
import { openStageForTests, type StagePage } from './stage-page'
import { BLUE, RED, cameraFrom, transparent } from './stage-pixels'

const PAIR = madeScene(
  [
    { at: [-1.5, 0, 0], radius: 0.6, color: RED },
    { at: [1.5, 0, 0], radius: 0.6, color: BLUE },
  ],
  [{ joins: [0, 1], radius: 0.2, color: RED }],
)

const opened = openStageForTests()

type View = NonNullable<Parameters<StagePage['show']>[1]>

/** Colours along the line through both balls, seen along c. */
async function seen(view: View, background: string, stop?: number) {
  await opened.stage.show(PAIR, { background, ...view })
  await opened.stage.page.evaluate(() => window.stage.current!.lookAlong('c'))
  await opened.stage.rest()
  const { extent } = await opened.stage.camera()
  const { rgba } = await opened.stage.picture({ ...transparent(40, 30), background }, stop)
  return (x: number) => {
    const at = 4 * (150 * 400 + Math.round(200 + (x * 300) / extent))
    return [...rgba.subarray(at, at + 3)]
  }
}

/** Between two colours: the sum over channels. */
function apart(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, value, channel) => sum + Math.abs(value - second[channel]!), 0)
}

describe('focus', () => {
  it.each(['#ffffff', '#161616'])('mixes what is out of it far into %s', async (background) => {
    const ground = [1, 3, 5].map((at) => Number.parseInt(background.slice(at, at + 2), 16))
    const whole = await seen({}, background)
    const focused = await seen({ focus: [0] }, background)
    expect(focused(-1.5)).toEqual(whole(-1.5))
    const share = apart(focused(1.5), ground) / apart(whole(1.5), ground)
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.35)
  })

  it('leaves the near half of a bond from an atom in focus, and fades the other', async () => {
    const [whole, focused] = [await seen({}, '#ffffff'), await seen({ focus: [0] }, '#ffffff')]
    expect(focused(-0.4)).toEqual(whole(-0.4))
    const lost = [0.2, 0.5, 0.8].map((x) => apart(focused(x), whole(x)))
    expect(lost).toEqual(lost.toSorted((a, b) => a - b))
    expect(lost[2]!).toBeGreaterThan(lost[0]! + 30)
  })

  it('dims no opaque thing into a transparent one', async () => {
    await seen({ focus: [0] }, '#ffffff')
    const { rgba } = await opened.stage.picture(transparent(40, 30))
    const alphas = rgba.filter((_, i) => i % 4 === 3)
    const [clear, opaque] = [alphas.filter((a) => a === 0), alphas.filter((a) => a === 255)]
    // All but the smooth outlines.
    expect(clear.length + opaque.length).toBeGreaterThan(0.97 * alphas.length)
  })

  it('leaves pictures of the stops of the peel alone', async () => {
    const [plain, focused] = [
      await seen({}, '#ffffff', 0),
      await seen({ focus: [0] }, '#ffffff', 0),
    ]
    for (const x of [-1.5, -0.4, 0.5, 1.5]) expect(focused(x)).toEqual(plain(x))
  })

  it('lets what is dimmed be picked', async () => {
    await seen({ focus: [0] }, '#ffffff')
    const place = new Vector3(1.5, 0, 0).project(cameraFrom(await opened.stage.camera(), 400, 300))
    await opened.stage.page.mouse.click(200 + 200 * place.x, 150 - 150 * place.y)
    expect((await opened.stage.picked()).at(-1)).toEqual({ kind: 'atom', index: 1 })
  })

  it('fades over several frames, into what one sees at once without motion, with no new buffers', async () => {
    const counted = await opened.pages.openCounted()
    const pixels = async () =>
      Buffer.from((await counted.picture(transparent(40, 30))).rgba).toString('base64')
    await counted.show(PAIR, { reducedMotion: false })
    const [frames, before] = [await counted.rest(), await counted.uploads()]
    await counted.show(null, { reducedMotion: false, focus: [0] })
    // One frame and the sixteen samples of a picture at rest would be a jump.
    expect((await counted.rest()) - frames).toBeGreaterThan(18)
    expect(await counted.uploads()).toBe(before)
    const faded = await pixels()
    await counted.show(null, { reducedMotion: false, focus: [1] })
    expect(await pixels()).not.toBe(faded)
    await counted.show(null, { reducedMotion: true, focus: [0] })
    expect(await pixels()).toBe(faded)
    await counted.page.close()
  })
})
