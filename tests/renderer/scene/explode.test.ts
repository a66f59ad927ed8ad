import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { StagePolyhedron } from '../../../renderer/scene/stage-view'
import { convexHull } from '../../../shared/geometry/convex-hull'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { explodedShift } from '../../../shared/scene/explode-layout'
import { madeScene } from './made-scene'
import { openStageForTests } from './stage-page'
import { BLUE, GREEN, RED, compareWithRays, transparent } from './stage-pixels'

/** Two pairs, each joined by a stick, that hang together by one more. */
const PAIRS = madeScene(
  [
    { at: [-1, 0.4, 0.2], radius: 0.6, color: RED, fragment: 0 },
    { at: [-0.6, -1.2, 0.6], radius: 0.5, color: BLUE, fragment: 0 },
    { at: [1, 0.3, -0.4], radius: 0.6, color: BLUE, fragment: 1 },
    { at: [0.7, -1, 0.3], radius: 0.5, color: RED, fragment: 1 },
  ],
  [
    { joins: [0, 1], radius: 0.2, color: GREEN },
    { joins: [2, 3], radius: 0.2, color: GREEN },
  ],
)
/** The same atoms, each for itself. */
const SINGLES = madeScene([
  { at: [-1, 0.4, 0.2], radius: 0.6, color: RED, fragment: 0 },
  { at: [-0.6, -1.2, 0.6], radius: 0.5, color: BLUE, fragment: 1 },
  { at: [1, 0.3, -0.4], radius: 0.6, color: BLUE, fragment: 2 },
  { at: [0.7, -1, 0.3], radius: 0.5, color: RED, fragment: 3 },
])
const VIEW = { peel: 99, opacityOfPart: new Map<number, number>(), hiddenParts: new Set<number>() }

const opened = openStageForTests()

describe('Stage, moved apart', () => {
  it.each([
    ['orthographic', 0.4],
    ['orthographic', 1],
    ['perspective', 1],
  ] as const)('shows what rays meet (%s, %d)', async (projection, explode) => {
    await opened.stage.show(PAIRS, { projection, explode })
    await opened.stage.page.evaluate(() => window.stage.current!.fit())
    await opened.stage.rest()
    const picture = await opened.stage.picture(transparent(40, 30))
    const state = await opened.stage.camera()
    const { compared, wrong } = compareWithRays(PAIRS, state, picture, 3, explode)
    expect(compared).toBeGreaterThan(8000)
    expect(wrong).toEqual([])
  })

  it('steps back as it grows, and forth again', async () => {
    await opened.stage.show(PAIRS)
    await opened.stage.page.evaluate(() => window.stage.current!.fit())
    await opened.stage.rest()
    const before = await opened.stage.camera()
    await opened.stage.show(null, { explode: 1 })
    const apart = await opened.stage.camera()
    await opened.stage.page.evaluate(() => window.stage.current!.fit())
    await opened.stage.rest()
    // What was all in view still is.
    expect(apart.extent).toBeCloseTo((await opened.stage.camera()).extent, 5)
    expect(apart.extent).toBeGreaterThan(before.extent * 1.1)
    await opened.stage.show(null, { explode: 0 })
    expect((await opened.stage.camera()).extent).toBeCloseTo(before.extent, 5)
  })

  it('looks at a row from its side while it is apart, unless a hand turns the camera', async () => {
    const { stage } = opened
    const lookAlong = async (axis: 'a' | 'b') => {
      await stage.page.evaluate((along) => window.stage.current!.lookAlong(along), axis)
      return (await stage.camera()).rotation
    }
    const rotationAt = async (explode: number) => {
      await stage.show(null, { explode })
      return (await stage.camera()).rotation
    }
    await stage.show(PAIRS)
    // The row is along a.
    const along = await lookAlong('a')
    const aside = await rotationAt(0.5)
    const row = new Vector3(1, 0, 0).applyQuaternion(new Quaternion(...aside).invert())
    expect(row.z).toBeCloseTo(0, 5)
    expect(await rotationAt(1)).toEqual(aside)
    expect(await rotationAt(0)).toEqual(along)
    await rotationAt(1)
    const byHand = await lookAlong('b')
    expect(await rotationAt(0)).toEqual(byHand)
  })

  it('shows all of the same atoms when they are taken apart in another way', async () => {
    const { stage } = opened
    const fit = async () => {
      await stage.page.evaluate(() => window.stage.current!.fit())
      return (await stage.camera()).extent
    }
    await stage.show(PAIRS)
    await stage.page.evaluate(() => window.stage.current!.lookAlong('c'))
    await fit()
    await stage.show(null, { explode: 1 })
    const apart = (await stage.camera()).extent
    await stage.show(SINGLES, { explode: 1 })
    const { extent } = await stage.camera()
    expect(extent).toBeGreaterThan(1.1 * apart)
    expect(extent).toBeCloseTo(await fit(), 5)
  })

  it('takes polyhedra and rings with the atoms they belong to', async () => {
    const far = explodedShift(PAIRS, { ...VIEW, explode: 1 })[3]!
    expect(far).toBeGreaterThan(1)
    /** Left of atom 2, in the gap once it has gone. */
    const square: Vec3[] = [[-0.7, 0, 0], [0.1, 0, 0], [0.1, 0.8, 0], [-0.7, 0.8, 0]] // prettier-ignore
    const polyhedron: StagePolyhedron = { atom: 2, vertices: square, faces: convexHull(square), color: '#ff00ff' } // prettier-ignore
    const ring = { atoms: [0, 1, 2], part: null, color: '#ff00ff' } as const
    await opened.stage.show(PAIRS, { explode: 1, polyhedra: [polyhedron] })
    await opened.stage.page.evaluate(() => window.stage.current!.lookAlong('c'))
    await opened.stage.rest()
    const { extent, target } = await opened.stage.camera()
    const alphaAt = async (right: number, up: number, drawn: object) => {
      await opened.stage.show(null, { explode: 1, ...drawn })
      const { rgba } = await opened.stage.picture(transparent(40, 30))
      const column = Math.round(200 + ((right - target[0]) * 300) / extent)
      const row = Math.round(150 - ((up - target[1]) * 300) / extent)
      return rgba[4 * (400 * row + column) + 3]! / 255
    }
    const drawn = { polyhedra: [polyhedron] }
    expect(await alphaAt(far - 0.3, 0.4, drawn)).toBeCloseTo(0.3, 1)
    expect(await alphaAt(far - 0.3, 0.4, {})).toBe(0)
    // The ring goes with the two of its atoms that are left of the gap: its third corner is in the gap.
    const inRing = [(-1 - 0.6 + 1) / 3 - far, -0.17] as const
    expect(await alphaAt(...inRing, { rings: [ring] })).toBeGreaterThan(0.25)
    expect(await alphaAt(...inRing, {})).toBe(0)
  })

  it('sends nothing to the graphics card again when it comes to rest', async () => {
    await opened.stage.show(PAIRS, { explode: 1 })
    const frames = await opened.stage.rest()
    await opened.stage.page.waitForTimeout(400)
    expect(await opened.stage.rest()).toBe(frames)
  })
})
