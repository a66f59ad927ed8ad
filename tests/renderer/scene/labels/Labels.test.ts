import { describe, expect, it } from 'vitest'
import { madeScene } from '../made-scene'
import { openStageForTests, type StagePage } from '../stage-page'
import { BLUE, GREEN, RED, transparent } from '../stage-pixels'

/** Along c a large ball stands before a small one. */
const ROW = madeScene([
  { at: [0, 0, 3], radius: 1, color: BLUE, part: 0 },
  { at: [0, 0, -3], radius: 0.4, color: RED, part: 1 },
  { at: [3, 0, 0], radius: 0.6, color: GREEN, part: 1 },
])

const opened = openStageForTests()

type View = NonNullable<Parameters<StagePage['show']>[1]>

async function aim(view: View, axis: 'a' | 'c', scene = ROW): Promise<void> {
  await opened.stage.show(scene, view)
  await opened.stage.page.evaluate((along) => {
    window.stage.current!.lookAlong(along)
    window.stage.current!.fit()
  }, axis)
}

/** The scene that is there. */
async function pixelsOf(view: View): Promise<Uint8Array> {
  await opened.stage.show(null, view)
  return (await opened.stage.picture({ ...transparent(40, 30), background: '#ffffff' })).rgba
}

/** Pixels of which a channel differs by more than rounding does. */
function differing(first: Uint8Array, second: Uint8Array): number {
  let count = 0
  for (let i = 0; i < first.length; i += 4) {
    if ([0, 1, 2].some((k) => Math.abs(first[i + k]! - second[i + k]!) > 8)) count++
  }
  return count
}

/** Pixels that labels change in the picture. */
async function inked(view: View, axis: 'a' | 'c', scene = ROW): Promise<number> {
  await aim({ ...view, labels: [] }, axis, scene)
  return differing(await pixelsOf({ ...view, labels: [] }), await pixelsOf(view))
}

describe('Labels', () => {
  it.each(['orthographic', 'perspective'] as const)(
    'writes on an atom as long as it is seen (%s)',
    async (projection) => {
      const labels = [{ atom: 1, text: 'μ3' }]
      expect(await inked({ labels, projection }, 'a')).toBeGreaterThan(60)
      // Behind the large ball.
      expect(await inked({ labels, projection }, 'c')).toBe(0)
      expect(await inked({ labels: [{ atom: 0, text: 'μ3' }], projection }, 'c')).toBeGreaterThan(60) // prettier-ignore
    },
  )

  it('writes nothing on atoms from so far away that words are longer than bonds', async () => {
    await aim({}, 'c')
    await opened.stage.page.getByRole('application').focus()
    for (let press = 0; press < 20; press++) await opened.stage.page.keyboard.press('-')
    const labels = [{ atom: 0, text: 'μ3' }]
    expect(differing(await pixelsOf({}), await pixelsOf({ labels }))).toBe(0)
  })

  it('goes with its atom', async () => {
    const labels = [{ atom: 2, text: 'μ3' }]
    expect(await inked({ labels }, 'c')).toBeGreaterThan(60)
    expect(await inked({ labels, peel: 0 }, 'c')).toBe(0)
    expect(await inked({ labels, hiddenParts: [1] }, 'c')).toBe(0)
  })

  it('is legible on dark and on light grounds', async () => {
    for (const background of ['#161616', '#ffffff']) {
      const labels = [{ atom: 0, text: "κ2P,P'" }]
      expect(await inked({ labels, background }, 'c')).toBeGreaterThan(100)
    }
  })

  it('fades with what is out of focus', async () => {
    const labels = [{ atom: 2, text: 'μ3-Se' }]
    await aim({}, 'c')
    const strength = async (focus: number[]) => {
      const [bare, written] = [await pixelsOf({ focus }), await pixelsOf({ focus, labels })]
      return written.reduce((sum, value, i) => sum + Math.abs(value - bare[i]!), 0)
    }
    expect(await strength([0])).toBeLessThan(0.5 * (await strength([2])))
  })

  it('writes as many labels as there is room for', async () => {
    const grid = madeScene(
      Array.from({ length: 100 }, (_, i) => ({
        at: [2 * (i % 10), 2 * Math.floor(i / 10), 0] as const,
        radius: 0.5,
        color: RED,
      })),
    )
    const labels = Array.from({ length: 100 }, (_, atom) => ({ atom, text: 'μ3' }))
    const one = await inked({ labels: labels.slice(0, 1) }, 'c', grid)
    const all = await inked({ labels }, 'c', grid)
    expect(all).toBeGreaterThan(40 * one)
  })

  describe('at the middle of a bond', () => {
    const BONDED = madeScene(
      [
        { at: [-2, 0, 0], radius: 0.5, color: BLUE, part: 0 },
        { at: [2, 0, 0], radius: 0.5, color: RED, part: 1 },
        { at: [0, 0, 5], radius: 1, color: GREEN, part: 1 },
      ],
      [{ joins: [0, 1], radius: 0.2, color: GREEN }],
    )
    const labels = [{ bond: 0, text: '2.41' }]

    it('writes as long as that is seen', async () => {
      const alone = madeScene(
        [
          { at: [-2, 0, 0], radius: 0.5, color: BLUE },
          { at: [2, 0, 0], radius: 0.5, color: RED },
        ],
        [{ joins: [0, 1], radius: 0.2, color: GREEN }],
      )
      expect(await inked({ labels }, 'c', alone)).toBeGreaterThan(60)
      // The ends are seen, the middle is behind the large ball.
      expect(await inked({ labels }, 'c', BONDED)).toBe(0)
    })

    it('goes with either end', async () => {
      expect(await inked({ labels, peel: 0 }, 'c', BONDED)).toBe(0)
      expect(await inked({ labels, hiddenParts: [0] }, 'c', BONDED)).toBe(0)
    })
  })

  it('writes as large as is asked for', async () => {
    const labels = [{ atom: 2, text: 'Cu14' }]
    const small = await inked({ labels, labelScale: 0.85 }, 'c')
    expect(await inked({ labels, labelScale: 1.7 }, 'c')).toBeGreaterThan(2.5 * small)
  })

  it('draws nothing while nothing changes', async () => {
    await aim({ labels: [{ atom: 0, text: 'μ3' }] }, 'a')
    const before = await opened.stage.rest()
    await opened.stage.page.waitForTimeout(600)
    expect(await opened.stage.rest()).toBe(before)
  })
})
