import { describe, expect, it } from 'vitest'
import { createStageUniforms } from '../../../../renderer/scene/uniforms/stage-uniforms'
import { hasGhosts, mixedVeil, writeVeil } from '../../../../renderer/scene/uniforms/veil'
import { ALL_AS_GROUPS } from '../../../../shared/scene/visibility'
import { madeScene } from '../made-scene'
import { openStageForTests } from '../stage-page'
import { BLUE, GREEN, RED, coverage, transparent } from '../stage-pixels'

const opened = openStageForTests()

describe('writeVeil', () => {
  it('sends nothing to the graphics card where no sphere is fainter than its group', () => {
    const uniforms = createStageUniforms()
    const before = uniforms.uVeil.value.version
    writeVeil(uniforms, { opacityOfSphere: ALL_AS_GROUPS })
    expect(uniforms.uVeil.value.version).toBe(before)
    expect(uniforms.uIsVeiled.value).toBe(false)
  })

  it('sends a veil once', () => {
    const uniforms = createStageUniforms()
    const opacityOfSphere = Uint8Array.of(255, 0, 90)
    writeVeil(uniforms, { opacityOfSphere })
    const { version } = uniforms.uVeil.value
    writeVeil(uniforms, { opacityOfSphere })
    expect(uniforms.uVeil.value.version).toBe(version)
    expect([...uniforms.uVeil.value.image.data!.subarray(0, 3)]).toEqual([255, 0, 90])
  })
})

describe('mixedVeil', () => {
  it('lessens nothing where a veil is empty', () => {
    expect([...mixedVeil(ALL_AS_GROUPS, Uint8Array.of(255, 55), 0.5)]).toEqual([255, 155])
    expect([...mixedVeil(Uint8Array.of(255, 55), ALL_AS_GROUPS, 0.5)]).toEqual([255, 155])
    expect(mixedVeil(Uint8Array.of(55), ALL_AS_GROUPS, 1)).toBe(ALL_AS_GROUPS)
  })
})

describe('hasGhosts', () => {
  it.each([
    [[1, 0], [], false],
    [[1, 0.5], [], true],
    [[1], [255, 0], false],
    [[1], [255, 128], true],
  ])('knows of groups %j and spheres %j whether something is seen through', (groups, veil, is) => {
    const opacity = Float32Array.from(groups)
    expect(hasGhosts({ opacity, opacityOfSphere: Uint8Array.from(veil) })).toBe(is)
  })
})

describe('opacityOfAtom', () => {
  const PAIR = madeScene(
    [
      { at: [-2, 0, 0], radius: 1, color: RED },
      { at: [2, 0, 0], radius: 1, color: BLUE },
    ],
    [{ joins: [0, 1], radius: 0.2, color: GREEN }],
  )
  const alphas = async (opacityOfAtom: Uint8Array | null) => {
    await opened.stage.show(PAIR, { opacityOfAtom })
    const picture = await opened.stage.picture(transparent(40, 30))
    const alpha = picture.rgba.filter((_, i) => i % 4 === 3)
    return { most: Math.max(...alpha), covered: coverage(picture), picture }
  }

  it('hides an atom with its bonds and leaves its neighbor as it is', async () => {
    const all = await alphas(null)
    const one = await alphas(Uint8Array.of(0, 255))
    expect(one.most).toBe(255)
    // Two balls and the stick between them: more than twice one ball.
    expect(all.covered).toBeGreaterThan(2 * one.covered)
  })

  it('shows of a ghosted atom and its bonds as much as it is told', async () => {
    const { picture, covered } = await alphas(Uint8Array.of(102, 255))
    const all = await alphas(null)
    // 102 of 255 is 0.4 of what it covered, of one ball and of the stick; the other ball covers all.
    expect(covered / all.covered).toBeGreaterThan(0.4 + 0.3 * 0.6)
    expect(covered / all.covered).toBeLessThan(0.4 + 0.6 * 0.6)
    const values = new Set(picture.rgba.filter((_, i) => i % 4 === 3))
    expect(values.has(102)).toBe(true)
    expect(values.has(255)).toBe(true)
  })
})
