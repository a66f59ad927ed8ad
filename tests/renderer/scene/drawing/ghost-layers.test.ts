import { describe, expect, it } from 'vitest'
import { ghostClasses } from '../../../../renderer/scene/drawing/ghost-classes'
import type { StagePolyhedron } from '../../../../renderer/scene/stage-view'
import { ALL_AS_GROUPS } from '../../../../shared/scene/visibility'
import { madeScene } from '../made-scene'
import { openStageForTests } from '../stage-page'
import { BLUE, RED, transparent } from '../stage-pixels'

/** One behind the other, seen along c; each is a part. */
const SHELLS = madeScene([
  { at: [0, 0, 1.5], radius: 1, color: RED, part: 0 },
  { at: [0, 0, -1.5], radius: 1, color: BLUE, part: 1 },
])
/** Colours as they are: no light, no lines, no distance. */
const BARE = {
  material: 'flat',
  outline: 0,
  occlusion: 0,
  depthCue: 0,
  ellipsoids: 'plain',
} as const
const HALF = [[0, 0.5], [1, 0.5]] as const // prettier-ignore
const FROM_C = [0, 0, 1] as const
const FROM_BELOW = [0, 0, -1] as const

const opened = openStageForTests()

type View = NonNullable<Parameters<typeof opened.stage.show>[1]>

/** What is seen in the middle of a transparent picture, from a direction. */
async function middle(view: View, from: readonly [number, number, number] = FROM_C) {
  await opened.stage.show(SHELLS, { look: BARE, ...view })
  await opened.stage.page.evaluate(
    (direction) => window.stage.current!.lookDown([...direction]),
    from,
  )
  await opened.stage.rest()
  const { rgba, width, height } = await opened.stage.picture(transparent(20, 15))
  const at = 4 * ((height / 2) * width + width / 2)
  return [...rgba.subarray(at, at + 4)]
}

/** A square of 8 Å across the line of sight. */
const sheetAt = (z: number): StagePolyhedron => ({
  atom: 0,
  part: 0,
  vertices: [
    [-4, -4, z],
    [4, -4, z],
    [4, 4, z],
    [-4, 4, z],
  ],
  faces: [[0, 1, 2, 3]],
  color: '#009900',
})

describe('Ghosts of several parts', () => {
  it.each([
    // The nearer half, and half of the other half: 0.5 and 0.25 of 0.75.
    ['from one side', FROM_C, [170, 0, 85, 191]],
    ['from the other', FROM_BELOW, [85, 0, 170, 191]],
  ] as const)('are seen through one another in their order, %s', async (_, from, expected) => {
    const seen = await middle({ opacityOfPart: HALF }, from)
    for (const [channel, value] of expected.entries()) {
      expect(Math.abs(seen[channel]! - value)).toBeLessThanOrEqual(2)
    }
  })

  it('are laid over a background as they are over none', async () => {
    await middle({ opacityOfPart: HALF })
    const picture = await opened.stage.picture({ ...transparent(20, 15), background: '#ffffff' })
    const at = 4 * ((picture.height / 2) * picture.width + picture.width / 2)
    const [red, green, blue] = picture.rgba.subarray(at, at + 3)
    // Half of the red, a quarter of the blue, a quarter of the white.
    for (const [seen, value] of [
      [red, 191],
      [green, 64],
      [blue, 128],
    ] as const) {
      // prettier-ignore
      expect(Math.abs(seen! - value)).toBeLessThanOrEqual(2)
    }
  })

  it('do not hide what is solid before them, nor show what is behind it', async () => {
    expect(await middle({ opacityOfPart: [[1, 0.5]] })).toEqual([255, 0, 0, 255])
    const [red, , blue, alpha] = await middle({ opacityOfPart: [[0, 0.5]] })
    expect([red, blue, alpha]).toEqual([128, 128, 255].map((it) => expect.closeTo(it, -0.5)))
  })

  it('let sheets be seen between them', async () => {
    const green = async (z: number) => {
      const [, value, , alpha] = await middle({ opacityOfPart: HALF, polyhedra: [sheetAt(z)] })
      return value! * alpha!
    }
    const [front, between, behind] = [await green(3), await green(0), await green(-3)]
    // Each shell before it takes half of it.
    expect(between / front).toBeCloseTo(0.5, 1)
    expect(behind / front).toBeCloseTo(0.25, 1)
  })

  it('look as one ghost does alone where there is only one of them', async () => {
    const aside = { ...sheetAt(0), vertices: [[90, 90, 0], [91, 90, 0], [90, 91, 0]], faces: [[0, 1, 2]] } as const // prettier-ignore
    const alone = await middle({ opacityOfPart: [[0, 0.5]] })
    const between = await middle({ opacityOfPart: [[0, 0.5]], polyhedra: [aside] })
    // Rounded once more on the way.
    for (const [channel, value] of between.entries()) {
      expect(Math.abs(value - alone[channel]!)).toBeLessThanOrEqual(1)
    }
  })
})

describe('ghostClasses', () => {
  const classes = (opacity: readonly number[], veil = ALL_AS_GROUPS) =>
    ghostClasses(SHELLS, { opacity: Float32Array.from(opacity), opacityOfSphere: veil })

  it('counts parts of which a ghost is seen', () => {
    expect(classes([1, 1]).count).toBe(0)
    expect(classes([1, 0]).count).toBe(0)
    expect(classes([1, 0.5]).count).toBe(1)
    expect([...classes([0.4, 0.5]).classOf]).toEqual([0, 1])
  })

  it('counts a solid part with a ghosted atom', () => {
    expect(classes([1, 1], Uint8Array.of(255, 100)).count).toBe(1)
    expect(classes([1, 0.5], Uint8Array.of(100, 255)).count).toBe(2)
  })
})
